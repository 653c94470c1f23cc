import { expect } from 'vitest';
import { type Choices, noChoices } from '../assemble/choices.ts';
import { type Draft, isBlocked } from '../assemble/draft.ts';
import { draftFrom, understand } from '../assemble/understand.ts';
import { type Programme, type Style, csvOf } from './programmes.ts';
import { tablesIn } from './read.ts';

export const accepting: Choices = { ...noChoices, accepted: 'all' };

export async function draftOf(rows: readonly (readonly string[])[], choices: Choices = accepting): Promise<Draft> {
  const understood = understand(await tablesIn(csvOf(rows), 'liste.csv'), null);
  if (!understood.ok) throw new Error(understood.problems[0]!.message.en);
  return draftFrom(understood.value, choices, { extent: null, crs: null });
}
export const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
export const cents = (thousand: number): number => thousand * 100_000;

/** The same programme comes out: every project with its money of every year, and nothing else. */
export function isTheSame(
  draft: Draft,
  { years, projects }: Programme,
  also: { income?: true; paid?: true } = {},
): void {
  expect(draft.projects.map(({ name }) => name)).toEqual(projects.map(({ name }) => name));
  projects.forEach((project, i) => {
    const found = draft.projects[i]!;
    expect(found.costCents).toBe(cents(sum(project.cost)));
    expect(found.paidCents).toBe(also.paid ? cents(sum(project.paid)) : 0);
    expect(sum(found.income.map((one) => one.cents))).toBe(also.income ? cents(sum(project.income)) : 0);
    for (const [y, year] of years.entries())
      expect(sum(found.years.filter((one) => one.year === year).map((one) => one.cents))).toBe(cents(project.cost[y]!));
  });
  const { read, ...parts } = draft.reconciliation.rows;
  expect(sum(Object.values(parts))).toBe(read);
}

/** The cost of the programme, or a question: never another sum. */
export function hasItsCostOrAsks(draft: Draft, { projects }: Programme): void {
  if (isBlocked(draft)) return;
  expect(draft.projects.map(({ costCents }) => costCents)).toEqual(projects.map(({ cost }) => cents(sum(cost))));
}

export type Group = {
  word: string;
  values: (project: Programme['projects'][number]) => number[];
  write?: (value: number) => string;
};

export function wide(
  { years, projects }: Programme,
  groups: readonly Group[],
  { style, nameOf }: { style: Style; nameOf: (word: string, year: number) => string },
): string[][] {
  const heads = groups.flatMap(({ word, write }) =>
    years.map((year) => (write ? nameOf(word, year) : style.head(nameOf(word, year)))),
  );
  return [
    ...(style.title === null ? [] : [[style.title]]),
    ['Nr', 'Maßnahme', ...heads],
    ...projects.map((project) => [
      project.id,
      project.name,
      ...groups.flatMap(({ values, write }) => values(project).map((value) => (write ?? style.write)(value))),
    ]),
  ];
}
export const cost = (word: string): Group => ({ word, values: (project) => project.cost });

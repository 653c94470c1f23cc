import { expect, test } from 'vitest';
import { capacityUses, tightestResources, usedShareByYear } from './capacity-use.ts';
import type { Plan } from './plan.ts';
import type { Resource, Scenario } from './scenario.ts';

const crews = (capacity: number[], id = 'civil'): Resource => ({ id, name: id, unit: 'Trupps', capacity });
const project = (id: string, demand: Record<string, number[]>) => ({
  id,
  name: id,
  modes: [{ id: 'build', duration: 2, cost: [0, 0], demand, effects: {}, disruption: 0 }],
});
const town = (resources: Resource[]) =>
  ({
    resources,
    projects: [project('sewer', { civil: [2, 1] }), project('road', { civil: [1], roads: [1, 1] })],
  }) as unknown as Scenario;
const plan = (starts: [project: string, period: number][]) =>
  ({ starts: starts.map(([id, period]) => ({ project: id, mode: 'build', period })) }) as unknown as Plan;

test('use adds up what the works need by period; full is where nothing is left', () => {
  const resources = [crews([3, 2, 0]), crews([1, 2, 2], 'roads')];
  const both = plan([
    ['sewer', 0],
    ['road', 0],
  ]);
  const uses = capacityUses(town(resources), both);
  expect(uses.get('civil')).toEqual({ used: [3, 1, 0], share: [1, 0.5, 0], full: [0], most: 0 });
  expect(uses.get('roads')).toEqual({ used: [1, 1, 0], share: [1, 0.5, 0], full: [0], most: 0 });
  const later = capacityUses(town(resources), plan([['sewer', 1]]));
  expect(later.get('civil')).toMatchObject({ used: [0, 2, 1], full: [1, 2] });
});

test('tightest is what is used up in most periods, else what comes nearest; nobody without use', () => {
  const resources = [crews([9, 9, 9], 'roads'), crews([3, 3, 3])];
  const tightest = (starts: Parameters<typeof plan>[0]) =>
    tightestResources(resources, capacityUses(town(resources), plan(starts))).map(({ id }) => id);
  expect(
    tightest([
      ['sewer', 0],
      ['road', 0],
    ]),
  ).toEqual(['civil']);
  expect(tightest([['sewer', 0]])).toEqual(['civil']);
  expect(tightest([])).toEqual([]);
  expect(tightestResources([crews([1], 'new')], new Map())).toEqual([]);
});

test('a crew is told by year: what is needed of what there is, nothing where there is none', () => {
  const calendar = { start: '2027-Q1', periodsPerYear: 4, periods: 10, evaluationPeriods: 40 } as const;
  const crew = crews([4, 4, 4, 4, 0, 0, 0, 0, 2, 2]);
  const used = [4, 2, 0, 0, 0, 0, 0, 0, 2, 1];
  expect(usedShareByYear(calendar, crew, { used })).toEqual([6 / 16, null, 3 / 4]);
});

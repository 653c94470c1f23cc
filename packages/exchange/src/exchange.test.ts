import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readScenarioValue } from '@vorrang/planning';
import { assumptionsFor, evenly } from './assumptions.ts';
import { draftImport, isBlocked, noChoices } from './draft.ts';
import { proposeMapping } from './fields.ts';
import { readTable } from './formats/index.ts';
import type { Table } from './table.ts';
import { realFile } from './testing/reference-data.ts';
import { toScenario } from './to-scenario.ts';

const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url));
const tableOf = (bytes: Uint8Array, name = 'list.csv'): Table => {
  const reading = readTable(bytes, name);
  if (!reading.ok) throw new Error(reading.problems[0]!.message.en);
  return reading.value;
};
const city = { fiscalYearFirstMonth: 1, currency: 'EUR', language: 'de' } as const;
const today = new Date('2026-11-22T10:00:00Z');

describe('a German programme with a title, totals and slips', () => {
  const table = tableOf(fixture('bauprogramm.csv'));
  const mapping = proposeMapping(table);
  const draft = draftImport(table, mapping, noChoices);

  test('the header is found below the title, and the title is reported', () => {
    expect(table.headerRow).toBe(3);
    expect(table.columns).toEqual([
      'Nr',
      'Bezeichnung',
      'Kategorie',
      'Gesamtkosten',
      'Baubeginn',
      'Bauende',
      'Bezirk',
      'Finanzierung',
    ]);
    expect(table.notices.map((notice) => [notice.type, notice.row])).toContainEqual(['title-row', 1]);
  });
  test('its columns are understood, with the reason', () => {
    expect(mapping.map((entry) => entry.field)).toEqual([
      'id',
      'name',
      'category',
      'cost',
      'start',
      'end',
      'district',
      'fundingSource',
    ]);
    expect(mapping[3]!.reason.de).toContain('Gesamtkosten');
  });
  test('every problem names its row and column as a spreadsheet counts', () => {
    expect(
      draft.problems
        .filter((problem) => problem.severity !== 'notice')
        .map((problem) => [problem.type, problem.row, problem.column]),
    ).toEqual([
      ['primary-key', 6, 'Nr'],
      ['type-error', 6, 'Baubeginn'],
      ['missing-cell', 7, 'Bezeichnung'],
      ['constraint-error', 8, 'Gesamtkosten'],
      ['type-error', 9, 'Gesamtkosten'],
      ['sum-row', 10, null],
    ]);
    expect(isBlocked(draft)).toBe(true);
  });
  test('amounts are read to the cent in every way cities write them', () => {
    expect(draft.projects.slice(0, 3).map((project) => project.costCents)).toEqual([
      123_456_789, 250_000_000, 45_000_000,
    ]);
  });
  test('accepted fixes and rows left out clear the way, and nothing else is lost', () => {
    const cleared = draftImport(table, mapping, { accepted: 'all', leaveOut: [8, 9] });
    expect(isBlocked(cleared)).toBe(false);
    expect(cleared.projects.map((project) => [project.id, project.name])).toEqual([
      ['101', 'Kanal Mühlgasse'],
      ['102', 'Schule Süd'],
      ['102-2', 'Schule Nord'],
      ['103', '103'],
    ]);
    expect(cleared.leftOut).toEqual([8, 9, 10]);
  });
});

describe('a list with the columns of an American capital plan', () => {
  const table = tableOf(fixture('capital-plan.csv'));
  const draft = draftImport(table, proposeMapping(table), { accepted: 'all', leaveOut: [] });

  test('both rows of a repeated id are kept, the second under a new id', () => {
    expect(draft.projects.map((project) => project.id)).toEqual(['A-1', 'A-2', 'A-2-2', 'A-3']);
  });
  test('a broken date and an impossible place are told, and the row stays', () => {
    expect(
      draft.problems
        .filter((problem) => problem.row === 5 && problem.severity === 'warning')
        .map((problem) => problem.type),
    ).toEqual(['type-error', 'constraint-error']);
    expect(draft.projects[3]!.facts['start']).toBe('06//17');
  });
  test('the assumptions give 40 % of the listed cost, evenly and to the cent', () => {
    const assumptions = assumptionsFor(draft, { city, today });
    expect(assumptions.firstYear).toBe(2027);
    expect(assumptions.money.map((source) => source.name)).toEqual(['City Bonds', 'Federal']);
    expect(assumptions.money[1]!.budget.reduce((a, b) => a + b, 0)).toBe((165_700_000 * 40) / 100);
    expect(evenly(7, 5)).toEqual([1, 1, 0, 0, 0]);
  });
  test('the scenario is valid, its costs add up to the list, and every assumed number is marked', () => {
    const scenario = toScenario(draft, assumptionsFor(draft, { city, today }), city, 'Liste');
    expect(readScenarioValue(scenario)).toMatchObject({ ok: true });
    expect(scenario.projects.flatMap((project) => project.modes[0]!.cost).reduce((a, b) => a + b, 0)).toBe(
      draft.projects.reduce((sum, project) => sum + project.costCents, 0),
    );
    expect(scenario.fundingSources[0]!['provenance']).toMatchObject({ kind: 'assumed' });
    expect(scenario.projects[0]!['sources']).toMatchObject({
      cost: { source: 'list.csv, 2' },
      effects: { kind: 'assumed' },
    });
  });
});

test('a fiscal year that begins in July begins in the coming July', () => {
  const table = tableOf(fixture('capital-plan.csv'));
  const draft = draftImport(table, proposeMapping(table), { accepted: 'all', leaveOut: [] });
  const july = { ...city, fiscalYearFirstMonth: 7 };
  expect(assumptionsFor(draft, { city: july, today }).firstYear).toBe(2027);
  expect(assumptionsFor(draft, { city: july, today: new Date('2026-03-01') }).firstYear).toBe(2026);
});

test('a Windows-1252 list is read, with a notice', () => {
  const bytes = Uint8Array.from(
    [...'Name;Kosten\nM'].map((c) => c.charCodeAt(0)).concat([0xfc, ...[...'hle;5'].map((c) => c.charCodeAt(0))]),
  );
  const table = tableOf(bytes);
  expect(table.rows[0]!.cells[0]).toBe('Mühle');
  expect(table.notices[0]!.type).toBe('encoding-error');
});

test.each([
  ['a spreadsheet file', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 'CSV'],
  ['a truncated quotation', new TextEncoder().encode('name,cost\n"Bridge,5\nSchool,6'), 'truncated'],
  ['a letter', new TextEncoder().encode('Dear council'), 'two columns'],
])('%s is refused with one clear sentence', (_what, bytes, said) => {
  const reading = readTable(bytes, 'x.csv');
  expect(reading.ok).toBe(false);
  if (!reading.ok)
    expect(reading.problems.map((problem) => problem.message.en)).toEqual([expect.stringContaining(said)]);
});

describe('real lists of other cities', () => {
  test.each([
    ['data/dc-cip-2010-2017/derived/projects.csv', 520, 1_782_410_524_500, 0, 6],
    ['data/nyc-capital-2021/derived/projects.csv', 2010, 2_949_506_300_000, 2, 2],
  ])('%s is understood whole', (path, rows, cents, repeated, problems) => {
    const bytes = realFile(path);
    if (!bytes) return;
    const table = tableOf(bytes, 'projects.csv');
    const mapping = proposeMapping(table);
    expect(mapping.every((entry) => entry.field !== null)).toBe(true);
    const draft = draftImport(table, mapping, noChoices);
    expect(draft.projects).toHaveLength(rows);
    expect(new Set(draft.projects.map((project) => project.id)).size).toBe(rows);
    expect(draft.projects.reduce((sum, project) => sum + project.costCents, 0)).toBe(cents);
    expect(draft.problems.filter((problem) => problem.type === 'primary-key')).toHaveLength(repeated);
    expect(draft.problems).toHaveLength(problems);
    expect(readScenarioValue(toScenario(draft, assumptionsFor(draft, { city, today }), city, 'Liste'))).toMatchObject({
      ok: true,
    });
  });
});

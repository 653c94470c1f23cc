import { describe, expect, test } from 'vitest';
import { assumptionNotices, assumptionsFor } from '../../assemble/assumptions.ts';
import { noChoices } from '../../assemble/choices.ts';
import { draftImport } from '../../assemble/draft-import.ts';
import { proposeMapping } from '../mapping.ts';
import { csvTable } from '../../testing/read.ts';
import { toScenario } from '../../assemble/to-scenario.ts';
import { stemOf, yearIn } from '../../parse/year-heading.ts';

const city = { fiscalYearFirstMonth: 1, currency: 'EUR', language: 'de' } as const;
const today = new Date('2026-11-22T10:00:00Z');

function read(text: string) {
  const table = csvTable(new TextEncoder().encode(text));
  const mapping = proposeMapping(table);
  const draft = draftImport(table, mapping, noChoices);
  const assumptions = assumptionsFor(draft, { city, today });
  return { mapping, draft, assumptions, scenario: toScenario(draft, assumptions, city, 'Liste') };
}
const inYears = (cost: readonly number[]) =>
  Array.from({ length: cost.length / 4 }, (_, y) =>
    cost.slice(y * 4, y * 4 + 4).reduce((sum, cents) => sum + cents, 0),
  );

test.each([
  ['2027', 2027, ''],
  ['Kosten 2027 (T€)', 2027, 'Kosten'],
  ['city2021', 2021, 'city'],
  ['non_city_2021', 2021, 'non city'],
  ['Plan 2027/28', 2027, ''],
  ['Land 2028', 2028, 'Land'],
  ['2027 und 2028', null, ''],
  ['12027', null, '12027'],
])('the heading %s', (heading, year, stem) => {
  expect([yearIn(heading), year === null ? stem : stemOf(heading)]).toEqual([year, stem]);
});

describe('a list with a column for each year', () => {
  test('is read year by year, in thousands where its heading says so; its total is checked', () => {
    const { mapping, draft, scenario } = read(
      'Name;Gesamtkosten (T€);2027 (T€);2028 (T€);2029 (T€)\nBrücke;600;100;200;300\nPlatz;500;;250;\nWeg;10;;20;',
    );
    expect(mapping.map(({ field }) => field)).toEqual(['name', 'cost', 'costOfYear', 'costOfYear', 'costOfYear']);
    expect(inYears(scenario.projects[0]!.modes[0]!.cost)).toEqual([10_000_000, 20_000_000, 30_000_000]);
    // What comes after the years that are named comes in the year after them.
    expect(inYears(scenario.projects[1]!.modes[0]!.cost)).toEqual([25_000_000, 25_000_000]);
    expect(draft.projects[2]).toMatchObject({ costCents: 2_000_000 });
    expect(draft.problems.map(({ type, row }) => [type, row])).toContainEqual(['row-constraint', 4]);
  });

  test('sources by their columns; a sum of the others is not used', () => {
    const { mapping, scenario } = read(
      'Name,city2027,city2028,non_city2027,non_city2028,combined2027,combined2028\nBridge,1,2,3,4,4,6\nPlaza,1,0,0,0,1,0',
    );
    expect(mapping.map(({ field }) => field)).toEqual([
      'name',
      'costBySource',
      'costBySource',
      'costBySource',
      'costBySource',
      null,
      null,
    ]);
    const names = new Map(scenario.fundingSources.map(({ id, name }) => [id, name]));
    expect(scenario.projects.map((one) => one.fundingSources.map((id) => names.get(id)))).toEqual([
      ['city', 'non city'],
      ['city'],
    ]);
    expect(inYears(scenario.projects[0]!.modes[0]!.cost)).toEqual([400, 600]);
  });

  test('crosses say when, not for how much', () => {
    const { draft } = read('Name;Kosten;2027;2028;2029\nBrücke;600;;x;x\nPlatz;5;x;;');
    expect(draft.projects.map(({ start, end, costCents }) => [start, end, costCents])).toEqual([
      ['2028-01-01', '2029-12-31', 60_000],
      ['2027-01-01', '2027-12-31', 500],
    ]);
  });

  test('one column with a year is a price basis, and two of them with texts are none', () => {
    const { mapping } = read('Name;Kosten 2026;Stand 2025;Stand 2026\nBrücke;600;alt;neu');
    expect(mapping.map(({ field }) => field)).toEqual(['name', null, null, null]);
  });
});

test('works in progress come in pinned, with what is still to be paid and the money that is bound already', () => {
  const { draft, assumptions, scenario } = read(
    'Nr;Name;Status;Kosten;bisher bezahlt;2026;2027;2028\nA;Brücke;im Bau;1000;300;100;400;200\nB;Platz;Idee;1000;;;;',
  );
  expect(draft.projects[0]).toMatchObject({ inWorks: true, paidCents: 30_000, costCents: 70_000 });
  expect(inYears(scenario.projects[0]!.modes[0]!.cost)).toEqual([40_000, 20_000]);
  // What the list planned for the year before the plan is paid when the plan begins.
  expect(scenario.projects[0]).toMatchObject({ sunkCostCents: 40_000 });
  expect(scenario.constraints).toEqual([
    { kind: 'pin', project: 'A', mode: 'listed', from: 0, to: 0, reason: 'im Bau nach list.csv, Zeile 2' },
  ]);
  expect(assumptions.money[0]!.budget[0]).toBe(40_000);
  expect(assumptionNotices(draft, assumptions, city).map(({ message }) => message.en)).toContainEqual(
    expect.stringContaining('One project is in works'),
  );
});

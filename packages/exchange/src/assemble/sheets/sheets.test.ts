import { readdirSync } from 'node:fs';
import { readScenarioValue } from '@vorrang/planning';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { assumptionsFor } from '../assumptions.ts';
import { noChoices } from '../choices.ts';
import { tablesIn } from '../../testing/read.ts';
import { toScenario } from '../to-scenario.ts';
import { draftFrom, understand } from '../understand.ts';
import { sheetKinds } from './index.ts';
import { kindOf } from './recognise.ts';

const city = { fiscalYearFirstMonth: 1, currency: 'EUR', language: 'de' } as const;
const today = new Date('2026-11-22T10:00:00Z');
type Rows = (string | number | null)[][];

async function workbook(sheets: Record<string, Rows>) {
  const bytes = await writeXlsx({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows })) });
  const tables = await tablesIn(bytes, 'programm.xlsx');
  const understood = understand(tables, null);
  if (!understood.ok) throw new Error(understood.problems[0]!.message.en);
  const draft = draftFrom(understood.value, noChoices, { extent: null, crs: null });
  const scenario = toScenario(draft, assumptionsFor(draft, { city, today }), city, 'Programm');
  return { understood: understood.value, draft, scenario };
}

const projects: Rows = [
  ['Nr', 'Bezeichnung', 'Kosten', 'Bezirk'],
  ['A', 'Brunnen', 600, '2'],
  ['B', 'Platz', 50, 'Nord'],
];
const inYears = (cost: readonly number[]) =>
  Array.from({ length: cost.length / 4 }, (_, y) =>
    cost.slice(y * 4, y * 4 + 4).reduce((sum, cents) => sum + cents, 0),
  );

test('every kind of sheet that has a folder is in the list', () => {
  const folders = readdirSync(new URL('.', import.meta.url), { withFileTypes: true }).filter((one) =>
    one.isDirectory(),
  );
  expect([...sheetKinds.map(({ kind }) => kind), 'messages'].sort()).toEqual(folders.map(({ name }) => name).sort());
});

test('a workbook with all its sheets becomes one scenario', async () => {
  const { understood, draft, scenario } = await workbook({
    Projekte: projects,
    Kosten: [
      ['Projekt', 'Jahr', 'Betrag (T€)', 'Geldquelle'],
      ['A', 2027, 0.2, 'Stadt'],
      ['A', '2028', 0.4, 'Land'],
      ['C', 2027, 1, 'Land'],
    ],
    Geldquellen: [
      ['Name', '2027', '2028', '2029', 'Übertrag (%)'],
      ['Stadt', 100, 200, 300, 30],
      ['Land', 400, null, null, null],
    ],
    Bezirke: [
      ['Nr', 'Name', 'Einwohner'],
      ['1', 'Nord', '12.345'],
      ['2', 'Süd', 999],
    ],
    Kapazitäten: [
      ['Trupp', 'Einheit', '2027', '2028'],
      ['Kanal', 'Trupps', 2, 3],
    ],
    Phasen: [
      ['Projekt', 'Phase', 'Beginn', 'Ende'],
      ['B', 'Planung', 'Q1 2027', 'Q2 2027'],
      ['B', 'Bau', 'Q3 2027', 'Q3 2027'],
    ],
    Notizen: [
      ['Wer', 'Was'],
      ['Anna', 'ruft an'],
    ],
  });
  expect(understood.list!.table.sheet).toBe('Projekte');
  expect(
    Object.fromEntries(understood.auxiliarySheets.map(({ table, kind }) => [table.sheet, kind?.kind ?? null])),
  ).toEqual({
    Kosten: 'costs',
    Geldquellen: 'funding',
    Bezirke: 'districts',
    Kapazitäten: 'resources',
    Phasen: 'phases',
    Notizen: null,
  });
  expect(draft.problems.map(({ type, sheet, row }) => [type, sheet, row])).toEqual([
    ['extra-sheet', 'Notizen', null],
    ['foreign-key', 'Kosten', 4],
  ]);
  expect(readScenarioValue(scenario).ok).toBe(true);
  expect(scenario.fundingSources.map(({ name, budget, carryOverShare }) => [name, budget, carryOverShare])).toEqual([
    ['Stadt', [10_000, 20_000, 30_000, 0, 0], 0.3],
    ['Land', [40_000, 0, 0, 0, 0], 0],
  ]);
  const [bridge, plaza] = scenario.projects;
  expect(inYears(bridge!.modes[0]!.cost)).toEqual([20_000, 40_000]);
  expect(bridge!.fundingSources).toHaveLength(2);
  expect(plaza!.modes[0]).toMatchObject({
    duration: 3,
    phases: [
      { name: 'Planung', periods: 2 },
      { name: 'Bau', periods: 1, site: true },
    ],
  });
  expect(scenario.districts).toEqual([
    { id: 'district-1', name: 'Nord', population: 12_345 },
    { id: 'district-2', name: 'Süd', population: 999 },
  ]);
  expect([bridge!.district, plaza!.district]).toEqual(['district-2', 'district-1']);
  expect(scenario.resources[0]!.capacity).toEqual([2, 2, 2, 2, ...Array<number>(16).fill(3)]);
});

test('what a cell should hold and does not is told with sheet, row and column', async () => {
  const { draft } = await workbook({
    Projekte: projects,
    Bezirke: [
      ['Nr', 'Name', 'Einwohner'],
      ['1', 'Nord', 'viele'],
    ],
  });
  expect(draft.problems).toMatchObject([
    { type: 'type-error', severity: 'warning', sheet: 'Bezirke', row: 2, column: 'Einwohner', value: 'viele' },
  ]);
});

test('a layer of areas with names is a layer of districts, by itself too', async () => {
  const area = {
    type: 'Polygon',
    coordinates: [
      [
        [16, 48],
        [17, 48],
        [17, 49],
        [16, 48],
      ],
    ],
  };
  const layer = {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: { NAMEK: 'Wieden', BEZNR: 4 }, geometry: area }],
  };
  const tables = await tablesIn(JSON.stringify(layer), 'grenzen.json');
  expect(kindOf(tables[0]!)?.kind).toBe('districts');
  const understood = understand(tables, null);
  expect(understood).toMatchObject({ ok: true, value: { list: null } });
});

test('a sheet nobody has is refused by its name', async () => {
  const tables = await tablesIn('Name;Kosten\nA;1', 'liste.csv');
  expect(understand(tables, 'Blatt 7')).toMatchObject({ ok: false, problems: [{ type: 'incorrect-label' }] });
});

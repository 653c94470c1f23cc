import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { assumptionsFor } from '../../assumptions.ts';
import { noChoices } from '../../choices.ts';
import { addressBook, addressKey } from '../../rows/addresses.ts';
import { tablesIn } from '../../../testing/read.ts';
import { toScenario } from '../../to-scenario.ts';
import { draftFrom, understand } from '../../understand.ts';

const city = { fiscalYearFirstMonth: 1, currency: 'EUR', language: 'de' } as const;
type Rows = (string | number | null)[][];
const register: Rows = [
  ['Straße', 'Hausnummer', 'Breite', 'Länge'],
  ['Marktgasse', 12, 48.2, 16.3],
  ['Hauptstraße', '3a', 48.21, 16.31],
];
const list = (addresses: string[]): Rows => [
  ['Nr', 'Bezeichnung', 'Kosten', 'Adresse'],
  ...addresses.map((address, i) => [`P${i}`, `Bank ${i}`, 100, address]),
];

async function draft(sheets: Record<string, Rows>, known: Parameters<typeof addressBook>[0] = []) {
  const bytes = await writeXlsx({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows })) });
  const understood = understand(await tablesIn(bytes, 'programm.xlsx'), null);
  if (!understood.ok) throw new Error('not understood');
  return draftFrom(understood.value, noChoices, { extent: null, crs: null, addresses: addressBook(known) });
}

test.each([
  ['Hauptstr. 3 A, 4020 Linz', 'hauptstraße3a'],
  ['HAUPTSTRASSE 3a', 'hauptstraße3a'],
  ['Hauptstraße 3a (Hof)', 'hauptstraße3a'],
  ['Am Platz 7–9', 'amplatz7'],
  ['Straße des 17. Juni', 'straßedes17'],
  ['Marktgasse', null],
])('the address %s is compared as %s', (text, key) => {
  expect(addressKey(text)).toBe(key);
});

test('projects that say only an address lie where the city’s register says; an address that is not there is told', async () => {
  const at: [number, number] = [16.3, 48.2];
  const found = await draft({ Projekte: list(['Marktgasse 12', 'Ringweg 1', '']) }, [
    { street: 'Marktgasse', number: '12', at },
  ]);
  expect(found.projects.map(({ geometry, address }) => [geometry, address])).toEqual([
    [{ type: 'Point', coordinates: at }, 'Marktgasse 12'],
    [null, null],
    [null, null],
  ]);
  expect(found.problems.map(({ message }) => message.de)).toEqual([
    expect.stringContaining('Zeile 3: „Ringweg 1“ steht nicht im Adressverzeichnis'),
  ]);
  const scenario = toScenario(found, assumptionsFor(found, { city, today: new Date('2026-11-22') }), city, 'x');
  expect(scenario.projects[0]!['sources']).toMatchObject({ geometry: { kind: 'derived', source: 'Marktgasse 12' } });
});

test('a register in the same workbook counts for its list; nothing else of it is read', async () => {
  const withNames = register.map((row, i) => [...row, i === 0 ? 'Bewohner' : 'Kanarienvogel']);
  const found = await draft({ Projekte: list(['Hauptstr. 3a']), Adressen: withNames });
  expect(found.facts.address).toEqual([
    { street: 'Marktgasse', number: '12', at: [16.3, 48.2] },
    { street: 'Hauptstraße', number: '3a', at: [16.31, 48.21] },
  ]);
  expect(found.projects[0]!.geometry).toEqual({ type: 'Point', coordinates: [16.31, 48.21] });
  expect(JSON.stringify(found)).not.toContain('Kanarienvogel');
});

test('without a register nothing is said about addresses', async () => {
  expect((await draft({ Projekte: list(['Marktgasse 12']) })).problems).toEqual([]);
});

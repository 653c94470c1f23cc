import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { assumptionsFor } from '../../assumptions.ts';
import { noChoices } from '../../choices.ts';
import { tablesIn } from '../../../testing/read.ts';
import { toScenario } from '../../to-scenario.ts';
import { draftFrom, understand } from '../../understand.ts';

const city = { fiscalYearFirstMonth: 1, currency: 'EUR', language: 'de' } as const;
const head = ['Regel', 'Projekte', 'von', 'bis', 'Grund'];

async function withRules(rows: (string | number | null)[][]) {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Projekte',
        rows: [
          ['Nr', 'Bezeichnung', 'Kosten'],
          ['A', 'Baum', 600],
          ['B', 'Platz', 50],
          ['C', 'Brunnen', 70],
        ],
      },
      { name: 'Regeln', rows: [head, ...rows] },
    ],
  });
  const understood = understand(await tablesIn(bytes, 'programm.xlsx'), null);
  if (!understood.ok) throw new Error('not understood');
  const draft = draftFrom(understood.value, noChoices, { extent: null, crs: null });
  const asked = { city, today: new Date('2026-11-22') };
  return { draft, rules: toScenario(draft, assumptionsFor(draft, asked), city, 'x').constraints };
}

test('rules in the words people use become rules of the scenario; days become its quarters', async () => {
  const { rules } = await withRules([
    ['Reihenfolge', 'C; A', null, null, null],
    ['höchstens eines', 'A, B', null, null, null],
    ['Sperrfrist', 'B', 'Q2 2028', '2029', 'neu asphaltiert'],
    ['beschlossen', 'A', '2027-04-01', '2027-06-30', 'Beschluss vom 3. Mai'],
  ]);
  expect(rules).toEqual([
    { kind: 'precedence', before: 'C', after: 'A', lag: 0 },
    { kind: 'at-most-one', projects: ['A', 'B'] },
    { kind: 'moratorium', projects: ['B'], from: 5, to: 12, reason: 'neu asphaltiert' },
    { kind: 'pin', project: 'A', from: 1, to: 1, reason: 'Beschluss vom 3. Mai' },
  ]);
});

test.each([
  [['Zauberei', 'A, B'], /Zeile 2: Die Regel „Zauberei“ ist nicht bekannt/],
  [['Bündel', 'A; Z'], /Das Projekt „Z“ gibt es in der Liste nicht/],
  [['Bündel', 'A'], /braucht zwei Projekte oder mehr/],
  [['gesperrt', 'A'], /fehlt ein Grund/],
  [['sonstige', 'A'], /fehlt der Wortlaut als JSON/],
])('a rule %j that cannot be one is told with its row, and the others are taken', async (row, sentence) => {
  const { draft, rules } = await withRules([
    [...row, null, null, null],
    ['Bündel', 'A; C', null, null, null],
  ]);
  expect(rules.map(({ kind }) => kind)).toEqual(['bundle']);
  expect(draft.problems.map(({ message }) => message.de)).toEqual([expect.stringMatching(sentence)]);
});

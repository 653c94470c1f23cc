import { expect, test } from 'vitest';
import { type Problem, factorFor, groupsOf, optionsOf, proposalsOf, questionsIn, sharedOptions } from './questions.ts';

const text = (de: string) => ({ de, en: de });
const sumRow = (row: number, answer?: string): Problem => ({
  type: 'sum-row',
  severity: answer === undefined ? 'error' : 'notice',
  key: `${row}::sum-row`,
  row,
  column: null,
  value: 'Summe',
  message: text(`Zeile ${row} sieht wie eine Summe aus.`),
  fix: { value: 'total', rule: text('Zeile weglassen') },
  readings: [
    { value: 'total', label: text('eine Summe') },
    { value: 'project', label: text('ein Projekt') },
  ],
  ...(answer !== undefined && { answer }),
});
const rough = (row: number, cell: string, value: string): Problem => ({
  type: 'rough-amount',
  severity: 'error',
  key: `${row}:Kosten:rough-amount`,
  row,
  column: 'Kosten',
  value: cell,
  message: text(`„${cell}“ ist ungefähr.`),
  fix: { value, rule: text(`mit ${value} rechnen`) },
  readings: [{ value, label: text(value) }],
  entry: 'amount',
});
const assumptions = { firstYear: 2027 } as Parameters<typeof questionsIn>[0]['assumptions'];
const ask = (problems: Problem[], answers = {}, asked = {}) => questionsIn({ problems, assumptions }, answers, asked);

test('a row that may be a sum is one or a project; a rough amount is that amount, or its row is left out', () => {
  expect(optionsOf(sumRow(4)).map(({ value, proposed }) => [value, proposed])).toEqual([
    ['total', true],
    ['project', false],
  ]);
  expect(optionsOf(rough(5, 'ca. 480', '480')).map(({ value }) => value)).toEqual(['480', 'exclude']);
});

test('twenty sums are one question; two rough amounts are two, and so is every question about the whole list', () => {
  const sums = Array.from({ length: 20 }, (_, i) => sumRow(i + 2));
  const columns = (column: string): Problem => ({
    ...sumRow(0),
    type: 'year-columns',
    row: null,
    column,
    key: `:${column}:year-columns`,
  });
  const problems = [
    ...sums,
    rough(30, 'ca. 4', '4'),
    rough(31, 'ca. 5', '5'),
    columns('A'),
    columns('B'),
    columns('C'),
  ];
  const groups = groupsOf(ask(problems));
  expect(groups.map(({ questions }) => questions.length)).toEqual([1, 1, 1, 20, 1, 1]);
  expect(sharedOptions(groups[3]!.questions).map(({ value }) => value)).toEqual(['total', 'project']);
});

test('questions with proposals of their own share only what all of them have; each keeps its proposal', () => {
  const questions = ask([rough(2, 'ca. 4', '4'), rough(3, 'ca. 5', '5'), rough(4, 'ca. 6', '6')]);
  expect(sharedOptions(questions).map(({ value }) => value)).toEqual(['exclude']);
  expect(proposalsOf(questions).map(([{ row }, value]) => [row, value])).toEqual([
    [2, '4'],
    [3, '5'],
    [4, '6'],
  ]);
});

test('what is answered stays to be changed, also a row that is gone because it was left out', () => {
  const left = rough(3, 'ca. 5', '5');
  const questions = ask([sumRow(4, 'total')], { '4::sum-row': 'total', [left.key]: 'exclude' }, { [left.key]: left });
  expect(questions.map(({ problem, answer }) => [problem.row, answer])).toEqual([
    [3, 'exclude'],
    [4, 'total'],
  ]);
});

test('an answer whose question does not come up any more, and that changes nothing, is not shown as if it did', () => {
  const unit = { ...rough(0, '', '1000'), key: '::unit', type: 'unit', row: null, column: null };
  expect(ask([], { '::unit': '1000' }, { '::unit': unit })).toEqual([]);
});

test('an amount typed for a cell counts as its column does', () => {
  const column = (name: string, field: string | null, factor?: 1 | 1_000) =>
    ({ column: name, field, reason: text(''), ...(factor && { factor }) }) as Parameters<typeof factorFor>[1][number];
  const at = (name: string | null) => ({ ...rough(2, '', ''), column: name });
  expect(factorFor(at('Kosten'), [column('Kosten', 'cost', 1_000)])).toBe(1_000);
  expect(factorFor(at('2027'), [column('Kosten', 'cost', 1_000), column('2027', 'costOfYear', 1)])).toBe(1);
  expect(factorFor(at('2028'), [column('2027', 'costOfYear', 1_000), column('2028', 'costOfYear', 1_000)])).toBe(1_000);
  expect(factorFor(at('Kosten'), [column('Kosten', 'cost'), column('Einheit', 'currency')])).toBeNull();
  expect(factorFor(at(null), [column('Kosten', 'cost', 1_000)])).toBe(1);
});

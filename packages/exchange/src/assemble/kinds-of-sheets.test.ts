import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noChoices } from './choices.ts';
import { accepting, cents, draftOf, isTheSame, sum } from '../testing/forms.ts';
import { csvOf, programmes } from '../testing/programmes.ts';
import { tablesIn } from '../testing/read.ts';
import { draftFrom, understand } from './understand.ts';

/** Several files of one delivery, like sheets of a workbook. */
async function delivered(files: Record<string, string[][]>, choices = accepting) {
  const tables = await Promise.all(Object.entries(files).map(([name, rows]) => tablesIn(csvOf(rows), `${name}.csv`)));
  const understood = understand(tables.flat(), null);
  if (!understood.ok) throw new Error(understood.problems[0]!.message.en);
  return draftFrom(understood.value, choices, { extent: null, crs: null });
}

test('headings that come again on every printed page are no project', () =>
  fc.assert(
    fc.asyncProperty(programmes, fc.boolean(), async (programme, twoRows) => {
      const { years, projects } = programme;
      const heads = twoRows
        ? [
            ['Nr', 'Maßnahme', 'Kosten (T€)', ...years.slice(1).map(() => '')],
            ['', '', ...years.map(String)],
          ]
        : [['Nr', 'Maßnahme', ...years.map((year) => `${year} (T€)`)]];
      const body = projects.map(({ id, name, cost }) => [id, name, ...cost.map(String)]);
      const draft = await draftOf([...heads, body[0]!, ...heads, ...body.slice(1)]);
      isTheSame(draft, programme);
    }),
  ));

test('a table of money below the projects is a table of its own: its sources are no projects', () =>
  fc.assert(
    fc.asyncProperty(programmes, fc.boolean(), async ({ years, projects }, blank) => {
      const write = (values: number[]) => values.map((value) => String(value * 1000));
      const own = years.map((_, y) => sum(projects.map(({ cost }) => cost[y]!)));
      const draft = await draftOf([
        ['Maßnahme', ...years.map(String)],
        ...projects.map(({ name, cost }) => [name, ...write(cost)]),
        ['Summe', ...write(own)],
        ...(blank ? [['']] : []),
        ['Finanzierung', ...years.map(String)],
        ['Eigenmittel', ...write(own)],
        ['Landesförderung', ...write(own.map(() => 70))],
      ]);
      isTheSame(draft, { years, projects });
      expect(draft.funding.map(({ name, years: money }) => [name, sum(money.map((one) => one.cents))])).toEqual([
        ['Eigenmittel', cents(sum(own))],
        ['Landesförderung', cents(70 * years.length)],
      ]);
    }),
  ));

test('sheets of departments are one list, and the sum below each is no project', () =>
  fc.assert(
    fc.asyncProperty(programmes, async (programme) => {
      const { years, projects } = programme;
      const sheet = (list: typeof projects) => [
        ['Nr', 'Maßnahme', ...years.map((year) => `${year} (T€)`)],
        ...list.map(({ id, name, cost }) => [id, name, ...cost.map(String)]),
        ['', 'Summe', ...years.map((_, y) => String(sum(list.map(({ cost }) => cost[y]!))))],
      ];
      const draft = await delivered({ Hochbau: sheet(projects.slice(0, 1)), Tiefbau: sheet(projects.slice(1)) });
      isTheSame(draft, programme);
      expect(draft.reconciliation.rows.totals).toBe(2);
      for (const { statedCents, ownCents } of draft.reconciliation.totals) expect(ownCents).toBe(statedCents);
    }),
  ));

test('sheets called by years hold the money of their years, or newer states: asked where a project stands in several', async () => {
  const sheet = (...rows: string[][]) => [['Projekt', 'Betrag (€)'], ...rows];
  const files = {
    2027: sheet(['Ulmenweg', '100000'], ['Erlenau', '500000']),
    2028: sheet(['Ulmenweg', '200000'], ['Birkenhof', '50000'], ['Summe', '250000']),
  };
  const [question] = (await delivered(files, noChoices)).problems.filter(({ type }) => type === 'sheets-of-years');
  expect(question!.readings!.map(({ label }) => label.en)).toEqual([
    'the money of each year: 300,000.00 together',
    'a newer state, the last sheet counts: 200,000.00',
  ]);
  const byYear = await delivered(files);
  expect(byYear.projects.map(({ name, years }) => [name, years.map(({ year, cents }) => [year, cents / 100])])).toEqual(
    [
      [
        'Ulmenweg',
        [
          [2027, 100_000],
          [2028, 200_000],
        ],
      ],
      ['Erlenau', [[2027, 500_000]]],
      ['Birkenhof', [[2028, 50_000]]],
    ],
  );
});

test('a project with a row for each of its funds below it, and the sum of them: one project by year and source', () =>
  fc.assert(
    fc.asyncProperty(programmes, fc.boolean(), async (programme, grand) => {
      const { years, projects } = programme;
      const write = (values: number[]) => values.map(String);
      const draft = await draftOf([
        ['Project / Funding Source', ...years.map((year) => `FY${year} ($000s)`)],
        ...projects.flatMap(({ name, cost, income }) => [
          [name, ...years.map(() => '')],
          ['GO Bonds', ...write(cost.map((value, y) => value - income[y]!))],
          ['State Grant', ...write(income)],
          [`Total ${name}`, ...write(cost)],
        ]),
        ...(grand ? [['Grand Total', ...write(years.map((_, y) => sum(projects.map(({ cost }) => cost[y]!))))]] : []),
      ]);
      isTheSame(draft, programme);
      const paidBy = (source: string) =>
        sum(draft.projects.flatMap((one) => one.years.filter((by) => by.source === source).map((by) => by.cents)));
      expect(paidBy('State Grant')).toBe(cents(sum(projects.flatMap(({ income }) => income))));
    }),
  ));

test('headings of three rows, with words broken over them, units in their last, and numbers of the columns below', async () => {
  const draft = await draftOf([
    ['Investitionsprogramm', '', '', '', '', ''],
    ['Lfd. Nr.', 'Maßnahme', 'Gesamt-', 'Finanzplanung', '', ''],
    ['', '', 'auszahlungen', 'Ansatz', 'Planung', ''],
    ['', '', '', '2027', '2028', '2029'],
    ['1', '2', '3', '4', '5', '6'],
    ['1', 'Ulmenweg', '1500', '500', '1000', '0'],
    ['2', 'Erlenau', '300', '300', '0', '0'],
  ]);
  expect(draft.projects.map(({ name, costCents }) => [name, costCents / 100])).toEqual([
    ['Ulmenweg', 1500],
    ['Erlenau', 300],
  ]);
  const units = await draftOf([
    ['Nr', 'Maßnahme', 'Kosten', '2027', '2028'],
    ['', '', '[Mio. CHF]', '[Mio. CHF]', '[Mio. CHF]'],
    ['1', 'Schulhaus', '12.5', '5', '7.5'],
  ]);
  expect(units.projects[0]!.costCents).toBe(1_250_000_000);
});

test('B, P and R before a year are budget, plan and accounts, as Swiss lists write them', async () => {
  const draft = await draftOf([
    ['Projekt', 'Ausgaben', '', '', 'Einnahmen', '', '', 'Nettoinvestitionen', '', ''],
    ['', 'R 2025', 'B 2027', 'P 2028', 'R 2025', 'B 2027', 'P 2028', 'R 2025', 'B 2027', 'P 2028'],
    ['Dorfstrasse', '50000', '450000', '600000', '10000', '100000', '150000', '40000', '350000', '450000'],
    ['Werkhof', '0', '0', '1000000', '0', '0', '0', '0', '0', '1000000'],
  ]);
  expect(
    draft.projects.map(({ costCents, paidCents, income }) => [
      costCents,
      paidCents,
      sum(income.map((one) => one.cents)),
    ]),
  ).toEqual([
    [cents(1050), cents(50), cents(250)],
    [cents(1000), 0, 0],
  ]);
});

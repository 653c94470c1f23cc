import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noChoices } from './choices.ts';
import { type Draft, isBlocked } from './draft.ts';
import { type Programme, type Style, csvOf, programmes, styles, wordOf, yearNames } from './testing/programmes.ts';
import { tablesIn } from './testing/read.ts';
import { draftFrom, understand } from './understand.ts';

const accepting = { ...noChoices, accepted: 'all' as const };

async function draftOf(rows: readonly (readonly string[])[], choices = accepting): Promise<Draft> {
  const understood = understand(await tablesIn(csvOf(rows), 'liste.csv'), null);
  if (!understood.ok) throw new Error(understood.problems[0]!.message.en);
  return draftFrom(understood.value, choices, { extent: null, crs: null });
}
const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
const cents = (thousand: number): number => thousand * 100_000;

/** The same programme comes out: every project with its money of every year, and nothing else. */
function isTheSame(draft: Draft, { years, projects }: Programme, also: { income?: true; paid?: true } = {}): void {
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
function hasItsCostOrAsks(draft: Draft, { projects }: Programme): void {
  if (isBlocked(draft)) return;
  expect(draft.projects.map(({ costCents }) => costCents)).toEqual(projects.map(({ cost }) => cents(sum(cost))));
}

type Group = {
  word: string;
  values: (project: Programme['projects'][number]) => number[];
  write?: (value: number) => string;
};

function wide(
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
const look = fc.record({ style: styles, nameOf: yearNames });
const cost = (word: string): Group => ({ word, values: (project) => project.cost });

describe('groups of year columns: the same programme, however its money is called', () => {
  test('costs by year', () =>
    fc.assert(
      fc.asyncProperty(programmes, wordOf('cost'), look, async (programme, word, how) =>
        isTheSame(await draftOf(wide(programme, [cost(word)], how)), programme),
      ),
    ));

  test('what comes in is never a cost, with a balance or without', () =>
    fc.assert(
      fc.asyncProperty(
        programmes,
        fc.tuple(
          fc.constantFrom('Auszahlungen', 'Ausgaben', 'Kosten', 'Expenditure'),
          wordOf('income'),
          wordOf('balance'),
        ),
        fc.boolean(),
        fc.boolean(),
        look,
        async (programme, [out, into, balance], hasBalance, turned, how) => {
          const groups: Group[] = [
            cost(out),
            { word: into, values: ({ income }) => income },
            ...(hasBalance
              ? [
                  {
                    word: balance,
                    values: ({ income, cost }: Programme['projects'][number]) =>
                      cost.map((value, y) => (turned ? income[y]! - value : value - income[y]!)),
                  },
                ]
              : []),
          ];
          const order = turned ? [groups[1]!, groups[0]!, ...groups.slice(2)] : groups;
          isTheSame(await draftOf(wide(programme, order, how)), programme, { income: true });
        },
      ),
    ));

  test('counts and shares are no money, commitments no payment', () =>
    fc.assert(
      fc.asyncProperty(
        programmes,
        wordOf('count'),
        wordOf('quota'),
        wordOf('commitment'),
        look,
        async (programme, count, quota, commitment, how) => {
          const groups: Group[] = [
            { word: count, values: ({ cost }) => cost.map((value) => value * 7 + 12), write: String },
            { word: 'Kosten', values: (project) => project.cost },
            { word: quota, values: ({ cost }) => cost.map((value) => value % 91), write: String },
            { word: commitment, values: ({ cost }) => cost.map((value) => value + 25) },
          ];
          const draft = await draftOf(wide(programme, groups, how));
          isTheSame(draft, programme);
          expect(draft.reconciliation.money.commitmentCents).toBeGreaterThan(0);
        },
      ),
    ));

  test('what was paid before is paid; what comes later is cost, and a sum of years is not counted again', () =>
    fc.assert(
      fc.asyncProperty(
        programmes,
        wordOf('paid'),
        fc.constantFrom('Kosten', 'Plan', 'Budget', ''),
        fc.constantFrom<((year: number) => string)[]>(
          (year) => `${year} ff.`,
          (year) => `ab ${year}`,
          () => 'spätere Jahre',
          (year) => `${year} and later`,
          () => 'Future Years',
          () => 'Folgejahre',
        ),
        styles,
        async (programme, paid, plan, later, style) => {
          const { years, projects } = programme;
          const [first, last] = [years[0]!, years.at(-1)!];
          const rows = [
            ...(style.title === null ? [] : [[style.title]]),
            [
              'Nr',
              'Maßnahme',
              ...[first - 2, first - 1].map((year) => style.head(`${paid} ${year}`)),
              ...years.map((year) => style.head(`${plan} ${year}`.trim())),
              style.head(later(last + 1)),
              style.head(`${first}-${last}`),
            ],
            ...projects.map(({ id, name, paid: before, cost }) => [
              id,
              name,
              ...[...before, ...cost, 175, sum(cost)].map(style.write),
            ]),
          ];
          const draft = await draftOf(rows);
          expect(
            draft.problems.filter(({ severity, type }) => severity === 'error' && type !== 'decimal-mark'),
          ).toEqual([]);
          isTheSame(
            draft,
            { years: [...years, last + 1], projects: projects.map((one) => ({ ...one, cost: [...one.cost, 175] })) },
            { paid: true },
          );
          expect(draft.projects.map(({ laterCents }) => laterCents)).toEqual(projects.map(() => cents(175)));
        },
      ),
    ));

  test('words that nobody knows are asked about, or add up to the total', () =>
    fc.assert(
      fc.asyncProperty(
        programmes,
        fc.constantFrom('Umlage', 'Kennwert', 'Los', 'Variante', 'Zeta', 'Ableitung'),
        fc.boolean(),
        look,
        async (programme, word, beside, how) => {
          const other: Group = { word, values: ({ cost }) => cost.map((value) => value + 300) };
          const groups = beside ? [cost('Kosten'), other] : [other];
          const draft = await draftOf(wide(programme, groups, how));
          expect(isBlocked(draft)).toBe(true);
          expect(draft.problems.filter(({ type }) => type === 'year-columns')).toHaveLength(1);
        },
      ),
    ));

  test('a question about columns is answered by its reading, and by nothing else', async () => {
    const rows = [
      ['Nr', 'Maßnahme', 'Umlage 2027', 'Umlage 2028'],
      ['A', 'Ulmenweg', '100000', '200000'],
    ];
    const open = await draftOf(rows);
    const [question] = open.problems.filter(({ severity }) => severity === 'error');
    expect(question!.readings!.map(({ value }) => value)).toEqual([
      'cost',
      'source',
      'income',
      'paid',
      'commitment',
      'fact',
    ]);
    expect(question!.readings![0]!.label.en).toContain('300,000.00');
    const answered = (answer: string) =>
      draftOf(rows, { ...accepting, answers: { ':Umlage 2027:year-columns': answer } } as typeof accepting);
    expect((await answered('cost')).projects[0]!.costCents).toBe(30_000_000);
    expect(isBlocked(await answered('vielleicht'))).toBe(true);
  });
});

describe('headings of two rows, rows that are no projects, and lists with a row for each payment', () => {
  test('years below a word for money, or sources below years', () =>
    fc.assert(
      fc.asyncProperty(
        programmes,
        fc.constantFrom('Kosten in T€', 'Jahresraten (T€)', 'Auszahlungen (TEUR)', 'Finanzplan in 1.000 EUR'),
        fc.boolean(),
        async (programme, word, remark) => {
          const { years, projects } = programme;
          const rows = [
            ['Nr', 'Maßnahme', 'Ortsteil', word, ...years.slice(1).map(() => ''), ...(remark ? ['Bemerkung'] : [])],
            ['', '', '', ...years.map(String), ...(remark ? [''] : [])],
            ...projects.map(({ id, name, cost }) => [id, name, 'Mitte', ...cost.map(String), ...(remark ? ['–'] : [])]),
          ];
          isTheSame(await draftOf(rows), programme);
        },
      ),
    ));

  test('years above sources: the same money by year and payer', () =>
    fc.assert(
      fc.asyncProperty(programmes, async (programme) => {
        const { years, projects } = programme;
        const rows = [
          ['', '', ...years.flatMap((year) => [String(year), ''])],
          ['Nr', 'Maßnahme', ...years.flatMap(() => ['Stadt (T€)', 'Land (T€)'])],
          ...projects.map(({ id, name, cost, income }) => [
            id,
            name,
            ...cost.flatMap((value, y) => [String(value - income[y]!), String(income[y]!)]),
          ]),
        ];
        const draft = await draftOf(rows);
        isTheSame(draft, programme);
        const paidBy = (source: string) =>
          sum(
            draft.projects.flatMap(({ years: own }) =>
              own.filter((one) => one.source === source).map((one) => one.cents),
            ),
          );
        expect(paidBy('Land')).toBe(cents(sum(projects.flatMap(({ income }) => income))));
      }),
    ));

  const subtotals = fc.constantFrom<((group: string) => string)[]>(
    (group) => `Summe ${group}`,
    (group) => `Zwischensumme ${group}`,
    (group) => `${group} Total`,
    (group) => `${group} gesamt`,
    (group) => `Subtotal ${group}`,
    () => '* Ergebnis',
    () => 'Teilsumme',
  );
  const grand = fc.constantFrom(
    'Gesamtsumme',
    'Summe',
    'Grand Total',
    'Total',
    'Insgesamt',
    '** Gesamtergebnis',
    'Summe aller Maßnahmen',
  );

  test('sums at any level are no projects, and agree to the cent', () =>
    fc.assert(
      fc.asyncProperty(
        programmes,
        styles,
        subtotals,
        grand,
        fc.boolean(),
        async (programme, style, wordFor, whole, headed) => {
          const groups = [0, 1, 2]
            .map((n) => programme.projects.filter(({ group }) => group === n))
            .filter(({ length }) => length > 0);
          const ordered = { ...programme, projects: groups.flat() };
          const money = (list: Programme['projects']) =>
            programme.years.map((_, y) => style.write(sum(list.map(({ cost }) => cost[y]!))));
          const labels = ['Straßen', 'Parks', 'Häuser'];
          const rows = [
            ...(style.title === null ? [] : [[style.title]]),
            ['Nr', 'Maßnahme', 'Amt', ...programme.years.map((year) => style.head(String(year)))],
            ...groups.flatMap((group, i) => [
              ...(headed ? [[labels[i]!, '', '', ...programme.years.map(() => '')]] : []),
              ...group.map(({ id, name, cost }) => [id, name, '66', ...cost.map(style.write)]),
              ['', wordFor(labels[i]!), '', ...money(group)],
            ]),
            ['', whole, '', ...money(programme.projects)],
          ];
          const draft = await draftOf(rows);
          isTheSame(draft, ordered);
          expect(draft.reconciliation.rows.totals).toBe(groups.length + 1);
          expect(draft.reconciliation.rows.headings).toBe(headed ? groups.length : 0);
          for (const { statedCents, ownCents } of draft.reconciliation.totals) expect(ownCents).toBe(statedCents);
          if (headed) expect(new Set(draft.projects.map(({ category }) => category)).size).toBe(groups.length);
        },
      ),
    ));

  test('a list with a row for each project, year and source is the same programme as the one with a column for each year', () =>
    fc.assert(
      fc.asyncProperty(programmes, fc.boolean(), fc.boolean(), async (programme, german, filled) => {
        const { years, projects } = programme;
        const heads = german
          ? ['Projekt-Nr', 'Bezeichnung', 'Jahr', 'Geldquelle', 'Betrag (EUR)']
          : ['ID', 'Title', 'Fiscal Year', 'Fund', 'Amount (USD)'];
        const payments = projects.flatMap(({ id, name, cost, income }) => {
          const own = years.flatMap((year, y) =>
            [
              [String(year), 'Stadt', String((cost[y]! - income[y]!) * 1000)],
              [String(year), 'Land', String(income[y]! * 1000)],
            ].filter(([, , amount]) => amount !== '0'),
          );
          return own.map((cells, i) => (filled || i === 0 ? [id, name, ...cells] : ['', '', ...cells]));
        });
        const draft = await draftOf([heads, ...payments]);
        isTheSame(draft, programme);
        expect(draft.reconciliation.rows.parts).toBe(payments.length - projects.length);
      }),
    ));

  test('whatever a list adds that is not understood, there is never another sum without a question', () =>
    fc.assert(
      fc.asyncProperty(
        programmes,
        look,
        fc.array(
          fc.record({
            word: fc.constantFrom('Saldo', 'Umlage', 'Summe', 'Land', 'DTV', 'VE', 'beantragt', 'genehmigt', 'Reserve'),
            shift: fc.integer({ min: -200, max: 900 }),
          }),
          { maxLength: 2 },
        ),
        async (programme, how, extra) => {
          const groups = extra.map(({ word, shift }): Group => ({
            word,
            values: ({ cost }) => cost.map((value) => Math.max(0, value + shift)),
          }));
          hasItsCostOrAsks(await draftOf(wide(programme, [cost('Kosten'), ...groups], how)), programme);
        },
      ),
    ));
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noChoices } from './choices.ts';
import { isBlocked } from './draft.ts';
import { accepting, cents, draftOf, isTheSame, sum } from '../testing/forms.ts';
import { type Programme, programmes } from '../testing/programmes.ts';

type Project = Programme['projects'][number];
const balance = ({ income, cost }: Project) => income.map((value, y) => value - cost[y]!);
const total = (list: Programme['projects'], of: (project: Project) => number[], y: number) =>
  sum(list.map((one) => of(one)[y]!));

describe('rows that say what kind of payment they are: what comes in is no cost, a balance is not counted again', () => {
  const words = fc.constantFrom<[out: string, into: string, balance: string][]>(
    ['Auszahlungen', 'Einzahlungen', 'Saldo'],
    ['Ausgaben', 'Einnahmen', 'Nettoinvestition'],
    ['Auszahlungen für Baumaßnahmen', 'Einzahlungen aus Investitionstätigkeit', 'Saldo aus Investitionstätigkeit'],
    ['Auszahlungen für den Erwerb von Sachanlagen', 'Kapitaltransfers von Trägern öffentlichen Rechts', 'Saldo'],
    ['Expenditure', 'Grants', 'Net'],
  );
  const kindsOf = (project: Project, [out, into, net]: [string, string, string]): [string, number[]][] => [
    [into, project.income],
    [out, project.cost],
    [net, balance(project)],
  ];

  test.each([
    ['in a column of its own, with numbers', true],
    ['in a column of its own, with names alone', false],
  ])('%s', (_where, numbered) =>
    fc.assert(
      fc.asyncProperty(programmes, words, fc.boolean(), async (programme, word, hasBalance) => {
        const { years, projects } = programme;
        const rows = [
          [...(numbered ? ['Nr'] : []), 'Maßnahme', 'Zeile', ...years.map((year) => `${year} (T€)`)],
          ...projects.flatMap((project) =>
            kindsOf(project, word)
              .slice(0, hasBalance ? 3 : 2)
              .map(([label, values]) => [
                ...(numbered ? [project.id] : []),
                project.name,
                label,
                ...values.map(String),
              ]),
          ),
        ];
        const draft = await draftOf(rows);
        expect(isBlocked(draft)).toBe(false);
        isTheSame(draft, programme, { income: true });
        expect(draft.reconciliation.rows.totals).toBe(hasBalance ? projects.length : 0);
      }),
    ),
  );

  test('below the name of their project, and behind it; what goes out may be written with a minus', () =>
    fc.assert(
      fc.asyncProperty(programmes, words, fc.boolean(), async (programme, word, minus) => {
        const { years, projects } = programme;
        const heads = ['Maßnahme', ...years.map((year) => `${year} (T€)`)];
        const below = projects.flatMap((project) => [
          [project.id, project.name, ...years.map(() => '')],
          ...kindsOf(project, word).map(([label, values]) => ['', label, ...values.map(String)]),
        ]);
        isTheSame(await draftOf([['Inv.-Nr.', ...heads], ...below]), programme, { income: true });
        const behind = projects.flatMap(({ name, cost, income }) => [
          [`${name} Auszahlung`, ...cost.map((value) => String(minus ? -value : value))],
          [`${name} – Einzahlung`, ...income.map(String)],
        ]);
        isTheSame(await draftOf([heads, ...behind]), programme, { income: true });
      }),
    ));

  test('a word that nobody knows among words that are known is asked, and decides by its answer', async () => {
    const rows = [
      ['Nr', 'Maßnahme', 'Zeile', '2027', '2028'],
      ['A', 'Ulmenweg', 'Auszahlungen', '500000', '0'],
      ['A', 'Ulmenweg', 'Einzahlungen', '100000', '0'],
      ['A', 'Ulmenweg', 'Umlage', '70000', '0'],
      ['B', 'Erlenau', 'Auszahlungen', '0', '90000'],
      ['B', 'Erlenau', 'Einzahlungen', '0', '20000'],
      ['B', 'Erlenau', 'Umlage', '0', '10000'],
    ];
    const open = await draftOf(rows, noChoices);
    const [question] = open.problems.filter(({ severity }) => severity === 'error');
    expect(question!.type).toBe('flow-umlage');
    expect(question!.readings![0]!.label.en).toBe('cost: +80,000.00');
    const costWith = async (answer: string) =>
      (await draftOf(rows, { ...accepting, answers: { '::flow-umlage': answer } })).projects.map(
        (one) => one.costCents,
      );
    expect(await costWith('cost')).toEqual([57_000_000, 10_000_000]);
    expect(await costWith('income')).toEqual([50_000_000, 9_000_000]);
  });
});

test('the sum of a project below its rows for each source or cost type is no row of it, whatever column says so', () =>
  fc.assert(
    fc.asyncProperty(
      programmes,
      fc.constantFrom('Total', 'Summe', '* Ergebnis', 'Subtotal'),
      async (programme, word) => {
        const { years, projects } = programme;
        const own = ({ cost, income }: Project) => cost.map((value, y) => value - income[y]!);
        const rows = (bySource: boolean) => [
          ['Nr', 'Maßnahme', 'Geldquelle', ...years.map((year) => `${year} (T€)`)],
          ...projects.flatMap((project) => [
            [project.id, project.name, 'Stadt', ...own(project).map(String)],
            [project.id, project.name, 'Land', ...project.income.map(String)],
            [project.id, bySource ? project.name : word, bySource ? word : '', ...project.cost.map(String)],
          ]),
          ['', 'Gesamtsumme', '', ...years.map((_, y) => String(total(projects, ({ cost }) => cost, y)))],
        ];
        for (const bySource of [true, false]) {
          const draft = await draftOf(rows(bySource));
          isTheSame(draft, programme);
          expect(draft.reconciliation.rows.totals).toBe(projects.length + 1);
          for (const { statedCents, ownCents } of draft.reconciliation.totals) expect(ownCents).toBe(statedCents);
        }
      },
    ),
  ));

test('questions about rows name the sum of their years where the list has no column of totals', async () => {
  const heads = ['Nr', 'Maßnahme', 'Status', '2027', '2028'];
  const asked = async (...rows: string[][]) =>
    (await draftOf([heads, ...rows], noChoices)).problems
      .filter(({ severity }) => severity === 'error')
      .map(({ readings = [] }) => readings.map(({ label }) => label.en).join(' | '))
      .join(' || ');
  expect(await asked(['1', 'Ulmenweg', 'verschoben', '30000', '20000'])).toContain('50,000.00');
  expect(await asked(['1', 'Ulmenweg', '', '30000', '20000'], ['1', 'Ulmenweg', '', '5000', '20000'])).toContain(
    'listed twice, counted once: 50,000.00',
  );
  const done = await draftOf([heads, ['1', 'Ulmenweg', 'fertig', '30000', '20000'], ['2', 'Erlenau', '', '1', '1']]);
  expect(done.reconciliation.money.unplannedCents).toBe(cents(50));
});

test('a word for the kind of project is no kind of payment where every project has one row', async () => {
  const draft = await draftOf([
    ['Nr', 'Maßnahme', 'Art', 'Kosten'],
    ['1', 'Ulmenweg', 'Investition', '300000'],
    ['2', 'Beitrag an Kanton', 'Beiträge', '200000'],
  ]);
  expect(draft.projects.map(({ category, costCents }) => [category, costCents])).toEqual([
    ['Investition', cents(300)],
    ['Beiträge', cents(200)],
  ]);
});

test('a total that its years and what is paid exceed is asked, with what would be left of it; one that is just its years is not', async () => {
  const rows = (total: string) => [
    ['Project', 'Total Cost', 'Prior Years', '2027', '2028'],
    ['Elm St', total, '300000', '200000', '200000'],
    ['Oak St', '500000', '100000', '200000', '200000'],
  ];
  const open = await draftOf(rows('500000'), noChoices);
  const asked = open.problems.find(({ severity }) => severity === 'error')!;
  expect(asked.readings!.map(({ label }) => label.en)).toEqual([
    'the years: 400,000.00',
    'the total cost, still to be paid: 200,000.00',
  ]);
  expect(isBlocked(await draftOf(rows('400000'), noChoices))).toBe(false);
  expect(isBlocked(await draftOf(rows('700000'), noChoices))).toBe(false);
});

test('income that names no year is told with its amount: it lessens no cost and pays for nothing unnoticed', async () => {
  const draft = await draftOf([
    ['Nr', 'Maßnahme', 'Zeile', 'Kosten (EUR)'],
    ['1', 'Weg', 'Auszahlung', '500000'],
    ['1', 'Weg', 'Einzahlung', '200000'],
    ['2', 'Steg', 'Auszahlung', '300000'],
    ['2', 'Steg', 'Einzahlung', '100000'],
  ]);
  expect(draft.projects.map(({ costCents }) => costCents)).toEqual([50_000_000, 30_000_000]);
  expect(draft.problems.filter(({ type }) => type === 'money-without-year').map(({ message }) => message.en)).toEqual([
    expect.stringContaining('200,000.00'),
    expect.stringContaining('100,000.00'),
  ]);
});

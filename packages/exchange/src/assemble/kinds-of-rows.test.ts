import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noChoices } from './choices.ts';
import {
  type Group,
  accepting,
  cents,
  cost,
  draftOf,
  hasItsCostOrAsks,
  isTheSame,
  sum,
  wide,
} from '../testing/forms.ts';
import { type Programme, csvOf, programmes, styles, yearNames } from '../testing/programmes.ts';
import { tablesIn } from '../testing/read.ts';
import { draftFrom, understand } from './understand.ts';

const look = fc.record({ style: styles, nameOf: yearNames });

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

describe('where projects stand, when they are built, and how many lists they are', () => {
  const standings = fc.constantFrom<[word: string, outcome: 'open' | 'pinned' | 'gone' | 'asked'][]>(
    ['abgeschlossen', 'gone'],
    ['fertiggestellt', 'gone'],
    ['completed', 'gone'],
    ['storniert', 'gone'],
    ['cancelled', 'gone'],
    ['zurückgestellt', 'asked'],
    ['on hold', 'asked'],
    ['postponed', 'asked'],
    ['im Bau', 'pinned'],
    ['in Ausführung', 'pinned'],
    ['under construction', 'pinned'],
    ['in Planung', 'open'],
    ['geplant', 'open'],
    ['Planung abgeschlossen', 'open'],
    ['not started', 'open'],
    ['', 'open'],
  );

  test('what is over is not planned again, what is put off is asked, what runs is pinned, and no row is lost', () =>
    fc.assert(
      fc.asyncProperty(programmes, fc.array(standings, { minLength: 8, maxLength: 8 }), async ({ projects }, words) => {
        const outcome = (i: number) => words[i]![1];
        const rows = [
          ['Nr', 'Maßnahme', 'Status', 'Kosten (EUR)'],
          ...projects.map(({ id, name, cost }, i) => [id, name, words[i]![0], String(sum(cost) * 1000)]),
        ];
        const asked = await draftOf(rows, noChoices);
        const wanted = new Set(
          projects.flatMap((_, i) => (outcome(i) === 'asked' ? [words[i]![0].toLowerCase()] : [])),
        );
        expect(asked.problems.filter(({ severity }) => severity === 'error')).toHaveLength(wanted.size);
        const draft = await draftOf(rows);
        const kept = projects.filter((_, i) => outcome(i) === 'open' || outcome(i) === 'pinned');
        expect(draft.projects.map(({ id }) => id)).toEqual(kept.map(({ id }) => id));
        expect(draft.projects.map(({ inWorks }) => inWorks)).toEqual(
          projects.flatMap((_, i) => (outcome(i) === 'open' ? [false] : outcome(i) === 'pinned' ? [true] : [])),
        );
        expect(draft.reconciliation.rows).toMatchObject({
          projects: kept.length,
          finished: projects.length - kept.length,
        });
      }),
    ));

  const german = [
    'Jänner',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ];
  const english = [
    'January',
    'Feb',
    'March',
    'Apr',
    'May',
    'June',
    'July',
    'Aug',
    'Sept',
    'October',
    'Nov',
    'December',
  ];
  const two = (n: number) => String(n).padStart(2, '0');
  const forms: ((year: number, month: number, day: number) => [text: string, first: string, last: string])[] = [
    (y, m, d) => [`${two(d)}.${two(m)}.${y}`, iso(y, m, d), iso(y, m, d)],
    (y, m, d) => [`${d}.${m}.${two(y % 100)}`, iso(y, m, d), iso(y, m, d)],
    (y, m, d) => [`${d}. ${german[m - 1]} ${y}`, iso(y, m, d), iso(y, m, d)],
    (y, m, d) => [`${english[m - 1]} ${d}, ${y}`, iso(y, m, d), iso(y, m, d)],
    (y, m, d) => [String(Date.UTC(y, m - 1, d)), iso(y, m, d), iso(y, m, d)],
    (y, m) => [`${german[m - 1]} ${y}`, iso(y, m, 1), iso(y, m + 1, 0)],
    (y, m) => [`${english[m - 1]!.slice(0, 3)}-${two(y % 100)}`, iso(y, m, 1), iso(y, m + 1, 0)],
    (y, m) => [`${two(m)}/${y}`, iso(y, m, 1), iso(y, m + 1, 0)],
    (y, m) => [`Q${Math.ceil(m / 3)}/${y}`, iso(y, quarterOf(m), 1), iso(y, quarterOf(m) + 3, 0)],
    (y, m) => [
      `${['I', 'II', 'III', 'IV'][Math.ceil(m / 3) - 1]}/${y}`,
      iso(y, quarterOf(m), 1),
      iso(y, quarterOf(m) + 3, 0),
    ],
    (y, m) => [`${m < 7 ? 1 : 2}. Halbjahr ${y}`, iso(y, m < 7 ? 1 : 7, 1), iso(y, m < 7 ? 7 : 13, 0)],
    (y) => [String(y), iso(y, 1, 1), iso(y, 13, 0)],
  ];
  const iso = (y: number, m: number, d: number) => new Date(Date.UTC(y, m - 1, d)).toISOString().slice(0, 10);
  const quarterOf = (month: number) => Math.ceil(month / 3) * 3 - 2;

  test('a day, month, quarter, half-year or year is the same in every form', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2027, max: 2035 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.constantFrom(...forms),
        async (year, month, day, form) => {
          const [text, first, last] = form(year, month, day);
          const draft = await draftOf([
            ['Nr', 'Maßnahme', 'Baubeginn', 'Bauende', 'Kosten (EUR)'],
            ['1', 'Ulmenweg', text, text, '100000'],
          ]);
          expect([draft.projects[0]!.start, draft.projects[0]!.end]).toEqual([first, last]);
        },
      ),
    ));

  test('a list divided among sheets with the same columns is the whole list', () =>
    fc.assert(
      fc.asyncProperty(programmes, styles, async (programme, style) => {
        const table = async (projects: Programme['projects'], name: string) =>
          (
            await tablesIn(
              csvOf(
                wide({ ...programme, projects }, [cost('Kosten')], {
                  style,
                  nameOf: (word, year) => `${word} ${year}`,
                }),
              ),
              name,
            )
          ).map((one) => ({ ...one, sheet: name }));
        const half = Math.ceil(programme.projects.length / 2);
        const tables = [
          ...(await table(programme.projects.slice(0, half), 'Hochbau')),
          ...(await table(programme.projects.slice(half), 'Tiefbau')),
        ];
        const understood = understand(tables, null);
        if (!understood.ok) throw new Error('not understood');
        isTheSame(draftFrom(understood.value, accepting, { extent: null, crs: null }), programme);
      }),
    ));

  test('amounts of schools and bridges in thousands without a unit are asked about, never taken as they stand', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 50, max: 9_000 }), { minLength: 2, maxLength: 9 }),
        async (amounts) => {
          const names = [
            'Grundschule',
            'Brücke',
            'Kita',
            'Turnhalle',
            'Kläranlage',
            'Feuerwehrhaus',
            'Tunnel',
            'Freibad',
            'Bibliothek',
          ];
          const rows = [
            ['Nr', 'Maßnahme', 'Kosten'],
            ...amounts.map((amount, i) => [String(i), `${names[i]} ${i}`, String(amount)]),
          ];
          const draft = await draftOf(rows);
          expect(draft.problems.filter(({ severity }) => severity === 'error').map(({ type }) => type)).toEqual([
            'unit',
          ]);
          const answers = { '::unit': '1000' };
          const answered = await draftOf(rows, { ...accepting, answers });
          expect(answered.projects.map(({ costCents }) => costCents)).toEqual(amounts.map(cents));
        },
      ),
    ));

  test('once the unit is answered, the sums of every other question are told in it', async () => {
    const rows = [
      ['Nr', 'Maßnahme', 'Gesamtkosten', '2027', '2028'],
      ['1', 'Grundschule Ost', '7200', '3000', '4000'],
      ['2', 'Brücke West', '900', '900', '0'],
    ];
    const restIn = async (answers: Record<string, string>) =>
      (await draftOf(rows, { ...noChoices, answers })).problems.find(({ type }) => type === 'rest-of-total')!.message
        .en;
    expect(await restIn({})).toContain('by 200.00 ');
    expect(await restIn({ '::unit': '1000' })).toContain('by 200,000.00 ');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBlocked } from './draft.ts';
import { type Group, accepting, cents, cost, draftOf, isTheSame, sum, wide } from '../testing/forms.ts';
import { type Programme, programmes, styles, wordOf, yearNames } from '../testing/programmes.ts';

const look = fc.record({ style: styles, nameOf: yearNames });

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
      draftOf(rows, { ...accepting, answers: { ':Umlage 2027:year-columns': answer } });
    expect((await answered('cost')).projects[0]!.costCents).toBe(30_000_000);
    expect(isBlocked(await answered('vielleicht'))).toBe(true);
  });
});

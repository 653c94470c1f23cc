import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noChoices } from './choices.ts';
import { isBlocked } from './draft.ts';
import { accepting, cents, draftOf, isTheSame, sum } from '../testing/forms.ts';
import { programmes } from '../testing/programmes.ts';

const questions = async (rows: string[][]) =>
  (await draftOf(rows, noChoices)).problems.filter(({ severity }) => severity === 'error').map(({ type }) => type);

describe('what the words do not say, the sums of the list do: nothing is asked where they agree', () => {
  const later = fc.constantFrom('Beyond 6 years', 'Future', 'Future Needs', 'Restbedarf', 'spätere Jahre');
  const before = fc.constantFrom('Prior Appropriation', 'Prior Funding', 'bisher bereitgestellt', 'bisher bewilligt');
  const request = fc.constantFrom('FY {} Request', 'Ansatz {} beantragt', '{} Proposed', 'Plan {}');

  test('what was provided before, the year that is asked for, the years after it, and all later ones make the total', () =>
    fc.assert(
      fc.asyncProperty(programmes, later, before, request, async (programme, after, prior, ask) => {
        const { years, projects } = programme;
        const rows = [
          [
            'Nr',
            'Maßnahme',
            prior,
            ask.replace('{}', String(years[0])),
            ...years.slice(1).map(String),
            after,
            'Total Project Cost',
          ],
          ...projects.map(({ id, name, cost, paid }) => [
            id,
            name,
            ...[paid[0]!, ...cost, 175, paid[0]! + sum(cost) + 175].map((value) => String(value * 1000)),
          ]),
        ];
        expect(await questions(rows)).toEqual([]);
        isTheSame(
          await draftOf(rows),
          {
            years: [...years, years.at(-1)! + 1],
            projects: projects.map((one) => ({ ...one, paid: [one.paid[0]!], cost: [...one.cost, 175] })),
          },
          { paid: true },
        );
      }),
    ));

  test('what was provided before happens to be as much as the first year: the total says that it comes beside it', async () => {
    const heads = ['Nr', 'Maßnahme', 'bisher bewilligt', 'Ansatz 2027', '2028', 'spätere Jahre', 'Total Project Cost'];
    const rows = [
      heads,
      ['1', 'Weg', '900000', '900000', '600000', '175000', '2575000'],
      ['2', 'Steg', '200000', '200000', '800000', '175000', '1375000'],
    ];
    expect(await questions(rows)).toEqual([]);
    const draft = await draftOf(rows);
    expect(draft.projects.map(({ costCents, paidCents }) => [costCents, paidCents])).toEqual([
      [167_500_000, 90_000_000],
      [117_500_000, 20_000_000],
    ]);
  });

  test('a span after the single years is the cost of its years', () =>
    fc.assert(
      fc.asyncProperty(programmes, fc.boolean(), async (programme, total) => {
        const { years, projects } = programme;
        const next = years.at(-1)! + 1;
        const rows = [
          ['Nr', 'Maßnahme', ...years.map(String), `${next}-${next + 2}`, ...(total ? ['Gesamtkosten'] : [])],
          ...projects.map(({ id, name, cost }) => [
            id,
            name,
            ...[...cost, 300, ...(total ? [sum(cost) + 300] : [])].map((value) => String(value * 1000)),
          ]),
        ];
        expect(await questions(rows)).toEqual([]);
        const draft = await draftOf(rows);
        isTheSame(draft, {
          years: [...years, next],
          projects: projects.map((one) => ({ ...one, cost: [...one.cost, 300] })),
        });
        expect(draft.projects.map(({ laterCents }) => laterCents)).toEqual(projects.map(() => cents(300)));
      }),
    ));

  test('what was provided so far is not paid once more where its years stand in the list', async () => {
    const rows = [
      [
        'Nr',
        'Maßnahme',
        'Ergebnis 2025',
        'Ansatz 2026',
        'Ansatz 2027',
        'Plan 2028',
        'bisher bereitgestellt',
        'Gesamtkosten',
      ],
      ['1', 'Ulmenweg', '120000', '80000', '450000', '600000', '200000', '1250000'],
      ['2', 'Erlenau', '0', '40000', '75000', '310000', '40000', '425000'],
    ];
    const draft = await draftOf(rows);
    expect(draft.projects.map(({ costCents, paidCents }) => [costCents, paidCents])).toEqual([
      [cents(1130), cents(120)],
      [cents(425), 0],
    ]);
  });
});

describe('words of the field', () => {
  test.each([
    [
      ['Q1 27/28', 'Q2 27/28', '28/29'],
      [2027, 2027, 2028],
    ],
    [
      ['2027/28 (£)', '2028/29 (£)', '2029/30 onwards (£)'],
      [2027, 2028, 2029],
    ],
    [
      ['VA 2027', 'MFP 2028', 'MFP 2029'],
      [2027, 2028, 2029],
    ],
    [
      ['Ansatz 2027', 'Planung 2028', 'Planung 2029'],
      [2027, 2028, 2029],
    ],
    [
      ['Auszahlungen für Kinderkrippen 2027', 'Auszahlungen für Kinderkrippen 2028', 'x'],
      [2027, 2028],
    ],
  ])('%j are years of cost', async (heads, years) => {
    const draft = await draftOf([
      ['Ref', 'Scheme', ...heads],
      ['S1', 'Ulmenweg', '100000', '200000', years.length === 3 ? '300000' : ''],
      ['S2', 'Erlenau', '100000', '200000', years.length === 3 ? '300000' : ''],
    ]);
    expect(draft.projects.map(({ id, name }) => [id, name])).toEqual([
      ['S1', 'Ulmenweg'],
      ['S2', 'Erlenau'],
    ]);
    expect(draft.projects[0]!.years.map(({ year }) => year)).toEqual(years);
  });

  test('income of earlier years is neither cost nor paid', async () => {
    const draft = await draftOf([
      ['Nr', 'Maßnahme', 'Ist Einzahlungen 2024', 'Ist Einzahlungen 2025', 'Auszahlungen 2027', 'Auszahlungen 2028'],
      ['1', 'Ulmenweg', '50000', '60000', '400000', '100000'],
    ]);
    expect(draft.projects[0]).toMatchObject({ costCents: cents(500), paidCents: 0, income: [] });
  });

  test('each row may count in a unit of its own; a unit of lengths is none of money', async () => {
    const costs = async (...rows: string[][]) =>
      (await draftOf([['Projekt', 'Gesamtkosten', 'Einheit'], ...rows])).projects.map(({ costCents }) => costCents);
    expect(await costs(['Ulmenweg', '450', 'T€'], ['Erlenau', '12,5', 'Mio. €'], ['Parkbank', '8500', '€'])).toEqual([
      45_000_000, 1_250_000_000, 850_000,
    ]);
    expect(await costs(['Ulmenweg', '450000', 'lfm'], ['Erlenau', '125000', 'Stk'])).toEqual([45_000_000, 12_500_000]);
  });

  test('numbers of chapters make headings of the rows above theirs, also without money', async () => {
    const draft = await draftOf([
      ['Kap.', 'Bezeichnung', '2027', '2028'],
      ['1', 'Straßen', '', ''],
      ['1.1', 'Gemeindestraßen', '', ''],
      ['1.1.1', 'Ulmenweg', '100000', '50000'],
      ['1.1.2', 'Erlenau', '200000', '0'],
      ['2', 'Gebäude', '', ''],
      ['2.1', 'Kita', '500000', '900000'],
    ]);
    expect(draft.projects.map(({ name, category }) => [name, category])).toEqual([
      ['Ulmenweg', 'Gemeindestraßen'],
      ['Erlenau', 'Gemeindestraßen'],
      ['Kita', 'Gebäude'],
    ]);
    expect(draft.reconciliation.rows.headings).toBe(3);
  });

  test('a column of texts is never the cost, whatever word is in its heading', async () => {
    const rows = [
      ['Project ID', 'Project Title', 'Budget Round', 'Fiscal Year', 'Fund Name', 'Appropriation'],
      ['P1', 'North Pump', 'Adopted', 'FY2027', 'Water', '500000'],
      ['P1', 'North Pump', 'Proposed', 'FY2027', 'Water', '450000'],
      ['P1', 'North Pump', 'Proposed', 'FY2028', 'Water', '250000'],
      ['P2', 'South Pump', 'Adopted', 'FY2027', 'Bonds', '100000'],
      ['P2', 'South Pump', 'Proposed', 'FY2027', 'Bonds', '90000'],
    ];
    expect(await questions(rows)).toEqual(['repeated-money']);
    const last = await draftOf(rows, { ...accepting, answers: { '::repeated-money': 'last' } });
    expect(last.projects.map(({ costCents }) => costCents)).toEqual([cents(700), cents(90)]);
  });

  test.each([
    ['auf Eis gelegt', 'asked'],
    ['vertagt', 'asked'],
    ['sistiert', 'asked'],
    ['Deferred to FY30', 'asked'],
    ['nicht mehr benötigt', 'gone'],
    ['schlussgerechnet', 'gone'],
    ['Warranty period', 'gone'],
    ['Not proceeding', 'gone'],
    ['Vorprojekt', 'open'],
    ['90% Design', 'open'],
  ])('%s under a status, or under a stage, beside no completion: %s', async (word, outcome) => {
    for (const heading of ['Status', 'Stage']) {
      const rows = [
        ['Nr', 'Maßnahme', heading, 'Fortschritt', 'Kosten (EUR)'],
        ['1', 'Ulmenweg', word, '0', '300000'],
        ['2', 'Erlenau', '', '', '400000'],
      ];
      expect((await questions(rows)).length).toBe(outcome === 'asked' ? 1 : 0);
      expect((await draftOf(rows)).projects).toHaveLength(outcome === 'open' ? 2 : 1);
    }
  });

  test('amounts that are not used are told, also those of sources and of years without a number', async () => {
    const draft = await draftOf([
      ['Projekt', 'Kosten', 'Subventionen', 'GO Bonds', 'Jahr 1', 'Jahr 2'],
      ['Ulmenweg', '500000', '90000', '20000', '300000', '200000'],
    ]);
    expect(isBlocked(draft)).toBe(false);
    const [told] = draft.problems.filter(({ type }) => type === 'unused-amounts');
    for (const word of ['Subventionen', 'GO Bonds', 'Jahr 1', 'Jahr 2'])
      expect(told!.message.de).toContain(`„${word}“`);
  });
});

describe('who pays, and what is paid, without a year above it', () => {
  test('columns that make up the cost say who pays; so do those that leave the net', () =>
    fc.assert(
      fc.asyncProperty(programmes, fc.boolean(), fc.boolean(), async (programme, net, total) => {
        const { years, projects } = programme;
        const grant = 'Zuschuss Land (T€)';
        const rows = [
          [
            'Nr',
            'Maßnahme',
            ...(total ? ['Gesamtkosten (T€)'] : []),
            ...years.map((year) => `${year} (T€)`),
            grant,
            net ? 'Nettoinvestition (T€)' : 'Eigenmittel (T€)',
          ],
          ...projects.map(({ id, name, cost, income }) => [
            id,
            name,
            ...[...(total ? [sum(cost)] : []), ...cost, sum(income), sum(cost) - sum(income)].map(String),
          ]),
        ];
        const draft = await draftOf(rows);
        isTheSame(draft, programme);
        const paidBy = (source: string) =>
          sum(draft.projects.flatMap((one) => one.bySource.filter((by) => by.source === source).map((by) => by.cents)));
        const hasIncome = sum(projects.flatMap(({ income }) => income)) > 0;
        expect(paidBy('Zuschuss Land')).toBe(cents(sum(projects.flatMap(({ income }) => income))));
        if (!net)
          expect(paidBy('Eigenmittel')).toBe(cents(sum(projects.map((one) => sum(one.cost) - sum(one.income)))));
        if (hasIncome)
          expect(draft.problems.find(({ type }) => type === 'source-columns')!.message.en).toContain('Zuschuss Land');
      }),
    ));

  test('what was spent to date is paid; what is paid in full is asked about', async () => {
    const rows = [
      ['Project', 'Revised Budget', 'Expenditures to Date', 'Remaining Balance'],
      ['Elm Street Bridge', '1200000', '300000', '900000'],
      ['Oak Park', '500000', '500000', '0'],
    ];
    expect(await questions(rows)).toEqual(['paid-in-full']);
    const draft = await draftOf(rows);
    expect(draft.projects.map(({ costCents, paidCents }) => [costCents, paidCents])).toEqual([
      [cents(900), cents(300)],
    ]);
    const planned = await draftOf(rows, { ...accepting, answers: { '::paid-in-full': 'plan' } });
    expect(planned.projects).toHaveLength(2);
  });

  test('a row of sums that names a group and no project is none, also below a group of one', async () => {
    const draft = await draftOf([
      ['Department', 'Project', 'FY 2027', 'FY 2028'],
      ['Fire', 'Station 7', '500000', '3200000'],
      ['', 'Engines', '1100000', '0'],
      ['Fire Total', '', '1600000', '3200000'],
      ['Parks', 'Oak Park', '300000', '500000'],
      ['Parks Total', '', '300000', '500000'],
      ['Grand Total', '', '1900000', '3700000'],
    ]);
    expect(draft.projects.map(({ name }) => name)).toEqual(['Station 7', 'Engines', 'Oak Park']);
    for (const { statedCents, ownCents } of draft.reconciliation.totals) expect(ownCents).toBe(statedCents);
  });

  test('who pays is counted in the unit that is answered', async () => {
    const rows = [
      ['Projekt', 'Kosten', 'Land', 'Stadt'],
      ['Neubau Grundschule', '4200', '1000', '3200'],
      ['Sanierung Steg', '900', '0', '900'],
    ];
    const draft = await draftOf(rows, { ...accepting, answers: { '::unit': '1000' } });
    expect(draft.projects[0]!.bySource).toEqual([
      { source: 'Land', cents: cents(1000) },
      { source: 'Stadt', cents: cents(3200) },
    ]);
  });
});

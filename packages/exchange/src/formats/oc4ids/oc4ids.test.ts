import { expect, test } from 'vitest';
import { type Choices, noChoices } from '../../assemble/choices.ts';
import { tablesIn } from '../../testing/read.ts';
import { draftFrom, understand } from '../../assemble/understand.ts';

const bridge = {
  id: 'oc4ids-abc123-7',
  title: 'Brunnen',
  status: 'implementation',
  sector: ['transport', 'transport.road'],
  period: { startDate: '2027-01-01T00:00:00Z', endDate: '2028-12-31T00:00:00Z' },
  preparationPeriod: { startDate: '2027-01-01T00:00:00Z', endDate: '2027-06-30T00:00:00Z' },
  implementationPeriod: { startDate: '2027-07-01T00:00:00Z', endDate: '2028-12-31T00:00:00Z' },
  locations: [{ id: '1', geometry: { type: 'Point', coordinates: [16.37, 48.2] } }],
  budget: {
    amount: { amount: 300.5, currency: 'EUR' },
    budgetBreakdowns: [
      { id: 'byFunder', budgetBreakdown: [{ id: '1', amount: { amount: 300.5 } }] },
      {
        id: 'byYear',
        budgetBreakdown: [2027, 2028].map((year, i) => ({
          id: String(year),
          amount: { amount: [100, 200.5][i], currency: 'EUR' },
          period: { startDate: `${year}-01-01T00:00:00Z`, endDate: `${year}-12-31T00:00:00Z` },
          sourceParty: { name: ['Stadt', 'Land'][i], id: String(i) },
        })),
      },
    ],
  },
  x_own: { kept: true },
};

const draftOf = async (content: string | Uint8Array, choices: Choices = noChoices) => {
  const understood = understand(await tablesIn(content, 'package.json'), null);
  if (!understood.ok) throw new Error(understood.problems[0]!.message.en);
  return draftFrom(understood.value, choices, { extent: null, crs: null });
};

test('a package is projects with money by year and source, phases and places; the record is kept whole', async () => {
  const draft = await draftOf(JSON.stringify({ version: '0.9', projects: [bridge] }));
  expect(draft.problems).toEqual([]);
  expect(draft.projects).toMatchObject([
    {
      id: 'oc4ids-abc123-7',
      name: 'Brunnen',
      category: 'transport.road',
      costCents: 30_050,
      years: [
        { year: 2027, cents: 10_000, source: 'Stadt' },
        { year: 2028, cents: 20_050, source: 'Land' },
      ],
      geometry: { type: 'Point', coordinates: [16.37, 48.2] },
      phases: [
        { name: 'preparation', start: '2027-01-01', end: '2027-06-30' },
        { name: 'implementation', start: '2027-07-01', end: '2028-12-31' },
      ],
      inWorks: true,
      given: { format: 'oc4ids', record: bridge },
    },
  ]);
});

type Part = [from: string, to: string, amount: number, source?: string, currency?: string];
const budgetOf = (total: number | undefined, parts: Part[]) => ({
  ...(total !== undefined && { amount: { amount: total, currency: 'USD' } }),
  budgetBreakdowns: [
    {
      id: '1',
      budgetBreakdown: parts.map(([startDate, endDate, amount, name = 'City', currency = 'USD'], i) => ({
        id: String(i),
        amount: { amount, currency },
        period: { startDate, endDate },
        sourceParty: { name },
      })),
    },
  ],
});
const readBudget = async (total: number | undefined, parts: Part[]) => {
  const project = { id: 'x-1', title: 'Town square', budget: budgetOf(total, parts) };
  const draft = await draftOf(JSON.stringify({ version: '0.9', projects: [project] }));
  const [{ costCents, years }] = draft.projects as [(typeof draft.projects)[number]];
  return {
    costCents,
    years: years.map(({ year, cents, source }) => [year, cents, source]),
    told: draft.problems.map(({ type, severity, message }) => [type, severity, message.en]),
  };
};

test.each([
  ['from October', '2026-10-01T00:00:00Z', '2027-09-30T23:59:59Z', 2027],
  ['from July', '2026-07-01', '2027-06-30', 2027],
  ['from April', '2026-04-01', '2027-03-31', 2027],
  ['from January', '2027-01-01', '2027-12-31', 2027],
  ['from January to the next midnight', '2027-01-01T00:00:00Z', '2028-01-01T00:00:00Z', 2027],
  ['from October to the next midnight', '2026-10-01T00:00:00Z', '2027-10-01T00:00:00Z', 2027],
  ['from New Year’s Eve by another clock', '2026-12-31T23:00:00Z', '2027-12-31T22:59:59Z', 2027],
  ['a quarter', '2026-10-01', '2026-12-31', 2026],
  ['the year alone', '2028', '2028', 2028],
])('money of a fiscal year %s counts for the year it is called by', async (_what, from, to, year) => {
  expect((await readBudget(3, [[from, to, 3]])).years).toEqual([[year, 300, 'City']]);
});

test('years and payers of two fiscal years are kept, and the rule is told once', async () => {
  const read = await readBudget(900, [
    ['2026-10-01', '2027-09-30', 300],
    ['2027-10-01', '2028-09-30', 600, 'State'],
  ]);
  expect(read).toEqual({
    costCents: 90_000,
    years: [
      [2027, 30_000, 'City'],
      [2028, 60_000, 'State'],
    ],
    told: [['fiscal-year', 'notice', expect.stringContaining('(2026-10-01 – 2027-09-30 → 2027; projects: 1)')]],
  });
});

test.each([
  [
    'lasts three years',
    900,
    [
      ['2027-01-01', '2029-12-31', 600],
      ['2027-01-01', '2027-12-31', 300],
    ],
    'no single year: 600 (2027-01-01 – 2029-12-31)',
  ],
  ['crosses New Year for four months', 300, [['2026-11-01', '2027-02-28', 300]], 'no single year: 300'],
  ['says no year', 300, [['', '', 300]], 'does not say in which year'],
  ['sums up to something else', 900, [['2027', '2027', 300]], 'sums up to 300, the budget says 900'],
  ['is in another currency', 300, [['2027', '2027', 300, 'City', 'EUR']], 'is in EUR, the budget in USD'],
] as [string, number, Part[], string][])(
  'a breakdown that %s is told and the total counts',
  async (_what, total, parts, said) => {
    const read = await readBudget(total, parts);
    expect([read.costCents, read.years]).toEqual([total * 100, []]);
    expect(read.told).toEqual([['not-imported', 'warning', expect.stringContaining(said)]]);
  },
);

test('a payer may be named by an id among the parties', async () => {
  const budget = budgetOf(3, [['2027', '2027', 3]]);
  Object.assign(budget.budgetBreakdowns[0]!.budgetBreakdown[0]!, { sourceParty: { id: 'AT-1' } });
  const project = { id: 'x-1', title: 'Town square', parties: [{ id: 'AT-1', name: 'Land' }], budget };
  const draft = await draftOf(JSON.stringify({ version: '0.9', projects: [project] }));
  expect(draft.projects[0]!.years).toEqual([{ year: 2027, cents: 300, source: 'Land' }]);
});

test('values of another type get a sentence, and the project still comes with all the rest', async () => {
  const strange = {
    ...bridge,
    locations: bridge.locations[0],
    sector: 'transport',
    status: ['implementation'],
    period: '2027',
    publicAuthority: 'Stadt',
    preparationPeriod: [],
    budget: { amount: 300.5, budgetBreakdowns: 'none' },
  };
  const draft = await draftOf(JSON.stringify({ version: '0.9', projects: [strange, 'x', null] }));
  expect(draft.projects).toMatchObject([
    { id: 'oc4ids-abc123-7', name: 'Brunnen', category: 'transport', costCents: 30_050, geometry: { type: 'Point' } },
  ]);
  expect(draft.problems.map(({ type, row, column }) => [type, row, column])).toEqual([
    ['type-error', null, 'projects'],
    ...[
      'budget.amount',
      'period',
      'locations',
      'budget.budgetBreakdowns',
      'budget.budgetBreakdowns[]',
      'sector',
      'status',
      'publicAuthority',
      'preparationPeriod',
    ].map((name) => ['type-error', 1, name]),
  ]);
  expect(draft.problems[3]!.message.de).toBe(
    '„locations“: Erwartet wird eine Liste, da steht ein Objekt (Projekt 1 der Datei); gelesen wird es als ein einziger Eintrag.',
  );
});

test('another list of projects with a version is no such package', async () => {
  const [table] = await tablesIn(JSON.stringify({ version: '2', projects: [{ name: 'Steg', cost: 5 }] }), 'x.json');
  expect(table).toMatchObject({ columns: ['name', 'cost'], rows: [{ cells: ['Steg', '5'] }] });
});

test('what is in maintenance is built: planned again only if somebody says so, then with the stages that come before', async () => {
  const stage = (startDate: string, endDate: string) => ({ startDate, endDate });
  const ferry = {
    id: 'oc4ids-abc123-9',
    title: 'Ferry landing',
    status: 'maintenance',
    period: stage('2020-01-01T00:00:00Z', '2023-12-31T00:00:00Z'),
    identificationPeriod: stage('2020-01-01T00:00:00Z', '2020-06-30T00:00:00Z'),
    preparationPeriod: stage('2020-07-01T00:00:00Z', '2020-12-31T00:00:00Z'),
    implementationPeriod: stage('2021-01-01T00:00:00Z', '2023-06-30T00:00:00Z'),
    completionPeriod: stage('2023-07-01T00:00:00Z', '2023-12-31T00:00:00Z'),
    maintenancePeriod: stage('2024-01-01T00:00:00Z', '2050-12-31T00:00:00Z'),
    decommissioningPeriod: stage('2051-01-01T00:00:00Z', '2051-12-31T00:00:00Z'),
    budget: { amount: { amount: 3_500_000, currency: 'GBP' } },
  };
  const content = JSON.stringify({ version: '0.9', projects: [ferry] });
  expect((await draftOf(content)).projects).toEqual([]);
  const draft = await draftOf(content, { ...noChoices, keep: [1] });
  expect(draft.projects).toMatchObject([{ name: 'Ferry landing', costCents: 3_500_000_00 }]);
  expect(draft.projects[0]!.phases.map(({ name }) => name)).toEqual([
    'identification',
    'preparation',
    'implementation',
    'completion',
  ]);
});

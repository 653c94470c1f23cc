import { type Constraint, type Facts, type Scenario, noFacts, readScenarioValue } from '@vorrang/planning';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assumptionsFor } from '../../assemble/assumptions.ts';
import { noChoices } from '../../assemble/choices.ts';
import { emptyDraft } from '../../assemble/draft-import.ts';
import { type Draft, type DraftProject } from '../../assemble/draft.ts';
import { writtenAs } from '../../formats/index.ts';
import { tablesIn } from '../../testing/read.ts';
import { toScenario } from '../../assemble/to-scenario.ts';
import { draftFrom, understand } from '../../assemble/understand.ts';
import { cityWorkbook } from './workbook.ts';

const city = { fiscalYearFirstMonth: 1, currency: 'EUR', language: 'de' } as const;
const today = new Date('2026-11-22T10:00:00Z');

const word = fc
  .stringMatching(/^[A-Za-zÄÖÜäöüß][a-zäöüß ,;'"&()-]{0,14}[a-zäöüß]$/)
  .map((text) => text.replace(/ +/g, ' '));
const cents = fc.integer({ min: 1, max: 2_000_000_000 });
const quarterStart = fc.integer({ min: 0, max: 15 });
const day = (quarter: number, edge: 'first' | 'last') => {
  const at = new Date(Date.UTC(2027, quarter * 3 + (edge === 'last' ? 3 : 0), edge === 'last' ? 0 : 1));
  return at.toISOString().slice(0, 10);
};
const sources = ['Eigenmittel', 'Land & Bund', 'Darlehen'];
const districtNames = ['Nord', 'Süd', 'Altstadt'];

const project = fc
  .record({
    name: word,
    category: word,
    district: fc.option(fc.constantFrom(...districtNames)),
    fundingSource: fc.constantFrom(...sources),
    years: fc.option(fc.array(cents, { minLength: 2, maxLength: 4 })),
    costCents: cents,
    paidCents: fc.option(cents, { nil: 0 }),
    inWorks: fc.boolean(),
    begin: quarterStart,
    quarters: fc.integer({ min: 1, max: 4 }),
    points: fc.option(fc.integer({ min: 0, max: 100 })),
    place: fc.option(fc.tuple(fc.integer({ min: 160_000, max: 165_000 }), fc.integer({ min: 480_000, max: 483_000 }))),
    phases: fc.boolean(),
  })
  .map(({ begin, quarters, years, place, phases, inWorks, ...rest }): DraftProject => ({
    row: 0,
    id: '',
    ...rest,
    inWorks,
    costCents: years ? years.reduce((a, b) => a + b, 0) : rest.costCents,
    years: (years ?? []).map((own, y) => ({ year: 2027 + y, cents: own, source: rest.fundingSource })),
    rows: [],
    bySource: [],
    laterCents: 0,
    income: [],
    commitments: [],
    percent: null,
    priority: null,
    duty: null,
    deadline: null,
    costAssumed: false,
    start: day(inWorks ? 0 : begin, 'first'),
    end: day((inWorks ? 0 : begin) + quarters - 1, 'last'),
    geometry: place && { type: 'Point', coordinates: place.map((at) => at / 10_000) },
    phases:
      phases && quarters > 1 && !years
        ? [
            { name: 'Planung', start: day(inWorks ? 0 : begin, 'first'), end: day(inWorks ? 0 : begin, 'last') },
            {
              name: 'Bau',
              start: day((inWorks ? 0 : begin) + 1, 'first'),
              end: day((inWorks ? 0 : begin) + quarters - 1, 'last'),
            },
          ]
        : [],
    address: null,
    facts: {},
    given: null,
  }));

const ids = ['P-1', 'P;2', 'P, 3', '4', 'P 5'];
const facts = fc.record({
  district: fc.constant(
    districtNames.map((name, i) => ({
      code: `${i + 1}`,
      name,
      population: 1_000 * (i + 1),
      budgetCents: null,
      geometry: null,
    })),
  ),
  asset: fc.array(
    fc.record({
      id: fc.uuid(),
      name: word,
      kind: word,
      geometry: fc.constant({ type: 'Point' as const, coordinates: [16.31, 48.21] as number[] }),
      builtIn: fc.option(fc.integer({ min: 1800, max: 2026 })),
      material: fc.option(word),
      usefulLifeYears: fc.option(fc.integer({ min: 1, max: 200 })),
      vehiclesPerDay: fc.option(fc.integer({ min: 0, max: 90_000 })),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  trafficCount: fc.array(
    fc.record({
      id: fc.uuid(),
      name: word,
      at: fc.constant<[number, number]>([16.3, 48.2]),
      vehiclesPerDay: fc.integer({ min: 0, max: 90_000 }),
      year: fc.constant(2025),
    }),
    { maxLength: 3 },
  ),
});
const rules = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('precedence'),
      before: fc.constant('P-1'),
      after: fc.constant('P;2'),
      lag: fc.integer({ min: 0, max: 6 }),
    }),
    fc.record({
      kind: fc.constantFrom('at-most-one', 'corridor-conflict'),
      projects: fc.shuffledSubarray(ids.slice(0, 3), { minLength: 2 }),
      citation: word,
    }),
    fc.record({
      kind: fc.constant('bundle'),
      projects: fc.shuffledSubarray(ids.slice(0, 3), { minLength: 2 }),
      saving: fc.integer({ min: 0, max: 1 }),
      value: fc.integer({ min: 0, max: 9 }),
    }),
    fc.record({
      kind: fc.constant('ban'),
      project: fc.constant('P, 3'),
      from: fc.integer({ min: 0, max: 5 }),
      to: fc.integer({ min: 6, max: 19 }),
      reason: word,
    }),
    fc.record({
      kind: fc.constant('moratorium'),
      projects: fc.constant(['P-1']),
      from: fc.integer({ min: 0, max: 5 }),
      to: fc.integer({ min: 6, max: 20 }),
      reason: word,
    }),
    fc.record({ kind: fc.constant('requires'), project: fc.constant('P-1'), needs: fc.constant('P, 3') }),
    fc.record({ kind: fc.constant('at-least'), projects: fc.constant(['P-1', 'P;2']), count: fc.constant(1) }),
    fc.record({
      kind: fc.constant('works-at-once'),
      district: fc.constantFrom('district-1', 'district-3'),
      most: fc.constant(1),
    }),
    fc.record({ kind: fc.constant('spending-ceiling'), year: fc.constant(1), mostCents: cents }),
  ),
  { maxLength: 4 },
) as fc.Arbitrary<Constraint[]>;

const aCity = fc.record({
  projects: fc
    .array(project, { minLength: 3, maxLength: 5 })
    .map((all) => all.map((one, i) => ({ ...one, id: ids[i]! }))),
  facts,
  rules,
  carryOver: fc.integer({ min: 0, max: 10 }),
});
type Given = typeof aCity extends fc.Arbitrary<infer T> ? T : never;

function scenarioOf({ projects, facts: known, rules: constraints, carryOver }: Given): {
  scenario: Scenario;
  known: Facts;
} {
  const all: Facts = {
    ...noFacts(),
    ...known,
    inspection: known.asset.map(({ id }, i) => ({
      asset: id,
      date: '2024-05-01',
      scale: i % 2 ? 'rvs' : 'pci',
      mark: i % 2 ? 3 : 71,
    })),
  };
  const draft: Draft = {
    ...emptyDraft('stadt.xlsx'),
    projects,
    facts: all,
    funding: sources.map((name) => ({
      name,
      years: [2027, 2028, 2030].map((year) => ({ year, cents: 100_000 + year })),
      carryOverShare: carryOver / 10,
    })),
    resources: [{ name: 'Tiefbau', unit: 'Trupp', capacity: 2, years: [{ year: 2029, value: 3.5 }] }],
  };
  const scenario = toScenario(draft, assumptionsFor(draft, { city, today }), city, 'Stadt');
  return { scenario: { ...scenario, constraints: [...scenario.constraints, ...constraints] }, known: all };
}

/** What a list says: without where each figure was read. */
const said = ({ projects, constraints, assumptions: _assumptions, fundingSources, ...rest }: Scenario) => ({
  ...rest,
  fundingSources: fundingSources
    .map(({ id: _id, provenance: _p, ...source }) => source)
    .sort((a, b) => (a.name < b.name ? -1 : 1)),
  projects: projects.map(({ sources: _sources, facts: _facts, fundingSources: paidBy, ...project }) => ({
    ...project,
    fundingSources: paidBy.map((id) => fundingSources.find((one) => one.id === id)!.name),
  })),
  constraints: constraints.map((rule) => (rule.kind === 'pin' ? { ...rule, reason: '' } : rule)),
});

async function readBack(bytes: Uint8Array, name: string): Promise<{ scenario: Scenario; draft: Draft }> {
  const understood = understand(await tablesIn(bytes, name), null);
  if (!understood.ok) throw new Error(understood.problems[0]!.message.en);
  const draft = draftFrom(understood.value, noChoices, { extent: null, crs: null });
  expect(draft.problems.filter(({ severity }) => severity !== 'notice')).toEqual([]);
  return { draft, scenario: toScenario(draft, assumptionsFor(draft, { city, today }), city, 'Stadt') };
}

describe('a whole city goes out as a workbook and comes in again', () => {
  test.each(['de', 'en'] as const)('and nothing that a list can say is lost (%s)', async (language) => {
    await fc.assert(
      fc.asyncProperty(aCity, async (given) => {
        const { scenario, known } = scenarioOf(given);
        expect(readScenarioValue(scenario).ok).toBe(true);
        const { bytes } = await writtenAs('.xlsx', cityWorkbook(scenario, known, language), new Date(0));
        const { scenario: again, draft } = await readBack(bytes, 'stadt.xlsx');
        expect(said(again)).toEqual(said(scenario));
        expect({ ...draft.facts, district: [] }).toEqual({ ...known, district: [] });
      }),
      { numRuns: 60, seed: 20 },
    );
  });

  test('as a GeoPackage with every place: streets, areas, points', async () => {
    const line = {
      type: 'LineString',
      coordinates: [
        [16.3, 48.2],
        [16.31, 48.21],
      ],
    };
    const area = {
      type: 'Polygon',
      coordinates: [
        [
          [16.3, 48.2],
          [16.4, 48.2],
          [16.4, 48.3],
          [16.3, 48.2],
        ],
      ],
    };
    await fc.assert(
      fc.asyncProperty(aCity, async (given) => {
        const placed = {
          ...given,
          projects: given.projects.map((one, i) => ({ ...one, geometry: i === 0 ? line : (one.geometry ?? area) })),
          facts: {
            ...given.facts,
            asset: given.facts.asset.map((one) => ({ ...one, geometry: line })),
            district: given.facts.district.map((one) => ({ ...one, geometry: area })),
          },
        };
        const { scenario, known } = scenarioOf(placed as unknown as Given);
        const { bytes } = await writtenAs('.gpkg', cityWorkbook(scenario, known, 'de'), new Date(0));
        const { scenario: again, draft } = await readBack(bytes, 'stadt.gpkg');
        expect(said(again)).toEqual(said(scenario));
        expect(draft.facts).toEqual(known);
      }),
      { numRuns: 20, seed: 21 },
    );
  });
});

import { type Constraint, type Mode, type Phase, type Project, type Scenario, type Start } from '@vorrang/planning';
import fc from 'fast-check';
import { meansFor, tinyMeans, tinyTerms } from './tiny-funds.ts';

/** Two projects in a two-period town: small enough to check every number by hand. */
export function tinyTown(changes: Partial<Scenario> = {}): Scenario {
  return {
    format: 'vorrang/scenario@1',
    name: 'Tiny town',
    currency: 'EUR',
    calendar: { start: '2027', periodsPerYear: 1, periods: 3, evaluationPeriods: 6 },
    discountRate: 0,
    criteria: [{ id: 'safety', name: 'Safety', unit: 'points', weight: 1, pointsPerUnit: 1 }],
    disruptionWeight: 1,
    districts: [
      { id: 'north', name: 'North', population: 100 },
      { id: 'south', name: 'South', population: 300 },
    ],
    fundingSources: [{ id: 'budget', name: 'City budget', kind: 'own', budget: [10, 6, 6], carryOverShare: 0.5 }],
    resources: [{ id: 'crew', name: 'Crew', unit: 'crews', capacity: [2, 1, 1] }],
    projects: [
      project('sewer', {
        district: 'north',
        modes: [
          mode('build', { cost: [5, 2], demand: { crew: [1, 1] }, effects: { safety: 3 } }),
          mode('patch', { cost: [2], effects: { safety: 1 } }),
        ],
      }),
      project('road', {
        district: 'south',
        modes: [mode('build', { cost: [6], demand: { crew: [1] }, effects: { safety: 4 }, disruption: 1 })],
      }),
    ],
    constraints: [],
    ...changes,
  };
}

/** A project of the tiny town; what is not said is as simple as possible. */
export const project = (id: string, changes: Partial<Project> = {}): Project => ({
  id,
  name: id.charAt(0).toUpperCase() + id.slice(1),
  category: 'works',
  district: null,
  fundingSources: ['budget'],
  mandatory: false,
  modes: [mode('build', {})],
  ...changes,
});

/** A mode whose duration is the length of its cost. */
export const mode = (id: string, changes: Partial<Mode>): Mode => ({
  id,
  duration: changes.cost?.length ?? 1,
  cost: [0],
  demand: {},
  effects: {},
  disruption: 0,
  ...changes,
});

/** Every choice of at most one start for each project; starts outside the window and beyond the horizon included where asked. */
export function everyChoice(scenario: Scenario, insideOnly: boolean): Start[][] {
  return scenario.projects.reduce<Start[][]>(
    (choices, { id, modes, earliestStart = 0, finishBy }) => {
      const end = Math.min(scenario.calendar.periods, finishBy ?? scenario.calendar.periods);
      const starts = modes.flatMap((one) =>
        Array.from({ length: scenario.calendar.periods }, (_, period) => period)
          .filter((period) => !insideOnly || (period >= earliestStart && period + one.duration <= end))
          .map((period): Start => ({ project: id, mode: one.id, period })),
      );
      return choices.flatMap((choice) => [choice, ...starts.map((start) => [...choice, start])]);
    },
    [[]],
  );
}

const share = fc.constantFrom(0, 0.29, 0.5, 1);
const ids = ['a', 'b', 'c'];

/** Ways to cut works of so many periods into phases: with a site for a part of them, in summer only, with an effect on the way, without any site. */
function phasesFor(periods: number): { phases: Phase[] }[] {
  const design = { name: 'design', periods: 1 };
  const construction = { name: 'works', periods: 1, site: true };
  const rest = (phase: Phase) => (periods > 1 ? [phase, { ...construction, periods: periods - 1 }] : [phase]);
  return [
    { phases: rest(design) },
    { phases: rest({ ...construction, notIn: [0] }) },
    { phases: rest({ ...construction, effects: { safety: 1 } }) },
    { phases: [{ name: 'study', periods }] },
  ];
}

const tinyMode = (id: string): fc.Arbitrary<Mode> =>
  fc.integer({ min: 1, max: 2 }).chain((duration) =>
    fc
      .record({
        cost: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: duration, maxLength: duration }),
        crew: fc.array(fc.constantFrom(0, 0.5, 1), { minLength: duration, maxLength: duration }),
        effect: fc.integer({ min: -2, max: 6 }),
        disruption: fc.constantFrom(0, 0, 1.5),
        co2: fc.constantFrom({}, { co2Tonnes: 0.5 }, { co2Tonnes: 3 }),
        followUp: fc.constantFrom({}, { followUpCostPerYearCents: 1 }, { followUpCostPerYearCents: 3 }),
        byStart: fc.constantFrom<{ pointsByStart?: number[] }[]>({}, {}, { pointsByStart: [2, 0.5, -1] }),
        phases: fc.constantFrom<{ phases?: Phase[] }[]>({}, {}, {}, ...phasesFor(duration)),
        left: fc.constantFrom({}, {}, { residualValue: { points: 3, lifetimePeriods: 4 } }),
      })
      .map(({ cost, crew, effect, disruption, co2, followUp, byStart, left, phases }) => ({
        id,
        duration,
        cost,
        demand: { crew },
        effects: { safety: effect },
        disruption,
        ...co2,
        ...followUp,
        ...byStart,
        ...left,
        ...phases,
      })),
  );

const tinyProject = (id: string): fc.Arbitrary<Project> =>
  fc
    .record({
      district: fc.constantFrom<(string | null)[]>('north', 'south', null),
      fundingSources: fc.constantFrom<string[][]>(['own'], ['grant'], ['own', 'grant'], ['grant', 'own']),
      mandatory: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
      earliestStart: fc.constantFrom<number[]>(0, 0, 0, 1),
      finishBy: fc.constantFrom(null, null, 2),
      modes: fc.oneof(
        { weight: 2, arbitrary: fc.tuple(tinyMode('m')) },
        { weight: 1, arbitrary: fc.tuple(tinyMode('m'), tinyMode('n')) },
      ),
    })
    .map((rest) => ({ id, name: id.toUpperCase(), category: 'works', ...rest }));

const pair = fc.constantFrom<string[][]>(['a', 'b'], ['b', 'a'], ['b', 'c'], ['a', 'c'], ['c', 'a']);
const one = fc.constantFrom(...ids);
const early = fc.constantFrom(0, 1);
/** Some of from, to and mode, with from ≤ to; every project has a mode "m", and a reason is never read. */
const fixVariables = <K extends string>(kind: K) =>
  fc
    .record(
      { kind: fc.constant(kind), project: one, reason: fc.constant('council'), mode: fc.constant('m'), from: early },
      { requiredKeys: ['kind', 'project', 'reason'] },
    )
    .chain((rule) => fc.constantFrom(rule, { ...rule, to: rule.from ?? 0 }, { ...rule, to: 1 }));
const perHead = <K extends string>(kind: K) =>
  fc.record({
    kind: fc.constant(kind),
    district: fc.constantFrom('north', 'south'),
    centsPerHead: fc.constantFrom(0, 1, 3),
  });
const ceiling = <K extends string>(kind: K) =>
  fc.record({ kind: fc.constant(kind), year: fc.constantFrom(0, 0, 1), mostCents: fc.constantFrom(0, 2, 5) });
const tinyConstraint: fc.Arbitrary<Constraint> = fc.oneof(
  fc.record({
    kind: fc.constant('precedence'),
    before: fc.constant('a'),
    after: fc.constantFrom('b', 'c'),
    lag: fc.integer({ min: -2, max: 1 }),
  }),
  fc.record({ kind: fc.constant('at-most-one'), projects: pair }),
  fc.record({
    kind: fc.constant('corridor-conflict'),
    projects: fc.constantFrom(['a', 'b'], ['a', 'b', 'c'], ['b', 'c', 'b']),
  }),
  fc.record({
    kind: fc.constant('bundle'),
    projects: fc.oneof(
      { weight: 2, arbitrary: pair },
      { weight: 1, arbitrary: fc.constantFrom(['a', 'b', 'c'], ['c', 'a', 'b']) },
    ),
    saving: fc.integer({ min: 0, max: 4 }),
    value: fc.constantFrom(0, 1.25, 5),
  }),
  fc.record({
    kind: fc.constant('one-closure'),
    before: fc.constant('a'),
    after: fc.constantFrom('b', 'c'),
    within: fc.constantFrom(0, 0, 1),
    saving: fc.integer({ min: 0, max: 4 }),
    value: fc.constantFrom(0, 1.25, 5),
  }),
  fc.record({
    kind: fc.constant('district-share'),
    district: fc.constantFrom('north', 'south'),
    minimum: fc.constantFrom(0, 0.1, 0.333333, 0.5),
  }),
  fixVariables('pin'),
  fixVariables('ban'),
  fc
    .record({
      kind: fc.constant('moratorium'),
      projects: fc.oneof(
        one.map((id) => [id]),
        pair,
      ),
      from: early,
      to: fc.constantFrom(1, 2),
      reason: fc.constant('festival'),
    })
    .map((rule) => ({ ...rule, to: Math.max(rule.to, rule.from + 1) })),
  fc.record({
    kind: fc.constant('at-least'),
    projects: fc.constantFrom(['a', 'b'], ['c', 'a', 'b', 'a']),
    count: fc.constantFrom(1, 2),
  }),
  pair.map(([project, needs]) => ({ kind: 'requires', project, needs })),
  fc.record({
    kind: fc.constant('works-at-once'),
    district: fc.constantFrom('north', 'south'),
    most: fc.constantFrom(0, 1, 1),
  }),
  fc.record({ kind: fc.constant('co2-budget'), mostTonnes: fc.constantFrom(0, 3, 3.5) }),
  ceiling('spending-ceiling'),
  ceiling('commitment-ceiling'),
  ceiling('follow-up-ceiling'),
  perHead('per-head-floor'),
  perHead('per-head-ceiling'),
  fc
    .record({
      kind: fc.constant('stability'),
      starts: fc.uniqueArray(fc.record({ project: one, mode: fc.constant('m'), period: early }), {
        selector: ({ project }) => project,
      }),
      limits: fc.constantFrom(
        { mostChanges: 0 },
        { mostChanges: 1 },
        { mostChanges: 1 },
        { mostChanges: 2, pointsPerChange: 1.5 },
        { pointsPerChange: 3 },
      ),
    })
    .map(({ limits, ...rule }) => ({ ...rule, ...limits })),
);

/** How many prices a certificate lists for a constraint of a kind. Source: packages/planning/scenario-format.md, "Certificate". */
export function pricesListed(kind: string, periods: number): number {
  if (['pin', 'ban', 'moratorium'].includes(kind)) return 0;
  return ['precedence', 'corridor-conflict', 'bundle', 'one-closure', 'works-at-once'].includes(kind) ? periods : 1;
}

/** Random valid Scenarios of three projects in which every rule and every kind of constraint occurs, and many are tight. */
export const tinyScenarios: fc.Arbitrary<Scenario> = fc
  .record({
    periodsPerYear: fc.constantFrom(1 as const, 1 as const, 4 as const),
    periods: fc.integer({ min: 2, max: 3 }),
    further: fc.integer({ min: 0, max: 5 }),
    discountRate: fc.constantFrom(0, 0.03, -0.02),
    disruptionWeight: fc.constantFrom(1, -0.5),
    budgets: fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 2,
    }),
    shares: fc.tuple(share, share),
    terms: fc.tuple(tinyTerms, tinyTerms),
    means: fc.tuple(tinyMeans, tinyMeans),
    costIndex: fc.constantFrom<Pick<Scenario, 'costIndex'>[]>(
      {},
      {},
      { costIndex: [{ byYear: [1, 1.3, 1.69] }] },
      { costIndex: [{ categories: ['works'], byYear: [1.5, 1, 0.4] }, { byYear: [9, 9, 9] }] },
    ),
    crew: fc.array(fc.constantFrom(0.5, 1, 1.5), { minLength: 3, maxLength: 3 }),
    projects: fc.tuple(tinyProject('a'), tinyProject('b'), tinyProject('c')),
    constraints: fc.array(tinyConstraint, { minLength: 1, maxLength: 4 }),
  })
  .map(
    ({
      periodsPerYear,
      periods,
      further,
      discountRate,
      disruptionWeight,
      budgets,
      shares,
      terms,
      means,
      costIndex,
      crew,
      projects,
      constraints,
    }) => {
      const years = Math.ceil(periods / periodsPerYear);
      const source = (id: string, k: number) => ({
        id,
        name: id,
        kind: 'own' as const,
        budget: budgets[k]!.slice(0, years),
        carryOverShare: shares[k]!,
        ...terms[k]!,
        ...meansFor(years, means[k]!),
      });
      return affordable({
        ...tinyTown(),
        // So few people that the tiny costs are cents per head, and half a person so that it is rounded.
        districts: [
          { id: 'north', name: 'North', population: 2.5 },
          { id: 'south', name: 'South', population: 1 },
        ],
        calendar: {
          start: periodsPerYear === 4 ? '2027-Q1' : '2027',
          periodsPerYear,
          periods,
          evaluationPeriods: periods + further,
        },
        discountRate,
        disruptionWeight,
        ...(costIndex.costIndex
          ? { costIndex: costIndex.costIndex.map((one) => ({ ...one, byYear: one.byYear.slice(0, years) })) }
          : {}),
        fundingSources: [source('own', 0), source('grant', 1)],
        resources: [{ id: 'crew', name: 'Crew', unit: 'crews', capacity: crew.slice(0, periods) }],
        projects: projects.map((one) => ({
          ...one,
          modes: one.modes.map(({ pointsByStart, ...rest }) => ({
            ...rest,
            ...(pointsByStart ? { pointsByStart: pointsByStart.slice(0, periods) } : {}),
          })),
        })),
        constraints: constraints.map((rule) =>
          'year' in rule ? { ...rule, year: Math.min(Number(rule['year']), years - 1) } : rule,
        ),
      });
    },
  );

/** The same town where no source asks for anything. */
export const withoutTerms = (scenario: Scenario): Scenario => ({
  ...scenario,
  fundingSources: scenario.fundingSources.map(({ grantTerms: _, ...source }) => source),
});

/** Keeps the savings within what the format allows: all bundles of a project together at most its smallest first cost. */
function affordable(scenario: Scenario): Scenario {
  const room = new Map(
    ids.map((id) => [
      id,
      Math.min(...scenario.projects.find((one) => one.id === id)!.modes.map(({ cost }) => cost[0]!)),
    ]),
  );
  const constraints = scenario.constraints.map((constraint) => {
    if (constraint.kind !== 'bundle' && constraint.kind !== 'one-closure') return constraint;
    const first = constraint.kind === 'bundle' ? (constraint['projects'] as string[])[0]! : String(constraint['after']);
    const saving = Math.min(constraint['saving'] as number, room.get(first)!);
    room.set(first, room.get(first)! - saving);
    return { ...constraint, saving };
  });
  return { ...scenario, constraints };
}

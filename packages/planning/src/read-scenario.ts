import { yearsOf } from './calendar.ts';
import { frameOf, fundsOf } from './funds.ts';
import { parseJson } from './json.ts';
import { type Problem, type Result, pointer, ok, errsFor } from './problem.ts';
import { ppm } from './money.ts';
import { type FundingSource, type Mode, type Project, type Scenario, scenarioSchema } from './scenario.ts';
import { problemsOf } from './zod-problems.ts';
import type { Text } from './text.ts';
import { messages } from './messages.ts';

/**
 * A Scenario from JSON text, exactly as written: structure, ids, references, list lengths and money sums. What a kind of constraint asks
 * of its settings is judged by the optimizer, which knows the kinds.
 * Failure: every problem with its place (RFC 6901) and what to do, nothing repaired.
 * Source: packages/planning/scenario-format.md, "Conventions", "Scenario".
 */
export function readScenarioText(text: string): Result<Scenario> {
  const json = parseJson(text);
  return json.ok ? readScenarioValue(json.value) : json;
}

/**
 * The same for an already parsed document.
 * Failure: as `readScenarioText`. Source: packages/planning/scenario-format.md, "Conventions", "Scenario".
 */
export function readScenarioValue(value: unknown): Result<Scenario> {
  const parsed = scenarioSchema.safeParse(value);
  if (!parsed.success) return errsFor(problemsOf(parsed.error, value));
  const scenario = value as Scenario;
  const problems = [...calendarProblems(scenario), ...listProblems(scenario), ...moneyProblems(scenario)];
  scenario.projects.forEach((project, i) => problems.push(...projectProblems(scenario, project, i)));
  return problems.length ? errsFor(problems) : ok(scenario);
}

const problem = (type: string, path: PropertyKey[], said: Text): Problem => ({
  type,
  pointer: pointer(path),
  message: messages.texts.at({ pointer: pointer(path), problem: said }),
});

function calendarProblems({ calendar }: Scenario): Problem[] {
  const problems: Problem[] = [];
  const form = { 1: /^\d{4}$/, 4: /^\d{4}-Q1$/, 12: /^\d{4}-M01$/ }[calendar.periodsPerYear];
  const example = { 1: '2027', 4: '2027-Q1', 12: '2027-M01' }[calendar.periodsPerYear];
  if (!form.test(calendar.start))
    problems.push(
      problem(
        'calendar-start',
        ['calendar', 'start'],
        messages.texts.calendarStart({ start: calendar.start, periodsPerYear: calendar.periodsPerYear, example }),
      ),
    );
  if (calendar.evaluationPeriods < calendar.periods)
    problems.push(
      problem(
        'evaluation-periods',
        ['calendar', 'evaluationPeriods'],
        messages.texts.evaluationPeriods({ evaluationPeriods: calendar.evaluationPeriods, periods: calendar.periods }),
      ),
    );
  return problems;
}

const tooHeavy = (path: PropertyKey[], name: string, weight: number, most: number): Problem =>
  problem('weight', path, messages.texts.weight({ name, weight, most }));

function listProblems(scenario: Scenario): Problem[] {
  const problems: Problem[] = [];
  for (const list of ['criteria', 'districts', 'fundingSources', 'resources', 'projects', 'constraints'] as const) {
    problems.push(
      ...duplicates(
        scenario[list].map((entry) => entry.id),
        [list],
        'id',
      ),
    );
  }
  scenario.criteria.forEach(({ name, weight, greatestWeight }, i) => {
    if (greatestWeight !== undefined && Math.abs(weight) > greatestWeight)
      problems.push(tooHeavy(['criteria', i, 'weight'], name, weight, greatestWeight));
  });
  const years = yearsOf(scenario.calendar);
  scenario.fundingSources.forEach((source, i) => {
    if (source.budget.length !== years)
      problems.push(length(['fundingSources', i, 'budget'], source.budget.length, years, 'years'));
  });
  scenario.fundingSources.forEach((source, i) =>
    problems.push(
      ...termProblems(source, ['fundingSources', i, 'grantTerms']),
      ...debtProblems(source, years, ['fundingSources', i, 'debt']),
    ),
  );
  scenario.costIndex?.forEach(({ byYear }, i) => {
    if (byYear.length !== years) problems.push(length(['costIndex', i, 'byYear'], byYear.length, years, 'years'));
  });
  scenario.resources.forEach((resource, i) => {
    if (resource.capacity.length !== scenario.calendar.periods)
      problems.push(
        length(['resources', i, 'capacity'], resource.capacity.length, scenario.calendar.periods, 'periods'),
      );
  });
  return problems;
}

function termProblems({ name, grantTerms = {} }: FundingSource, path: PropertyKey[]): Problem[] {
  const { worksFrom = 0, worksUntil = Infinity, leastShare = 0, greatestShare = 1 } = grantTerms;
  const problems: Problem[] = [];
  if (worksFrom >= worksUntil)
    problems.push(
      problem('backwards', [...path, 'worksUntil'], messages.texts.worksBackwards({ name, worksFrom, worksUntil })),
    );
  if (ppm(leastShare) > ppm(greatestShare))
    problems.push(
      problem(
        'backwards',
        [...path, 'leastShare'],
        messages.texts.sharesBackwards({ name, leastShare, greatestShare }),
      ),
    );
  return problems;
}

function debtProblems(
  { name, budget, openingBalanceCents, debt }: FundingSource,
  years: number,
  path: PropertyKey[],
): Problem[] {
  if (!debt) return [];
  const uneven = (['ceilingCents', 'repaymentCents'] as const).filter((list) => debt[list].length !== years);
  if (uneven.length > 0) return uneven.map((list) => length([...path, list], debt[list].length, years, 'years'));
  if (openingBalanceCents !== undefined || budget.some((cents) => cents > 0))
    return [problem('debt-with-money', path, messages.texts.debtWithMoney({ name }))];
  if (frameOf(debt)[0]! >= 0) return [];
  return [problem('debt-above-ceiling', [...path, 'ceilingCents'], messages.texts.debtAboveCeiling({ name }))];
}

const length = (path: PropertyKey[], found: number, wanted: number, unit: 'years' | 'periods' | 'duration'): Problem =>
  problem('list-length', path, messages.texts.listLength({ found, wanted, unit }));

function duplicates(ids: (string | undefined)[], path: PropertyKey[], field?: string): Problem[] {
  const seen = new Set<string>();
  return ids.flatMap((id, i) => {
    if (id === undefined || !seen.has(id)) {
      if (id !== undefined) seen.add(id);
      return [];
    }
    return [problem('duplicate-id', field ? [...path, i, field] : [...path, i], messages.texts.duplicateId({ id }))];
  });
}

function moneyProblems(scenario: Scenario): Problem[] {
  const sum = (values: number[]) => values.reduce((total, value) => total + BigInt(value), 0n);
  const most = BigInt(Number.MAX_SAFE_INTEGER);
  const budgets = sum(scenario.fundingSources.flatMap((source) => fundsOf(source).arriving));
  const real = scenario.projects.reduce((total, project) => {
    const costs = project.modes.map((mode) => sum(mode.cost));
    return total + costs.reduce((a, b) => (a > b ? a : b), 0n);
  }, 0n);
  const index = Math.max(1, ...(scenario.costIndex ?? []).flatMap(({ byYear }) => byYear));
  const mostExpensive = index > 1e9 ? most + 1n : (real * BigInt(ppm(index))) / 1_000_000n;
  const tooMuch = (list: 'fundingSources' | 'projects') =>
    problem('money-range', [list], messages.texts.tooMuchMoney[list]);
  return [
    ...(budgets > most ? [tooMuch('fundingSources')] : []),
    ...(mostExpensive > most ? [tooMuch('projects')] : []),
  ];
}

function projectProblems(scenario: Scenario, project: Project, i: number): Problem[] {
  const path = ['projects', i];
  const known = knownIds(scenario);
  const problems = [
    ...duplicates(
      project.modes.map((mode) => mode.id),
      [...path, 'modes'],
      'id',
    ),
    ...duplicates(project.fundingSources, [...path, 'fundingSources']),
  ];
  project.fundingSources.forEach((source, k) => {
    if (!known.fundingSources.has(source))
      problems.push(
        unknown([...path, 'fundingSources', k], project.name, source, 'fundingSources', known.fundingSources),
      );
  });
  if (project.district !== null && !known.districts.has(project.district))
    problems.push(unknown([...path, 'district'], project.name, project.district, 'districts', known.districts));
  if (project.fundingSources.length === 0 && project.modes.some((mode) => mode.cost.some((cents) => cents > 0)))
    problems.push(
      problem('no-funding-source', [...path, 'fundingSources'], messages.texts.noFundingSource({ name: project.name })),
    );
  const claimed = scenario.fundingSources.reduce(
    (sum, { id, grantTerms }) => sum + (project.fundingSources.includes(id) ? ppm(grantTerms?.leastShare ?? 0) : 0),
    0,
  );
  if (claimed > 1e6)
    problems.push(
      problem(
        'shares-too-large',
        [...path, 'fundingSources'],
        messages.texts.sharesTooLarge({ name: project.name, percent: claimed / 1e4 }),
      ),
    );
  project.modes.forEach((mode, k) => problems.push(...modeProblems(scenario, project, mode, [...path, 'modes', k])));
  return problems;
}

function phaseProblems(scenario: Scenario, project: Project, mode: Mode, path: PropertyKey[]): Problem[] {
  if (!mode.phases) return [];
  const problems: Problem[] = [];
  const { criteria } = knownIds(scenario);
  const { periodsPerYear } = scenario.calendar;
  const together = mode.phases.reduce((sum, { periods }) => sum + periods, 0);
  if (together !== mode.duration)
    problems.push(
      problem(
        'list-length',
        path,
        messages.texts.phasesTogether({ name: project.name, together, duration: mode.duration }),
      ),
    );
  const sites = mode.phases.map(({ site }) => site === true);
  if (sites.slice(sites.indexOf(true), sites.lastIndexOf(true) + 1).includes(false))
    problems.push(problem('site-reopened', path, messages.texts.siteReopened({ name: project.name })));
  mode.phases.forEach(({ notIn = [], effects = {} }, i) => {
    const k = notIn.findIndex((one) => one >= periodsPerYear);
    if (k >= 0)
      problems.push(
        problem(
          'out-of-range',
          [...path, i, 'notIn', k],
          messages.texts.outOfRange({ period: notIn[k]!, last: periodsPerYear - 1 }),
        ),
      );
    for (const criterion of Object.keys(effects))
      if (!criteria.has(criterion))
        problems.push(unknown([...path, i, 'effects', criterion], project.name, criterion, 'criteria', criteria));
  });
  return problems;
}

function modeProblems(scenario: Scenario, project: Project, mode: Mode, path: PropertyKey[]): Problem[] {
  const known = knownIds(scenario);
  const problems: Problem[] = [];
  if (mode.cost.length !== mode.duration)
    problems.push(length([...path, 'cost'], mode.cost.length, mode.duration, 'duration'));
  problems.push(...phaseProblems(scenario, project, mode, [...path, 'phases']));
  const { periods } = scenario.calendar;
  if (mode.pointsByStart && mode.pointsByStart.length !== periods)
    problems.push(length([...path, 'pointsByStart'], mode.pointsByStart.length, periods, 'periods'));
  for (const resource of Object.keys(mode.demand)) {
    const demand = mode.demand[resource];
    if (!known.resources.has(resource))
      problems.push(unknown([...path, 'demand', resource], project.name, resource, 'resources', known.resources));
    else if (demand?.length !== mode.duration)
      problems.push(length([...path, 'demand', resource], demand?.length ?? 0, mode.duration, 'duration'));
  }
  for (const criterion of Object.keys(mode.effects)) {
    if (!known.criteria.has(criterion))
      problems.push(unknown([...path, 'effects', criterion], project.name, criterion, 'criteria', known.criteria));
  }
  return problems;
}

function unknown(path: PropertyKey[], name: string, id: string, list: keyof Known, known: Set<string>): Problem {
  const some = [...known].slice(0, 6).join(', ') || '–';
  return problem('unknown-reference', path, messages.texts.unknownReference({ name, id, list, known: some }));
}

type Known = Record<'fundingSources' | 'districts' | 'resources' | 'criteria', Set<string>>;
const knownOf = new WeakMap<Scenario, Known>();
function knownIds(scenario: Scenario): Known {
  const before = knownOf.get(scenario);
  if (before) return before;
  const ids = (list: { id: string }[]) => new Set(list.map((entry) => entry.id));
  const known = {
    fundingSources: ids(scenario.fundingSources),
    districts: ids(scenario.districts),
    resources: ids(scenario.resources),
    criteria: ids(scenario.criteria),
  };
  knownOf.set(scenario, known);
  return known;
}

import { yearsOf } from './calendar.ts';
import { frameOf, fundsOf } from './funds.ts';
import { parseJson } from './json.ts';
import { type Problem, type Result, pointer, ok, errsFor } from './problem.ts';
import { ppm } from './money.ts';
import { type FundingSource, type Mode, type Project, type Scenario, scenarioSchema } from './scenario.ts';
import { problemsOf } from './zod-problems.ts';

/**
 * A Scenario from JSON text: structure, ids, references, list lengths and money sums. What a kind of constraint asks of
 * its settings is judged by the optimizer, which knows the kinds. Returns the document exactly as written.
 */
export function readScenarioText(text: string): Result<Scenario> {
  const json = parseJson(text);
  return json.ok ? readScenarioValue(json.value) : json;
}

/** The same for an already parsed document. */
export function readScenarioValue(value: unknown): Result<Scenario> {
  const parsed = scenarioSchema.safeParse(value);
  if (!parsed.success) return errsFor(problemsOf(parsed.error, value));
  const scenario = value as Scenario;
  const problems = [...calendarProblems(scenario), ...listProblems(scenario), ...moneyProblems(scenario)];
  scenario.projects.forEach((project, i) => problems.push(...projectProblems(scenario, project, i)));
  return problems.length ? errsFor(problems) : ok(scenario);
}

const problem = (type: string, path: PropertyKey[], de: string, en: string): Problem => ({
  type,
  pointer: pointer(path),
  message: { de: `${pointer(path)}: ${de}`, en: `${pointer(path)}: ${en}` },
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
        `„${calendar.start}“ ist nicht die erste Periode eines Jahres; bei ${calendar.periodsPerYear} Perioden im Jahr wird z. B. ${example} erwartet.`,
        `"${calendar.start}" is not the first period of a year; with ${calendar.periodsPerYear} periods a year expected for example ${example}.`,
      ),
    );
  if (calendar.evaluationPeriods < calendar.periods)
    problems.push(
      problem(
        'evaluation-periods',
        ['calendar', 'evaluationPeriods'],
        `${calendar.evaluationPeriods} ist kürzer als der Planungszeitraum von ${calendar.periods} Perioden; erwartet wird mindestens dieser.`,
        `${calendar.evaluationPeriods} is shorter than the horizon of ${calendar.periods} periods; expected at least the horizon.`,
      ),
    );
  return problems;
}

const tooHeavy = (path: PropertyKey[], name: string, weight: number, most: number): Problem =>
  problem(
    'weight',
    path,
    `„${name}“ wiegt ${weight}; höchstens ${most} sind zugesagt (greatestWeight). Bitte das Gewicht senken.`,
    `"${name}" weighs ${weight}; at most ${most} is promised (greatestWeight). Please lower the weight.`,
  );

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
      problems.push(length(['fundingSources', i, 'budget'], source.budget.length, years, 'Jahre', 'years'));
  });
  scenario.fundingSources.forEach((source, i) =>
    problems.push(
      ...termProblems(source, ['fundingSources', i, 'grantTerms']),
      ...debtProblems(source, years, ['fundingSources', i, 'debt']),
    ),
  );
  scenario.costIndex?.forEach(({ byYear }, i) => {
    if (byYear.length !== years)
      problems.push(length(['costIndex', i, 'byYear'], byYear.length, years, 'Jahre', 'years'));
  });
  scenario.resources.forEach((resource, i) => {
    if (resource.capacity.length !== scenario.calendar.periods)
      problems.push(
        length(
          ['resources', i, 'capacity'],
          resource.capacity.length,
          scenario.calendar.periods,
          'Perioden',
          'periods',
        ),
      );
  });
  return problems;
}

function termProblems({ name, grantTerms = {} }: FundingSource, path: PropertyKey[]): Problem[] {
  const { worksFrom = 0, worksUntil = Infinity, leastShare = 0, greatestShare = 1 } = grantTerms;
  const problems: Problem[] = [];
  if (worksFrom >= worksUntil)
    problems.push(
      problem(
        'backwards',
        [...path, 'worksUntil'],
        `„${name}“ fördert Bauarbeiten von Periode ${worksFrom} bis vor ${worksUntil}; das Ende muss nach dem Anfang liegen.`,
        `"${name}" pays for works from period ${worksFrom} to before ${worksUntil}; the end has to lie after the beginning.`,
      ),
    );
  if (ppm(leastShare) > ppm(greatestShare))
    problems.push(
      problem(
        'backwards',
        [...path, 'leastShare'],
        `„${name}“ zahlt mindestens ${leastShare} und höchstens ${greatestShare}; der Mindestanteil darf nicht größer sein.`,
        `"${name}" pays at least ${leastShare} and at most ${greatestShare}; the least share must not be larger.`,
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
  if (uneven.length > 0)
    return uneven.map((list) => length([...path, list], debt[list].length, years, 'Jahre', 'years'));
  if (openingBalanceCents !== undefined || budget.some((cents) => cents > 0))
    return [
      problem(
        'debt-with-money',
        path,
        `„${name}“ ist ein Kredit und hat außerdem eigenes Geld; erwartet wird ein Budget von 0 in jedem Jahr und kein Anfangsbestand.`,
        `"${name}" is a loan and has money of its own as well; expected a budget of 0 in every year and no opening balance.`,
      ),
    ];
  if (frameOf(debt)[0]! >= 0) return [];
  return [
    problem(
      'debt-above-ceiling',
      [...path, 'ceilingCents'],
      `Die Schulden von „${name}“ zu Beginn liegen trotz der Tilgungen in einem Jahr über dem Rahmen, auch wenn nichts aufgenommen wird; erwartet wird ein höherer Rahmen oder mehr Tilgung bis dahin.`,
      `What "${name}" owes at the beginning, less repayments, exceeds the ceiling of a year even if nothing is drawn; expected a higher ceiling or more repaid until then.`,
    ),
  ];
}

const length = (path: PropertyKey[], found: number, wanted: number, de: string, en: string): Problem =>
  problem(
    'list-length',
    path,
    `${found} Werte, erwartet wird je einer für ${wanted} ${de}.`,
    `${found} values, expected one for each of ${wanted} ${en}.`,
  );

function duplicates(ids: (string | undefined)[], path: PropertyKey[], field?: string): Problem[] {
  const seen = new Set<string>();
  return ids.flatMap((id, i) => {
    if (id === undefined || !seen.has(id)) {
      if (id !== undefined) seen.add(id);
      return [];
    }
    return [
      problem(
        'duplicate-id',
        field ? [...path, i, field] : [...path, i],
        `Die Kennung „${id}“ kommt in dieser Liste schon vor; bitte eine andere vergeben.`,
        `The id "${id}" stands in this list already; give it another one.`,
      ),
    ];
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
  const tooMuch = (path: string, what: [string, string]) =>
    problem(
      'money-range',
      [path],
      `${what[0]} übersteigt 2^53 − 1 Cent; kleinere Beträge verwenden.`,
      `${what[1]} exceeds 2^53 − 1 cents; use smaller amounts.`,
    );
  return [
    ...(budgets > most ? [tooMuch('fundingSources', ['Die Summe aller Budgets', 'The sum of all budgets'])] : []),
    ...(mostExpensive > most
      ? [tooMuch('projects', ['Die Summe der teuersten Varianten', 'The sum of the most expensive modes'])]
      : []),
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
        unknown(
          [...path, 'fundingSources', k],
          project.name,
          source,
          'Geldquelle',
          'funding source',
          known.fundingSources,
        ),
      );
  });
  if (project.district !== null && !known.districts.has(project.district))
    problems.push(
      unknown([...path, 'district'], project.name, project.district, 'Bezirk', 'district', known.districts),
    );
  if (project.fundingSources.length === 0 && project.modes.some((mode) => mode.cost.some((cents) => cents > 0)))
    problems.push(
      problem(
        'no-funding-source',
        [...path, 'fundingSources'],
        `„${project.name}“ kostet Geld, nennt aber keine Geldquelle; bitte mindestens eine angeben.`,
        `"${project.name}" costs money but names no funding source; name at least one.`,
      ),
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
        `Die Mindestanteile der Geldquellen von „${project.name}“ sind zusammen ${claimed / 1e4} %; erwartet wird höchstens 100 %.`,
        `The least shares of the funding sources of "${project.name}" add up to ${claimed / 1e4} %; expected at most 100 %.`,
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
        `Die Phasen von „${project.name}“ dauern zusammen ${together} Perioden, das Projekt ${mode.duration}; erwartet wird dieselbe Dauer.`,
        `The phases of "${project.name}" take ${together} periods together, the project ${mode.duration}; expected the same duration.`,
      ),
    );
  const sites = mode.phases.map(({ site }) => site === true);
  if (sites.slice(sites.indexOf(true), sites.lastIndexOf(true) + 1).includes(false))
    problems.push(
      problem(
        'site-reopened',
        path,
        `Die Baustelle von „${project.name}“ wird geschlossen und wieder geöffnet; Phasen mit Baustelle müssen aufeinander folgen.`,
        `The site of "${project.name}" is closed and opened again; phases with a site have to follow one another.`,
      ),
    );
  mode.phases.forEach(({ notIn = [], effects = {} }, i) => {
    const k = notIn.findIndex((one) => one >= periodsPerYear);
    if (k >= 0)
      problems.push(
        problem(
          'out-of-range',
          [...path, i, 'notIn', k],
          `${notIn[k]} ist keine Periode des Jahres; erwartet wird eine Zahl von 0 bis ${periodsPerYear - 1}.`,
          `${notIn[k]} is not a period of the year; expected a number from 0 to ${periodsPerYear - 1}.`,
        ),
      );
    for (const criterion of Object.keys(effects))
      if (!criteria.has(criterion))
        problems.push(
          unknown([...path, i, 'effects', criterion], project.name, criterion, 'Kriterium', 'criterion', criteria),
        );
  });
  return problems;
}

function modeProblems(scenario: Scenario, project: Project, mode: Mode, path: PropertyKey[]): Problem[] {
  const known = knownIds(scenario);
  const problems: Problem[] = [];
  if (mode.cost.length !== mode.duration)
    problems.push(
      length([...path, 'cost'], mode.cost.length, mode.duration, 'Perioden der Dauer', 'periods of the duration'),
    );
  problems.push(...phaseProblems(scenario, project, mode, [...path, 'phases']));
  const { periods } = scenario.calendar;
  if (mode.pointsByStart && mode.pointsByStart.length !== periods)
    problems.push(length([...path, 'pointsByStart'], mode.pointsByStart.length, periods, 'Perioden', 'periods'));
  for (const resource of Object.keys(mode.demand)) {
    const demand = mode.demand[resource];
    if (!known.resources.has(resource))
      problems.push(
        unknown([...path, 'demand', resource], project.name, resource, 'Kapazität', 'resource', known.resources),
      );
    else if (demand?.length !== mode.duration)
      problems.push(
        length(
          [...path, 'demand', resource],
          demand?.length ?? 0,
          mode.duration,
          'Perioden der Dauer',
          'periods of the duration',
        ),
      );
  }
  for (const criterion of Object.keys(mode.effects)) {
    if (!known.criteria.has(criterion))
      problems.push(
        unknown([...path, 'effects', criterion], project.name, criterion, 'Kriterium', 'criterion', known.criteria),
      );
  }
  return problems;
}

function unknown(path: PropertyKey[], name: string, id: string, de: string, en: string, known: Set<string>): Problem {
  const some = [...known].slice(0, 6).join(', ') || '–';
  return problem(
    'unknown-reference',
    path,
    `„${name}“ nennt „${id}“ (${de}), das gibt es nicht. Vorhanden: ${some}.`,
    `"${name}" names "${id}" (${en}), which does not exist. Known: ${some}.`,
  );
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

import { enumerated, type Plan, type Scenario, type Text, randomFrom, withFunds } from '@vorrang/planning';
import { exactly } from '../evaluation/exact-plan.ts';
import { pointsOf } from '../criteria/index.ts';
import { type CompiledInstance, amountsOf, compileInstance } from '../instance/compiled-instance.ts';
import { anytimeSearch } from '../search/anytime-search.ts';
import { pricesFrom } from '../search/prices.ts';
import { logarithm } from '../search/deterministic-math.ts';
import { numbersOf, startsFrom } from '../instance/start-numbers.ts';
import { type Effort, stoppingOf } from './effort.ts';
import { quoted } from './sentences.ts';
import { messages } from './messages.ts';

/**
 * In what part of the draws a project is in the plan (core index), with its standard error, the most certain first. Starts by period from
 * the tenth to the ninetieth percent of the draws it is in.
 */
export type CoreIndex = {
  draws: number;
  projects: { project: string; share: number; standardError: number; earliest: number | null; latest: number | null }[];
  sentences: Text[];
};

/**
 * How far a draw may stray: every weight and every year's budget is multiplied by a factor between 1 − spread and 1 + spread. `'any'` weights
 * are drawn evenly from all that are ≥ 0 and add up to what they do now.
 */
export type Spread = { weights: number | 'any'; budgets: number };
type CoreIndexAsked = Effort & { spread?: Spread; draws: number; seed?: number };

/**
 * Draws weights and budgets, plans anew for each, and counts: core index = draws with the project in the plan / draws with a plan, its
 * standard error √(s (1 − s) / draws). The plans are those a short search finds, each judged to the cent. It begins with the given plan only
 * where it finds none without: where the money stays, a short search seldom leaves a plan it begins with, and all of it would seem firm.
 * Failure: a draw without a plan does not count; where none has one, `draws` is 0, and a sentence says so.
 * Source: Liesiö, Mild and Salo 2007 (robust portfolio modeling), in the sampled form.
 */
export function coreIndexOf(scenario: Scenario, plan: Plan, asked: CoreIndexAsked): CoreIndex {
  let index: CoreIndex | null = null;
  for (const known of coreIndexInSteps(scenario, plan, asked)) index = known;
  return index!;
}

/**
 * The core index as it becomes known, draw after draw: once before the first one, where nothing is known yet, then after each.
 * Failure: as `coreIndexOf`. Source: as `coreIndexOf`.
 */
export function* coreIndexInSteps(
  scenario: Scenario,
  plan: Plan,
  { spread = { weights: 0.5, budgets: 0.1 }, draws, seed = 1, ...effort }: CoreIndexAsked,
): Generator<CoreIndex, void> {
  const city = compileInstance(scenario);
  const random = randomFrom(seed);
  const prices = plan.certificate ? { prices: pricesFrom(city, scenario, plan.certificate) } : {};
  const starts = numbersOf(city, scenario, plan.starts);
  const periods = new Map<string, number[]>(scenario.projects.map(({ id }) => [id, []]));
  const stopping = stoppingOf(effort, draws);
  const bestFor = (variant: Scenario, draw: number, from: { starts?: readonly number[] }): readonly number[] | null => {
    let best: readonly number[] | null = null;
    for (const find of anytimeSearch(revalued(city, variant), stopping, seed + draw, { ...from, ...prices }))
      if (find?.kind === 'choice') best = find.starts;
    return best;
  };
  let counted = 0;
  const known = () => indexFrom(scenario, plan, periods, counted);
  yield known();
  for (let draw = 0; draw < draws; draw++) {
    const variant = drawn(scenario, spread, random);
    const judge = exactly(variant);
    const best = bestFor(variant, draw, {}) ?? bestFor(variant, draw, { starts });
    const chosen = best ? startsFrom(city, variant, best) : [];
    if (best && judge(chosen).ok) {
      counted += 1;
      for (const { project, period } of chosen) periods.get(project)!.push(period);
    }
    yield known();
  }
}

function indexFrom(
  scenario: Scenario,
  plan: Plan,
  periods: ReadonlyMap<string, readonly number[]>,
  counted: number,
): CoreIndex {
  const projects = scenario.projects.map(({ id }) => {
    const own = [...periods.get(id)!].sort((a, b) => a - b);
    const share = own.length / Math.max(1, counted);
    return {
      project: id,
      share,
      standardError: Math.sqrt((share * (1 - share)) / Math.max(1, counted)),
      earliest: own[Math.floor(0.1 * (own.length - 1))] ?? null,
      latest: own[Math.ceil(0.9 * (own.length - 1))] ?? null,
    };
  });
  projects.sort((a, b) => b.share - a.share);
  return { draws: counted, projects, sentences: sentencesOf(scenario, plan, projects, counted) };
}

function drawn(scenario: Scenario, { weights, budgets }: Spread, random: () => number): Scenario {
  const factor = (spread: number) => 1 + spread * (2 * random() - 1);
  const sum = scenario.criteria.reduce((all, { weight }) => all + weight, 0);
  const shares = scenario.criteria.map(() => -logarithm(1 - random()));
  const whole = shares.reduce((a, b) => a + b, 0);
  return {
    ...scenario,
    criteria: scenario.criteria.map((one, c) => ({
      ...one,
      weight: weights === 'any' ? (sum * shares[c]!) / whole : one.weight * factor(weights),
    })),
    fundingSources: scenario.fundingSources.map((one) =>
      withFunds(one, (cents) => Math.floor(cents * factor(budgets))),
    ),
  };
}

/** The same city with the variant's points and amounts; a start that a rule forbids stays forbidden. */
function revalued(city: CompiledInstance, variant: Scenario): CompiledInstance {
  const points = pointsOf(variant);
  const value = city.value.map((before, j) => {
    const { id, modes } = variant.projects[city.projectOf[j]!]!;
    const mode = modes[city.modeOf[j]! - city.firstMode[city.projectOf[j]!]!]!;
    return before === -Infinity ? before : points(mode, city.periodOf[j]!, id);
  });
  return { ...city, ...amountsOf(variant), value };
}

/** Words for shares. Source: packages/planning/sources.md, "How certain a project is": ≥ 0.9 firm, ≥ 0.6 likely, ≥ 0.4 open, below unlikely. */
const words = [
  [0.9, 'firm'],
  [0.6, 'likely'],
  [0.4, 'open'],
  [0, 'unlikely'],
] as const;

/** How certain a project is: `firm`, `likely`, `open` or `unlikely`. */
export type Certainty = (typeof words)[number][1];

/**
 * The word for a share of the draws, 0 to 1.
 * Never fails. Source: packages/planning/sources.md, "How certain a project is".
 *
 * @example
 * certaintyOf(0.62); // 'likely'
 */
export const certaintyOf = (share: number): Certainty => words.find(([least]) => share >= least)![1];

function sentencesOf(scenario: Scenario, plan: Plan, projects: CoreIndex['projects'], draws: number): Text[] {
  if (draws === 0) return [messages.texts.noDraw];
  const counts = words.map(([, word]) => {
    const n = projects.filter(({ share }) => certaintyOf(share) === word).length;
    return messages.texts.certainty[word]({ n });
  });
  const inPlan = new Set(plan.starts.map(({ project }) => project));
  const shaky = projects.filter(({ project, share }) => inPlan.has(project) && share < 0.6).reverse();
  const summary = messages.texts.coreIndex({ draws, projects: enumerated(counts) });
  const ofTen = (share: number) => Math.round(10 * share);
  return [
    summary,
    ...shaky.slice(0, 10).map(({ project, share }) =>
      messages.texts.shaky({
        project: quoted(scenario, project),
        ofTen: ofTen(share),
      }),
    ),
  ];
}

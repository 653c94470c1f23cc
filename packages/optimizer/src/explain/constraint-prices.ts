import { type Certificate, type Plan, type Scenario, type Text, inTurn, sumOf } from '@vorrang/planning';
import type { ConstraintReference } from '../infeasibility/constraint-reference.ts';
import { type Retractable, restrictionsOf } from '../infeasibility/constraint-references.ts';
import { ruleOf } from '../constraints/index.ts';
import { searchFrom } from '../engines/search-from.ts';
import { type CompiledInstance, compileInstance } from '../instance/compiled-instance.ts';
import { pricesFrom } from '../search/prices.ts';
import { numbersOf } from '../instance/start-numbers.ts';
import { certificateBound } from '../evaluation/verify/certificate-bound.ts';
import { betterOf } from './counterfactual.ts';
import { type Effort, stoppingOf } from './effort.ts';
import type { Interval } from './explanation.ts';
import { betterSentence, costSentence, points, thatPromise } from './sentences.ts';
import { messages } from './messages.ts';

/**
 * What each promise costs the best plan, in points, the most expensive first. `found`: by how much the best plan found without the promise is
 * worth more than the best known with it; null where none was looked for, because the proof stood or the time was over.
 */
export type ConstraintPrices = {
  promises: (ConstraintReference & { cost: Interval; found: number | null })[];
  sentences: Text[];
  /** A Plan of the same Scenario that is worth more than the given one, found on the way. */
  better?: Plan;
};

/**
 * A promise, the Scenario without it, and what is known of its plans: the least bound, the points of the best one found. `idle`: it
 * forbids nothing that the other promises allow.
 */
type Asked = { promise: Retractable; variant: Scenario; bound: number; found: number | null; idle: boolean };

const maxSentences = 10;
/** Where a price says that a promise matters, so many times the time of another one. */
const longer = 4;

/**
 * Takes back every promise by itself – stored rules that forbid something, and mandatory projects – and plans again from the given
 * starts and prices: best found without it − bound with it ≤ cost ≤ bound without it − best found with it, never below 0. No plan with a
 * promise is worth more than the bound without it, so that every bound on the way is one of the Scenario too.
 * Failure: `most` is null without a finite bound, `found` where nothing was looked for.
 * Source: packages/planning/scenario-format.md, "Certificate"; Geoffrion and Nauss 1977 (postoptimality in integer programming).
 */
export function constraintPricesOf(
  scenario: Scenario,
  plan: Plan,
  { seed = 1, ...effort }: Effort & { seed?: number },
): ConstraintPrices {
  const city = compileInstance(scenario);
  const began = 'moves' in effort ? null : effort.now();
  const asked = restrictionsOf(scenario)
    .map((promise): Asked => {
      const variant = promise.without(scenario);
      return {
        promise,
        variant,
        bound: provenBy(certificateWithout(plan, promise), variant),
        found: null,
        idle: false,
      };
    })
    // Where the most is open, first: the time may not do for all.
    .sort((a, b) => b.bound - a.bound);
  const bites = (one: Asked) => one.bound > (plan.bound ?? Infinity) + near(plan);
  const shares = asked.map((one) => (bites(one) ? longer : 1));
  let best = plan;
  asked.forEach((one, i) => {
    const left = 'moves' in effort ? effort : { ...effort, seconds: effort.seconds - (effort.now() - began!) };
    if (one.bound <= objectiveOf(best) + near(best) || ('seconds' in left && left.seconds <= 0)) return;
    const compiled = compileInstance(one.variant);
    one.idle = aboutStartsAlone(one.promise) && sameStarts(city, compiled);
    if (one.idle) return;
    const certificate = certificateWithout(plan, one.promise);
    const warmStart = {
      starts: numbersOf(compiled, one.variant, plan.starts),
      ...(certificate ? { prices: pricesFrom(compiled, one.variant, certificate) } : {}),
    };
    const stopping = stoppingOf(left, sumOf(shares.slice(i)) / shares[i]!);
    const { plan: other } = searchFrom(one.variant, compiled, warmStart, stopping, seed);
    one.bound = Math.min(one.bound, other.bound ?? Infinity);
    one.found = other.objective;
    best = betterOf(scenario, best, other) ?? best;
  });
  const bound = Math.min(best.bound ?? Infinity, ...asked.map((one) => one.bound));
  const promises = asked.map((one) => priced(one, objectiveOf(best), bound)).sort(mostExpensiveFirst);
  const sentences = sentencesOf(promises, near(best));
  if (best === plan) return { promises, sentences };
  return { promises, sentences: [...sentences, betterSentence(best)], better: best };
}

/**
 * The most points one stored rule can cost the best plan, as its certificate alone proves, without planning anything: the bound without the
 * rule − the Plan's worth. `gap` is what the bound with the rule leaves open anyway: where `most` is no more, nothing is known of the rule.
 * Failure: null for a rule that forbids nothing, and where nothing is proven.
 * Source: packages/planning/scenario-format.md, "Certificate".
 */
export function certifiedPriceOf(
  scenario: Scenario,
  plan: Plan,
  position: number,
): { most: number; gap: number } | null {
  const promise = restrictionsOf(scenario).find((one) => one.position === position);
  if (!promise || plan.objective === null || plan.bound == null) return null;
  const bound = provenBy(certificateWithout(plan, promise), promise.without(scenario));
  if (!Number.isFinite(bound)) return null;
  return { most: Math.max(0, bound - plan.objective), gap: Math.max(0, plan.bound - plan.objective) };
}

const objectiveOf = ({ objective }: Plan): number => objective ?? -Infinity;
/** Points below which two worths are the same. Source: packages/planning/scenario-format.md, "What a Plan is worth". */
const near = (plan: Plan): number => 1e-6 * Math.max(1, Math.abs(plan.objective ?? 0));

/** What a Plan's prices prove without a promise's own; undefined where there are none. */
function certificateWithout({ certificate }: Plan, { position }: ConstraintReference): Certificate | undefined {
  if (!certificate || position === undefined) return certificate ?? undefined;
  const { [String(position)]: _, ...constraints } = certificate.constraints ?? {};
  return { ...certificate, constraints };
}

function provenBy(certificate: Certificate | undefined, variant: Scenario): number {
  const bound = certificate ? certificateBound(variant, certificate) : Infinity;
  return typeof bound === 'string' ? Infinity : bound;
}

/** Whether a promise says nothing but which starts are allowed, and who has to start. */
const aboutStartsAlone = ({ rule, position }: ConstraintReference): boolean =>
  position === undefined || ruleOf(rule)?.fixes !== undefined;

const sameStarts = (a: CompiledInstance, b: CompiledInstance): boolean =>
  a.value.every((points, j) => points === b.value[j]) && a.mandatory.every((must, p) => must === b.mandatory[p]);

/** `value`: points of the best plan known with the promise; `bound`: what no plan with it exceeds. */
function priced({ promise, bound: without, found, idle }: Asked, value: number, bound: number) {
  const { without: _, ...reference } = promise;
  if (idle) return { ...reference, cost: { least: 0, most: 0 }, found: null };
  const reached = found === null ? null : Math.max(found, value);
  const least = Math.max(0, (reached ?? value) - bound);
  const most = Number.isFinite(without) ? Math.max(least, without - value) : null;
  return { ...reference, cost: { least, most }, found: reached === null ? null : reached - value };
}

type Priced = ConstraintPrices['promises'][number];
const mostExpensiveFirst = (a: Priced, b: Priced): number =>
  b.cost.least - a.cost.least ||
  (b.found ?? 0) - (a.found ?? 0) ||
  (b.cost.most ?? Number.MAX_VALUE) - (a.cost.most ?? Number.MAX_VALUE);

function sentencesOf(promises: readonly Priced[], nothing: number): Text[] {
  if (promises.length === 0) return [messages.texts.nothingPromised];
  const free = promises.filter(({ cost }) => cost.most !== null && cost.most <= nothing);
  const dear = promises.filter((one) => !free.includes(one));
  const told = dear.slice(0, maxSentences).map(({ cost, found, sentence }) => {
    const told = [sentence, costSentence(cost, thatPromise)];
    if (found === null || found <= nothing) return inTurn(told);
    return inTurn([...told, messages.texts.foundWithout({ points: points(found) })]);
  });
  return [...told, ...restSentences(promises.length, free.length, dear.length - told.length)];
}

/** How many promises are not told one by one. */
function restSentences(all: number, free: number, untold: number): Text[] {
  const sentences: Text[] = [];
  if (free > 0) sentences.push(messages.texts.freePromises({ free, all }));
  if (untold > 0) sentences.push(messages.texts.cheaperPromises({ untold }));
  return sentences;
}

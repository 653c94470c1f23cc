import {
  type Certificate,
  type Constraint,
  type Plan,
  type Scenario,
  type Start,
  canonicalJson,
} from '@vorrang/planning';
import { certificateOf } from './certificate-from-prices.ts';
import { IncumbentStore } from './incumbent-store.ts';
import { engine } from './plan-with-search.ts';
import { type CompiledInstance, amountsOf, compileInstance } from '../instance/compiled-instance.ts';
import { type StoppingCriterion, type WarmStart, anytimeSearch } from '../search/anytime-search.ts';
import { searchFrom } from './search-from.ts';
import { type Prices, pricesFrom } from '../search/prices.ts';
import { numbersOf, startsFrom } from '../instance/start-numbers.ts';

/** When an answer is wanted that is not asked for in one piece: after so many seconds, and each time as many have passed again. */
const firstAnswer = 0.05;

/** How answers are made: whoever walks them stops them. */
export type AnswerOptions = {
  /** Seconds, on a clock that only goes on. */
  now: () => number;
  seed?: number;
  /**
   * Part of the points that may be given up for a plan as near as can be to the shown one, whose starts are `shown` (those of the last
   * answer where nothing else is said).
   */
  nearness?: number;
  shown?: readonly Start[];
};

/**
 * Plans the same city again and again while a planner changes it. Keeps the compiled instance, the last prices and the last starts, so
 * that an answer takes a tenth of a second. Commands on a draft leave what they do not touch the very same object: by that it is seen
 * what has to be compiled again.
 * Sources: Geoffrion and Nauss 1977 (postoptimality); packages/planning/sources.md, "Optimisation".
 */
export class Replanner {
  #scenario: Scenario;
  #compiled: CompiledInstance;
  #prices: Prices | undefined;
  #starts: number[];

  /** `plan` is a Plan of the Scenario, from which the first answer begins. */
  constructor(scenario: Scenario, plan: Pick<Plan, 'starts' | 'certificate'>) {
    this.#scenario = scenario;
    this.#compiled = compileInstance(scenario);
    this.#prices = plan.certificate ? pricesFrom(this.#compiled, scenario, plan.certificate) : undefined;
    this.#starts = numbersOf(this.#compiled, scenario, plan.starts);
  }
  /** A verified Plan for the changed Scenario, at this pace. Without a plan in time its status is unknown. */
  plan(scenario: Scenario, stopping: StoppingCriterion, seed = 1): Plan {
    const began = stopping.kind === 'time' ? stopping.now() : null;
    this.#goOn(scenario);
    const warmStart = { starts: this.#starts, ...(this.#prices ? { prices: this.#prices } : {}) };
    const { plan, starts, prices } = searchFrom(scenario, this.#compiled, warmStart, left(stopping, began), seed);
    this.#starts = starts ?? this.#starts;
    this.#prices = prices ?? this.#prices;
    return plan;
  }
  /**
   * Verified Plans for the changed Scenario, each better than the one before it (or proven to be better than was known), the first as soon
   * as there is one; null in between, to let others breathe. It ends when nobody walks on; the next call goes on from the last answer.
   */
  *answers(scenario: Scenario, { now, seed = 1, nearness = 0, shown }: AnswerOptions): Generator<Plan | null, void> {
    const began = now();
    this.#goOn(scenario);
    const compiled = this.#compiled;
    const incumbents = new IncumbentStore(scenario);
    const before = shown ? numbersOf(compiled, scenario, shown) : this.#starts;
    // What a rule forbids by now draws nothing: −∞ points are no measure.
    const near = before.filter((start) => compiled.value[start] !== -Infinity);
    const warmStart: WarmStart = {
      starts: this.#starts,
      ...(this.#prices && { prices: this.#prices }),
      ...(nearness > 0 && near.length > 0 && { lure: lureTo(near, compiled, nearness) }),
    };
    let [found, isNews, next] = [false, false, firstAnswer];
    for (const find of anytimeSearch(compiled, { kind: 'open', first: firstAnswer, now }, seed, warmStart)) {
      if (find?.kind === 'choice') [this.#starts, found, isNews] = [find.starts, true, true];
      else if (find) {
        this.#prices = find.prices;
        incumbents.prove(certificateOf(scenario, compiled, find.prices));
        isNews = true;
      }
      const seconds = now() - began;
      if (!found || !isNews || seconds < next) {
        yield null;
        continue;
      }
      yield this.#answer(incumbents, { seconds, seed });
      isNews = false;
      while (next <= now() - began) next *= 2;
    }
  }
  /** The last choice of the search, judged to the cent; the one before it where it does not pass, null where there is none. */
  #answer(incumbents: IncumbentStore, { seconds, seed }: { seconds: number; seed: number }): Plan | null {
    const before = incumbents.best;
    incumbents.best = null;
    incumbents.offer(startsFrom(this.#compiled, incumbents.scenario, this.#starts));
    incumbents.best ??= before;
    if (!incumbents.best) return null;
    return incumbents.write('open', { ...engine, seconds, seed, stoppedBy: 'time', options: { seconds } });
  }
  /** Compiles what has changed, and carries starts and prices over by name. */
  #goOn(scenario: Scenario): void {
    const before = this.#scenario;
    if (scenario === before) return;
    this.#scenario = scenario;
    if (onlyAmountsDiffer(before, scenario)) {
      this.#compiled = { ...this.#compiled, ...amountsOf(scenario) };
      return;
    }
    const compiled = compileInstance(scenario);
    const starts = startsFrom(this.#compiled, before, this.#starts);
    const certificate = this.#prices && certificateOf(before, this.#compiled, this.#prices).certificate;
    this.#starts = numbersOf(compiled, scenario, starts);
    this.#prices = certificate && pricesFrom(compiled, scenario, moved(certificate, before, scenario));
    this.#compiled = compiled;
  }
}

/** Whether a Scenario differs from another in nothing but budgets, carry-over, balances, debt and capacities. */
function onlyAmountsDiffer(before: Scenario, now: Scenario): boolean {
  const { fundingSources: _f, resources: _r, ...rest } = now;
  const isSame = ([key, value]: [string, unknown]) => value === before[key];
  return (
    Object.entries(rest).every(isSame) &&
    Object.keys(before).length === Object.keys(now).length &&
    alike(before.fundingSources, now.fundingSources, ({ id, grantTerms }) => [id, grantTerms]) &&
    alike(before.resources, now.resources, ({ id, capacity }) => [id, capacity.length])
  );
}
const alike = <T>(before: readonly T[], now: readonly T[], of: (one: T) => unknown[]): boolean =>
  before.length === now.length &&
  now.every((one, i) => one === before[i] || of(one).every((part, k) => part === of(before[i]!)[k]));

/** A certificate's prices of stored rules, which it names by their place, at the places they have now. */
function moved(certificate: Certificate, before: Scenario, now: Scenario): Certificate {
  if (before.constraints === now.constraints) return certificate;
  const placeOf = new Map(now.constraints.map((rule, place) => [keyOf(rule), String(place)]));
  const entries = Object.entries(certificate.constraints ?? {}).flatMap(([key, prices]): [string, number[]][] => {
    const rule = before.constraints[Number(key)];
    const place = rule ? placeOf.get(keyOf(rule)) : key;
    return place === undefined ? [] : [[place, prices]];
  });
  return { ...certificate, constraints: Object.fromEntries(entries) };
}
const keyOf = (rule: Constraint): string => rule.id ?? canonicalJson(rule);

/** Points for starting as before, and against starting what did not: together at most the part of the points that nearness may cost. */
function lureTo(shown: readonly number[], compiled: CompiledInstance, nearness: number): Float64Array {
  const points = shown.reduce((sum, j) => sum + compiled.value[j]!, 0);
  const each = (nearness * Math.abs(points)) / shown.length;
  const lure = new Float64Array(compiled.value.length).fill(-each);
  for (const j of shown) {
    const p = compiled.projectOf[j]!;
    lure.fill(0, compiled.first[p], compiled.first[p + 1]);
    lure[j] = each;
  }
  return lure;
}

/** What of the time is left when the city has been read. */
const left = (stopping: StoppingCriterion, began: number | null): StoppingCriterion =>
  stopping.kind === 'time' && stopping.seconds !== null
    ? { ...stopping, seconds: Math.max(0.01, stopping.seconds - (stopping.now() - began!)) }
    : stopping;

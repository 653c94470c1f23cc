import type { Plan, Scenario } from '@vorrang/planning';
import { certificateOf } from './certificate-from-prices.ts';
import { IncumbentStore } from './incumbent-store.ts';
import { engine } from './plan-with-search.ts';
import { type CompiledInstance, amountsOf, compileInstance } from '../instance/compiled-instance.ts';
import { type WarmStart, type StoppingCriterion, anytimeSearch } from '../search/anytime-search.ts';
import { type Prices, pricesFrom } from '../search/prices.ts';
import { numbersOf, startsFrom } from '../instance/start-numbers.ts';

/**
 * Plans the same city again and again while a planner moves its amounts: budgets, carry-over shares and capacities. Keeps the compiled
 * instance, the last prices and the last starts, so that an answer takes a tenth of a second.
 */
export class Replanner {
  readonly #compiled: CompiledInstance;
  #prices: Prices | undefined;
  #starts: number[];

  /** `plan` is a Plan of the Scenario, from which the first answer begins. */
  constructor(scenario: Scenario, plan: Plan) {
    this.#compiled = compileInstance(scenario);
    this.#prices = plan.certificate ? pricesFrom(this.#compiled, scenario, plan.certificate) : undefined;
    this.#starts = numbersOf(this.#compiled, scenario, plan.starts);
  }
  /**
   * A verified Plan for the Scenario with other amounts, at this pace. Everything else in it must be as it was at first. Without a plan in
   * time its status is unknown.
   */
  plan(scenario: Scenario, stopping: StoppingCriterion, seed = 1): Plan {
    const began = stopping.kind === 'time' ? stopping.now() : null;
    const compiled = { ...this.#compiled, ...amountsOf(scenario) };
    const warmStart = { starts: this.#starts, ...(this.#prices ? { prices: this.#prices } : {}) };
    const { plan, starts, prices } = searchFrom(scenario, compiled, warmStart, left(stopping, began), seed);
    this.#starts = starts ?? this.#starts;
    this.#prices = prices ?? this.#prices;
    return plan;
  }
}

/** One search for a verified Plan, and the starts and prices it ended with. */
export function searchFrom(
  scenario: Scenario,
  compiled: CompiledInstance,
  warmStart: WarmStart,
  stopping: StoppingCriterion,
  seed: number,
): { plan: Plan; starts: number[] | null; prices: Prices | null } {
  const began = stopping.kind === 'time' ? stopping.now() : null;
  const incumbents = new IncumbentStore(scenario);
  let [starts, prices]: [number[] | null, Prices | null] = [null, null];
  for (const find of anytimeSearch(compiled, stopping, seed, warmStart)) {
    if (find?.kind === 'choice') starts = find.starts;
    else if (find) {
      prices = find.prices;
      incumbents.prove(certificateOf(scenario, compiled, prices));
    }
  }
  incumbents.offer([]);
  if (starts) incumbents.offer(startsFrom(compiled, scenario, starts));
  const plan = incumbents.write('open', {
    ...engine,
    seconds: stopping.kind === 'time' ? stopping.now() - began! : null,
    seed,
    stoppedBy: stopping.kind,
    options:
      stopping.kind === 'time' ? { seconds: stopping.seconds } : { passes: stopping.passes, moves: stopping.moves },
  });
  return { plan, starts, prices };
}

/** What of the time is left when the city has been read. */
const left = (stopping: StoppingCriterion, began: number | null): StoppingCriterion =>
  stopping.kind === 'time' && stopping.seconds !== null
    ? { ...stopping, seconds: Math.max(0.01, stopping.seconds - (stopping.now() - began!)) }
    : stopping;

import type { Plan, Scenario } from '@vorrang/planning';
import { certificateOf } from './certificate.ts';
import { Ledger } from './ledger.ts';
import { engine } from './plan-with-search.ts';
import { type FlatCity, amountsOf, flatten } from './search/flat-city.ts';
import { type Lead, type Pace, hunt } from './search/hunt.ts';
import { type Prices, pricesFrom } from './search/prices.ts';
import { numbersOf, startsFrom } from './search/starts.ts';

/**
 * Plans the same city again and again while a planner moves its amounts: budgets, carry-over shares and capacities. Keeps the flattened
 * city, the last prices and the last starts, so that an answer takes a tenth of a second.
 */
export class Replanner {
  readonly #flat: FlatCity;
  #prices: Prices | undefined;
  #starts: number[];

  /** `plan` is a Plan of the Scenario, from which the first answer begins. */
  constructor(scenario: Scenario, plan: Plan) {
    this.#flat = flatten(scenario);
    this.#prices = plan.certificate ? pricesFrom(this.#flat, scenario, plan.certificate) : undefined;
    this.#starts = numbersOf(this.#flat, scenario, plan.starts);
  }
  /**
   * A verified Plan for the Scenario with other amounts, at this pace. Everything else in it must be as it was at first. Without a plan in
   * time its status is unknown.
   */
  plan(scenario: Scenario, pace: Pace, seed = 1): Plan {
    const began = pace.kind === 'time' ? pace.now() : null;
    const flat = { ...this.#flat, ...amountsOf(scenario) };
    const lead = { starts: this.#starts, ...(this.#prices ? { prices: this.#prices } : {}) };
    const { plan, starts, prices } = huntFrom(scenario, flat, lead, left(pace, began), seed);
    this.#starts = starts ?? this.#starts;
    this.#prices = prices ?? this.#prices;
    return plan;
  }
}

/** One hunt for a verified Plan, and the starts and prices it ended with. */
export function huntFrom(
  scenario: Scenario,
  flat: FlatCity,
  lead: Lead,
  pace: Pace,
  seed: number,
): { plan: Plan; starts: number[] | null; prices: Prices | null } {
  const began = pace.kind === 'time' ? pace.now() : null;
  const ledger = new Ledger(scenario);
  let [starts, prices]: [number[] | null, Prices | null] = [null, null];
  for (const find of hunt(flat, pace, seed, lead)) {
    if (find?.kind === 'choice') starts = find.starts;
    else if (find) {
      prices = find.prices;
      ledger.prove(certificateOf(scenario, flat, prices));
    }
  }
  ledger.offer([]);
  if (starts) ledger.offer(startsFrom(flat, scenario, starts));
  const plan = ledger.write('open', {
    ...engine,
    seconds: pace.kind === 'time' ? pace.now() - began! : null,
    seed,
    stoppedBy: pace.kind,
    options: pace.kind === 'time' ? { seconds: pace.seconds } : { passes: pace.passes, moves: pace.moves },
  });
  return { plan, starts, prices };
}

/** What of the time is left when the city has been read. */
const left = (pace: Pace, began: number | null): Pace =>
  pace.kind === 'time' && pace.seconds !== null
    ? { ...pace, seconds: Math.max(0.01, pace.seconds - (pace.now() - began!)) }
    : pace;

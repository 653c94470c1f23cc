import type { Plan, Scenario } from '@vorrang/planning';
import type { CompiledInstance } from '../instance/compiled-instance.ts';
import { startsFrom } from '../instance/start-numbers.ts';
import { type StoppingCriterion, type WarmStart, anytimeSearch } from '../search/anytime-search.ts';
import type { Prices } from '../search/prices.ts';
import { certificateOf } from './certificate-from-prices.ts';
import { IncumbentStore } from './incumbent-store.ts';
import { engine } from './plan-with-search.ts';

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

import { certificateOf } from './certificate-from-prices.ts';
import { type Improvement, type WarmStart, anytimeSearch } from '../search/anytime-search.ts';
import { pricesFrom } from '../search/prices.ts';
import { numbersOf, startsFrom } from '../instance/start-numbers.ts';
import type { Solve } from './solve.ts';

/** A short search on the spot, the same at every time: a first bound and a first plan for small cities, before HiGHS begins. */
export function primalHeuristic(solve: Solve): void {
  const { compiled, options } = solve;
  const moves = Math.min(400, 40 * compiled.projects);
  const warmStart = warmStartOf(solve);
  for (const find of anytimeSearch(compiled, { kind: 'steps', passes: 150, moves }, options.seed ?? 1, warmStart))
    if (find) take(solve, find);
}

/** What the incumbent store knows already, for a search to begin with. */
export function warmStartOf({ compiled, scenario, incumbents, options }: Solve): WarmStart {
  const { certificate } = options.start ?? {};
  return {
    ...(incumbents.best && incumbents.best.starts.length > 0
      ? { starts: numbersOf(compiled, scenario, incumbents.best.starts) }
      : options.start
        ? { starts: numbersOf(compiled, scenario, options.start.starts) }
        : {}),
    ...(certificate ? { prices: pricesFrom(compiled, scenario, certificate) } : {}),
  };
}

/** Enters what the search found into the incumbent store. */
export function take({ compiled, scenario, incumbents }: Solve, find: Improvement): void {
  if (find.kind === 'bound') incumbents.prove(certificateOf(scenario, compiled, find.prices));
  else incumbents.offer(startsFrom(compiled, scenario, find.starts));
}

import { certificateOf } from './certificate.ts';
import { type Find, type Lead, hunt } from './search/hunt.ts';
import { pricesFrom } from './search/prices.ts';
import { numbersOf, startsFrom } from './search/starts.ts';
import type { Solve } from './solve.ts';

/** A short search on the spot, the same at every time: a first bound and a first plan for small cities, before HiGHS begins. */
export function lookAhead(solve: Solve): void {
  const { flat, options } = solve;
  const moves = Math.min(400, 40 * flat.projects);
  const lead = leadOf(solve);
  for (const find of hunt(flat, { kind: 'steps', passes: 150, moves }, options.seed ?? 1, lead))
    if (find) take(solve, find);
}

/** What the ledger knows already, for a search to begin with. */
export function leadOf({ flat, scenario, ledger, options }: Solve): Lead {
  const { certificate } = options.start ?? {};
  return {
    ...(ledger.best && ledger.best.starts.length > 0
      ? { starts: numbersOf(flat, scenario, ledger.best.starts) }
      : options.start
        ? { starts: numbersOf(flat, scenario, options.start.starts) }
        : {}),
    ...(certificate ? { prices: pricesFrom(flat, scenario, certificate) } : {}),
  };
}

/** Enters what the search found into the ledger. */
export function take({ flat, scenario, ledger }: Solve, find: Find): void {
  if (find.kind === 'bound') ledger.prove(certificateOf(scenario, flat, find.prices));
  else ledger.offer(startsFrom(flat, scenario, find.starts));
}

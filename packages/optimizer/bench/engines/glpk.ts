import { type Peer, finite } from './peer.ts';

/** GLPK's glpsol, with its own settings. It has one thread, and limits in whole seconds. */
export const glpk: Peer = {
  name: 'glpsol',
  debian: 'glpk-utils',
  threads: false,
  words: (model, solution, { seconds }) => [
    ...['--freemps', model],
    ...['--tmlim', String(Math.max(1, Math.round(seconds)))],
    ...['-w', solution],
  ],
  /** `+  123: mip = -8.9e+03 >= -9.0e+03  1.2% (5; 3)`: best so far, bound. When the tree is empty the best is the bound. */
  leastIn: (printed, solution) => {
    if (/^s mip \d+ \d+ o /m.test(solution)) return finite(/^s mip \d+ \d+ o (\S+)/m.exec(solution)?.[1]);
    const last = [...printed.matchAll(/(?:mip =|>>>>>)\s+(?:not found yet|\S+)\s+>=\s+(\S+)/g)].at(-1);
    const bound = finite(last?.[1]);
    // Printed with ten digits: rounded away from the promise.
    return bound === null || Number.isNaN(bound) ? null : bound - 1e-9 * Math.abs(bound);
  },
  /** `s mip rows columns status objective` (o: optimal, f: feasible), then `j column value`, counted from 1. */
  valuesIn: (solution) =>
    /^s mip \d+ \d+ [of] /m.test(solution)
      ? new Map(
          [...solution.matchAll(/^j (\d+) (\S+)/gm)].map(([, column, value]) => [Number(column) - 1, Number(value)]),
        )
      : null,
};

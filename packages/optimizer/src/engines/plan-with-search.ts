import packageJson from '../../package.json' with { type: 'json' };
import { concurrentHeuristicFor } from './concurrent-heuristic.ts';
import { maxSecondsWithoutLimits } from './time-limit.ts';
import { type Ended, type Solve, enough, stopsEarly } from './solve.ts';

export const engine = { name: 'search', version: packageJson.version };

/**
 * Our own search alone: plans, and the bound of its prices. It ends by itself only at the gap asked for, and proves no city impossible:
 * without a time limit it ends after ten minutes, and without any plan after `patience` seconds it gives up.
 */
export async function planWithSearch(solve: Solve, patience = Infinity): Promise<Ended> {
  const { timeLimit, options } = solve;
  solve.tell('lp');
  const heuristic = concurrentHeuristicFor(solve, timeLimit.left() ?? maxSecondsWithoutLimits, () => {
    solve.tell('search');
    if (stopsEarly(solve)) heuristic.stop();
  });
  const impatient = Number.isFinite(patience)
    ? setTimeout(() => solve.incumbents.best || heuristic.stop(), patience * 1000)
    : undefined;
  // The search keeps its time by itself, and late with a plan is better than in time without.
  const stopIfCancelled = () => timeLimit.cancelled() && heuristic.stop();
  const unwatch = timeLimit.watch(stopIfCancelled, stopIfCancelled);
  try {
    await heuristic.over;
  } finally {
    clearTimeout(impatient);
    unwatch();
  }
  if (timeLimit.cancelled()) return { found: 'open', stoppedBy: 'cancel', engine };
  if (enough(solve)) return { found: 'open', stoppedBy: 'gap', engine };
  return { found: 'open', stoppedBy: options.steps === undefined ? 'time' : 'steps', engine };
}

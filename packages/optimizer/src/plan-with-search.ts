import packageJson from '../package.json' with { type: 'json' };
import { companionFor } from './companion.ts';
import { lookAhead } from './look-ahead.ts';
import { type Ended, type Solve, enough, stopsEarly } from './solve.ts';

const engine = { name: 'search', version: packageJson.version };
/** With fewer starts a thread is not worth its birth for a first answer. */
export const fewForAThread = 3000;

/**
 * Our own search alone: plans, and the bound of its prices. It proves no city impossible; without any plan after `patience` seconds
 * it gives up.
 */
export async function planWithSearch(solve: Solve, patience = Infinity): Promise<Ended> {
  const { flat, deadline, options } = solve;
  solve.tell('lp');
  if (flat.value.length < fewForAThread) lookAhead(solve);
  if (stopsEarly(solve)) return { found: 'open', stoppedBy: 'gap', engine };
  const companion = companionFor(solve, deadline.left(), () => {
    solve.tell('search');
    if (stopsEarly(solve)) companion.stop();
  });
  const impatient = Number.isFinite(patience)
    ? setTimeout(() => solve.ledger.best || companion.stop(), patience * 1000)
    : undefined;
  const unwatch = deadline.watch(companion.stop, () => void companion.end());
  try {
    await companion.over;
  } finally {
    clearTimeout(impatient);
    unwatch();
    await companion.end();
  }
  if (deadline.cancelled()) return { found: 'open', stoppedBy: 'cancel', engine };
  if (enough(solve)) return { found: 'open', stoppedBy: 'gap', engine };
  return { found: 'open', stoppedBy: options.steps === undefined ? 'time' : 'steps', engine };
}

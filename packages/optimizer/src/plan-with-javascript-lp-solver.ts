import { conflictOf } from './conflict/conflict.ts';
import { lookAhead } from './look-ahead.ts';
import { EngineRefusal } from './options.ts';
import { startsFrom } from './search/starts.ts';
import type { Ended, Solve } from './solve.ts';
import {
  mostDecisions,
  searchWithJavascriptLpSolver,
  tooLarge,
} from './solvers/javascript-lp-solver/javascript-lp-solver.ts';

const engine = { name: 'javascript-lp-solver', version: '1.0.3' };

/**
 * For the smallest Scenarios only. The library's answer is never believed: its starts are judged to the cent, its word that nothing is
 * possible is checked by trying every choice, and its word that nothing better exists is not used at all.
 */
export async function planWithJavascriptLpSolver(solve: Solve): Promise<Ended> {
  const { ledger, deadline, tell, flat, scenario } = solve;
  const { model } = solve.city();
  const fits = (columns: readonly number[]) => ledger.offer(startsFrom(flat, scenario, columns)) === null;
  if (model.decisions > mostDecisions) throw new EngineRefusal(tooLarge(model.decisions));
  lookAhead(solve);
  tell('search');
  const found = await searchWithJavascriptLpSolver(model, deadline.left());
  const broken = found.columns === null || !fits(found.columns);
  const stoppedBy = deadline.cancelled() ? 'cancel' : deadline.over() ? 'time' : 'gap';
  const impossible = broken && found.status === 'infeasible' && !anyChoice(model.decisions, fits);
  if (!impossible) return { found: 'open', stoppedBy, engine };
  return { found: 'infeasible', stoppedBy: 'proof', engine, conflict: await conflictOf(scenario, deadline) };
}

/** Tries every choice of at most eight columns: 256 at the most. */
function anyChoice(decisions: number, fits: (columns: number[]) => boolean): boolean {
  let any = false;
  for (let bits = 0; bits < 2 ** decisions; bits++) {
    const columns = Array.from({ length: decisions }, (_, column) => column).filter((column) => (bits >> column) & 1);
    if (fits(columns)) any = true;
  }
  return any;
}

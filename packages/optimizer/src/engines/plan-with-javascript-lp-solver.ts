import { conflictOf } from '../infeasibility/conflict.ts';
import { primalHeuristic } from './primal-heuristic.ts';
import { EngineRefusal } from './options.ts';
import { startsFrom } from '../instance/start-numbers.ts';
import type { Ended, Solve } from './solve.ts';
import { openHighs } from '../solvers/highs/highs.ts';
import {
  maxDecisions,
  searchWithJavascriptLpSolver,
  tooLarge,
} from '../solvers/javascript-lp-solver/javascript-lp-solver.ts';

const engine = { name: 'javascript-lp-solver', version: '1.0.3' };

/**
 * For the smallest Scenarios only. The library's answer is never believed: its starts are judged to the cent, its word that nothing is
 * possible is checked by trying every choice, and its word that nothing better exists is not used at all.
 */
export async function planWithJavascriptLpSolver(solve: Solve): Promise<Ended> {
  const { incumbents, timeLimit, tell, compiled, scenario } = solve;
  const { model } = solve.city();
  const fits = (columns: readonly number[]) => incumbents.offer(startsFrom(compiled, scenario, columns)) === null;
  if (model.decisions > maxDecisions) throw new EngineRefusal(tooLarge(model.decisions));
  primalHeuristic(solve);
  tell('search');
  const found = await searchWithJavascriptLpSolver(model, timeLimit.left());
  const broken = found.columns === null || !fits(found.columns);
  const stoppedBy = timeLimit.cancelled() ? 'cancel' : timeLimit.over() ? 'time' : 'gap';
  const impossible = broken && found.status === 'infeasible' && !anyChoice(model.decisions, fits);
  if (!impossible) return { found: 'open', stoppedBy, engine };
  const conflict = await conflictOf(scenario, timeLimit, openHighs);
  return { found: 'infeasible', stoppedBy: 'proof', engine, conflict };
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

import type { Plan } from '@vorrang/planning';
import { objection } from '../lookup.ts';
import { type Judgement, agree } from './judgement.ts';
import { messages } from './messages.ts';

/** Objective, gap and status against the recomputed worth. */
export function judgeNumbers(plan: Plan, objective: number, { objections }: Judgement): void {
  if (plan.objective === null || !agree(objective, plan.objective))
    objections.push(
      objection('objective', '/objective', messages.texts.objective({ objective, stated: String(plan.objective) })),
    );
  const { bound, gap } = plan;
  if (typeof bound !== 'number') {
    if (plan.status === 'optimal' || typeof gap === 'number')
      objections.push(objection('bound', '/bound', messages.texts.withoutBound));
    return;
  }
  const scale = Math.max(1, Math.abs(objective));
  if (bound < objective - 1e-6 * scale)
    objections.push(objection('bound', '/bound', messages.texts.boundBelowValue({ bound, objective })));
  const real = (bound - objective) / scale;
  if (typeof gap !== 'number' || Math.abs(gap - real) > 1e-6)
    objections.push(objection('gap', '/gap', messages.texts.gap({ real, gap: String(gap) })));
  if (plan.status === 'optimal' && real > 1e-6)
    objections.push(objection('status', '/status', messages.texts.optimalWithGap({ real })));
}

import type { Plan } from '@vorrang/planning';
import { violation } from '../lookup.ts';
import { type Judgement, agree } from './judgement.ts';
import { messages } from './messages.ts';

/** Objective, gap and status against the recomputed worth. */
export function judgeNumbers(plan: Plan, objective: number, { violations }: Judgement): void {
  if (plan.objective === null || !agree(objective, plan.objective))
    violations.push(
      violation('objective', '/objective', messages.texts.objective({ objective, stated: String(plan.objective) })),
    );
  const { bound, gap } = plan;
  if (typeof bound !== 'number') {
    if (plan.status === 'optimal' || typeof gap === 'number')
      violations.push(violation('bound', '/bound', messages.texts.withoutBound));
    return;
  }
  const scale = Math.max(1, Math.abs(objective));
  if (bound < objective - 1e-6 * scale)
    violations.push(violation('bound', '/bound', messages.texts.boundBelowValue({ bound, objective })));
  const real = (bound - objective) / scale;
  if (typeof gap !== 'number' || Math.abs(gap - real) > 1e-6)
    violations.push(violation('gap', '/gap', messages.texts.gap({ real, gap: String(gap) })));
  if (plan.status === 'optimal' && real > 1e-6)
    violations.push(violation('status', '/status', messages.texts.optimalWithGap({ real })));
}

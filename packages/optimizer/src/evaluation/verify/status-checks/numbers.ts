import type { Plan } from '@vorrang/planning';
import { objection } from '../lookup.ts';
import { type Judgement, agree } from './judgement.ts';

/** Objective, gap and status against the recomputed worth. */
export function judgeNumbers(plan: Plan, objective: number, { objections }: Judgement): void {
  if (plan.objective === null || !agree(objective, plan.objective))
    objections.push(
      objection(
        'objective',
        '/objective',
        `Der Plan ist ${objective} wert, nicht ${plan.objective}.`,
        `The plan is worth ${objective}, not ${plan.objective}.`,
      ),
    );
  const { bound, gap } = plan;
  if (typeof bound !== 'number') {
    if (plan.status === 'optimal' || typeof gap === 'number')
      objections.push(
        objection('bound', '/bound', 'Ohne Obergrenze ist nichts bewiesen.', 'Without a bound nothing is proven.'),
      );
    return;
  }
  const scale = Math.max(1, Math.abs(objective));
  if (bound < objective - 1e-6 * scale)
    objections.push(
      objection(
        'bound',
        '/bound',
        `Die Obergrenze ${bound} liegt unter dem Wert ${objective}.`,
        `The bound ${bound} lies below the value ${objective}.`,
      ),
    );
  const real = (bound - objective) / scale;
  if (typeof gap !== 'number' || Math.abs(gap - real) > 1e-6)
    objections.push(
      objection('gap', '/gap', `Die Lücke ist ${real}, nicht ${gap}.`, `The gap is ${real}, not ${gap}.`),
    );
  if (plan.status === 'optimal' && real > 1e-6)
    objections.push(
      objection(
        'status',
        '/status',
        `„optimal“ steht bei einer Lücke von ${real}.`,
        `"optimal" stands at a gap of ${real}.`,
      ),
    );
}

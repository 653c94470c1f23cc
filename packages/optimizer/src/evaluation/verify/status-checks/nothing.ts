import type { Plan, Scenario } from '@vorrang/planning';
import { certificateBound } from '../certificate-bound.ts';
import { violation } from '../lookup.ts';
import type { Judgement } from './judgement.ts';
import { messages } from './messages.ts';

/** Under `infeasible` and `unknown` nothing starts, and objective and gap are null. A proof of impossibility is recognised. */
export function judgeNothing(scenario: Scenario, plan: Plan, judgement: Judgement): void {
  const { violations, claims } = judgement;
  for (const field of ['objective', 'gap'] as const)
    if (plan[field] !== null && plan[field] !== undefined)
      violations.push(
        violation('status', `/${field}`, messages.texts.statusWithNumbers({ status: plan.status, field })),
      );
  if (plan.starts.length || plan.payments.length || plan.carryOver.length)
    violations.push(violation('status', '/starts', messages.texts.statusWithStarts({ status: plan.status })));
  if (plan.status !== 'infeasible') return;
  const zero = plan.certificate ? certificateBound(scenario, plan.certificate, 'all zero') : 0;
  judgement.provesNone = typeof zero === 'number' && zero < 0;
  if (!judgement.provesNone) claims.push(messages.texts.noPlanClaimed);
}

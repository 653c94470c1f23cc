import type { Plan, Scenario } from '@vorrang/planning';
import { certificateBound } from '../certificate-bound.ts';
import { objection } from '../lookup.ts';
import type { Judgement } from './judgement.ts';

/** Under `infeasible` and `unknown` nothing starts, and objective and gap are null. A proof of impossibility is recognised. */
export function judgeNothing(scenario: Scenario, plan: Plan, judgement: Judgement): void {
  const { objections, claims } = judgement;
  for (const field of ['objective', 'gap'] as const)
    if (plan[field] !== null && plan[field] !== undefined)
      objections.push(
        objection(
          'status',
          `/${field}`,
          `Beim Status „${plan.status}“ ist ${field} null.`,
          `With status "${plan.status}", ${field} is null.`,
        ),
      );
  if (plan.starts.length || plan.payments.length || plan.carryOver.length)
    objections.push(
      objection(
        'status',
        '/starts',
        `Beim Status „${plan.status}“ beginnt nichts.`,
        `With status "${plan.status}" nothing starts.`,
      ),
    );
  if (plan.status !== 'infeasible') return;
  const zero = plan.certificate ? certificateBound(scenario, plan.certificate, 'all zero') : 0;
  judgement.provesNone = typeof zero === 'number' && zero < 0;
  if (!judgement.provesNone)
    claims.push({
      de: 'Dass kein Plan möglich ist, behauptet der Löser; der Nachweis allein zeigt es nicht.',
      en: "That no plan is possible is the solver's word; the certificate alone does not prove it.",
    });
}

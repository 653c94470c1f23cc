import type { Plan } from '@vorrang/planning';
import { violation } from '../lookup.ts';
import { type Judgement, agree } from './judgement.ts';
import { messages } from './messages.ts';

/** Whose the bound is: proven by the certificate, or the solver's word. */
export function judgeBound(plan: Plan, proven: number | null, { violations, claims }: Judgement): void {
  if (typeof plan.bound !== 'number') return;
  const highest = proven ?? Infinity;
  if (plan.boundBy === 'certificate') {
    if (!agree(plan.bound, highest))
      violations.push(
        violation('bound', '/bound', messages.texts.bound({ proven: String(proven), bound: plan.bound })),
      );
  } else if (plan.boundBy !== 'highs') {
    violations.push(violation('bound', '/boundBy', messages.texts.boundBy));
  } else if (plan.bound > highest + 1e-6 * Math.max(1, Math.abs(highest))) {
    violations.push(
      violation('bound', '/bound', messages.texts.boundAboveCertificate({ bound: plan.bound, proven: String(proven) })),
    );
  } else if (proven === null || !agree(plan.bound, proven)) {
    claims.push(messages.texts.boundClaimed({ bound: plan.bound, some: proven !== null, proven: proven ?? 0 }));
  }
}

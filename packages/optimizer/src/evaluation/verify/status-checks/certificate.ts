import type { Plan, Scenario } from '@vorrang/planning';
import { certificateBound } from '../certificate-bound.ts';
import { violation } from '../lookup.ts';
import { type Judgement, agree } from './judgement.ts';
import { messages } from './messages.ts';

/** The bound the certificate proves, recomputed; null without a valid one. */
export function judgeCertificate(scenario: Scenario, plan: Plan, judgement: Judgement): number | null {
  if (!plan.certificate) return null;
  const bound = certificateBound(scenario, plan.certificate);
  if (typeof bound === 'string') {
    const at = `/certificate${bound}`;
    judgement.violations.push(violation('certificate', at, messages.texts.certificate({ at })));
    return null;
  }
  judgement.certificateBound = bound;
  const stated = plan.certificate.bound;
  if (stated !== undefined && !agree(bound, stated))
    judgement.violations.push(
      violation('certificate', '/certificate/bound', messages.texts.certificateProves({ bound, stated })),
    );
  return bound;
}

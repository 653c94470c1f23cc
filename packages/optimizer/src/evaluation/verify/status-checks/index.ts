import type { Plan, Scenario } from '@vorrang/planning';
import { judgeBound } from './bound.ts';
import { judgeCertificate } from './certificate.ts';
import type { Judgement } from './judgement.ts';
import { judgeNothing } from './nothing.ts';
import { judgeNumbers } from './numbers.ts';

/** Judges status, objective, bound, gap and certificate. `objective` is the recomputed one. */
export function judgeAnswer(scenario: Scenario, plan: Plan, objective: number): Judgement {
  const judgement: Judgement = { violations: [], claims: [], certificateBound: null, provesNone: false };
  const proven = judgeCertificate(scenario, plan, judgement);
  if (plan.status === 'infeasible' || plan.status === 'unknown') judgeNothing(scenario, plan, judgement);
  else judgeNumbers(plan, objective, judgement);
  judgeBound(plan, proven, judgement);
  return judgement;
}

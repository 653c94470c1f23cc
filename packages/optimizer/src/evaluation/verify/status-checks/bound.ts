import type { Plan } from '@vorrang/planning';
import { objection } from '../lookup.ts';
import { type Judgement, agree } from './judgement.ts';

/** Whose the bound is: proven by the certificate, or the solver's word. */
export function judgeBound(plan: Plan, proven: number | null, { objections, claims }: Judgement): void {
  if (typeof plan.bound !== 'number') return;
  const highest = proven ?? Infinity;
  if (plan.boundBy === 'certificate') {
    if (!agree(plan.bound, highest))
      objections.push(
        objection(
          'bound',
          '/bound',
          `Der Nachweis ergibt ${proven}, nicht ${plan.bound}.`,
          `The certificate proves ${proven}, not ${plan.bound}.`,
        ),
      );
  } else if (plan.boundBy !== 'highs') {
    objections.push(
      objection('bound', '/boundBy', 'boundBy ist „certificate“ oder „highs“.', 'boundBy is "certificate" or "highs".'),
    );
  } else if (plan.bound > highest + 1e-6 * Math.max(1, Math.abs(highest))) {
    objections.push(
      objection(
        'bound',
        '/bound',
        `Die Obergrenze ${plan.bound} ist schlechter als der Nachweis ${proven}.`,
        `The bound ${plan.bound} is worse than the certificate's ${proven}.`,
      ),
    );
  } else if (proven === null || !agree(plan.bound, proven)) {
    claims.push({
      de: `Die Obergrenze ${plan.bound} behauptet der Löser; bewiesen ist ${proven ?? 'keine'}.`,
      en: `The bound ${plan.bound} is the solver's word; proven is ${proven ?? 'none'}.`,
    });
  }
}

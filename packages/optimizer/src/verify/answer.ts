import type { Plan, Scenario, Text } from '@vorrang/planning';
import { certificateBound } from './certificate.ts';
import { type Objection, objection } from './given.ts';

/** What the Plan says about itself, judged: objections, and what is left as the solver's word. */
export type Judgement = { objections: Objection[]; claims: Text[]; certificateBound: number | null };

const agree = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));

/** Judges status, objective, bound, gap and certificate. `objective` is the recomputed one. */
export function judgeAnswer(scenario: Scenario, plan: Plan, objective: number): Judgement {
  const judgement: Judgement = { objections: [], claims: [], certificateBound: null };
  const proven = judgeCertificate(scenario, plan, judgement);
  if (plan.status === 'infeasible' || plan.status === 'unknown') judgeNothing(scenario, plan, judgement);
  else judgeNumbers(plan, objective, judgement);
  judgeBound(plan, proven, judgement);
  return judgement;
}

function judgeCertificate(scenario: Scenario, plan: Plan, judgement: Judgement): number | null {
  if (!plan.certificate) return null;
  const bound = certificateBound(scenario, plan.certificate);
  if (typeof bound === 'string') {
    const at = `/certificate${bound}`;
    judgement.objections.push(
      objection('certificate', at, `${at}: keine gültige Preisliste.`, `${at}: not a valid list of prices.`),
    );
    return null;
  }
  judgement.certificateBound = bound;
  const stated = plan.certificate.bound;
  if (stated !== undefined && !agree(stated, bound) && stated !== bound)
    judgement.objections.push(
      objection(
        'certificate',
        '/certificate/bound',
        `Der Nachweis ergibt ${bound}, nicht ${stated}.`,
        `The certificate proves ${bound}, not ${stated}.`,
      ),
    );
  return bound;
}

function judgeNothing(scenario: Scenario, plan: Plan, { objections, claims }: Judgement): void {
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
  if (typeof zero === 'string' || zero >= 0)
    claims.push({
      de: 'Dass kein Plan möglich ist, behauptet der Löser; der Nachweis allein zeigt es nicht.',
      en: "That no plan is possible is the solver's word; the certificate alone does not prove it.",
    });
}

function judgeNumbers(plan: Plan, objective: number, { objections }: Judgement): void {
  if (plan.objective === null || !agree(plan.objective, objective))
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

function judgeBound(plan: Plan, proven: number | null, { objections, claims }: Judgement): void {
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

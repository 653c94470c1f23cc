import { type Plan, type Scenario, type Text, fingerprintOf } from '@vorrang/planning';
import { judgeAnswer } from './statements/index.ts';
import { type Given, type Objection, lookUp, objection } from './given.ts';
import { always, rules } from './rules/index.ts';
import { worthIn } from './worth.ts';

/** Whether a Plan is what it says, with everything that is not, and the numbers recomputed. */
export type Verdict = {
  valid: boolean;
  objections: Objection[];
  /** Statements that rest on the solver's word alone. */
  claims: Text[];
  recomputed: { objective: number | null; certificateBound: number | null; fingerprint: string };
  /** Whether the certificate proves that no Plan exists. */
  provesNone: boolean;
};

/**
 * The second witness: recomputes a whole Plan from the sentences of the format alone — fingerprint, rows, every rule to the cent,
 * worth, certificate, status and gap. Imports nothing that built the Plan. Both arguments must have been read without problems.
 */
export function verify(scenario: Scenario, plan: Plan): Verdict {
  const { given, objections } = lookUp(scenario, plan);
  const fingerprint = fingerprintOf(scenario);
  if (plan.scenario !== fingerprint)
    objections.push(
      objection(
        'fingerprint',
        '/scenario',
        `Der Plan gehört zu einem anderen Szenario (${plan.scenario}).`,
        `The plan belongs to another scenario (${plan.scenario}).`,
      ),
    );
  const answers = plan.status === 'optimal' || plan.status === 'feasible';
  const objective = worthOf(given);
  if (answers) objections.push(...brokenRules(given));
  const judged = judgeAnswer(scenario, plan, objective);
  objections.push(...judged.objections);
  return {
    valid: objections.length === 0,
    objections,
    claims: judged.claims,
    provesNone: judged.provesNone,
    recomputed: { objective: answers ? objective : null, certificateBound: judged.certificateBound, fingerprint },
  };
}

function brokenRules(given: Given): Objection[] {
  const { constraints } = given.scenario;
  for (const constraint of constraints) {
    const saving = rules.get(constraint.kind)?.saves?.(given, constraint);
    if (!saving || saving.cents === 0) continue;
    const byYear = given.saved.get(saving.project) ?? new Map<number, bigint>();
    given.saved.set(saving.project, byYear.set(saving.year, (byYear.get(saving.year) ?? 0n) + BigInt(saving.cents)));
  }
  return [
    ...always.flatMap((rule) => rule.objections?.(given, {}, -1) ?? []),
    ...constraints.flatMap((constraint, i) => {
      const rule = rules.get(constraint.kind);
      if (rule) return rule.objections?.(given, constraint, i) ?? [];
      return [
        objection(
          'kind',
          `/constraints/${i}`,
          `Die Regelart „${constraint.kind}“ kann nicht geprüft werden.`,
          `The kind "${constraint.kind}" cannot be verified.`,
          i,
        ),
      ];
    }),
  ];
}

function worthOf(given: Given): number {
  const { scenario } = given;
  const { value } = worthIn(scenario);
  let worth = 0;
  for (const { mode, period } of given.byProject.values()) worth += value(mode, period);
  for (const constraint of scenario.constraints) worth += rules.get(constraint.kind)?.earns?.(given, constraint) ?? 0;
  return worth;
}

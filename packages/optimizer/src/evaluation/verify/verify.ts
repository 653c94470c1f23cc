import { type Plan, type Scenario, type Verdict, type Violation, fingerprintOf } from '@vorrang/planning';
import { judgeAnswer } from './status-checks/index.ts';
import { type Lookup, lookUp, violation } from './lookup.ts';
import { always, rules } from './rules/index.ts';
import { objectiveIn } from './objective.ts';
import { messages } from './messages.ts';

/**
 * The second witness: recomputes a whole Plan from the sentences of the format alone — fingerprint, rows, every rule to the cent,
 * objective, certificate, status and gap. Imports nothing that built the Plan. `fingerprint` is for whoever has computed it from this
 * very Scenario.
 * Failure: every violation with its rule and place (RFC 6901), `valid: false`; what rests on a solver's word is a claim. Both arguments
 * must have been read without problems.
 * Source: packages/planning/scenario-format.md, all of it; why no Plan exceeds the bound: "Certificate" (weak duality: Fisher 1981).
 */
export function verify(scenario: Scenario, plan: Plan, fingerprint = fingerprintOf(scenario)): Verdict {
  const { lookup, violations } = lookUp(scenario, plan);
  if (plan.scenario !== fingerprint)
    violations.push(violation('fingerprint', '/scenario', messages.texts.fingerprint({ scenario: plan.scenario })));
  const answers = plan.status === 'optimal' || plan.status === 'feasible';
  const objective = objectiveOf(lookup);
  if (answers) violations.push(...brokenRules(lookup));
  const judged = judgeAnswer(scenario, plan, objective);
  violations.push(...judged.violations);
  return {
    valid: violations.length === 0,
    violations,
    claims: judged.claims,
    provesNone: judged.provesNone,
    recomputed: { objective: answers ? objective : null, certificateBound: judged.certificateBound, fingerprint },
  };
}

function brokenRules(lookup: Lookup): Violation[] {
  const { constraints } = lookup.scenario;
  for (const constraint of constraints) {
    const saving = rules.get(constraint.kind)?.saves?.(lookup, constraint);
    if (!saving || saving.cents === 0) continue;
    const byYear = lookup.saved.get(saving.project) ?? new Map<number, bigint>();
    lookup.saved.set(saving.project, byYear.set(saving.year, (byYear.get(saving.year) ?? 0n) + BigInt(saving.cents)));
  }
  return [
    ...always.flatMap((rule) => rule.violations?.(lookup, {}, -1) ?? []),
    ...constraints.flatMap((constraint, i) => {
      const rule = rules.get(constraint.kind);
      if (rule) return rule.violations?.(lookup, constraint, i) ?? [];
      return [violation('kind', `/constraints/${i}`, messages.texts.kind({ kind: constraint.kind }), i)];
    }),
  ];
}

function objectiveOf(lookup: Lookup): number {
  const { scenario } = lookup;
  const { value } = objectiveIn(scenario);
  let worth = 0;
  for (const { mode, period } of lookup.byProject.values()) worth += value(mode, period);
  for (const constraint of scenario.constraints) worth += rules.get(constraint.kind)?.earns?.(lookup, constraint) ?? 0;
  return worth;
}

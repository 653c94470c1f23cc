import type { Scenario } from '@vorrang/planning';
import { compileInstance } from '../instance/compiled-instance.ts';
import { presolveInfeasibility } from '../instance/infeasibility-presolve.ts';
import type { ConstraintReference } from './constraint-reference.ts';
import { chainOfReferences, seenAtOnce } from './without-a-solver.ts';

/**
 * Promises that cannot hold together, where that is seen in an instant: a project that must start and cannot, alone or because of what waits
 * for it, or two that must start of which only one may. Never fails: null where it takes a solver to say.
 * Source: Chinneck 2008, Feasibility and Infeasibility in Optimization, chapter 6.
 */
export function conflictAtOnce(scenario: Scenario): ConstraintReference[] | null {
  const plain = seenAtOnce(scenario);
  if (plain) return plain;
  const compiled = compileInstance(scenario);
  const dead = presolveInfeasibility(compiled);
  if (!dead || dead.chain.length === 0) return null;
  const orders = dead.chain.map((k) => compiled.orders[k]!);
  return chainOfReferences(scenario, dead.project, orders);
}

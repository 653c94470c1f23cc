import type { Outcome, Plan, Scenario } from '@vorrang/planning';
import { findingsFor } from './findings.ts';
import { verify } from './verify/verify.ts';

/**
 * What is worked out about a Plan once and kept with it: what it does to every promise of its Scenario, and what the second witness
 * says.
 * Failure: as `findingsFor`. Source: packages/planning/city-format.md, `plan` (`outcome`).
 */
export const outcomeFor = (scenario: Scenario, plan: Plan): Outcome => ({
  findings: findingsFor(scenario, plan),
  verdict: verify(scenario, plan),
});

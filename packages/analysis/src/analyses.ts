import type { Scenario } from '@vorrang/planning';
import { bundles } from './bundles/bundles.ts';
import { moratorium } from './moratorium/moratorium.ts';
import type { Analysis, Proposal } from './proposal.ts';

/** The analyses that propose rules, in the order in which they are told. */
const analyses: readonly Analysis[] = [bundles, moratorium];

/** Everything the analyses propose for a Scenario but what a planner has rejected (`rejectedProposals`). */
export function proposalsFor(scenario: Scenario): Proposal[] {
  const rejected = new Set(((scenario['rejectedProposals'] ?? []) as { id: string }[]).map(({ id }) => id));
  return analyses.flatMap((analysis) => analysis.propose(scenario)).filter(({ id }) => !rejected.has(id));
}

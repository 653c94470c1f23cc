import type { Scenario } from '@vorrang/planning';
import { bundles } from './bundles/bundles.ts';
import { closureDelay } from './closure-delay/disruption-values.ts';
import { corridors } from './corridors/corridors.ts';
import { deterioration } from './deterioration/value-by-start.ts';
import { districtShares } from './district-shares/district-values.ts';
import { moratorium } from './moratorium/moratorium.ts';
import { needSignals } from './need-signals/need-values.ts';
import type { Analysis, Known, Proposal } from './proposal.ts';

/** The analyses that propose something, in the order in which they are told. */
const analyses: readonly Analysis[] = [
  bundles,
  corridors,
  moratorium,
  closureDelay,
  deterioration,
  needSignals,
  districtShares,
];

/** Everything the analyses propose for a Scenario but what a planner has rejected (`rejectedProposals`) or taken over (`projectValues`). */
export function proposalsFor(scenario: Scenario, known: Known): Proposal[] {
  const rejected = scenario.rejectedProposals ?? [];
  const settled = new Set([
    ...rejected.map(({ id }) => id),
    ...(scenario.projectValues ?? []).map(({ proposal }) => proposal),
  ]);
  return analyses.flatMap(({ name, label, propose }) =>
    propose(scenario, known)
      .filter(({ id }) => !settled.has(id))
      .map((proposed): Proposal => ({ analysis: name, label, ...proposed })),
  );
}

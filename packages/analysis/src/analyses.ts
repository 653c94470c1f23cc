import {
  type FactKind,
  type Facts,
  type Scenario,
  asWritten,
  noFacts,
  rejectedProposalsSchema,
} from '@vorrang/planning';
import { bundles } from './bundles/bundles.ts';
import { closureDelay } from './closure-delay/disruption-values.ts';
import { corridors } from './corridors/corridors.ts';
import { deterioration } from './deterioration/value-by-start.ts';
import { districtShares } from './district-shares/district-values.ts';
import { moratorium } from './moratorium/moratorium.ts';
import { needSignals } from './need-signals/need-values.ts';
import type { Analysis, Proposal } from './proposal.ts';

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

/** The kinds of facts that any of them reads. */
export const factsForProposals: readonly FactKind[] = [...new Set(analyses.flatMap(({ reads }) => reads))];

/**
 * Everything the analyses propose for a Scenario but what a planner has rejected (`rejectedProposals`) or taken over (`projectValues`).
 * `known`: facts of the kinds in `factsForProposals`; kinds that are left out count as none. Never fails; where nothing is known nothing
 * is proposed.
 * Source: packages/planning/sources.md, a section for each analysis.
 */
export function proposalsFor(scenario: Scenario, known: Partial<Facts> & { today: string }): Proposal[] {
  const rejected = asWritten(rejectedProposalsSchema, scenario.rejectedProposals) ?? [];
  const settled = new Set([
    ...rejected.map(({ id }) => id),
    ...(scenario.projectValues ?? []).map(({ proposal }) => proposal),
  ]);
  const { today } = known;
  return analyses.flatMap(({ name, label, reads, propose }) =>
    propose(scenario, { ...noFacts(), ...Object.fromEntries(reads.map((kind) => [kind, known[kind] ?? []])), today })
      .filter(({ id }) => !settled.has(id))
      .map((proposed): Proposal => ({ analysis: name, label, ...proposed })),
  );
}

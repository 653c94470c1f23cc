import type { Constraint, Scenario, Text } from '@vorrang/planning';

/**
 * A rule that an analysis proposes for a Scenario, with its evidence in a sentence; a planner accepts, changes or rejects it. `id` is the same as long as the rule is about the
 * same things, so that what was rejected is not proposed again.
 */
export type Proposal = { analysis: string; id: string; rule: Constraint; sentence: Text };

/** An analysis that proposes rules. */
export type Analysis = { name: string; label: Text; propose: (scenario: Scenario) => Proposal[] };

import type { Constraint, Criterion, FactKind, Facts, ProjectValue, Scenario, Text } from '@vorrang/planning';

/** What is proposed: a rule, or values for projects, with the criterion they need where it is a new one. */
type Proposed = { rule: Constraint } | { values: ProjectValue[]; criterion: Criterion | null };

/**
 * What an analysis proposes for a Scenario, with its evidence in a sentence; a planner accepts, changes or rejects it. `id` is the
 * same as long as it is about the same things, so that what was rejected is not proposed again.
 */
export type Proposal = { analysis: string; label: Text; id: string; sentence: Text } & Proposed;

/** What a city knows that its Scenario does not say, of some kinds of facts, and the day on which it is asked (`YYYY-MM-DD`). */
export type Known<Kind extends FactKind = FactKind> = Pick<Facts, Kind> & { today: string };

/** An analysis that proposes something, most important first. It sees the kinds of facts that it says it reads, and no others. */
export type Analysis<Kind extends FactKind = FactKind> = {
  name: string;
  label: Text;
  reads: readonly Kind[];
  propose: (scenario: Scenario, known: Known<Kind>) => ({ id: string; sentence: Text } & Proposed)[];
};

import type { Constraint } from '@vorrang/planning';

/** A rule while its Scenario is edited: as stored (none if new), as it stands now, and whether it goes. */
export type DraftRule = { before?: Constraint; now: Constraint; removed: boolean };

export const draftOf = (now: Constraint, before?: Constraint): DraftRule => ({
  now,
  removed: false,
  ...(before ? { before } : {}),
});
export const drafts = (rules: readonly Constraint[]): DraftRule[] => rules.map((rule) => draftOf(rule, rule));
/** What is stored on save, in the order the rules stand. */
export const kept = (rules: readonly DraftRule[]): Constraint[] =>
  rules.filter((rule) => !rule.removed).map((rule) => rule.now);

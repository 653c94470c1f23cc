import { type Certainty, type CoreIndex, certaintyOf } from '@vorrang/optimizer/explain';

/** With what part of other weightings a project is in the plan, 0 to 1, and the standard error of that. */
export type Share = { share: number; standardError: number };
/** What is known of other weightings: how many there were, and each project's share of them. */
export type Weightings = { draws: number; shares: ReadonlyMap<string, Share> };

/** Null where nobody has asked, or none has had a plan yet. */
export function weightingsOf(index: CoreIndex | undefined): Weightings | null {
  if (!index || index.draws === 0) return null;
  return { draws: index.draws, shares: new Map(index.projects.map((own) => [own.project, own])) };
}

export function countsOf({ shares }: Weightings): Record<Certainty, number> {
  const counts = { firm: 0, likely: 0, open: 0, unlikely: 0 };
  for (const { share } of shares.values()) counts[certaintyOf(share)] += 1;
  return counts;
}

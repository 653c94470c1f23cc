import type { Profile } from '@vorrang/db';
import { type CellProblem, type Mapping, type Table, keyOf, rememberedMapping } from '@vorrang/exchange';

/** Questions about a list as a whole whose answer holds for the next list with the same columns too: nothing about single rows, years or sums. */
const ofTheList = /^(year-columns|unit|decimal-mark|date-order|other-list|missing-label|postponed-.+)$/;

/** Of all that was answered about a list, what is remembered for the next one. */
export const rememberedAnswers = (problems: readonly CellProblem[]): Record<string, string> =>
  Object.fromEntries(
    problems.flatMap((problem) =>
      problem.answer !== undefined && problem.row === null && ofTheList.test(problem.type)
        ? [[keyOf(problem), problem.answer]]
        : [],
    ),
  );

/** How the latest list with the same columns was read; null where there was none. */
export function profileFor(
  before: readonly Profile[],
  table: Table,
): { mapping: Mapping; answers: Record<string, string> } | null {
  for (const { mapping, answers } of before) {
    const found = rememberedMapping([mapping], table);
    if (found) return { mapping: found, answers };
  }
  return null;
}

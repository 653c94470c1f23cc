import { type Mapping, rememberedMapping } from '../../map/mapping.ts';
import { type CellProblem, type Table, keyOf } from '../../parse/table.ts';

/** What is remembered of a list: how its columns were assigned, and answers by the question's key. */
export type Remembered = { mapping: unknown[]; answers: Record<string, string> };

/** Questions about a list as a whole whose answer holds for the next list with the same columns too: nothing about single rows, years or sums. */
const ofTheList = /^(year-columns|unit|decimal-mark|date-order|other-list|missing-label|postponed-.+)$/;

/**
 * Of all that was answered about a list, what is remembered for the next one: nothing about single rows, years or sums. Never fails.
 * Source: packages/exchange/decisions/0003-questions.md.
 */
export const rememberedAnswers = (problems: readonly CellProblem[]): Record<string, string> =>
  Object.fromEntries(
    problems.flatMap((problem) =>
      problem.answer !== undefined && problem.row === null && ofTheList.test(problem.type)
        ? [[keyOf(problem), problem.answer]]
        : [],
    ),
  );

/** How the latest list with the same columns was read; null where there was none. */
export function lastReading(
  before: readonly Remembered[],
  table: Table,
): { mapping: Mapping; answers: Record<string, string> } | null {
  for (const { mapping, answers } of before) {
    const found = rememberedMapping([mapping], table);
    if (found) return { mapping: found, answers };
  }
  return null;
}

import { readAmount } from '../parse/amounts.ts';
import { readDay } from '../parse/days.ts';
import type { Note } from '../parse/cell.ts';
import { type CellProblem, keyOf } from '../parse/table.ts';

/**
 * What a person has decided about the questions: answers by the question's key, proposals accepted (by key, or all), rows to leave out, and
 * rows that look like something else but are projects.
 */
export type Choices = {
  accepted: 'all' | readonly string[];
  answers?: Readonly<Record<string, string>>;
  excludedRows: readonly number[];
  keep?: readonly number[];
};
/** Nothing answered, nothing accepted, no row left out. */
export const noChoices: Choices = { accepted: [], excludedRows: [] };

/**
 * Collects problems. A question that is answered, or whose proposal is accepted, becomes a notice with its answer; an answer that the question
 * does not allow leaves it open. Every other problem is kept as it is.
 */
export function noteInto(problems: CellProblem[], { accepted, answers = {} }: Choices): Note {
  const keys = accepted === 'all' ? null : new Set(accepted);
  return (problem) => {
    const key = keyOf(problem);
    const given = Object.hasOwn(answers, key) ? answers[key]! : null;
    const proposed = problem.fix !== undefined && (keys === null || keys.has(key)) ? problem.fix.value : null;
    const answer = given !== null && allows(problem, given) ? given : proposed;
    problems.push(answer === null ? problem : { ...problem, severity: 'notice', answer });
    return answer;
  };
}

/**
 * Whether a question can be answered so: by one of its readings, by its proposal, by leaving its row out, or by a value where one may be
 * typed in. Never fails.
 * Source: packages/exchange/decisions/0003-questions.md.
 *
 * @example
 * const question: CellProblem = { type: 'cost', severity: 'error', row: 3, column: 'Kosten', value: '?', message: everywhere('?') };
 * allows({ ...question, entry: 'amount' }, '1.250,00'); // true
 * allows({ ...question, entry: 'amount' }, 'soon'); // false
 */
export function allows({ fix, readings = [], entry, row }: CellProblem, answer: string): boolean {
  if (answer === 'exclude' && row !== null) return true;
  if (answer === fix?.value || readings.some(({ value }) => value === answer)) return true;
  if (entry === 'amount') return (readAmount(answer, null)?.cents ?? -1) >= 0;
  if (entry === 'day') return readDay(answer, 'first') !== null;
  return entry === 'text' && answer.trim() !== '';
}

/**
 * Rows of the list that an answer leaves out, or says to be projects. Never fails: keys that name no row count for nothing.
 * Source: packages/exchange/decisions/0003-questions.md.
 *
 * @example
 * rowsDecided({ accepted: [], excludedRows: [4], answers: { '7:Status:closed': 'exclude' } }); // { excludedRows: new Set([4, 7]), keep: [] }
 */
export function rowsDecided({ answers = {}, excludedRows, keep = [] }: Choices): {
  excludedRows: Set<number>;
  keep: number[];
} {
  const by = (wanted: string) =>
    Object.entries(answers).flatMap(([key, answer]) => {
      const row = /^(\d+):/.exec(key)?.[1];
      return answer === wanted && row !== undefined ? [Number(row)] : [];
    });
  return { excludedRows: new Set([...excludedRows, ...by('exclude')]), keep: [...keep, ...by('project')] };
}

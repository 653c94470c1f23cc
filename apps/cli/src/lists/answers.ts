import { basename } from 'node:path';
import { type CellProblem, keyOf } from '@vorrang/exchange';
import { decodeUtf8, parseJson } from '@vorrang/planning';
import { bytesOf } from '../files.ts';
import { CommandProblem } from '../command-problem.ts';
import { messages } from './messages.ts';

/** A question of a list as it is written for whoever answers it: put a value of `readings`, or one of one's own where `entry` says so, in `answer`. */
type Question = {
  file: string;
  key: string;
  question: CellProblem['message'];
  row: number | null;
  column: string | null;
  value: string | null;
  readings: { value: string; label: CellProblem['message'] }[];
  proposal: string | null;
  entry: CellProblem['entry'] | null;
  answer: string | null;
};

/** The questions of a list that are open. */
export const questionsOf = (file: string, problems: readonly CellProblem[]): Question[] =>
  problems
    .filter(({ severity }) => severity === 'error')
    .map((problem) => ({
      file: basename(file),
      key: keyOf(problem),
      question: problem.message,
      row: problem.row,
      column: problem.column,
      value: problem.value,
      readings: readingsOf(problem),
      proposal: problem.fix?.value ?? null,
      entry: problem.entry ?? null,
      answer: null,
    }));

const readingsOf = ({ readings, fix, row, sheet }: CellProblem): Question['readings'] => [
  ...(readings ?? (fix ? [{ value: fix.value, label: fix.rule }] : [])),
  ...(row !== null &&
  sheet === undefined &&
  !readings?.some(({ value }) => value === 'exclude') &&
  fix?.value !== 'exclude'
    ? [{ value: 'exclude', label: messages.texts.leaveRowOut }]
    : []),
];

export const questionsAsText = (questions: readonly Question[]): string =>
  `${JSON.stringify({ format: 'vorrang/questions@1', questions }, null, 2)}\n`;

/** Answers by file and key: the file of questions filled in, or a plain object of keys and answers for every list. */
export function answersFrom(name: string): (file: string) => Record<string, string> {
  const text = decodeUtf8(bytesOf(name));
  const json = text.ok ? parseJson(text.value) : text;
  const given = json.ok ? json.value : null;
  const answers = filledIn(given) ?? plain(given);
  if (answers === null) throw new CommandProblem(messages.texts.noAnswers({ name }));
  return (file) =>
    Object.fromEntries(
      answers.flatMap(({ file: of, key, answer }) => (of === null || of === basename(file) ? [[key, answer]] : [])),
    );
}

type Answer = { file: string | null; key: string; answer: string };
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Of a file of questions those that have an answer; null for any other value. */
function filledIn(given: unknown): Answer[] | null {
  const questions = isRecord(given) ? given['questions'] : null;
  if (!Array.isArray(questions) || !questions.every(isRecord)) return null;
  return questions.flatMap(({ file, key, answer }): Answer[] =>
    typeof key === 'string' && (typeof answer === 'string' || typeof answer === 'number')
      ? [{ file: typeof file === 'string' ? file : null, key, answer: String(answer) }]
      : [],
  );
}

/** `{"key": "answer"}`, or the same below `answers`. */
function plain(given: unknown): Answer[] | null {
  const held = isRecord(given) && isRecord(given['answers']) ? given['answers'] : given;
  if (!isRecord(held)) return null;
  const pairs = Object.entries(held);
  const told = (value: unknown) => typeof value === 'string' || typeof value === 'number';
  return pairs.every(([, value]) => told(value))
    ? pairs.map(([key, value]) => ({ file: null, key, answer: String(value) }))
    : null;
}

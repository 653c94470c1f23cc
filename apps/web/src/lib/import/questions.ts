import type { ImportPreview } from '#lib/api/shapes.ts';
import { type Text, languages } from '@vorrang/planning';
import { messages } from './question-messages.ts';

export type Problem = ImportPreview['problems'][number];
/** A question about the list, and how it is answered so far. */
export type Question = { problem: Problem; answer: string | null };
/** A way to answer with one click. */
export type Option = { value: string; label: Text; proposed: boolean };
/** Questions of one kind about several rows; one alone is a group of one. */
export type QuestionGroup = { key: string; questions: Question[] };

/** From so many on, questions of one kind are one row. */
const enoughForGroup = 3;

/** Every reading, the proposal first said as one of them, and for a row of the list also to leave it out. */
export function optionsOf({ readings = [], fix, row, sheet }: Problem): Option[] {
  const told = readings.map(({ value, label }) => ({ value, label, proposed: value === fix?.value }));
  const proposal = fix && !told.some(({ proposed }) => proposed);
  const options = proposal ? [{ value: fix.value, label: fix.rule, proposed: true }, ...told] : told;
  // A reading as no project leaves the row out already.
  const canLeave =
    row !== null && sheet === undefined && !options.some(({ value }) => /^(exclude|project)$/.test(value));
  return canLeave ? [...options, { value: 'exclude', label: messages.texts.excludeRow, proposed: false }] : options;
}

type Seen = Pick<ImportPreview, 'problems' | 'assumptions'>;

/**
 * All questions in the order of the list, first those about the list as a whole. What is answered stays; an answer that took its question away
 * (a row that is left out) is shown as long as it surely holds. `asked` holds the questions as they were when somebody answered them.
 */
export function questionsIn(
  { problems, assumptions }: Seen,
  answers: Record<string, string>,
  asked: Record<string, Problem>,
): Question[] {
  const here = problems.filter(({ severity, answer }) => severity === 'error' || answer !== undefined);
  const keys = new Set(here.map(({ key }) => key));
  const gone = Object.entries(answers).flatMap(([key, answer]): Question[] => {
    const problem = asked[key];
    return problem && !keys.has(key) && holdsUnasked(problem, answer, assumptions) ? [{ problem, answer }] : [];
  });
  const open = here.map((problem): Question => ({ problem, answer: problem.answer ?? null }));
  return [...open, ...gone].sort((a, b) => (a.problem.row ?? -1) - (b.problem.row ?? -1));
}

function holdsUnasked({ row, sheet }: Problem, answer: string, { firstYear, firstYearOfMoney }: Seen['assumptions']) {
  if (answer === `first-year:${firstYear}`) return firstYearOfMoney === true;
  return row !== null && sheet === undefined && (answer === 'exclude' || answer === 'project');
}

/** Questions of one kind about single rows together, where there are several; all others alone. */
export function groupsOf(questions: readonly Question[]): QuestionGroup[] {
  const kindOf = ({ problem: { row, sheet, type, entry, key } }: Question) =>
    row === null ? key : `${sheet ?? ''}|${type}|${entry ?? ''}`;
  return [...Map.groupBy(questions, kindOf)].flatMap(([key, same]): QuestionGroup[] =>
    same.length >= enoughForGroup
      ? [{ key, questions: same }]
      : same.map((question) => ({ key: question.problem.key, questions: [question] })),
  );
}

/** The ways to answer that all of them have, with the same words. */
export function sharedOptions(questions: readonly Question[]): Option[] {
  const [first, ...others] = questions.map(({ problem }) => optionsOf(problem));
  const same = (a: Option, b: Option) =>
    a.value === b.value && languages.every((language) => a.label[language] === b.label[language]);
  return (first ?? []).filter((option) => others.every((options) => options.some((one) => same(one, option))));
}

/** What is proposed for each open question. */
export const proposalsOf = (questions: readonly Question[]): [Problem, string][] =>
  questions.flatMap(({ problem, answer }): [Problem, string][] =>
    answer === null && problem.fix ? [[problem, problem.fix.value]] : [],
  );

type Columns = ImportPreview['mapping'];
const ofYears: readonly (string | null)[] = [
  'costOfYear',
  'costBySource',
  'incomeOfYear',
  'paidOfYear',
  'commitmentOfYear',
];

/** What an amount typed for a cell counts in, as its column does; null where each row says its own unit. */
export function factorFor({ column }: Problem, mapping: Columns): NonNullable<Columns[number]['factor']> | null {
  if (column === null) return 1;
  if (mapping.some(({ field }) => field === 'currency')) return null;
  const entry = mapping.find((one) => one.column === column);
  const years = mapping.filter(({ field }) => ofYears.includes(field)).map(({ factor }) => factor ?? 1);
  const ofList = mapping.find(({ field }) => field === 'cost')?.factor ?? (new Set(years).size === 1 ? years[0]! : 1);
  return (entry && ofYears.includes(entry.field) ? entry.factor : undefined) ?? ofList;
}

import { type CellProblem, keyOf } from '@vorrang/exchange';
import { type Language, inLanguage } from '@vorrang/planning';
import type { Console, ExitCode } from '../verb.ts';
import { questionsOf } from './answers.ts';
import { messages } from './messages.ts';

/** `list.csv:5:cost: question: …`, as compilers say where; an answered one with its answer. */
export function lineFor(name: string, problem: CellProblem, language: Language): string {
  const { sheet, row, column, severity, message, fix, readings, answer } = problem;
  const where = [
    name,
    ...(sheet === undefined ? [] : [sheet]),
    ...(row === null ? [] : [row]),
    ...(column === null ? [] : [column]),
  ].join(':');
  const chosen =
    readings?.find(({ value }) => value === answer)?.label ?? (answer === fix?.value ? fix?.rule : undefined);
  const then = answer === undefined ? inLanguage(fix?.rule, language) : (inLanguage(chosen, language) ?? answer);
  const word = severity === 'error' ? messages[language].question : severity;
  return `${where}: ${word}: ${inLanguage(message, language)}${then === undefined ? '' : ` → ${then}`}`;
}

type Told = { name: string; problems: readonly CellProblem[] };

/** Nothing is written while a question is open: each of them on a line, with what may be answered, and how. */
export function tellOpen(lists: readonly Told[], count: number, { json, out, progress, language }: Console): ExitCode {
  if (json)
    out(
      JSON.stringify({
        file: null,
        problems: lists.flatMap(({ problems }) => problems),
        questions: lists.flatMap(({ name, problems }) => questionsOf(name, problems)),
      }),
    );
  for (const { name, problems } of lists)
    for (const problem of problems)
      if (problem.severity === 'error') {
        const readings = (problem.readings ?? []).map(
          ({ value, label }) => `${value} = ${inLanguage(label, language)}`,
        );
        const key = keyOf(problem);
        progress(
          `${lineFor(name, problem, language)} [${key}${readings.length > 0 ? `: ${readings.join(' | ')}` : ''}]`,
        );
      }
  const proposals = lists
    .flatMap(({ problems }) => problems)
    .filter(({ severity, fix }) => severity === 'error' && fix).length;
  progress(messages[language].open({ n: count, proposals }));
  return 1;
}

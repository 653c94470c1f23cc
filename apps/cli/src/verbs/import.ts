import { basename } from 'node:path';
import {
  type Assumptions,
  type CellProblem,
  type Draft,
  type Mapping,
  type ReadingContext,
  nothingDecided,
  readingOf,
  toScenario,
  withFormerNames,
} from '@vorrang/exchange';
import { judgeScenario } from '@vorrang/optimizer';
import { type FactKind, type Facts, type Scenario, factsAsText, inLanguage, yearsOf } from '@vorrang/planning';
import type { Given } from '../arguments.ts';
import { scenarioFrom, writeWhole } from '../files.ts';
import { answersFrom, questionsAsText, questionsOf } from '../lists/answers.ts';
import { todaysAnswers } from '../lists/former-answers.ts';
import { joined } from '../lists/join.ts';
import { lineFor, tellOpen } from '../lists/lines.ts';
import { columnsLine, reconciliationLines } from '../lists/reconciliation.ts';
import { type Source, sourcesIn, valueIn } from '../lists/sources.ts';
import { CommandProblem } from '../command-problem.ts';
import type { Console, ExitCode, Verb } from '../verb.ts';
import { messages } from './messages.ts';

const usage =
  'vorrang import FOLDER|FILE… [--into SCENARIO.json] [--out SCENARIO.json] [--facts FACTS.json] [--map COLUMN=FIELD…] [--leave-out 3,7-9] [--questions QUESTIONS.json] [--answers ANSWERS.json] [--fix all] [--sheet NAME] [--crs 31256] [--currency EUR] [--fiscal-month 1] [--first-year 2027] [--years 5]';

export const importList: Verb = {
  usage,
  files: { least: 1, most: Infinity },
  options: {
    '--out': { value: 'text' },
    '--facts': { value: 'text' },
    '--into': { value: 'text' },
    '--map': { value: 'pairs' },
    '--leave-out': { value: 'text' },
    '--questions': { value: 'text' },
    '--answers': { value: 'text' },
    '--fix': { value: 'choice', of: ['all'] },
    // The name of --fix all until 2026.
    '--accept-fixes': { value: 'none' },
    '--currency': { value: 'text' },
    '--fiscal-month': { value: 'number', least: 1, whole: true },
    '--first-year': { value: 'number', least: 1900, whole: true },
    '--years': { value: 'number', least: 1, whole: true },
    '--sheet': { value: 'text' },
    '--crs': { value: 'number', least: 1, whole: true },
  },
  async run(given, console): Promise<ExitCode> {
    const [file, factsFile, questionsFile] = ['--out', '--facts', '--questions'].map((name) => given.text.get(name));
    if (!file && !factsFile && !questionsFile) throw new CommandProblem(messages.texts.withoutOut({ usage }));
    const into = given.text.get('--into');
    const base = into === undefined ? null : scenarioFrom(into);
    const frame = frameFrom(given, base, console);
    const sources = await sourcesIn(given.files);
    const lists = sources.map((source) => draftedFrom(source, frame, console));
    const questions = lists.flatMap(({ name, problems }) => questionsOf(name, problems));
    if (questionsFile) writeWhole(questionsFile, questionsAsText(questions));
    if (questions.length > 0) return tellOpen(lists, questions.length, console);
    const scenario = [...(base ? [base] : []), ...lists.map((list) => scenarioOf(list, frame))].reduce(joined);
    const judged = judgeScenario(scenario);
    if (!judged.ok) throw new CommandProblem(judged.problems[0]!.message);
    for (const { name, problems } of lists)
      for (const problem of problems) console.progress(lineFor(name, problem, console.language));
    const facts = lists.map(({ draft }) => draft.facts).reduce(bothFacts);
    if (file) writeWhole(file, `${JSON.stringify(scenario)}\n`);
    if (factsFile) writeWhole(factsFile, factsAsText(facts));
    else tellUnwritten(facts, console);
    const projects = scenario.projects.length;
    const problems = lists.flatMap((list) => list.problems);
    const perKind = Object.fromEntries(Object.entries(facts).map(([kind, rows]) => [kind, rows.length]));
    const rows = Object.values(perKind).reduce((sum, count) => sum + count, 0);
    const reconciliations = lists.map(({ name, mapping, draft }) => ({
      file: name,
      columns: mapping.map(({ column, field, factor }) => ({ column, field, ...(factor && { factor }) })),
      ...withFormerNames(draft.reconciliation),
    }));
    if (console.json)
      console.out(
        JSON.stringify({ file, projects, problems, reconciliations, ...(factsFile && { factsFile, facts: perKind }) }),
      );
    else {
      if (file) console.out(`${messages[console.language].projects({ n: projects })} → ${file}`);
      for (const { name, mapping, draft } of lists) {
        if (mapping.length > 0) console.out(`${name}: ${columnsLine(mapping, console.language)}`);
        for (const line of reconciliationLines(draft.reconciliation, scenario.currency, console.language))
          console.out(`${name}: ${line}`);
      }
      if (factsFile) console.out(`${messages[console.language].facts({ n: rows })} → ${factsFile}`);
    }
    return 0;
  },
};

type City = ReadingContext['city'];
type Frame = {
  city: City;
  years: number | undefined;
  firstYear: number | undefined;
  perYear: 1 | 4 | 12;
  fix: boolean;
  map: readonly (readonly [column: string, field: string])[];
  excludedRows: number[];
  answers: (file: string) => Record<string, string>;
  sheet: string | null;
  crs: number | null;
};
type DraftedList = { name: string; mapping: Mapping; draft: Draft; assumptions: Assumptions; problems: CellProblem[] };

const bothFacts = (a: Facts, b: Facts): Facts =>
  Object.fromEntries(Object.entries(a).map(([kind, rows]) => [kind, [...rows, ...b[kind as FactKind]]])) as Facts;

/** A Scenario holds districts; everything else that was read has to go somewhere, or is told. */
function tellUnwritten({ district: _inScenario, ...facts }: Facts, { language, progress }: Console): void {
  const rows = Object.values(facts).reduce((sum, list) => sum + list.length, 0);
  if (rows > 0) progress(messages[language].factsUnwritten({ rows }));
}

/** What a list does not say: from the options, else from the Scenario it goes into. */
function frameFrom({ text, number, pairs }: Given, base: Scenario | null, { language }: Console): Frame {
  const month = number.get('--fiscal-month') ?? base?.calendar.firstMonth ?? 1;
  const currency = text.get('--currency') ?? base?.currency ?? 'EUR';
  if (month > 12) throw new CommandProblem(messages.texts.fiscalMonth({ month }));
  if (!/^[A-Z]{3}$/.test(currency)) throw new CommandProblem(messages.texts.currency({ currency }));
  return {
    city: { currency, fiscalYearFirstMonth: month, language },
    years: base ? yearsOf(base.calendar) : number.get('--years'),
    firstYear: number.get('--first-year') ?? (base ? Number(base.calendar.start.slice(0, 4)) : undefined),
    perYear: base?.calendar.periodsPerYear ?? 4,
    fix: text.has('--fix') || text.has('--accept-fixes'),
    map: pairs.get('--map') ?? [],
    excludedRows: rowsIn(text.get('--leave-out') ?? ''),
    answers: text.has('--answers') ? answersFrom(text.get('--answers')!) : () => ({}),
    sheet: text.get('--sheet') ?? null,
    crs: number.get('--crs') ?? null,
  };
}

/** `3,7-9` as the rows 3, 7, 8 and 9. */
function rowsIn(text: string): number[] {
  if (text === '') return [];
  return text.split(',').flatMap((part) => {
    const [, from, to] = /^\s*(\d{1,7})\s*(?:-\s*(\d{1,7}))?\s*$/.exec(part) ?? [];
    const [first, last] = [Number(from), Number(to ?? from)];
    if (from === undefined || last < first) throw new CommandProblem(messages.texts.excludedRows({ text }));
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
}

function draftedFrom({ name, tables }: Source, frame: Frame, console: Console): DraftedList {
  const { city, years, firstYear, fix, sheet, crs, map, excludedRows, answers } = frame;
  const given = todaysAnswers(answers(name));
  for (const sentence of given.told) console.progress(`vorrang: ${inLanguage(sentence, console.language)}`);
  const choices = { accepted: fix ? ('all' as const) : [], answers: given.answers, excludedRows };
  const edited = { ...(years !== undefined && { years }), ...(firstYear !== undefined && { firstYear }) };
  const reading = valueIn(
    readingOf(
      tables,
      { ...nothingDecided, sheet, map, choices, assumptions: edited },
      { city, today: console.now(), spatial: { extent: null, crs }, remembered: [] },
    ),
    name,
  );
  const { mapping, draft, stated: assumptions, notices } = reading;
  if (map.length > 0 && mapping.length === 0) throw new CommandProblem(messages.texts.mapWithoutList({ name }));
  return { name, mapping, draft, assumptions, problems: [...draft.problems, ...notices] };
}

const scenarioOf = ({ name, draft, assumptions }: DraftedList, { city, perYear }: Frame): Scenario =>
  toScenario(draft, assumptions, city, basename(name).replace(/\.\w+$/, ''), perYear);

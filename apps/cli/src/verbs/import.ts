import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  type CellProblem,
  type Draft,
  type Table,
  assumptionNotices,
  assumptionsFor,
  draftFrom,
  endingsRead,
  readFile,
  toScenario,
  understand,
} from '@vorrang/exchange';
import { judgeScenario } from '@vorrang/optimizer';
import { type FactKind, type Facts, type Language, type Reading, type Scenario, factsAsText } from '@vorrang/planning';
import type { Given } from '../arguments.ts';
import { bytesOf, scenarioFrom, writeWhole } from '../files.ts';
import { joined } from '../lists/join.ts';
import { Refusal } from '../refusal.ts';
import type { Console, ExitCode, Verb } from '../verb.ts';

const usage =
  'vorrang import FOLDER|FILE… [--into SCENARIO.json] [--out SCENARIO.json] [--facts FACTS.json] [--sheet NAME] [--crs 31256] [--accept-fixes] [--currency EUR] [--fiscal-month 1] [--first-year 2027]';

export const importList: Verb = {
  usage,
  files: { least: 1, most: Infinity },
  options: {
    '--out': { value: 'text' },
    '--facts': { value: 'text' },
    '--into': { value: 'text' },
    '--accept-fixes': { value: 'none' },
    '--fix': { value: 'choice', of: ['all'] },
    '--currency': { value: 'text' },
    '--fiscal-month': { value: 'number', least: 1, whole: true },
    '--first-year': { value: 'number', least: 1900, whole: true },
    '--sheet': { value: 'text' },
    '--crs': { value: 'number', least: 1, whole: true },
  },
  async run(given, console): Promise<ExitCode> {
    const [file, factsFile] = [given.text.get('--out'), given.text.get('--facts')];
    if (!file && !factsFile)
      throw new Refusal({ de: `--out fehlt; erwartet wird: ${usage}`, en: `--out is missing; expected: ${usage}` });
    const into = given.text.get('--into');
    const base = into === undefined ? null : scenarioFrom(into);
    const frame = frameFrom(given, base, console);
    const sources = await Promise.all(given.files.flatMap(filesIn).map(sourceFrom));
    const lists = together(sources).map((source) => listFrom(source, frame, console));
    const scenario = [...(base ? [base] : []), ...lists.map((list) => list.scenario)].reduce(joined);
    const judged = judgeScenario(scenario);
    if (!judged.ok) throw new Refusal(judged.problems[0]!.message);
    for (const { name, problems } of lists)
      for (const problem of problems) console.progress(lineFor(name, problem, console.language));
    const facts = lists.map((list) => list.facts).reduce(bothFacts);
    if (file) writeWhole(file, `${JSON.stringify(scenario)}\n`);
    if (factsFile) writeWhole(factsFile, factsAsText(facts));
    else tellUnwritten(facts, console);
    const projects = scenario.projects.length;
    const problems = lists.flatMap((list) => list.problems);
    const perKind = Object.fromEntries(Object.entries(facts).map(([kind, rows]) => [kind, rows.length]));
    const rows = Object.values(perKind).reduce((sum, count) => sum + count, 0);
    if (console.json)
      console.out(JSON.stringify({ file, projects, problems, ...(factsFile && { factsFile, facts: perKind }) }));
    else {
      if (file) console.out(`${counted(projects, projectWord, console.language)} → ${file}`);
      if (factsFile) console.out(`${counted(rows, factWord, console.language)} → ${factsFile}`);
    }
    return 0;
  },
};

type Words = Record<Language, readonly [one: string, many: string]>;
const projectWord: Words = { de: ['Projekt', 'Projekte'], en: ['project', 'projects'] };
const factWord: Words = { de: ['Angabe', 'Angaben'], en: ['fact', 'facts'] };
const counted = (n: number, words: Words, language: Language): string => `${n} ${words[language][n === 1 ? 0 : 1]}`;

type City = Parameters<typeof assumptionsFor>[1]['city'];
type Frame = {
  city: City;
  years: number | undefined;
  firstYear: number | undefined;
  perYear: 1 | 4 | 12;
  fix: boolean;
  sheet: string | null;
  crs: number | null;
};
type ReadyList = { name: string; scenario: Scenario; facts: Facts; problems: CellProblem[] };

const bothFacts = (a: Facts, b: Facts): Facts =>
  Object.fromEntries(Object.entries(a).map(([kind, rows]) => [kind, [...rows, ...b[kind as FactKind]]])) as Facts;

/** A Scenario holds districts; everything else that was read has to go somewhere, or is told. */
function tellUnwritten({ district: _inScenario, ...facts }: Facts, { language, progress }: Console): void {
  const rows = Object.values(facts).reduce((sum, list) => sum + list.length, 0);
  if (rows > 0)
    progress(
      {
        de: `${rows} Angaben über die Stadt stehen in keinem Szenario; --facts DATEI.json schreibt sie.`,
        en: `${rows} facts about the city stand in no scenario; --facts FILE.json writes them.`,
      }[language],
    );
}

/** What a list does not say: from the options, else from the Scenario it goes into. */
function frameFrom({ text, number }: Given, base: Scenario | null, { language }: Console): Frame {
  const month = number.get('--fiscal-month') ?? base?.calendar.firstMonth ?? 1;
  const currency = text.get('--currency') ?? base?.currency ?? 'EUR';
  if (month > 12)
    throw new Refusal({
      de: `--fiscal-month: „${month}“ passt nicht; erwartet wird ein Monat von 1 bis 12.`,
      en: `--fiscal-month: "${month}" does not fit; expected a month from 1 to 12.`,
    });
  if (!/^[A-Z]{3}$/.test(currency))
    throw new Refusal({
      de: `--currency: „${currency}“ passt nicht; erwartet werden drei Buchstaben wie EUR.`,
      en: `--currency: "${currency}" does not fit; expected three letters like EUR.`,
    });
  return {
    city: { currency, fiscalYearFirstMonth: month, language },
    years: base ? Math.ceil(base.calendar.periods / base.calendar.periodsPerYear) : undefined,
    firstYear: number.get('--first-year') ?? (base ? Number(base.calendar.start.slice(0, 4)) : undefined),
    perYear: base?.calendar.periodsPerYear ?? 4,
    fix: text.has('--fix') || text.has('--accept-fixes'),
    sheet: text.get('--sheet') ?? null,
    crs: number.get('--crs') ?? null,
  };
}

/** A folder stands for the lists in it, in the order of their names. */
function filesIn(name: string): string[] {
  if (!statSync(name, { throwIfNoEntry: false })?.isDirectory()) return [name];
  const lists = readdirSync(name).filter((entry) => endingsRead.some((ending) => entry.toLowerCase().endsWith(ending)));
  if (lists.length === 0)
    throw new Refusal({
      de: `${name}: In diesem Ordner liegt keine Datei, die gelesen wird (${endingsRead.join(', ')}).`,
      en: `${name}: there is no file in this folder that is read (${endingsRead.join(', ')}).`,
    });
  return lists.sort().map((entry) => join(name, entry));
}

type Source = { name: string; tables: Table[] };

async function sourceFrom(name: string): Promise<Source> {
  const tables = await readFile(bytesOf(name), basename(name));
  return { name, tables: valueIn(tables, name) };
}

/** One list of projects with all that stands beside it; where several files have lists, each is taken by itself. */
function together(sources: Source[]): Source[] {
  const lists = sources.filter(({ tables }) => {
    const understood = understand(tables, null);
    return understood.ok && understood.value.list !== null;
  });
  const [list] = lists;
  if (lists.length > 1) return sources;
  return [{ name: list?.name ?? sources[0]!.name, tables: sources.flatMap(({ tables }) => tables) }];
}

function listFrom({ name, tables }: Source, frame: Frame, console: Console): ReadyList {
  const { city, years, firstYear, perYear, fix, sheet, crs } = frame;
  const choices = { accepted: fix ? ('all' as const) : [], leaveOut: [] };
  const understood = valueIn(understand(tables, sheet), name);
  const draft = draftFrom(understood, choices, { extent: null, crs });
  const assumptions = assumptionsFor(draft, { city, today: console.now(), years, firstYear });
  const problems = [...draft.problems, ...assumptionNotices(draft, assumptions, city)];
  refuseBlocked(name, draft, console);
  const scenario = toScenario(draft, assumptions, city, basename(name).replace(/\.\w+$/, ''), perYear);
  return { name, scenario, facts: draft.facts, problems };
}

function valueIn<T>(reading: Reading<T>, name: string): T {
  if (reading.ok) return reading.value;
  const [first] = reading.problems;
  throw new Refusal({ de: `${name}: ${first!.message.de}`, en: `${name}: ${first!.message.en}` });
}

/** `list.csv:5:cost: error: …`, as compilers say where. */
function lineFor(
  name: string,
  { sheet, row, column, severity, message, fix }: CellProblem,
  language: Language,
): string {
  const where = [
    name,
    ...(sheet === undefined ? [] : [sheet]),
    ...(row === null ? [] : [row]),
    ...(column === null ? [] : [column]),
  ].join(':');
  return `${where}: ${severity}: ${message[language]}${fix ? ` → ${fix.rule[language]}` : ''}`;
}

/** Nothing is written while a row is open: one line, with the place and what would help; with `--json` all of them. */
function refuseBlocked(name: string, draft: Draft, { json, out }: Console): void {
  const blocking = draft.problems.filter((problem) => problem.severity === 'error');
  if (blocking.length === 0) return;
  if (json) out(JSON.stringify({ file: null, problems: draft.problems }));
  const stuck = blocking.filter((problem) => !problem.fix);
  const first = stuck[0] ?? blocking[0]!;
  const column =
    first.column === null
      ? { de: '', en: '' }
      : { de: ` (Spalte „${first.column}“)`, en: ` (column "${first.column}")` };
  const others = blocking.length - 1;
  throw new Refusal({
    de: `${name}: ${first.message.de}${column.de}${others ? ` – und ${others} weitere` : ''}${stuck.length ? '' : ' – mit --accept-fixes werden die Vorschläge angenommen.'}`,
    en: `${name}: ${first.message.en}${column.en}${others ? ` – and ${others} more` : ''}${stuck.length ? '' : ' – --accept-fixes accepts the proposals.'}`,
  });
}

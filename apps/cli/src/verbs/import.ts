import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  type CellProblem,
  type Draft,
  assumptionNotices,
  assumptionsFor,
  draftImport,
  proposeMapping,
  readTable,
  toScenario,
} from '@vorrang/exchange';
import { judgeScenario } from '@vorrang/optimizer';
import type { Language, Scenario } from '@vorrang/planning';
import type { Given } from '../arguments.ts';
import { bytesOf, scenarioFrom, writeWhole } from '../files.ts';
import { joined } from '../lists/join.ts';
import { Refusal } from '../refusal.ts';
import type { Console, Verb } from '../verb.ts';

const usage =
  'vorrang import FOLDER|FILE… [--into SCENARIO.json] --out SCENARIO.json [--accept-fixes] [--currency EUR] [--fiscal-month 1]';

export const importList: Verb = {
  usage,
  files: { least: 1, most: Infinity },
  options: {
    '--out': { value: 'text' },
    '--into': { value: 'text' },
    '--accept-fixes': { value: 'none' },
    '--fix': { value: 'choice', of: ['all'] },
    '--currency': { value: 'text' },
    '--fiscal-month': { value: 'number', least: 1, whole: true },
  },
  run(given, console) {
    const file = given.text.get('--out');
    if (!file)
      throw new Refusal({ de: `--out fehlt; erwartet wird: ${usage}`, en: `--out is missing; expected: ${usage}` });
    const into = given.text.get('--into');
    const base = into === undefined ? null : scenarioFrom(into);
    const frame = frameFrom(given, base, console);
    const lists = given.files.flatMap(filesIn).map((name) => listFrom(name, frame, console));
    const scenario = [...(base ? [base] : []), ...lists.map((list) => list.scenario)].reduce(joined);
    const judged = judgeScenario(scenario);
    if (!judged.ok) throw new Refusal(judged.problems[0]!.message);
    for (const { name, problems } of lists)
      for (const problem of problems) console.progress(lineFor(name, problem, console.language));
    writeWhole(file, `${JSON.stringify(scenario)}\n`);
    const projects = scenario.projects.length;
    const problems = lists.flatMap((list) => list.problems);
    const said = { de: `${projects} Projekte → ${file}`, en: `${projects} projects → ${file}` };
    console.out(console.json ? JSON.stringify({ file, projects, problems }) : said[console.language]);
    return 0;
  },
};

type City = Parameters<typeof assumptionsFor>[1]['city'];
type Frame = { city: City; years: number | undefined; perYear: 1 | 4 | 12; fix: boolean };

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
    perYear: base?.calendar.periodsPerYear ?? 4,
    fix: text.has('--fix') || text.has('--accept-fixes'),
  };
}

/** A folder stands for the lists in it, in the order of their names. */
function filesIn(name: string): string[] {
  if (!statSync(name, { throwIfNoEntry: false })?.isDirectory()) return [name];
  const lists = readdirSync(name).filter((entry) => /\.(csv|tsv)$/i.test(entry));
  if (lists.length === 0)
    throw new Refusal({
      de: `${name}: In diesem Ordner liegt keine CSV-Datei.`,
      en: `${name}: there is no CSV file in this folder.`,
    });
  return lists.sort().map((entry) => join(name, entry));
}

function listFrom(name: string, { city, years, perYear, fix }: Frame, console: Console) {
  const reading = readTable(bytesOf(name), basename(name));
  if (!reading.ok) {
    const [first] = reading.problems;
    throw new Refusal({ de: `${name}: ${first!.message.de}`, en: `${name}: ${first!.message.en}` });
  }
  const choices = { accepted: fix ? ('all' as const) : [], leaveOut: [] };
  const draft = draftImport(reading.value, proposeMapping(reading.value), choices);
  const assumptions = assumptionsFor(draft, { city, today: console.now(), years });
  const problems = [...draft.problems, ...assumptionNotices(draft, assumptions, city)];
  refuseBlocked(name, draft, console);
  const scenario = toScenario(draft, assumptions, city, basename(name).replace(/\.\w+$/, ''), perYear);
  return { name, scenario, problems };
}

/** `list.csv:5:cost: error: …`, as compilers say where. */
function lineFor(name: string, { row, column, severity, message, fix }: CellProblem, language: Language): string {
  const where = [name, ...(row === null ? [] : [row]), ...(column === null ? [] : [column])].join(':');
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

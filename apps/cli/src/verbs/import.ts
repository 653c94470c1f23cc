import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { assumptionsFor, draftImport, proposeMapping, readTable, toScenario } from '@vorrang/exchange';
import { judgeScenario } from '@vorrang/optimizer';
import type { Scenario } from '@vorrang/planning';
import { bytesOf, scenarioFrom, writeWhole } from '../files.ts';
import { Refusal } from '../refusal.ts';
import type { Console, Verb } from '../verb.ts';

const usage =
  'vorrang import FILE… [--into SCENARIO.json] --out SCENARIO.json [--fix all] [--currency EUR] [--fiscal-month 1]';

export const importList: Verb = {
  usage,
  files: { least: 1, most: Infinity },
  options: {
    '--out': { value: 'text' },
    '--into': { value: 'text' },
    '--fix': { value: 'choice', of: ['all'] },
    '--currency': { value: 'text' },
    '--fiscal-month': { value: 'number', least: 1, whole: true },
  },
  run({ files, text, number }, console) {
    const file = text.get('--out');
    if (!file)
      throw new Refusal({ de: `--out fehlt; erwartet wird: ${usage}`, en: `--out is missing; expected: ${usage}` });
    const month = Math.min(12, number.get('--fiscal-month') ?? 1);
    const city = { currency: text.get('--currency') ?? 'EUR', fiscalYearFirstMonth: month, language: console.language };
    const lists = files.flatMap(filesIn).map((name) => listFrom(name, city, text.has('--fix'), console));
    const into = text.get('--into');
    const scenario = [...(into ? [scenarioFrom(into)] : []), ...lists].reduce(joined);
    const judged = judgeScenario(scenario);
    if (!judged.ok) throw new Refusal(judged.problems[0]!.message);
    writeWhole(file, `${JSON.stringify(scenario)}\n`);
    console.out(
      console.json
        ? JSON.stringify({ file, projects: scenario.projects.length })
        : `${scenario.projects.length} projects → ${file}`,
    );
    return 0;
  },
};

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

type City = Parameters<typeof assumptionsFor>[1]['city'];

function listFrom(name: string, city: City, fix: boolean, { language, progress }: Console): Scenario {
  const reading = readTable(bytesOf(name), basename(name));
  if (!reading.ok) {
    const [first] = reading.problems;
    throw new Refusal({ de: `${name}: ${first!.message.de}`, en: `${name}: ${first!.message.en}` });
  }
  const draft = draftImport(reading.value, proposeMapping(reading.value), { accepted: fix ? 'all' : [], leaveOut: [] });
  for (const problem of draft.problems)
    progress(
      `${problem.severity}: ${problem.message[language]}${problem.fix ? ` → ${problem.fix.rule[language]}` : ''}`,
    );
  const blocking = draft.problems.filter((problem) => problem.severity === 'error');
  if (blocking.length) {
    const helped = blocking.every((problem) => problem.fix);
    throw new Refusal({
      de: `${name}: ${blocking[0]!.message.de}${blocking.length > 1 ? ` (und ${blocking.length - 1} weitere)` : ''}${helped ? ' Mit --fix all werden die Vorschläge angenommen.' : ''}`,
      en: `${name}: ${blocking[0]!.message.en}${blocking.length > 1 ? ` (and ${blocking.length - 1} more)` : ''}${helped ? ' --fix all accepts the proposals.' : ''}`,
    });
  }
  return toScenario(
    draft,
    assumptionsFor(draft, { city, today: new Date() }),
    city,
    basename(name).replace(/\.\w+$/, ''),
  );
}

/** Lists and sources of one Scenario after the other; the first gives calendar and weights. */
function joined(base: Scenario, list: Scenario): Scenario {
  const taken = new Set(base.fundingSources.map((source) => source.id));
  const sourceIds = new Map(
    list.fundingSources.map((source) => [source.id, taken.has(source.id) ? `${list.name}-${source.id}` : source.id]),
  );
  const districts = new Set(base.districts.map((district) => district.id));
  const districtIds = new Map(
    list.districts.map((district) => [
      district.id,
      districts.has(district.id) ? `${list.name}-${district.id}` : district.id,
    ]),
  );
  const criteria = new Set(base.criteria.map((criterion) => criterion.id));
  return {
    ...base,
    criteria: [...base.criteria, ...list.criteria.filter((criterion) => !criteria.has(criterion.id))],
    districts: [
      ...base.districts,
      ...list.districts.map((district) => ({ ...district, id: districtIds.get(district.id)! })),
    ],
    fundingSources: [
      ...base.fundingSources,
      ...list.fundingSources.map((source) => ({
        ...source,
        id: sourceIds.get(source.id)!,
        budget: fitted(source.budget, base),
      })),
    ],
    projects: [
      ...base.projects,
      ...list.projects.map((project) => ({
        ...project,
        district: project.district === null ? null : districtIds.get(project.district)!,
        fundingSources: project.fundingSources.map((id) => sourceIds.get(id)!),
      })),
    ],
  };
}

const fitted = (budget: number[], { calendar }: Scenario): number[] =>
  Array.from({ length: Math.ceil(calendar.periods / calendar.periodsPerYear) }, (_, y) => budget[y] ?? 0);

import { cityWorkbook, formatsWritten, writtenAs } from '@vorrang/exchange';
import { noFacts, type Language, localeOf } from '@vorrang/planning';
import { factsFrom, scenarioFrom, writeWhole } from '../files.ts';
import { CommandProblem } from '../command-problem.ts';
import type { Verb } from '../verb.ts';
import { messages } from './messages.ts';

const endings = formatsWritten.filter(({ whole }) => whole).map(({ ending }) => ending);
const usage = `vorrang export SCENARIO.json [--facts FACTS.json] --out ${endings.map((ending) => `FILE${ending}`).join('|')}`;

const anyOf = (_: string, language: Language) =>
  new Intl.ListFormat(localeOf(language), { type: 'disjunction' }).format(endings);

/** A scenario and what the city knows as sheets that an import reads again. */
export const exportCity: Verb = {
  usage,
  files: { least: 1, most: 1 },
  options: { '--facts': { value: 'text' }, '--out': { value: 'text' } },
  async run({ files: [scenarioFile = ''], text }, { language, json, out, now }) {
    const [factsFile, file] = [text.get('--facts'), text.get('--out') ?? ''];
    const ending = endings.find((one) => file.toLowerCase().endsWith(one));
    if (!ending) throw new CommandProblem(messages.texts.unknownEnding({ endings: anyOf, usage }));
    const facts = factsFile === undefined ? noFacts() : factsFrom(factsFile);
    const tables = cityWorkbook(scenarioFrom(scenarioFile), facts, language);
    writeWhole(file, (await writtenAs(ending, tables, now())).bytes);
    const sheets = tables.map(({ name, rows }) => ({ name, rows: rows.length }));
    out(
      json
        ? JSON.stringify({ file, sheets })
        : `${sheets.map(({ name, rows }) => `${name} ${rows}`).join(', ')} → ${file}`,
    );
    return 0 as const;
  },
};

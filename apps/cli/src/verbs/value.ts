import { type Chosen, type Offers, offersFor, valuedBy } from '@vorrang/analysis';
import {
  type Language,
  type Scenario,
  fingerprintOf,
  noFacts,
  withProjectValues,
  withoutPriorities,
  inLanguage,
} from '@vorrang/planning';
import type { Given } from '../arguments.ts';
import { factsFrom, scenarioFrom, writeWhole } from '../files.ts';
import { CommandProblem } from '../command-problem.ts';
import type { Verb } from '../verb.ts';
import { messages } from './messages.ts';

const usage =
  'vorrang value SCENARIO.json [--facts FACTS.json] [--rule NAME,NAME…] [--set NAME.KEY=NUMBER…] [--base NUMBER] [--by-size NUMBER] [--out SCENARIO.json]';

/** Values the projects of a scenario by stated rules; without any, tells which there are, with their evidence and numbers. */
export const value: Verb = {
  usage,
  files: { least: 1, most: 1 },
  options: {
    '--facts': { value: 'text' },
    '--rule': { value: 'text' },
    '--set': { value: 'pairs', form: messages.texts.ruleNumber },
    '--base': { value: 'number', least: 0, whole: false },
    '--by-size': { value: 'number', least: 0, whole: false },
    '--out': { value: 'text' },
  },
  run(given, { json, language, out, progress, now }) {
    const file = given.files[0]!;
    const scenario = scenarioFrom(file);
    if (scenario.valuing) throw valuedAlready(file);
    const facts = given.text.get('--facts');
    const today = now().toISOString().slice(0, 10);
    const known = { ...(facts === undefined ? noFacts() : factsFrom(facts)), today };
    const offers = offersFor(scenario, known);
    if (!given.text.has('--rule')) {
      if (json) out(JSON.stringify(offers));
      else for (const line of offered(offers, language)) out(line);
      return 0;
    }
    const target = given.text.get('--out');
    if (target === undefined) throw new CommandProblem(messages.texts.withoutOut({ usage }));
    const chosen = chosenIn(given, offers);
    const lacking = offers.rules.filter(
      ({ name, missing }) => missing && chosen.rules.some((one) => one.name === name),
    );
    for (const { name, missing } of lacking) progress(`${name}: ${inLanguage(missing!, language)}`);
    if (lacking.length > 0) return 1;
    const valued = withValues(scenario, valuedBy(scenario, known, chosen, language));
    writeWhole(target, `${JSON.stringify(valued, null, 1)}\n`);
    const unweighed = withoutPriorities(valued);
    if (unweighed) progress(inLanguage(unweighed, language));
    out(json ? JSON.stringify({ file: target, rules: chosen.rules.map(({ name }) => name) }) : target);
    return 0;
  },
};

/** What the projects are worth by rules is put on them, as the format wants it; what they held before stays. */
function withValues(scenario: Scenario, valued: ReturnType<typeof valuedBy>): Scenario {
  const before = scenario.projectValues?.length ?? 0;
  return {
    ...scenario,
    ...valued,
    derivedFrom: fingerprintOf(scenario),
    projects: withProjectValues(scenario.projects, (valued.projectValues ?? []).slice(before)),
  };
}

function chosenIn({ text, number, pairs }: Given, { rules, proposed }: Offers): Chosen {
  const named = text
    .get('--rule')!
    .split(',')
    .map((name) => name.trim());
  for (const name of named) if (!rules.some((rule) => rule.name === name)) throw noRule(name, rules);
  const set = pairs.get('--set') ?? [];
  for (const [name, typed] of set) refuseUnfit(name, typed, named, rules);
  const bySize = number.get('--by-size') ?? proposed.bySize;
  if (bySize > 1) throw new CommandProblem(messages.texts.bySize({ bySize }));
  const settingsOf = (rule: string) =>
    Object.fromEntries(
      set
        .filter(([name]) => name.startsWith(`${rule}.`))
        .map(([name, typed]): [string, number] => [name.slice(rule.length + 1), Number(typed)]),
    );
  return {
    base: number.get('--base') ?? proposed.base,
    bySize,
    rules: named.map((name) => ({ name, settings: settingsOf(name) })),
  };
}

function refuseUnfit(name: string, typed: string, named: readonly string[], rules: Offers['rules']): void {
  const chosen = rules.filter((rule) => named.includes(rule.name));
  const known = chosen.flatMap((rule) =>
    rule.settings.map(({ key, least, most }) => ({ key: `${rule.name}.${key}`, least, most })),
  );
  const found = known.find(({ key }) => key === name);
  const fits = /^\d+(\.\d+)?$/.test(typed) && found && Number(typed) >= found.least && Number(typed) <= found.most;
  if (fits) return;
  const [keys, range] = [known.map(({ key }) => key).join(', '), found && `${found.least}–${found.most}`];
  throw new CommandProblem(
    messages.texts.setUnfit({ name, typed, known: range !== undefined, range: range ?? '', keys: keys || '–' }),
  );
}

function* offered({ rules, projects, proposed }: Offers, language: Language): Generator<string> {
  yield `--base ${proposed.base}  --by-size ${proposed.bySize}`;
  for (const { name, label, evidence, settings, missing } of rules) {
    yield `${name}  ${inLanguage(label, language)}: ${missing ? inLanguage(missing, language) : messages[language].evidence({ evidence, projects })}`;
    for (const { key, label: about, value: defaults } of settings)
      yield `  ${name}.${key}=${defaults}  ${inLanguage(about, language)}`;
  }
}

const noRule = (name: string, rules: Offers['rules']): CommandProblem => {
  const known = rules.map((rule) => rule.name).join(', ');
  return new CommandProblem(messages.texts.unknownRule({ name, known }));
};
const valuedAlready = (file: string): CommandProblem => new CommandProblem(messages.texts.valuedAlready({ file }));

#!/usr/bin/env node
import { type Language, type Text, fallback, inLanguage, languages } from '@vorrang/planning';
import { parseArguments } from './arguments.ts';
import { byTodaysNames } from './former-names.ts';
import { CommandProblem } from './command-problem.ts';
import type { ExitCode, Verb } from './verb.ts';
import { messages } from './messages.ts';

/** A verb is loaded when it is asked for: a solve's seconds are not spent on reading how a brief is written. */
const verbs: Record<string, () => Promise<Verb>> = {
  solve: async () => (await import('./verbs/solve.ts')).solve,
  verify: async () => (await import('./verbs/verify.ts')).verify,
  explain: async () => (await import('./verbs/explain.ts')).explain,
  compare: async () => (await import('./verbs/compare.ts')).compare,
  brief: async () => (await import('./verbs/brief.ts')).brief,
  import: async () => (await import('./verbs/import.ts')).importList,
  analyse: async () => (await import('./verbs/analyse.ts')).analyse,
  value: async () => (await import('./verbs/value.ts')).value,
  export: async () => (await import('./verbs/export.ts')).exportCity,
  mcp: async () => (await import('./verbs/mcp.ts')).mcp,
};

const locale = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '';
const fromEnvironment: Language = languages.find((language) => locale.startsWith(language)) ?? fallback;

const oneLine = (text: string): string => text.replaceAll(/\s*[\r\n\u2028\u2029]+\s*/g, ' ');
const unknownVerb = (name: string | undefined): Text =>
  messages.texts.unknownVerb({ noName: name === undefined, name: String(name), join: Object.keys(verbs).join(', ') });

/** A promise of ours is broken: the trace below it is for whoever mends it. */
const ours: Text = messages.texts.ourFault;

process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
process.exitCode = await main(process.argv.slice(2));

async function main([asked, ...given]: string[]): Promise<ExitCode> {
  const language = askedLanguage(given) ?? fromEnvironment;
  const { verb: name, words, told } = byTodaysNames(asked, given);
  for (const sentence of told) process.stderr.write(`vorrang: ${inLanguage(sentence, language)}\n`);
  try {
    if (name === '--help' || words.includes('--help')) return await help(name);
    if (name === undefined || !Object.hasOwn(verbs, name)) throw new CommandProblem(unknownVerb(name));
    const verb = await verbs[name]!();
    const read = parseArguments(words, verb, language);
    return await verb.run(read, {
      language: read.language,
      json: read.json,
      out: print,
      progress: (line) => process.stderr.write(`${line}\n`),
      now: () => new Date(),
    });
  } catch (error) {
    if (error instanceof CommandProblem) {
      process.stderr.write(`vorrang: ${oneLine(inLanguage(error.sentence, language))}\n`);
      return 2;
    }
    process.stderr.write(
      `vorrang: ${inLanguage(ours, language)}\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
    return 3;
  }
}

function askedLanguage(words: string[]): Language | undefined {
  const word = words[words.indexOf('--language') + 1];
  return words.includes('--language') ? languages.find((language) => language === word) : undefined;
}

async function help(name: string | undefined): Promise<ExitCode> {
  const one = name !== undefined && Object.hasOwn(verbs, name) ? [verbs[name]!] : Object.values(verbs);
  for (const load of one) print((await load()).usage);
  return 0;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

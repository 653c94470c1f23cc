import type { Text } from '@vorrang/planning';
import { messages } from './messages.ts';

/** Names of verbs until the next release, beside the one they have now. */
const verbs: Readonly<Record<string, string>> = { notice: 'analyse' };
/** And of a verb's options. */
const options: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  explain: {
    '--prices': '--shadow-prices',
    '--promises': '--constraint-prices',
    '--regrets': '--opportunity-costs',
  },
};

export const renamed = (before: string, now: string): Text => messages.texts.renamed({ before, now });

/** A command by the names it has today, and what is to be told of those it had. What stands behind `--` is a file, whatever it is called. */
export function byTodaysNames(asked: string | undefined, given: readonly string[]) {
  const now = (names: Readonly<Record<string, string>> | undefined, name: string): string =>
    names && Object.hasOwn(names, name) ? names[name]! : name;
  const verb = asked === undefined ? undefined : now(verbs, asked);
  const ofVerb = verb !== undefined && Object.hasOwn(options, verb) ? options[verb] : undefined;
  const end = given.includes('--') ? given.indexOf('--') : given.length;
  const words = given.map((word, i) => (i < end ? now(ofVerb, word) : word));
  const pairs = [[asked, verb] as const, ...given.map((word, i) => [word, words[i]] as const)];
  const told = pairs.flatMap(([before, today]) => (before === today ? [] : [renamed(before!, today!)]));
  return { verb, words, told };
}

import type { Text } from '@vorrang/planning';
import { messages } from './messages.ts';

/** Names of verbs until the next release, beside the one they have now. */
const verbs: Record<string, string> = { notice: 'analyse' };

export const renamed = (before: string, now: string): Text => messages.texts.renamed({ before, now });

/** The verb by the name it has today, and what is to be told of it. */
export function todaysVerb(asked: string | undefined): { verb: string | undefined; told: Text[] } {
  if (asked === undefined || !Object.hasOwn(verbs, asked)) return { verb: asked, told: [] };
  const verb = verbs[asked]!;
  return { verb, told: [renamed(asked, verb)] };
}

import { type Language, formatNumber } from '@vorrang/planning';
import type { ConflictFinder } from './finder.svelte.ts';
import { messages } from './messages.ts';

type Found = Pick<ConflictFinder, 'state' | 'conflict' | 'isProven' | 'repairs' | 'seconds'>;

/** Why there is no plan and what would mend that, in a line for the top bar. */
export function conflictInShort(found: Found, { language, locale }: { language: Language; locale: string }): string {
  const { state, conflict, isProven, repairs, seconds } = found;
  const w = messages[language];
  if (!conflict) return w.inShort({ why: state === 'working' || state === 'still' ? 'searching' : state });
  const told = w.repairsInShort({
    working: state === 'working',
    n: repairs.length,
    seconds: formatNumber(seconds ?? 0, locale, 1),
  });
  return `${w.inShort({ why: isProven ? 'proven' : 'claimed' })} · ${told}`;
}

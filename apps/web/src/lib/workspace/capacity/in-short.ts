import { type Language, type Scenario, formatNumber, tightestResources } from '@vorrang/planning';
import type { Workspace } from '../workspace.svelte.ts';
import { messages } from './messages.ts';

/** The capacities in a word or two, for the header of the folded section: how many there are, and which are the tightest. */
export function capacityInShort(
  { scenario: { resources }, uses }: { scenario: Pick<Scenario, 'resources'> } & Pick<Workspace, 'uses'>,
  { language, locale }: { language: Language; locale: string },
): string {
  const tightest = tightestResources(resources, uses);
  return messages[language].inShort({
    n: formatNumber(resources.length, locale),
    names: tightest.length === 0 ? 'none' : 'some',
    tightest: tightest.map(({ name }) => name).join(', '),
  });
}

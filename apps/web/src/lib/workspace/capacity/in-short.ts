import { type Language, type Plan, type Scenario, formatNumber } from '@vorrang/planning';
import { tightestOf, usesOf } from '../uses.ts';
import { messages } from './messages.ts';

/** The capacities in a word or two, for the header of the folded section: how many there are, and which are the tightest. */
export function capacityInShort(
  shown: { scenario: Scenario; planned: Scenario; plan: Plan },
  { language, locale }: { language: Language; locale: string },
): string {
  const { resources } = shown.scenario;
  const tightest = tightestOf(resources, usesOf(shown.planned, shown.plan));
  return messages[language].inShort({
    n: formatNumber(resources.length, locale),
    names: tightest.length === 0 ? 'none' : 'some',
    tightest: tightest.map(({ name }) => name).join(', '),
  });
}

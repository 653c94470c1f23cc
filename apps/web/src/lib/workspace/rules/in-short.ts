import { type Language, type Scenario, switchedOffIn } from '@vorrang/planning';
import type { Evaluation } from '../replan-messages.ts';
import { messages } from './messages.ts';
import { countsOf } from './rule-list.ts';
import { findingsByRule } from '../stored-rule.ts';

/** The rules in a word or two, for the header of the folded section: how many hold, are broken, are switched off. */
export function rulesInShort(
  shown: { scenario: Scenario; planned: Scenario; evaluation: Pick<Evaluation, 'findings'> | null },
  language: Language,
): string {
  const { scenario, planned, evaluation } = shown;
  const all = [
    ...scenario.constraints.map((rule) => ({ rule, isOn: true })),
    ...switchedOffIn(scenario).map((rule) => ({ rule, isOn: false })),
  ];
  const { on, broken, off } = countsOf(all, findingsByRule(planned, evaluation?.findings ?? []));
  return messages[language].inShort({ on: String(on), broken, off });
}

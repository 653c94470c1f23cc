import { type Language, type Scenario, type Text, periodCount, periodLabel } from '@vorrang/planning';
import { both, moreFrom, number, quoted } from '../explain/sentences.ts';
import type { ConstraintReference } from './constraint-reference.ts';
import type { Change } from './repair.ts';

/** Parts as a list: with a word before the last of them. */
const listed = (parts: readonly string[], and: string): string =>
  [parts.slice(0, -1).join(', '), parts.at(-1)!].filter(Boolean).join(` ${and} `);

/** What changes, as a part of a sentence. */
function phraseOf(scenario: Scenario, change: Change, l: Language): string {
  if (change.kind === 'money') {
    const parts = change.more.map((one) => moreFrom(scenario, one, l));
    return listed(parts, l === 'de' ? 'und' : 'and');
  }
  if (change.kind === 'capacity') {
    const { name, unit } = scenario.resources.find(({ id }) => id === change.resource)!;
    const parts = change.more.map(
      ({ period, units }) => `${periodLabel(scenario.calendar, period, l)}: ${number(units, l, 9)} ${unit}`,
    );
    return l === 'de' ? `mehr von „${name}“ (${parts.join(', ')})` : `more of “${name}” (${parts.join(', ')})`;
  }
  const [name, count] = [quoted(scenario, change.project, l), periodCount(scenario.calendar, change.periods)[l]];
  const last = periodLabel(scenario.calendar, change.finishBy - 1, l);
  return l === 'de'
    ? `${count} später fertig: ${name} (bis Ende ${last})`
    : `${count} later to finish ${name} (by the end of ${last})`;
}

/** One amount that gives way. */
export const changeSentence = (scenario: Scenario, change: Change): Text =>
  both((l) => {
    const phrase = phraseOf(scenario, change, l);
    if (change.kind !== 'deadline')
      return l === 'de' ? `Mit ${phrase} gibt es einen Plan.` : `With ${phrase} there is a plan.`;
    const [name, count] = [quoted(scenario, change.project, l), periodCount(scenario.calendar, change.periods)[l]];
    const last = periodLabel(scenario.calendar, change.finishBy - 1, l);
    return l === 'de'
      ? `Darf ${name} ${count} später fertig werden (bis Ende ${last}), gibt es einen Plan.`
      : `If ${name} may be finished ${count} later (by the end of ${last}), there is a plan.`;
  });

/** Several amounts that give way together. */
export const togetherSentence = (scenario: Scenario, changes: readonly Change[]): Text =>
  both((l) => {
    const list = changes.map((change) => phraseOf(scenario, change, l)).join('; ');
    return l === 'de'
      ? `Zusammen machen diese Änderungen einen Plan möglich: ${list}.`
      : `Together these changes make a plan possible: ${list}.`;
  });

/** `loosened`: the rule as it would read. */
export const amountSentence = (loosened: Text): Text => ({
  de: `Mit dieser Zusage statt der bisherigen gibt es einen Plan: ${loosened.de}`,
  en: `With this promise in place of the one made there is a plan: ${loosened.en}`,
});

export const withoutSentence = ({ sentence }: Pick<ConstraintReference, 'sentence'>): Text => ({
  de: `Ohne diese Zusage gibt es einen Plan: ${sentence.de}`,
  en: `Without this promise there is a plan: ${sentence.en}`,
});

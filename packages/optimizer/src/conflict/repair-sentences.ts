import { type Scenario, type Text, periodCount, periodLabel, yearLabel } from '@vorrang/planning';
import { both, money, number, quoted } from '../explain/sentences.ts';
import type { Pledge } from './pledge.ts';
import type { Repair } from './repair.ts';

/** Amounts as a list: with a word before the last of them. */
const listed = (parts: readonly string[], and: string): string =>
  [parts.slice(0, -1).join(', '), parts.at(-1)!].filter(Boolean).join(` ${and} `);

export const moneySentence = (scenario: Scenario, more: Extract<Repair, { kind: 'money' }>['more']): Text =>
  both((l) => {
    const parts = more.map(({ fundingSource, year, cents }) => {
      const { name } = scenario.fundingSources.find(({ id }) => id === fundingSource)!;
      const [amount, when] = [money(scenario, cents, l), yearLabel(scenario.calendar, year)];
      return l === 'de' ? `${amount} mehr aus „${name}“ im Jahr ${when}` : `${amount} more from “${name}” in ${when}`;
    });
    return l === 'de'
      ? `Mit ${listed(parts, 'und')} gibt es einen Plan.`
      : `With ${listed(parts, 'and')} there is a plan.`;
  });

export const capacitySentence = (
  scenario: Scenario,
  resource: string,
  more: Extract<Repair, { kind: 'capacity' }>['more'],
): Text =>
  both((l) => {
    const { name, unit } = scenario.resources.find(({ id }) => id === resource)!;
    const parts = more.map(({ period, units }) => {
      const when = periodLabel(scenario.calendar, period, l);
      return `${when}: ${number(units, l, 9)} ${unit}`;
    });
    return l === 'de'
      ? `Mit mehr von „${name}“ (${parts.join(', ')}) gibt es einen Plan.`
      : `With more of “${name}” (${parts.join(', ')}) there is a plan.`;
  });

/** `end`: the first period after the works. */
export const deadlineSentence = (scenario: Scenario, project: string, periods: number, end: number): Text =>
  both((l) => {
    const [name, count] = [quoted(scenario, project, l), periodCount(scenario.calendar, periods)[l]];
    const last = periodLabel(scenario.calendar, end - 1, l);
    return l === 'de'
      ? `Darf ${name} ${count} später fertig werden (bis Ende ${last}), gibt es einen Plan.`
      : `If ${name} may be finished ${count} later (by the end of ${last}), there is a plan.`;
  });

/** `loosened`: the rule as it would read. */
export const amountSentence = (loosened: Text): Text => ({
  de: `Mit dieser Zusage statt der bisherigen gibt es einen Plan: ${loosened.de}`,
  en: `With this promise in place of the one made there is a plan: ${loosened.en}`,
});

export const withoutSentence = ({ sentence }: Pick<Pledge, 'sentence'>): Text => ({
  de: `Ohne diese Zusage gibt es einen Plan: ${sentence.de}`,
  en: `Without this promise there is a plan: ${sentence.en}`,
});

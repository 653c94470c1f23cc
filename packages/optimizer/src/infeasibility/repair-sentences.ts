import {
  type Language,
  type Scenario,
  type Text,
  enumerated,
  listed,
  periodCount,
  periodLabel,
} from '@vorrang/planning';
import { moreFrom, number, quoted } from '../explain/sentences.ts';
import type { ConstraintReference } from './constraint-reference.ts';
import type { Change } from './repair.ts';
import { messages } from './messages.ts';

/** What changes, as a part of a sentence. */
function phraseOf(scenario: Scenario, change: Change): Text {
  if (change.kind === 'money') return moneyOf(scenario, change);
  if (change.kind === 'deadline') return messages.texts.later(laterOf(scenario, change));
  return messages.texts.more(capacityOf(scenario, change));
}

type Of<Kind> = Extract<Change, { kind: Kind }>;

const moneyOf = (scenario: Scenario, { more }: Of<'money'>): Text => listed(more.map((one) => moreFrom(scenario, one)));

function capacityOf(scenario: Scenario, { resource, more }: Of<'capacity'>) {
  const { name, unit } = scenario.resources.find(({ id }) => id === resource)!;
  const units = (locale: string, language: Language) =>
    more
      .map((one) => `${periodLabel(scenario.calendar, one.period, language)}: ${number(one.units, 9)(locale)} ${unit}`)
      .join(', ');
  return { resource: name, units };
}

const laterOf = (scenario: Scenario, { project, periods, finishBy }: Of<'deadline'>) => ({
  project: quoted(scenario, project),
  periods: periodCount(scenario.calendar, periods),
  last: (_: string, language: Language) => periodLabel(scenario.calendar, finishBy - 1, language),
});

/** One amount that gives way. */
export function changeSentence(scenario: Scenario, change: Change): Text {
  if (change.kind === 'money') return messages.texts.moneyHelps({ money: moneyOf(scenario, change) });
  if (change.kind === 'deadline') return messages.texts.laterHelps(laterOf(scenario, change));
  return messages.texts.capacityHelps(capacityOf(scenario, change));
}

/** Several amounts that give way together. */
export const togetherSentence = (scenario: Scenario, changes: readonly Change[]): Text =>
  messages.texts.together({
    changes: enumerated(
      changes.map((change) => phraseOf(scenario, change)),
      '; ',
    ),
  });

/** `loosened`: the rule as it would read. */
export const amountSentence = (loosened: Text): Text => messages.texts.loosened({ loosened });

export const withoutSentence = ({ sentence }: Pick<ConstraintReference, 'sentence'>): Text =>
  messages.texts.without({ sentence });

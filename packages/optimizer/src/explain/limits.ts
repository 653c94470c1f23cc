import { type Plan, type Scenario, type Text, inTurn, yearLabel, yearsOf } from '@vorrang/planning';
import { contextFor } from '../evaluation/plan-context.ts';
import { paymentAllocator } from '../money/pay.ts';
import { withMoney } from './changes.ts';
import type { Chance, Limit } from './explanation.ts';
import { money } from './sentences.ts';
import { messages } from './messages.ts';

/** Every limit that stands against a start while all others stand. A source is full in a year if more money there would pay for it. */
export const limitsFor = (scenario: Scenario, plan: Plan, chance: Chance): Limit[] => [
  ...chance.broken,
  ...(chance.missingCents > 0 ? fullSources(scenario, plan, chance) : []),
];

function fullSources(scenario: Scenario, plan: Plan, { start, missingCents }: Chance): Limit[] {
  const starts = [...plan.starts.filter(({ project }) => project !== start.project), start];
  const { activities, savings } = contextFor(scenario, { starts, payments: [], carryOver: [] });
  const helps = (fundingSource: string, year: number): boolean => {
    const paid = paymentAllocator(withMoney(scenario, fundingSource, year, missingCents))(activities, savings);
    return paid.ok || paid.missing < missingCents;
  };
  const years = Array.from({ length: yearsOf(scenario.calendar) }, (_, year) => year);
  return scenario.fundingSources.flatMap(({ id, name }) =>
    years.flatMap((year): Limit[] => {
      if (!helps(id, year)) return [];
      const when = yearLabel(scenario.calendar, year);
      const sentence = messages.texts.usedUp({ name, when });
      return [{ rule: 'money', subject: { fundingSource: id, year }, sentence }];
    }),
  );
}

/** More of one kind are not read. */
const maxTold = 2;

/** What stands against a start, in one line: the cents that are missing, and the limits that are full. */
export function againstIt(scenario: Scenario, { missingCents }: Chance, limits: readonly Limit[]): Text {
  const kinds = [...new Set(limits.map(({ rule }) => rule))];
  const told = kinds.flatMap((kind) => limits.filter(({ rule }) => rule === kind).slice(0, maxTold));
  const missing = missingCents > 0 ? [messages.texts.missing({ cents: money(scenario, missingCents) })] : [];
  return inTurn([...missing, ...told.map(({ sentence }) => sentence)]);
}

import { type Language, type Scenario, type Start, type Text, periodLabel, periodName } from '@vorrang/planning';
import type { Chance, Limit } from './explanation.ts';
import { againstIt } from './limits.ts';
import { messages } from './messages.ts';
import { points } from './sentences.ts';

/** The same option one period earlier, as the Plan stands; null where that lies before the project's window. */
export const earlierThan = ({ mode, period }: Start, chances: readonly Chance[]): Chance | null =>
  chances.find(({ start }) => start.mode === mode && start.period === period - 1) ?? null;

/** Why not one period earlier. `limits` are those that stand against it, `worth` the points of the start as it is. */
export function earlierSentence(
  scenario: Scenario,
  own: Start,
  { earlier, limits, worth }: { earlier: Chance | null; limits: readonly Limit[]; worth: number },
): Text {
  const { calendar } = scenario;
  if (!earlier)
    return messages.texts.noEarlier({ period: (_, language) => periodLabel(calendar, own.period, language) });
  const period = (_: string, language: Language) => periodName(calendar, language)[0];
  if (limits.length > 0) return messages.texts.earlierBlocked({ period, limits: againstIt(scenario, earlier, limits) });
  const more = earlier.points - worth;
  return messages.texts.earlierFree({ more: more > 0, period, points: points(Math.abs(more)) });
}

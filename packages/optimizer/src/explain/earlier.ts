import { type Scenario, type Start, type Text, periodLabel, periodName } from '@vorrang/planning';
import type { Chance, Limit } from './explanation.ts';
import { againstIt } from './limits.ts';
import { both, points } from './sentences.ts';

/** The same option one period earlier, as the Plan stands; null where that lies before the project's window. */
export const earlierThan = ({ mode, period }: Start, chances: readonly Chance[]): Chance | null =>
  chances.find(({ start }) => start.mode === mode && start.period === period - 1) ?? null;

/** Why not one period earlier. `limits` are those that stand against it, `worth` the points of the start as it is. */
export function earlierSentence(
  scenario: Scenario,
  own: Start,
  { earlier, limits, worth }: { earlier: Chance | null; limits: readonly Limit[]; worth: number },
): Text {
  return both((l) => {
    const label = periodLabel(scenario.calendar, own.period, l);
    if (!earlier)
      return l === 'de'
        ? `Früher geht es nicht: Vor ${label} liegt kein möglicher Beginn.`
        : `It cannot be earlier: before ${label} there is no possible start.`;
    const [one] = periodName(scenario.calendar, l);
    const sooner = l === 'de' ? `Ein ${one} früher` : `One ${one} earlier`;
    if (limits.length > 0)
      return l === 'de'
        ? `${sooner} geht es nicht, wie der Plan steht: ${againstIt(scenario, earlier, limits).de}`
        : `${sooner} is not possible as the plan stands: ${againstIt(scenario, earlier, limits).en}`;
    const more = earlier.points - worth;
    const difference = points(Math.abs(more), l);
    if (l === 'de') return `${sooner} wäre frei und brächte ${difference} ${more > 0 ? 'mehr' : 'weniger'}.`;
    return `${sooner} is free and would bring ${difference} ${more > 0 ? 'more' : 'less'}.`;
  });
}

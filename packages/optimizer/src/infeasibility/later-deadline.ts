import type { Project, Scenario } from '@vorrang/planning';
import { activitiesOf } from '../evaluation/plan-context.ts';
import type { Amounts, Change } from './repair.ts';
import { changeSentence } from './repair-sentences.ts';

/** Whether a project has a deadline within the horizon. */
export const hasDeadline =
  ({ calendar }: Scenario) =>
  ({ finishBy }: Project): boolean =>
    (finishBy ?? calendar.periods) < calendar.periods;

/** A project with a deadline may be finished later, by as few periods as possible. */
export function laterDeadline(scenario: Scenario, project: Project): Amounts {
  const { periods: horizon } = scenario.calendar;
  const finishBy = project.finishBy!;
  const until = (date: number | null): Scenario => ({
    ...scenario,
    projects: scenario.projects.map((one) => (one.id === project.id ? { ...one, finishBy: date } : one)),
  });
  return {
    relaxed: until(null),
    bent: until(null),
    price({ starts }, objective) {
      const position = starts.positionOf.get(project.id)!;
      starts.list.forEach(({ project: own, mode, period }, column) => {
        if (own !== position) return;
        objective[column] = -Math.max(0, period + project.modes[mode]!.duration - finishBy) / horizon;
      });
      return [];
    },
    settle(starts) {
      const end = activitiesOf(scenario, starts).find((work) => work.project.id === project.id)?.end ?? 0;
      if (end <= finishBy) return null;
      const later = end - finishBy;
      const change: Change = { kind: 'deadline', project: project.id, periods: later, finishBy: end };
      const sentence = changeSentence(scenario, change);
      return { repaired: until(end), repair: { ...change, change: later / horizon, sentence } };
    },
  };
}

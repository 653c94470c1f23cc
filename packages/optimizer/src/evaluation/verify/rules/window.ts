import { type VerifyRule, objection } from '../lookup.ts';

/** earliestStart ≤ start, start + duration ≤ min(T, finishBy ?? T). */
export const window: VerifyRule = {
  objections: ({ scenario, started }) =>
    started.flatMap(({ project, mode, period }) => {
      const horizon = scenario.calendar.periods;
      const end = period + mode.duration;
      if (period < (project.earliestStart ?? 0))
        return [
          objection(
            'window',
            '/starts',
            `„${project.name}“ beginnt vor Periode ${project.earliestStart}.`,
            `"${project.name}" starts before period ${project.earliestStart}.`,
          ),
        ];
      const by = Math.min(horizon, project.finishBy ?? horizon);
      if (end > by)
        return [
          objection(
            'window',
            '/starts',
            `„${project.name}“ endet nach Periode ${by}.`,
            `"${project.name}" ends after period ${by}.`,
          ),
        ];
      return [];
    }),
};

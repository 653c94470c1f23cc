import { type VerifyRule, violation } from '../lookup.ts';
import { messages } from './messages.ts';

/** earliestStart ≤ start, start + duration ≤ min(T, finishBy ?? T). */
export const window: VerifyRule = {
  violations: ({ scenario, started }) =>
    started.flatMap(({ project, mode, period }) => {
      const horizon = scenario.calendar.periods;
      const end = period + mode.duration;
      if (period < (project.earliestStart ?? 0))
        return [
          violation(
            'window',
            '/starts',
            messages.texts.beforeWindow({ name: project.name, earliestStart: String(project.earliestStart) }),
          ),
        ];
      const by = Math.min(horizon, project.finishBy ?? horizon);
      if (end > by) return [violation('window', '/starts', messages.texts.afterWindow({ name: project.name, by }))];
      return [];
    }),
};

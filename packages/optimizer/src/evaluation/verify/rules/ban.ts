import { type VerifyRule, violation } from '../lookup.ts';
import { messages } from './messages.ts';

/** The project does not start, in the mode named if one is, with from ≤ start ≤ to. */
export const ban: VerifyRule = {
  price({ projects, scenario }, { project, mode: named, from = 0, to = scenario.calendar.periods - 1 }) {
    projects
      .get(String(project))!
      .adds.push((mode, start) =>
        start >= Number(from) && start <= Number(to) && (named === undefined || mode.id === named) ? -Infinity : 0,
      );
  },
  violations({ byProject, scenario }, { project, mode, from = 0, to = scenario.calendar.periods - 1 }, position) {
    const found = byProject.get(String(project));
    if (!found || found.period < Number(from) || found.period > Number(to)) return [];
    if (mode !== undefined && found.mode.id !== mode) return [];
    const name = found.project.name;
    return [
      violation(
        'ban',
        `/constraints/${position}`,
        messages.texts.ban({ name, id: found.mode.id, period: found.period }),
        position,
      ),
    ];
  },
};

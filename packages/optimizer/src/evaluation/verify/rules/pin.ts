import { type VerifyRule, violation } from '../lookup.ts';
import { messages } from './messages.ts';

/** The project starts, in the mode named if one is, with from ≤ start ≤ to. */
export const pin: VerifyRule = {
  price({ projects, scenario }, { project, mode: named, from = 0, to = scenario.calendar.periods - 1 }) {
    const priced = projects.get(String(project))!;
    priced.must = true;
    priced.adds.push((mode, start) =>
      start >= Number(from) && start <= Number(to) && (named === undefined || mode.id === named) ? 0 : -Infinity,
    );
  },
  violations({ byProject, scenario }, { project, mode, from = 0, to = scenario.calendar.periods - 1 }, position) {
    const found = byProject.get(String(project));
    const inTime = found && found.period >= Number(from) && found.period <= Number(to);
    if (inTime && (mode === undefined || found.mode.id === mode)) return [];
    const name = scenario.projects.find(({ id }) => id === project)?.name ?? String(project);
    return [
      violation(
        'pin',
        `/constraints/${position}`,
        messages.texts.pin({ name, named: mode !== undefined, mode: String(mode), from: String(from), to: String(to) }),
        position,
      ),
    ];
  },
};

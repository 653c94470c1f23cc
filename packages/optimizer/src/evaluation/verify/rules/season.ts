import type { Mode } from '@vorrang/planning';
import { type VerifyRule, violation } from '../lookup.ts';
import { messages } from './messages.ts';

/** No period of a phase has a place in the year that stands in the phase's notIn. */
export const season: VerifyRule = {
  price({ projects, scenario }) {
    for (const { project, adds } of projects.values())
      if (project.modes.some(({ phases }) => phases?.some(({ notIn }) => notIn)))
        adds.push((mode, start) =>
          wrongPeriod(mode, start, scenario.calendar.periodsPerYear) === undefined ? 0 : -Infinity,
        );
  },
  violations: ({ byProject, scenario }) =>
    [...byProject.values()].flatMap(({ project, mode, period }) => {
      const wrong = wrongPeriod(mode, period, scenario.calendar.periodsPerYear);
      if (wrong === undefined) return [];
      return [violation('season', '/starts', messages.texts.season({ name: project.name, wrong }))];
    }),
};

function wrongPeriod({ phases = [] }: Mode, start: number, periodsPerYear: number): number | undefined {
  let s = start;
  for (const { periods, notIn = [] } of phases)
    for (let end = s + periods; s < end; s++) if (notIn.includes(s % periodsPerYear)) return s;
  return undefined;
}

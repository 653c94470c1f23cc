import { type Mode, type Scenario, periodLabel, phasesOf } from '@vorrang/planning';
import type { VariableFixing } from '../../model/variable-fixing.ts';
import { z } from 'zod';
import { type Measured, defineConstraint, nameOf } from '../constraint.ts';
import { messages } from './messages.ts';

/**
 * What the city promises: no phase of a work lies in a time of the year in which it cannot be done – no asphalt in winter, no works at a school while it is open.
 *
 * Formula: x(p,m,t) = 0 for every start with a period of a phase whose place in the year stands in the phase's `notIn`.
 *
 * When tight: never; starts are possible or not.
 *
 * Source: packages/planning/scenario-format.md, phases.
 */
export const season = defineConstraint({
  kind: 'season',
  title: messages.texts.title,
  implicit: true,
  settings: z.object({}),
  sample: () => ({}),
  rows(builder) {
    builder.fixVariables(fixing(builder.scenario));
    return [];
  },
  fixes: fixing,
  check: ({ scenario, activities }) =>
    activities.flatMap(({ project, mode, period }): Measured[] => {
      const wrong = outOfSeason(scenario, mode, period);
      if (wrong === undefined) return [];
      return [{ state: 'broken', subject: { project: project.id, period: wrong }, amount: 1, unit: 'periods' }];
    }),
  sentence: () => messages.texts.sentence,
  explain(scenario, { subject }) {
    const [name, period] = [nameOf(scenario, subject.project ?? ''), subject.period ?? 0];
    return messages.texts.broken({ name, period: (_, language) => periodLabel(scenario.calendar, period, language) });
  },
  scope: () => null,
});

/** The first period of works that start then in which their phase cannot be done. */
function outOfSeason({ calendar }: Scenario, mode: Mode, start: number): number | undefined {
  for (const { from, until, notIn = [] } of phasesOf(mode))
    for (let s = start + from; s < start + until; s++) if (notIn.includes(s % calendar.periodsPerYear)) return s;
  return undefined;
}

function fixing(scenario: Scenario): VariableFixing {
  return {
    forbids: scenario.projects.flatMap(({ id, modes }) =>
      modes.some(({ phases }) => phases?.some(({ notIn = [] }) => notIn.length > 0))
        ? [{ project: id, when: (mode: Mode, period: number) => outOfSeason(scenario, mode, period) !== undefined }]
        : [],
    ),
  };
}

import { type Language, periodCount, periodLabel, startWindow } from '@vorrang/planning';
import { z } from 'zod';
import { modeAt, startAt } from '../../model/start-columns.ts';
import { type Measured, defineConstraint, nameOf } from '../constraint.ts';
import { messages } from './messages.ts';

/**
 * What the city promises: no project starts before its earliest start, and each is finished by its date and within the horizon.
 *
 * Formula: earliestStart ≤ t and t + duration ≤ min(T, finishBy); a start outside gets x(p,m,t) ≤ 0.
 *
 * When tight: the works end in the last possible period (or start in the first); a later date or an earlier permit would give room.
 *
 * Source: packages/planning/scenario-format.md, "What a Plan must respect", window.
 */
export const window = defineConstraint({
  kind: 'window',
  title: messages.texts.title,
  implicit: true,
  settings: z.object({}),
  sample: () => ({}),
  rows(builder) {
    builder.starts.list.forEach((_, column) => {
      const { project, period } = startAt(builder.starts, column);
      const { first, last } = startWindow(
        builder.scenario,
        builder.scenario.projects[project]!,
        modeAt(builder.starts, column),
      );
      if (period < first || period > last) builder.put(builder.row(-Infinity, 0), column, 1);
    });
    return [];
  },
  check: ({ scenario, activities }) =>
    activities.map(({ project, mode, period }): Measured => {
      const { first, last } = startWindow(scenario, project, mode);
      const room = Math.min(period - first, last - period);
      const state = room < 0 ? 'broken' : last - period === 0 ? 'tight' : 'slack';
      return {
        state,
        subject: { project: project.id, mode: mode.id, period },
        amount: room < 0 ? -room : last - period,
        unit: 'periods',
      };
    }),
  sentence: () => messages.texts.sentence,
  explain(scenario, { state, subject, amount }) {
    const name = nameOf(scenario, subject.project ?? '');
    const period = (_: string, language: Language) => periodLabel(scenario.calendar, subject.period ?? 0, language);
    const count = periodCount(scenario.calendar, amount);
    if (state === 'broken') return messages.texts.outside({ name, period, count });
    if (state === 'tight') return messages.texts.last({ name, period });
    return messages.texts.room({ name, count });
  },
  scope: () => null,
});

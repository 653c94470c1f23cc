import { periodCount, periodLabel, startWindow } from '@vorrang/planning';
import { z } from 'zod';
import { modeAt, startAt } from '../../model/start-columns.ts';
import { type Measured, defineConstraint, nameOf } from '../constraint.ts';

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
  title: { de: 'Frühester Beginn und spätestes Ende', en: 'Earliest start and latest finish' },
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
  sentence: () => ({
    de: 'Kein Projekt beginnt vor seinem frühesten Beginn, jedes endet bis zu seinem Termin und im Planungszeitraum.',
    en: 'No project starts before its earliest start; each is finished by its date and within the horizon.',
  }),
  explain(scenario, { state, subject, amount }) {
    const name = nameOf(scenario, subject.project ?? '');
    const period = {
      de: periodLabel(scenario.calendar, subject.period ?? 0, 'de'),
      en: periodLabel(scenario.calendar, subject.period ?? 0, 'en'),
    };
    const count = periodCount(scenario.calendar, amount);
    if (state === 'broken')
      return {
        de: `„${name}“ mit Beginn ${period.de} liegt ${count.de} außerhalb seines Zeitfensters.`,
        en: `“${name}” starting in ${period.en} lies ${count.en} outside its window.`,
      };
    if (state === 'tight')
      return {
        de: `„${name}“ beginnt mit ${period.de} zum letztmöglichen Zeitpunkt.`,
        en: `“${name}” starts in ${period.en}, the last possible period.`,
      };
    return {
      de: `„${name}“ könnte bis zu ${count.de} später beginnen.`,
      en: `“${name}” could start up to ${count.en} later.`,
    };
  },
  scope: () => null,
});

import { type Language, periodCount, periodLabel, siteOf } from '@vorrang/planning';
import type { Activity } from '../../model/activity.ts';
import { modeAt } from '../../model/start-columns.ts';
import {
  type Measured,
  defineConstraint,
  namesOf,
  listOfProjects,
  stored,
  tooFew,
  unknownProjects,
} from '../constraint.ts';
import { messages } from './messages.ts';

const settings = stored('corridor-conflict', {
  projects: listOfProjects,
});

/**
 * What the city promises: works along the same corridor, or on a road and its diversion, are never open together.
 *
 * Formula, for every period t: Σ over the group's starts with an open site in t of x ≤ 1.
 *
 * When tight: the corridor is occupied in that period; the price is what a second open site would be worth.
 *
 * Source: packages/planning/scenario-format.md, "What a Plan must respect", corridor-conflict.
 */
export const corridorConflict = defineConstraint({
  kind: 'corridor-conflict',
  title: messages.texts.title,
  settings,
  sample: ({ projects }) => ({
    kind: 'corridor-conflict' as const,
    projects: projects.slice(0, 2).map(({ id }) => id),
  }),
  problems: (scenario, { projects }, path) => [
    ...unknownProjects(scenario, projects, [...path, 'projects']),
    ...tooFew(projects, [...path, 'projects']),
  ],
  rows(builder, { projects }, position) {
    const periods = builder.scenario.calendar.periods;
    const rows = Array.from({ length: periods }, () => builder.row(-Infinity, 1));
    for (const project of new Set(projects))
      for (const { column, period } of builder.columnsOfProject(builder.starts.positionOf.get(project)!)) {
        const { from, until } = siteOf(modeAt(builder.starts, column), period);
        for (let t = from; t < Math.min(periods, until); t++) builder.put(rows[t]!, column, 1);
      }
    return [{ list: 'constraints', key: String(position), prices: (price) => rows.map(price) }];
  },
  check({ of }, { projects }) {
    const activities = [...new Set(projects)].flatMap((id) => of.get(id) ?? []).sort((a, b) => a.period - b.period);
    const broken = activities.flatMap((work, i) => activities.slice(i + 1).flatMap((other) => overlap(work, other)));
    return broken.length
      ? broken
      : [{ state: 'slack', subject: { projects }, amount: activities.length, unit: 'projects' }];
  },
  sentence(scenario, { projects }) {
    const names = namesOf(scenario, { projects });
    return messages.texts.sentence({ names });
  },
  explain(scenario, { state, subject, amount }) {
    const names = namesOf(scenario, subject);
    if (state !== 'broken') return messages.texts.apart({ names });
    const from = (_: string, language: Language) => periodLabel(scenario.calendar, subject.period ?? 0, language);
    const length = periodCount(scenario.calendar, amount);
    return messages.texts.together({ names, from, length });
  },
  scope: ({ projects }) => projects,
});

function overlap(a: Activity, b: Activity): Measured[] {
  const from = Math.max(a.site.from, b.site.from);
  const periods = Math.min(a.site.until, b.site.until) - from;
  if (periods <= 0) return [];
  return [
    {
      state: 'broken',
      subject: { projects: [a.project.id, b.project.id], period: from },
      amount: periods,
      unit: 'periods',
    },
  ];
}

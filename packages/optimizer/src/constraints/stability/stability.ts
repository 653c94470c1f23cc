import { type Plan, startWindow } from '@vorrang/planning';
import { z } from 'zod';
import { startAt } from '../../model/start-columns.ts';
import {
  type PlanContext,
  count,
  defineConstraint,
  namesOf,
  problemAt,
  stored,
  unknownMode,
  unknownProjects,
} from '../constraint.ts';
import { messages } from './messages.ts';

const settings = stored('stability', {
  starts: z.array(z.object({ project: z.string(), mode: z.string(), period: z.int().min(0) })),
  mostChanges: count(messages.texts.mostChanges, 'projects').optional(),
  pointsPerChange: z
    .number()
    .min(0)
    .meta({ title: 'Points per change', titles: messages.texts.pointsPerChange, unit: 'points' })
    .optional(),
});

/**
 * What the city promises: of a plan that was adopted at most so many projects change – start otherwise, not at all, or are new. A change may
 * also have a price instead, or beside that: `criteria/change-price` has its formula.
 *
 * Formula: Σ over the adopted starts of (1 − x) + Σ over the starts of all other projects of x ≤ mostChanges.
 *
 * When tight: one more change would be worth the price.
 *
 * Source: packages/planning/scenario-format.md, stability.
 */
export const stability = defineConstraint({
  kind: 'stability',
  title: messages.texts.title,
  settings,
  sample: (scenario) => {
    const [project] = scenario.projects;
    const mode = project!.modes[0]!;
    const starts = [{ project: project!.id, mode: mode.id, period: startWindow(scenario, project!, mode).first }];
    return { kind: 'stability' as const, starts, mostChanges: 1 };
  },
  problems: (scenario, { starts, mostChanges, pointsPerChange }, path) => [
    ...(mostChanges === undefined && pointsPerChange === undefined
      ? [problemAt([...path, 'mostChanges'], 'missing', messages.texts.missing)]
      : []),
    ...starts.flatMap(({ project, mode }, i) => [
      ...unknownProjects(scenario, [project], [...path, 'starts', i, 'project']),
      ...unknownMode(scenario, project, mode, [...path, 'starts', i, 'mode']),
      ...(starts.findIndex((one) => one.project === project) === i
        ? []
        : [problemAt([...path, 'starts', i], 'duplicate', messages.texts.duplicate({ project }))]),
    ]),
  ],
  rows(builder, { starts, mostChanges }, position) {
    if (mostChanges === undefined) return [];
    const row = builder.row(-Infinity, mostChanges - starts.length);
    const adopted = new Map(starts.map((start) => [start.project, start]));
    builder.starts.list.forEach((_, column) => {
      const { project: p, mode: m, period } = startAt(builder.starts, column);
      const project = builder.scenario.projects[p]!;
      const before = adopted.get(project.id);
      if (!before) builder.put(row, column, 1);
      else if (before.period === period && before.mode === project.modes[m]!.id) builder.put(row, column, -1);
    });
    return [{ list: 'constraints', key: String(position), prices: (price) => [price(row)] }];
  },
  check(context, { starts, mostChanges = Infinity }) {
    const changed = changesOf(context, starts);
    const state = changed.length > mostChanges ? 'broken' : changed.length === mostChanges ? 'tight' : 'slack';
    return [
      { state, subject: changed.length > 0 ? { projects: changed } : {}, amount: changed.length, unit: 'projects' },
    ];
  },
  fullRelaxation: ({ mostChanges, pointsPerChange = 0, ...rest }) =>
    mostChanges === undefined ? null : { ...rest, pointsPerChange },
  relaxation: { setting: 'mostChanges', to: ({ amount }) => amount },
  sentence: (_, { starts, mostChanges, pointsPerChange }) =>
    messages.texts.sentence({
      what: pointsPerChange === undefined ? 'changes' : mostChanges === undefined ? 'price' : 'both',
      starts: starts.length,
      most: mostChanges ?? 0,
      points: pointsPerChange ?? 0,
    }),
  explain(scenario, { subject, amount }, { mostChanges }) {
    const names = namesOf(scenario, subject);
    if (amount === 0) return messages.texts.unchanged;
    return messages.texts.changed({
      n: amount,
      names,
      limited: mostChanges !== undefined,
      most: mostChanges ?? 0,
    });
  },
  scope: () => null,
});

/** Projects that start otherwise than adopted, not at all, or are new. */
function changesOf({ activities, of }: PlanContext, starts: Plan['starts']): string[] {
  const adopted = new Set(starts.map(({ project }) => project));
  return [
    ...starts
      .filter(({ project, mode, period }) => {
        const work = of.get(project);
        return work?.mode.id !== mode || work.period !== period;
      })
      .map(({ project }) => project),
    ...activities.filter(({ project }) => !adopted.has(project.id)).map(({ project }) => project.id),
  ];
}

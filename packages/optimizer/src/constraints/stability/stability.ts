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

const settings = stored('stability', {
  starts: z.array(z.object({ project: z.string(), mode: z.string(), period: z.int().min(0) })),
  mostChanges: count({ de: 'Höchstens Änderungen', en: 'Changes at most' }, 'projects').optional(),
  pointsPerChange: z
    .number()
    .min(0)
    .meta({ title: 'Points per change', titles: { de: 'Punkte je Änderung', en: 'Points per change' }, unit: 'points' })
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
  title: { de: 'Plantreue: höchstens so viele Änderungen', en: 'Stability: at most so many changes' },
  settings,
  sample: (scenario) => {
    const [project] = scenario.projects;
    const mode = project!.modes[0]!;
    const starts = [{ project: project!.id, mode: mode.id, period: startWindow(scenario, project!, mode).first }];
    return { kind: 'stability' as const, starts, mostChanges: 1 };
  },
  problems: (scenario, { starts, mostChanges, pointsPerChange }, path) => [
    ...(mostChanges === undefined && pointsPerChange === undefined
      ? [
          problemAt(
            [...path, 'mostChanges'],
            'missing',
            'weder eine Höchstzahl von Änderungen noch ein Preis je Änderung; erwartet wird mostChanges, pointsPerChange oder beides.',
            'neither a highest number of changes nor a price per change; expected mostChanges, pointsPerChange or both.',
          ),
        ]
      : []),
    ...starts.flatMap(({ project, mode }, i) => [
      ...unknownProjects(scenario, [project], [...path, 'starts', i, 'project']),
      ...unknownMode(scenario, project, mode, [...path, 'starts', i, 'mode']),
      ...(starts.findIndex((one) => one.project === project) === i
        ? []
        : [
            problemAt(
              [...path, 'starts', i],
              'duplicate',
              `„${project}“ steht schon in der Liste; erwartet wird jedes Projekt einmal.`,
              `"${project}" is in the list already; expected each project once.`,
            ),
          ]),
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
  sentence(_, { starts, mostChanges, pointsPerChange }) {
    const of = {
      de: `Vom beschlossenen Plan (${starts.length} ${starts.length === 1 ? 'Projekt' : 'Projekte'})`,
      en: `Of the adopted plan (${starts.length} ${starts.length === 1 ? 'project' : 'projects'})`,
    };
    const parts = [
      ...(mostChanges === undefined
        ? []
        : [
            {
              de:
                mostChanges === 1
                  ? 'ändert sich höchstens ein Projekt'
                  : `ändern sich höchstens ${mostChanges} Projekte`,
              en: `at most ${mostChanges === 1 ? 'one project changes' : `${mostChanges} projects change`}`,
            },
          ]),
      ...(pointsPerChange === undefined ? [] : [pricedAt(pointsPerChange)]),
    ];
    return {
      de: `${of.de} ${parts.map(({ de }) => de).join('; ')}.`,
      en: `${of.en} ${parts.map(({ en }) => en).join('; ')}.`,
    };
  },
  explain(scenario, { subject, amount }, { mostChanges }) {
    const names = namesOf(scenario, subject);
    if (amount === 0)
      return {
        de: 'Alles bleibt, wie es beschlossen ist.',
        en: 'Everything stays as it was adopted.',
      };
    return {
      de: `Gegenüber dem beschlossenen Plan ${amount === 1 ? 'ändert' : 'ändern'} sich ${names.de}${mostChanges === undefined ? '' : `; erlaubt: ${mostChanges}`}.`,
      en: `Against the adopted plan ${names.en} ${amount === 1 ? 'changes' : 'change'}${mostChanges === undefined ? '' : `; allowed: ${mostChanges}`}.`,
    };
  },
  scope: () => null,
});

const pricedAt = (points: number) => ({
  de: `kostet jede Änderung ${points.toLocaleString('de-AT')} ${points === 1 ? 'Punkt' : 'Punkte'}`,
  en: `each change costs ${points.toLocaleString('en-GB')} ${points === 1 ? 'point' : 'points'}`,
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

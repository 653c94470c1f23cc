import { type Language, formatMoney, periodLabel, yearOf } from '@vorrang/planning';
import { z } from 'zod';
import { savingIn } from '../../money/saving.ts';
import {
  type PlanContext,
  defineConstraint,
  nameOf,
  namesOf,
  problemAt,
  projectsById,
  refersTo,
  stored,
  tooFew,
  unknownProjects,
} from '../constraint.ts';
import { creditSaving, tooMuchSaved } from '../saved-at-first.ts';
import { messages } from './messages.ts';

const settings = stored('bundle', {
  projects: z
    .array(refersTo('projects', messages.texts.project))
    .min(2)
    .meta({ title: 'Projects', titles: messages.texts.projects }),
  saving: z.int().min(0).meta({
    title: 'Saving for the first',
    titles: messages.texts.savingForFirst,
    unit: 'cents',
  }),
  value: z.number().min(0).meta({ title: 'Points', titles: messages.texts.points, unit: 'points' }),
});

/**
 * What the city promises: whoever opens the same ground together digs once. If all projects start in the same period, less is due
 * for the first one in that year, and points are added.
 *
 * Formula, with 0 ≤ w(t) ≤ 1: w(t) ≤ Σ x(p,t) for each of them; −saving·w(t) in the dues of the first one's year, + value·w(t) in the objective.
 *
 * When tight: the bundle is earned. The price of the first project's row in a period, as a share of all, says what part of its worth the first earns.
 *
 * Source: packages/planning/scenario-format.md, "What a Plan must respect", bundle.
 */
export const bundle = defineConstraint({
  kind: 'bundle',
  title: messages.texts.title,
  onlyPays: true,
  settings,
  sample: ({ projects }) => ({
    kind: 'bundle' as const,
    projects: projects.slice(0, 2).map(({ id }) => id),
    saving: 1,
    value: 1,
  }),
  problems(scenario, { projects }, path) {
    const found = [
      ...unknownProjects(scenario, projects, [...path, 'projects']),
      ...tooFew(projects, [...path, 'projects']),
      ...projects.flatMap((id, i) =>
        projects.indexOf(id) === i
          ? []
          : [problemAt([...path, 'projects', i], 'duplicate', messages.texts.duplicate({ id }))],
      ),
    ];
    if (found.length) return found;
    return tooMuchSaved(scenario, projectsById(scenario).get(projects[0]!)!, [...path, 'saving']);
  },
  rows(builder, { projects, saving, value }, position) {
    const members = projects.map((id) => builder.starts.positionOf.get(id)!);
    const first = members[0]!;
    const { calendar } = builder.scenario;
    // Where one of them cannot start, nobody earns it: it is credited to the first if that cannot, else to the others.
    const rows: (number[] | number)[] = [];
    const starting = (project: number, period: number) =>
      builder.columnsOfProject(project).filter((column) => column.period === period);
    for (let t = 0; t < calendar.periods; t++) {
      const all = members.map((project) => starting(project, t));
      if (all.some((columns) => columns.length === 0)) {
        rows[t] = all[0]!.length > 0 ? 0 : 1;
        continue;
      }
      // Without a bound of its own: the rows below keep it at 1, and their prices are then the whole of its worth.
      const earned = builder.column(value / builder.point, Infinity);
      rows[t] = all.map((columns) => {
        const row = builder.row(-Infinity, 0);
        builder.put(row, earned, 1);
        for (const { column } of columns) builder.put(row, column, -1);
        return row;
      });
      const saved = savingIn(builder.scenario, builder.scenario.projects[first]!, saving, t);
      if (saved > 0) creditSaving(builder, first, t, earned, saved);
    }
    return [
      {
        list: 'constraints',
        key: String(position),
        prices: (price) => rows.map((each) => (typeof each === 'number' ? each : shareOf(each.map(price)))),
      },
    ];
  },
  check: (context, { projects }) => {
    const period = earnedIn(context, projects);
    const started = projects.filter((id) => context.of.has(id));
    if (period === null) return [{ state: 'slack', subject: { projects }, amount: started.length, unit: 'projects' }];
    return [{ state: 'tight', subject: { projects, period }, amount: started.length, unit: 'projects' }];
  },
  saves(context, { projects, saving }) {
    const period = earnedIn(context, projects);
    if (period === null || saving === 0) return [];
    const { scenario } = context;
    const cents = savingIn(scenario, projectsById(scenario).get(projects[0]!)!, saving, period);
    return [{ project: projects[0]!, year: yearOf(scenario.calendar, period), cents }];
  },
  earns: (context, { projects, value }) => (earnedIn(context, projects) === null ? 0 : value),
  sentence(scenario, { projects, saving, value }) {
    const [first, names] = [nameOf(scenario, projects[0]!), namesOf(scenario, { projects })];
    const cents = (locale: string) => formatMoney(saving, scenario.currency, locale);
    return messages.texts.sentence({ names, cents, first, points: value });
  },
  explain(scenario, { state, subject }, { projects }) {
    const names = namesOf(scenario, { projects });
    if (state !== 'tight') return messages.texts.apart({ names });
    const period = (_: string, language: Language) => periodLabel(scenario.calendar, subject.period ?? 0, language);
    return messages.texts.together({ names, period });
  },
  scope: ({ projects }) => projects,
});

function earnedIn({ of }: PlanContext, projects: readonly string[]): number | null {
  const [first, ...others] = projects.map((id) => of.get(id)?.period);
  return first !== undefined && others.every((period) => period === first) ? first : null;
}

/** The part of a bundle's worth that its first project earns: between 0 and 1, a half where none has a price. */
function shareOf(prices: number[]): number {
  const all = prices.reduce((sum, price) => sum + price, 0);
  return all > 0 ? Math.min(1, Math.max(0, prices[0]! / all)) : 0.5;
}

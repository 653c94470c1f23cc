import type { Calendar } from '@vorrang/planning';
import type { WorksAnswer } from '#lib/api/shapes.ts';
import type { Row } from './rows.ts';

/** A scenario with its newest plan: which project starts when, in which option. */
export type InPlan = Omit<WorksAnswer['scenarios'][number], 'starts'> & {
  starts: ReadonlyMap<string, { mode: string; period: number }>;
};
/** By the list that they plan. */
export type InPlans = ReadonlyMap<string | null, readonly InPlan[]>;
export type Works = { start: number; end: number; mode: string; calendar: Calendar };

/** `changed`: lists of which a project has been changed since; their plans are outdated at once. */
export const inPlansOf = ({ scenarios }: WorksAnswer, changed: ReadonlySet<string | null>): InPlans =>
  Map.groupBy(
    scenarios.map((one) => ({
      ...one,
      current: one.current && !changed.has(one.importId),
      starts: new Map(one.starts.map((start) => [start.project, start])),
    })),
    ({ importId }) => importId,
  );

export const scenariosOf = (plans: InPlans, { list }: Row): readonly InPlan[] =>
  plans.get(list?.importId ?? null) ?? [];

/** When a project is built in a plan; null where it waits. */
export function worksIn({ starts, calendar }: InPlan, { id, project }: Row): Works | null {
  const start = starts.get(id);
  const mode = project.modes.find((one) => one.id === start?.mode);
  return start && mode ? { start: start.period, end: start.period + mode.duration, mode: mode.id, calendar } : null;
}

/** Of the plan whose works the table shows: the first scenario's that has one. */
export function shownWorks(plans: InPlans, row: Row): Works | null {
  const [first] = scenariosOf(plans, row);
  return first ? worksIn(first, row) : null;
}

import { z } from 'zod';
import { type District, type Mode, type Project, type ProjectValue, projectValueSchema } from './scenario.ts';

/**
 * The projects of a city with what was taken over for this Scenario, percent / 100 of it: lists of points are added period by period,
 * effects by criterion, and disruption, which never falls below none; a district takes the place of another, and an earlier end that of
 * a later one. Never fails: a value for a project, an option or a district that is gone counts for nothing; a list that is none changes
 * nothing.
 * Source: packages/planning/scenario-format.md, `projectValues`.
 */
export function withProjectValues(
  projects: readonly Project[],
  values: unknown,
  districts: readonly Pick<District, 'id'>[] = [],
): Project[] {
  const known = z.array(projectValueSchema).safeParse(values);
  if (!known.success || known.data.length === 0) return [...projects];
  const there = new Set(districts.map(({ id }) => id));
  const valid = known.data.filter(({ district }) => district === undefined || there.has(district));
  const byProject = Map.groupBy(valid, ({ project }) => project);
  return projects.map((project) => (byProject.get(project.id) ?? []).reduce(withValue, project));
}

function withValue(project: Project, value: ProjectValue): Project {
  const { percent, pointsByStart = {}, effects = {}, disruption = {}, sentence } = value;
  const part = (points: number) => (points * percent) / 100;
  const modes = project.modes.map((mode): Mode => {
    const points = own(pointsByStart, mode.id);
    const more = own(effects, mode.id);
    const disturbs = own(disruption, mode.id);
    return {
      ...mode,
      ...(points && { pointsByStart: points.map((one, t) => (mode.pointsByStart?.[t] ?? 0) + part(one)) }),
      ...(more && { effects: { ...mode.effects, ...added(mode.effects, more, part) } }),
      ...(disturbs !== undefined && { disruption: Math.max(0, mode.disruption + part(disturbs)) }),
    };
  });
  const field =
    (['effects', 'disruption', 'district'] as const).find((name) => value[name] !== undefined) ?? 'pointsByStart';
  const before = project.sources?.[field];
  const source = before?.source ? `${before.source}; ${sentence.de}` : sentence.de;
  const sources = { ...project.sources, [field]: { ...(!before?.source && { kind: 'derived' }), ...before, source } };
  return {
    ...project,
    ...(value.mandatory && { mandatory: true }),
    ...(value.finishBy !== undefined && { finishBy: Math.min(value.finishBy, project.finishBy ?? Infinity) }),
    ...(value.district !== undefined && percent > 0 && { district: value.district }),
    modes,
    sources,
  };
}

const added = (effects: Mode['effects'], more: Mode['effects'], part: (points: number) => number): Mode['effects'] =>
  Object.fromEntries(
    Object.entries(more).map(([criterion, amount]) => [criterion, (own(effects, criterion) ?? 0) + part(amount)]),
  );

const own = <T>(record: Record<string, T>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

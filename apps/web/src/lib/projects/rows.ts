import { type Project, costOf, sumOf } from '@vorrang/planning';
import type { ProjectAnswer, ProjectListAnswer, ProjectsAnswer } from '#lib/api/shapes.ts';

/** A project with what its ids mean in its list, and what about it should be looked at. */
export type Row = {
  id: string;
  project: Project;
  /** Null where no scenario plans its list. */
  list: ProjectListAnswer | null;
  issues: readonly Issue[];
};
export type Issue = ProjectsAnswer['qualityIssues'][number];

type Known = {
  projects: readonly ProjectAnswer[];
  lists: readonly ProjectListAnswer[];
  qualityIssues: readonly Issue[];
};

export function rowsOf({ projects, lists, qualityIssues }: Known): Row[] {
  const byImport = new Map(lists.map((list) => [list.importId, list]));
  const issues = Map.groupBy(qualityIssues, ({ project }) => project);
  return projects.map(({ body, importId }) => ({
    id: body.id,
    project: body,
    list: byImport.get(importId) ?? null,
    issues: issues.get(body.id) ?? [],
  }));
}

/** Cents of the cheapest and of the most expensive option. */
export function costsOf({ modes }: Project): { least: number; most: number } {
  const costs = modes.map(costOf);
  return { least: Math.min(...costs), most: Math.max(...costs) };
}

/** Cents a year that the options cost to run, from the least to the most; null where no option says it. */
export function followUpOf({ modes }: Project): { least: number; most: number } | null {
  const said = modes.flatMap(({ followUpCostPerYearCents }) => followUpCostPerYearCents ?? []);
  return said.length === 0 ? null : { least: Math.min(...said), most: Math.max(...said) };
}

/** The capacity of which the first option needs most, over all its periods; null where it needs none. */
export function mostNeeded({ modes }: Project): { id: string; units: number } | null {
  const needs = Object.entries(modes[0]!.demand).map(([id, units]) => ({ id, units: sumOf(units) }));
  return needs.reduce<{ id: string; units: number } | null>(
    (most, one) => (one.units > (most?.units ?? 0) ? one : most),
    null,
  );
}

export const nameIn = (list: readonly { id: string; name: string }[] | undefined, id: string): string =>
  list?.find((one) => one.id === id)?.name ?? id;

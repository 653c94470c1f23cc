import { type Change, type Project, changedBy, valueAt } from '@vorrang/planning';
import type { ProjectAnswer } from '#lib/api/shapes.ts';

/** Changes of one project, each by its place in it. */
export type Edit = { project: string; changes: readonly Change[] };
/** What was done at once: one entry of undo. `back` takes it back. */
export type Step = { edits: readonly Edit[]; back: readonly Edit[]; reason: string };

/** The project with the changes made. Failure: null where a place is not there any more. */
export function bodyWith(project: Project, changes: readonly Change[]): Project | null {
  let now = project;
  for (const change of changes) {
    const changed = changedBy(now, change);
    if (!changed.ok) return null;
    now = changed.value;
  }
  return now;
}

const standing = (project: Project, { at }: Change): Change => {
  const to = valueAt(project, at) as Change['to'];
  return to === undefined ? { at } : { at, to };
};

export function stepOf(projects: ReadonlyMap<string, Project>, edits: readonly Edit[], reason: string): Step {
  const back = edits.map(({ project, changes }) => ({
    project,
    changes: changes.map((change) => standing(projects.get(project)!, change)).toReversed(),
  }));
  return { edits, back, reason };
}

/** Whether everything the edits are about stands as they found it: where not, somebody else was there. */
export const stands = (projects: ReadonlyMap<string, Project>, found: readonly Edit[]): boolean =>
  found.every(({ project, changes }) => {
    const body = projects.get(project);
    return body !== undefined && changes.every((change) => sameAt(body, change));
  });

const sameAt = (body: Project, { at, to }: Change): boolean =>
  JSON.stringify(valueAt(body, at) ?? null) === JSON.stringify(to ?? null);

/** Projects by their ids, as the server has them. */
export type Stored = ReadonlyMap<string, ProjectAnswer>;
export const byId = (projects: readonly ProjectAnswer[]): Stored => new Map(projects.map((one) => [one.body.id, one]));
export const bodiesOf = (stored: Stored): ReadonlyMap<string, Project> =>
  new Map([...stored].map(([id, { body }]) => [id, body]));
/** The same in the same order, with those that came anew. */
export function withFresh(stored: Stored, fresh: readonly ProjectAnswer[]): Stored {
  const anew = byId(fresh);
  return new Map([...stored].map(([id, one]) => [id, anew.get(id) ?? one]));
}

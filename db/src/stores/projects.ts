import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Project } from '@vorrang/planning';
import type { Database, Transaction } from '../archive.ts';
import { project } from '../tables/index.ts';
import { boundingBox } from '../bounding-box.ts';
import { type Connection, type Context, StaleRevision, record } from './change.ts';

export type ProjectRow = typeof project.$inferSelect;

export const listProjects = (db: Connection, cityId: string): Promise<ProjectRow[]> =>
  db.select().from(project).where(eq(project.cityId, cityId)).orderBy(asc(project.position), asc(project.id));

/** The projects of one list: those of an import, or (null) those the city was made with. */
export const listProjectsOf = (db: Connection, cityId: string, importId: string | null): Promise<ProjectRow[]> =>
  db
    .select()
    .from(project)
    .where(
      and(eq(project.cityId, cityId), importId === null ? isNull(project.importId) : eq(project.importId, importId)),
    )
    .orderBy(asc(project.position), asc(project.id));

export async function findProject(db: Connection, cityId: string, id: string): Promise<ProjectRow | null> {
  return (
    (
      await db
        .select()
        .from(project)
        .where(and(eq(project.cityId, cityId), eq(project.id, id)))
    )[0] ?? null
  );
}

export async function insertProjects(
  tx: Transaction,
  cityId: string,
  bodies: Project[],
  at: Date,
  importId: string | null,
  from = 0,
): Promise<void> {
  const rows = bodies.map((body, i) => ({
    cityId,
    id: body.id,
    position: from + i,
    body,
    ...boundingBox(body.geometry),
    importId,
    updatedAt: at,
  }));
  for (let i = 0; i < rows.length; i += 500) await tx.insert(project).values(rows.slice(i, i + 500));
}

/** A project as it is to be, and the revision its writer has read. */
export type ProjectChange = { body: Project; revision: number };

export async function updateProject(
  db: Database,
  cityId: string,
  body: Project,
  revision: number,
  context: Context,
): Promise<ProjectRow> {
  return (await updateProjects(db, cityId, [{ body, revision }], context))[0]!;
}

/** All of them or none: the first that somebody else has changed since refuses the others too. */
export async function updateProjects(
  db: Database,
  cityId: string,
  changes: readonly ProjectChange[],
  context: Context,
): Promise<ProjectRow[]> {
  return db.transaction(async (tx) => {
    const rows: ProjectRow[] = [];
    // In one order, so that two who change many do not wait for each other.
    for (const change of [...changes].sort((a, b) => (a.body.id < b.body.id ? -1 : 1)))
      rows.push(await updateOne(tx, cityId, change, context));
    return rows;
  });
}

async function updateOne(
  tx: Transaction,
  cityId: string,
  { body, revision }: ProjectChange,
  context: Context,
): Promise<ProjectRow> {
  const here = and(eq(project.cityId, cityId), eq(project.id, body.id));
  const before = (await tx.select().from(project).where(here).for('update'))[0];
  if (!before || before.revision !== revision) throw new StaleRevision(before ?? { revision: 0 });
  const [after] = await tx
    .update(project)
    .set({ body, ...boundingBox(body.geometry), revision: revision + 1, updatedAt: context.at })
    .where(here)
    .returning();
  await record(tx, cityId, context, {
    operation: 'project.update',
    target: body.id,
    before: before.body,
    after: body,
  });
  return after!;
}

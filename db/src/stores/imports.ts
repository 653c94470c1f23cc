import { and, asc, count, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Facts, Project } from '@vorrang/planning';
import type { Database, Transaction } from '../archive.ts';
import { boundingBox } from '../bounding-box.ts';
import { type Profile, type Replaced, imports, project } from '../tables/index.ts';
import { type Connection, type Context, record } from './change.ts';
import { deleteFacts, insertFacts } from './facts.ts';
import { insertProjects } from './projects.ts';
import { type NewScenario, deleteScenario, insertScenario, scenariosNow } from './scenarios.ts';

export type ImportRow = typeof imports.$inferSelect;
export type ImportToStore = Pick<ImportRow, 'id' | 'fileName' | 'fileSha256' | 'rows' | 'assumptions'> &
  Partial<Pick<ImportRow, 'mapping'>>;

export const listImports = (db: Connection, cityId: string): Promise<ImportRow[]> =>
  db.select().from(imports).where(eq(imports.cityId, cityId)).orderBy(desc(imports.createdAt));

/** How lists were read before, the latest first; imports taken back count too. */
export async function listProfiles(db: Connection, cityId: string): Promise<Profile[]> {
  const rows = await db
    .select({ mapping: imports.mapping })
    .from(imports)
    .where(and(eq(imports.cityId, cityId), isNotNull(imports.mapping)))
    .orderBy(desc(imports.createdAt))
    .limit(50);
  return rows.map(({ mapping }) => (Array.isArray(mapping) ? { mapping, answers: {} } : mapping!));
}

/** An import whose scenario rests on assumptions that no planner has confirmed; while there is one, every page of the city says so. */
export type Unconfirmed = Pick<ImportRow, 'id' | 'fileName'> & { scenarioId: string };

/** Derived from the scenarios as they stand: a number that changes is open again, and a scenario that is gone asks nobody. */
export async function listUnconfirmed(db: Database, cityId: string): Promise<Unconfirmed[]> {
  const rows = await db
    .select({ id: imports.id, fileName: imports.fileName, scenarioId: imports.scenarioId })
    .from(imports)
    .where(and(eq(imports.cityId, cityId), isNotNull(imports.scenarioId), isNull(imports.undoneAt)))
    .orderBy(asc(imports.createdAt));
  const listed = rows.flatMap(({ scenarioId, ...row }) => (scenarioId === null ? [] : [{ ...row, scenarioId }]));
  const now = await scenariosNow(db, cityId, new Set(listed.map(({ scenarioId }) => scenarioId)));
  return listed.filter(({ scenarioId }) => (now.get(scenarioId)?.unconfirmed ?? 0) > 0);
}

/** What an import brings: projects with the Scenario made for them (null where there are none), and facts. */
export type Brought = { projects: Project[]; scenario: NewScenario | null; facts: Facts };

/** Everything a file says, or nothing. */
export async function storeImport(
  db: Database,
  cityId: string,
  fresh: ImportToStore,
  { projects, scenario, facts }: Brought,
  context: Context,
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.insert(imports).values({
      cityId,
      ...fresh,
      scenarioId: scenario?.id ?? null,
      createdAt: context.at,
      createdBy: context.actor.id,
      // Facts rest on no assumption.
      ...(!scenario && { assumptionsConfirmedAt: context.at }),
    });
    const [before] = await tx.select({ n: count() }).from(project).where(eq(project.cityId, cityId));
    await insertProjects(tx, cityId, projects, context.at, fresh.id, before?.n ?? 0);
    if (scenario) await insertScenario(tx, cityId, scenario, context);
    await insertFacts(tx, cityId, fresh.id, facts);
    await record(tx, cityId, context, {
      operation: 'import.confirm',
      target: fresh.id,
      after: { ...fresh, scenario: scenario?.id ?? null },
    });
  });
}

/** A newer version of a list: projects as they are now, projects it adds, and the import the list came with (null: the city's first list). */
export type Newer = { list: string | null; updated: Project[]; added: Project[]; facts: Facts };

/** Brings a list up to date by id, whole or not at all; what stood before is kept for undoing it. */
export async function storeReimport(
  db: Database,
  cityId: string,
  fresh: ImportToStore,
  { list, updated, added, facts }: Newer,
  context: Context,
): Promise<void> {
  await db.transaction(async (tx) => {
    const here = and(eq(project.cityId, cityId), inArray(project.id, ['', ...updated.map(({ id }) => id)]));
    const before = await tx.select().from(project).where(here).for('update');
    const replaced: Replaced = {
      projects: before.map(({ body, revision }) => ({ body, revision })),
      added: added.map(({ id }) => id),
    };
    await tx.insert(imports).values({
      cityId,
      ...fresh,
      replaced,
      scenarioId: null,
      createdAt: context.at,
      createdBy: context.actor.id,
      assumptionsConfirmedAt: context.at,
    });
    for (const body of updated) await writeProject(tx, cityId, body, context.at);
    const [all] = await tx.select({ n: count() }).from(project).where(eq(project.cityId, cityId));
    await insertProjects(tx, cityId, added, context.at, list, all?.n ?? 0);
    await insertFacts(tx, cityId, fresh.id, facts);
    await record(tx, cityId, context, {
      operation: 'import.update',
      target: fresh.id,
      before: replaced.projects.map(({ body }) => body),
      after: { ...fresh, updated, added },
    });
  });
}

const writeProject = (tx: Transaction, cityId: string, body: Project, at: Date) =>
  tx
    .update(project)
    .set({ body, ...boundingBox(body.geometry), revision: sql`${project.revision} + 1`, updatedAt: at })
    .where(and(eq(project.cityId, cityId), eq(project.id, body.id)));

/** Puts back what a newer version replaced, and takes away what it added; `changed` where somebody has worked on it since. */
async function putBack(tx: Transaction, cityId: string, { projects, added }: Replaced, at: Date) {
  const ids = ['', ...projects.map(({ body }) => body.id)];
  const now = await tx
    .select()
    .from(project)
    .where(and(eq(project.cityId, cityId), inArray(project.id, ids)))
    .for('update');
  const revisions = new Map(now.map(({ id, revision }) => [id, revision]));
  if (projects.some(({ body, revision }) => revisions.get(body.id) !== revision + 1)) return 'changed' as const;
  for (const { body } of projects) await writeProject(tx, cityId, body, at);
  await tx.delete(project).where(and(eq(project.cityId, cityId), inArray(project.id, ['', ...added])));
  return 'done' as const;
}

/** Confirmed once and for all; `unknown` for an import that is not there or was taken back. */
export async function confirmAssumptions(
  db: Database,
  cityId: string,
  id: string,
  context: Context,
): Promise<'done' | 'unknown'> {
  const here = and(eq(imports.cityId, cityId), eq(imports.id, id), isNull(imports.undoneAt));
  return db.transaction(async (tx) => {
    const [row] = await tx.select().from(imports).where(here);
    if (!row) return 'unknown';
    const rows = await tx
      .update(imports)
      .set({ assumptionsConfirmedAt: context.at, assumptionsConfirmedBy: context.actor.name })
      .where(and(here, isNull(imports.assumptionsConfirmedAt)))
      .returning();
    if (rows.length)
      await record(tx, cityId, context, {
        operation: 'import.confirm-assumptions',
        target: id,
        after: rows[0]!.assumptions,
      });
    return 'done';
  });
}

/** Takes the whole import away, kept in the events; plans made from it stay with their frozen Scenario. */
export async function undoImport(
  db: Database,
  cityId: string,
  id: string,
  context: Context,
): Promise<'done' | 'unknown' | 'changed'> {
  return db.transaction(async (tx) => {
    const here = and(eq(imports.cityId, cityId), eq(imports.id, id), isNull(imports.undoneAt));
    const [row] = await tx.select().from(imports).where(here).for('update');
    if (!row) return 'unknown';
    if (row.replaced && (await putBack(tx, cityId, row.replaced, context.at)) === 'changed') return 'changed';
    await tx.update(imports).set({ undoneAt: context.at }).where(here);
    const gone = await tx
      .delete(project)
      .where(and(eq(project.cityId, cityId), eq(project.importId, id)))
      .returning();
    const facts = await deleteFacts(tx, cityId, id);
    if (row.scenarioId) await deleteScenario(tx, cityId, row.scenarioId, context);
    await record(tx, cityId, context, {
      operation: 'import.undo',
      target: id,
      before: { fileName: row.fileName, projects: gone.map((p) => p.body), facts },
    });
    return 'done';
  });
}

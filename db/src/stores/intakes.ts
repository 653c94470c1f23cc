import { and, count, desc, eq, isNull } from 'drizzle-orm';
import type { Facts, Project } from '@vorrang/planning';
import type { Database } from '../archive.ts';
import { intake, plan, project } from '../tables/index.ts';
import { type Connection, type Context, record } from './change.ts';
import { deleteFacts, insertFacts } from './facts.ts';
import { insertProjects } from './projects.ts';
import { type NewScenario, deleteScenario, insertScenario } from './scenarios.ts';

export type IntakeRow = typeof intake.$inferSelect;
export type NewIntake = Pick<IntakeRow, 'id' | 'fileName' | 'fileSha256' | 'rows' | 'assumptions'>;

export const listIntakes = (db: Connection, cityId: string): Promise<IntakeRow[]> =>
  db.select().from(intake).where(eq(intake.cityId, cityId)).orderBy(desc(intake.createdAt));

/** Assumptions that no planner has confirmed; while there is one, every page and brief of the city says so. */
export const listUnconfirmed = (db: Connection, cityId: string): Promise<IntakeRow[]> =>
  db
    .select()
    .from(intake)
    .where(and(eq(intake.cityId, cityId), isNull(intake.assumptionsConfirmedAt), isNull(intake.undoneAt)));

/** What an import brings: projects with the Scenario made for them (null where there are none), and facts. */
export type Brought = { projects: Project[]; scenario: NewScenario | null; facts: Facts };

/** Everything a file says, or nothing. */
export async function takeIn(
  db: Database,
  cityId: string,
  fresh: NewIntake,
  { projects, scenario, facts }: Brought,
  context: Context,
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.insert(intake).values({
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
      operation: 'intake.confirm',
      target: fresh.id,
      after: { ...fresh, scenario: scenario?.id ?? null },
    });
  });
}

/** Confirmed once and for all; `unknown` for an import that is not there or was taken back. */
export async function confirmAssumptions(
  db: Database,
  cityId: string,
  id: string,
  context: Context,
): Promise<'done' | 'unknown'> {
  const here = and(eq(intake.cityId, cityId), eq(intake.id, id), isNull(intake.undoneAt));
  return db.transaction(async (tx) => {
    const [row] = await tx.select().from(intake).where(here);
    if (!row) return 'unknown';
    const rows = await tx
      .update(intake)
      .set({ assumptionsConfirmedAt: context.at, assumptionsConfirmedBy: context.actor.name })
      .where(and(here, isNull(intake.assumptionsConfirmedAt)))
      .returning();
    if (rows.length)
      await record(tx, cityId, context, {
        operation: 'intake.confirm-assumptions',
        target: id,
        after: rows[0]!.assumptions,
      });
    return 'done';
  });
}

/** Takes the whole import away, kept in the events; plans made from it stay with their frozen Scenario. */
export async function undoIntake(
  db: Database,
  cityId: string,
  id: string,
  context: Context,
): Promise<'done' | 'unknown'> {
  return db.transaction(async (tx) => {
    const here = and(eq(intake.cityId, cityId), eq(intake.id, id), isNull(intake.undoneAt));
    const [row] = await tx.update(intake).set({ undoneAt: context.at }).where(here).returning();
    if (!row) return 'unknown';
    const gone = await tx
      .delete(project)
      .where(and(eq(project.cityId, cityId), eq(project.intakeId, id)))
      .returning();
    const facts = await deleteFacts(tx, cityId, id);
    if (row.scenarioId) await deleteScenario(tx, cityId, row.scenarioId, context);
    await record(tx, cityId, context, {
      operation: 'intake.undo',
      target: id,
      before: { fileName: row.fileName, projects: gone.map((p) => p.body), facts },
    });
    return 'done';
  });
}

export async function countPlansOf(db: Connection, cityId: string, scenarioId: string): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(plan)
    .where(and(eq(plan.cityId, cityId), eq(plan.scenarioId, scenarioId)));
  return row?.n ?? 0;
}

import { and, asc, count, eq, sql } from 'drizzle-orm';
import { type FactKind, type Facts, factKinds } from '@vorrang/planning';
import type { Transaction } from '../archive.ts';
import { fact, imports } from '../tables/index.ts';
import type { Connection } from './change.ts';

/** Rows put in by one statement: each statement is a round trip. */
const batch = 5_000;

export async function insertFacts(tx: Transaction, cityId: string, importId: string, facts: Facts): Promise<void> {
  for (const kind of Object.keys(factKinds) as FactKind[])
    for (let from = 0; from < facts[kind].length; from += batch) {
      const bodies = JSON.stringify(facts[kind].slice(from, from + batch));
      await tx.execute(sql`
        insert into fact (city_id, kind, import_id, position, body)
        select ${cityId}, ${kind}, ${importId}, ${from}::int + place::int - 1, body
        from jsonb_array_elements(${bodies}::jsonb) with ordinality as given (body, place)`);
    }
}

/** All facts of a kind, in the order in which they came. */
export async function listFacts<K extends FactKind>(db: Connection, cityId: string, kind: K): Promise<Facts[K]> {
  const rows = await db
    .select({ body: fact.body })
    .from(fact)
    .innerJoin(imports, and(eq(imports.cityId, fact.cityId), eq(imports.id, fact.importId)))
    .where(and(eq(fact.cityId, cityId), eq(fact.kind, kind)))
    .orderBy(asc(imports.createdAt), asc(fact.importId), asc(fact.position));
  return rows.map(({ body }) => body) as Facts[K];
}

/** Every fact of a city, of all kinds. */
export async function listAllFacts(db: Connection, cityId: string): Promise<Facts> {
  const kinds = Object.keys(factKinds) as FactKind[];
  return Object.fromEntries(
    await Promise.all(kinds.map(async (kind) => [kind, await listFacts(db, cityId, kind)] as const)),
  ) as Facts;
}

export type FactSource = { kind: FactKind; importId: string; fileName: string; createdAt: Date; rows: number };

/** What the city knows: how many rows of each kind, from which file, since when. */
export async function listFactSources(db: Connection, cityId: string): Promise<FactSource[]> {
  return db
    .select({
      kind: fact.kind,
      importId: fact.importId,
      fileName: imports.fileName,
      createdAt: imports.createdAt,
      rows: count(),
    })
    .from(fact)
    .innerJoin(imports, and(eq(imports.cityId, fact.cityId), eq(imports.id, fact.importId)))
    .where(eq(fact.cityId, cityId))
    .groupBy(fact.kind, fact.importId, imports.fileName, imports.createdAt)
    .orderBy(asc(fact.kind), asc(imports.createdAt));
}

/** Takes the facts of an import away; gives how many there were of each kind. */
export async function deleteFacts(tx: Transaction, cityId: string, importId: string): Promise<Record<string, number>> {
  const here = and(eq(fact.cityId, cityId), eq(fact.importId, importId));
  const counted = await tx.select({ kind: fact.kind, rows: count() }).from(fact).where(here).groupBy(fact.kind);
  await tx.delete(fact).where(here);
  return Object.fromEntries(counted.map(({ kind, rows }) => [kind, rows]));
}

import { and, desc, eq, inArray, isNull, lt } from 'drizzle-orm';
import { type Operation, event } from '../tables/index.ts';
import type { Connection } from './change.ts';
import { formerOperation, todaysOperation } from './former-names.ts';

export type EventRow = typeof event.$inferSelect;

/** The sequence of the last event of a city: as long as it is the same, nothing of the city is different. */
export async function lastEvent(db: Connection, cityId: string): Promise<number> {
  const rows = await db
    .select({ sequence: event.sequence })
    .from(event)
    .where(eq(event.cityId, cityId))
    .orderBy(desc(event.sequence))
    .limit(1);
  return rows[0]?.sequence ?? 0;
}

/** Newest first; `before` is the sequence of the last one already seen, `operations` are those that are wanted. Null: the events of the installation. */
export const listEvents = async (
  db: Connection,
  cityId: string | null,
  page: { before?: number | undefined; limit: number; operations?: readonly Operation[] },
): Promise<EventRow[]> => {
  const rows = await db
    .select()
    .from(event)
    .where(
      and(
        cityId === null ? isNull(event.cityId) : eq(event.cityId, cityId),
        page.before === undefined ? undefined : lt(event.sequence, page.before),
        page.operations &&
          inArray(
            event.operation,
            page.operations.flatMap((one) => [one, formerOperation(one)]),
          ),
      ),
    )
    .orderBy(desc(event.sequence))
    .limit(page.limit);
  return rows.map((row) => ({ ...row, operation: todaysOperation(row.operation) }));
};

import { and, desc, eq, lt } from 'drizzle-orm';
import { event } from '../tables/index.ts';
import type { Connection } from './change.ts';

export type EventRow = typeof event.$inferSelect;

/** Newest first; `before` is the sequence of the last one already seen. */
export const listEvents = (
  db: Connection,
  cityId: string,
  page: { before?: number | undefined; limit: number },
): Promise<EventRow[]> =>
  db
    .select()
    .from(event)
    .where(and(eq(event.cityId, cityId), page.before === undefined ? undefined : lt(event.sequence, page.before)))
    .orderBy(desc(event.sequence))
    .limit(page.limit);

import type { Role } from '@vorrang/planning';
import type { Database, Transaction } from '../archive.ts';
import { type Operation, event } from '../tables/index.ts';

export type Actor = { id: string; name: string; role: Role | 'system' };
/** Who acts, when (injected), and for what reason. */
export type Context = { actor: Actor; at: Date; reason?: string | undefined };
export type Change = { operation: Operation; target: string; before?: unknown; after?: unknown };
export type Connection = Database | Transaction;

/**
 * Writes the event of a change; call it in the transaction that makes the change. Null for what belongs to the
 * installation: it outlives every city. Never put a secret into it.
 */
export async function record(tx: Transaction, cityId: string | null, context: Context, change: Change): Promise<void> {
  await tx.insert(event).values({
    cityId,
    at: context.at,
    actorId: context.actor.id,
    actorName: context.actor.name,
    role: context.actor.role,
    operation: change.operation,
    target: change.target,
    before: change.before ?? null,
    after: change.after ?? null,
    reason: context.reason ?? null,
  });
}

/** A write named an old revision: nothing was written; `current` is what stands there now. */
export class StaleRevision extends Error {
  readonly current: { revision: number };
  constructor(current: { revision: number }) {
    super('the row has changed since it was read');
    this.current = current;
  }
}

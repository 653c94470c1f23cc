import type postgres from 'postgres';

export type Mutex = <T>(work: () => PromiseLike<T>) => Promise<T>;

/** Lets work through one piece at a time, in the order of asking. */
export function newTurnstile(): Mutex {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };
}

type Query = PromiseLike<unknown> & { values: () => Query; simple: () => Query };

/**
 * PGlite serves all connections from one session and takes their protocol messages as they come: the statement of one
 * would be overwritten by the next. So a query, or a whole transaction, goes through alone.
 */
export function oneAtATime(client: postgres.Sql, mutex: Mutex): postgres.Sql {
  return new Proxy(client, {
    get(target, property) {
      const value = Reflect.get(target, property, target) as unknown;
      if (property === 'unsafe')
        return (...given: Parameters<postgres.Sql['unsafe']>) =>
          waiting(mutex, () => target.unsafe(...given) as unknown as Query);
      if (property === 'begin')
        return (...given: unknown[]) =>
          mutex(() => (value as (...all: unknown[]) => Promise<unknown>).apply(target, given));
      return value;
    },
  });
}

/** A query that is asked only when somebody waits for it, as postgres.js itself does. */
function waiting(mutex: Mutex, ask: () => Query): Query & Pick<Promise<unknown>, 'catch' | 'finally'> {
  const answer = () => mutex(ask);
  return {
    then: (fulfilled, rejected) => answer().then(fulfilled, rejected),
    catch: (rejected) => answer().catch(rejected),
    finally: (done) => answer().finally(done),
    values: () => waiting(mutex, () => ask().values()),
    simple: () => waiting(mutex, () => ask().simple()),
  };
}

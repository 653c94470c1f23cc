import { RateLimiterDrizzle, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../archive.ts';
import { attempt } from '../tables/index.ts';

/** Attempts by a key; all processes on one database count together. */
export type Attempts = {
  /** Counts one; false where there were too many already. */
  take: (key: string) => Promise<boolean>;
  forget: (key: string) => Promise<void>;
};

/** So many attempts in so many seconds from the first. What is older goes from the database by itself. */
export function openAttempts(database: Database, keyPrefix: string, points: number, duration: number): Attempts {
  const limiter = new RateLimiterDrizzle({ storeClient: database, schema: attempt, keyPrefix, points, duration });
  return {
    take: (key) =>
      limiter.consume(key).then(
        () => true,
        (refused: unknown) => {
          if (refused instanceof RateLimiterRes) return false;
          throw refused;
        },
      ),
    forget: async (key) => void (await limiter.delete(key)),
  };
}

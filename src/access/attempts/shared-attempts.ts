import { createHmac } from 'node:crypto';
import { RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible';
import type { Services } from '../../core/context.ts';
import { isAway } from '../../database/database-error.ts';

const duration = 60;

/** A bound of a number of attempts a minute. */
export type Bound = RateLimiterMemory | RateLimiterPostgres;

/** Opens a bound; each has a name of its own. */
export type OpenBound = (name: string, points: number) => Bound;

export const boundInMemory: OpenBound = (keyPrefix, points) => new RateLimiterMemory({ keyPrefix, points, duration });

/** How long an attempt waits for the count before this process counts by itself: a turn at the connections and a new connection come off it. */
const waitMs = 4_500;
/** After the database did not answer, so long nobody waits for it. */
const awayMs = 5_000;

/**
 * Bounds that all nodes count together, with one small statement for each attempt and bound, beside a hash that is slow on purpose. A bound that was reached is kept in memory until it ends, so a flood costs no statements; while the database does not answer,
 * each process counts by itself.
 */
export function sharedBounds({ connections, secret }: Pick<Services, 'connections' | 'secret'>): OpenBound {
  let awayUntil = 0;
  const hashed = (key: unknown) => createHmac('sha256', secret).update(String(key)).digest('base64url');
  const storeClient = {
    async query({ name, text, values: [key, ...others] }: { name: string; text: string; values: unknown[] }) {
      if (performance.now() < awayUntil) throw new Error('The database did not answer lately.');
      const counted = connections.query({ name, text, values: [hashed(key), ...others] }, performance.now() + waitMs);
      const { rows } = await counted.catch((error: unknown) => {
        if (isAway(error)) awayUntil = performance.now() + awayMs;
        throw error;
      });
      return { rows, rowCount: rows.length };
    },
  };
  const store = { storeClient, storeType: 'client', tableName: 'login_attempt', tableCreated: true, clearExpiredByTimeout: false };
  return (keyPrefix, points) => {
    const insuranceLimiter = boundInMemory(keyPrefix, points);
    return new RateLimiterPostgres({ ...store, keyPrefix, points, duration, inMemoryBlockOnConsumed: points + 1, insuranceLimiter });
  };
}

/** Deletes what no longer counts. */
export async function purgeAttempts(services: Services): Promise<number> {
  const text = 'delete from login_attempt where key in (select key from login_attempt where expire < $1 limit 10000)';
  return (await services.connections.query({ text, values: [services.now().getTime()] })).affected;
}

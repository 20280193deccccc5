import { type EntitySchema, MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import type { Log } from '../core/log.ts';
import { StartupError } from '../core/startup-error.ts';
import type { Tracing } from '../core/tracing.ts';
import { Connections } from './connections.ts';
import { reclaimDeadConnections } from './dead-connections.ts';
import { FairSemaphore } from './fair-semaphore.ts';
import { inShares } from './permit-shares.ts';
import { timeLimits } from './time-limits.ts';

export interface Database {
  orm: MikroORM;
  connections: Connections;
  close(): Promise<void>;
}

/** Every wait is limited, so that a dead connection never blocks a request. */
const timeouts = {
  statement_timeout: timeLimits.statement,
  lock_timeout: timeLimits.lock,
  idle_in_transaction_session_timeout: timeLimits.idleInTransaction,
  query_timeout: timeLimits.answer,
  connectionTimeoutMillis: timeLimits.connect,
  keepAlive: true,
};

export async function openDatabase(url: string, size: number, rows: readonly EntitySchema[], log: Log, tracing: Tracing | null): Promise<Database> {
  const orm = await MikroORM.init({
    clientUrl: url,
    entities: [...rows],
    pool: { min: 0, max: size },
    driverOptions: timeouts,
    // The second guard of tenancy: a query without a tenant throws.
    filters: { tenant: { cond: (args: { tenantId?: string }) => ({ tenantId: requireTenant(args.tenantId) }), default: true } },
    autoJoinRefsForFilters: false,
    forceUtcTimezone: true,
    logger: (line) => log.debug(line),
    discovery: { warnWhenNoEntities: false },
  });
  const pool = await (orm.em.getConnection() as unknown as { getNativeClient(): Promise<Pool> }).getNativeClient().catch(unreachable);
  reclaimDeadConnections(pool);
  return { orm, connections: new Connections(pool, new FairSemaphore(inShares(size)), tracing), close: () => orm.close(true) };
}

function requireTenant(tenantId: string | undefined): string {
  if (!tenantId) throw new Error('A query has no tenant.');
  return tenantId;
}

/** When both addresses of `localhost` refuse, the error has no message. */
export function unreachable(cause: unknown): never {
  if (cause instanceof StartupError) throw cause;
  const { message, code } = cause as Error & { code?: string };
  throw new StartupError(`The database cannot be reached: ${message.split('\n')[0] || code}`, { cause });
}

import { type EntitySchema, MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import type { Log } from '../core/log.ts';
import { StartupError } from '../core/startup-error.ts';
import { reclaimDeadConnections } from './dead-connections.ts';

export interface Database {
  orm: MikroORM;
  pool: Pool;
  close(): Promise<void>;
}

/** Every wait is limited, so that a dead connection never blocks a request. */
const timeouts = {
  statement_timeout: 15_000,
  lock_timeout: 8_000,
  idle_in_transaction_session_timeout: 15_000,
  query_timeout: 20_000,
  connectionTimeoutMillis: 8_000,
  keepAlive: true,
};

export async function openDatabase(url: string, size: number, rows: EntitySchema[], log: Log): Promise<Database> {
  const orm = await MikroORM.init({
    clientUrl: url,
    entities: rows,
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
  return { orm, pool, close: () => orm.close(true) };
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

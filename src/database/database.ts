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

/** A hung or cut connection must never hang a request: every wait has an end. */
const waits = {
  statement_timeout: 15_000,
  lock_timeout: 8_000,
  idle_in_transaction_session_timeout: 15_000,
  query_timeout: 20_000,
  connectionTimeoutMillis: 8_000,
  keepAlive: true,
};

export async function openDatabase(url: string, size: number, rows: readonly EntitySchema[], log: Log): Promise<Database> {
  const orm = await MikroORM.init({
    clientUrl: url,
    entities: [...rows],
    pool: { min: 0, max: size },
    driverOptions: waits,
    // The second wall: a query without a tenant does not run at all.
    filters: { tenant: { cond: (args: { tenantId?: string }) => ({ tenantId: needed(args.tenantId) }), default: true } },
    autoJoinRefsForFilters: false,
    forceUtcTimezone: true,
    logger: (line) => log.debug(line),
    discovery: { warnWhenNoEntities: false },
  });
  const pool = await (orm.em.getConnection() as unknown as { getNativeClient(): Promise<Pool> }).getNativeClient().catch(unreachable);
  reclaimDeadConnections(pool);
  return { orm, pool, close: () => orm.close(true) };
}

function needed(tenantId: string | undefined): string {
  if (!tenantId) throw new Error('A query was made without a tenant.');
  return tenantId;
}

/** Both addresses of `localhost` refusing is an error without a message. */
export function unreachable(cause: unknown): never {
  if (cause instanceof StartupError) throw cause;
  const { message, code } = cause as Error & { code?: string };
  throw new StartupError(`The database cannot be reached: ${message.split('\n')[0] || code}`, { cause });
}

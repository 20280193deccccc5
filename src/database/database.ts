import { type EntitySchema, MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import type { Log } from '../core/log.ts';
import { StartupError } from '../core/startup-error.ts';
import { Connections } from './connections.ts';
import { parseDatabaseUrl } from './database-url.ts';
import { reclaimDeadConnections } from './dead-connections.ts';
import { Endpoints } from './endpoints.ts';
import { FairSemaphore } from './fair-semaphore.ts';
import { inShares } from './permit-shares.ts';
import { StatementNaming } from './statement-naming.ts';
import { timeLimits } from './time-limits.ts';

export interface Database {
  orm: MikroORM;
  connections: Connections;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  url: string;
  /** The most connections. */
  size: number;
  /** Whether statements are prepared under names. */
  isNamed: boolean;
}

/** Every wait is limited, so that a dead connection never blocks a request. */
export const limits = { query_timeout: timeLimits.answer, connectionTimeoutMillis: timeLimits.connect, keepAlive: true };

export async function openDatabase({ url, size, isNamed }: DatabaseOptions, rows: readonly EntitySchema[], log: Log): Promise<Database> {
  const endpoints = new Endpoints(parseDatabaseUrl(url), log);
  await endpoints.choose().catch(unreachable);
  const orm = await MikroORM.init({
    // The pool is the ORM's, and each of its connections goes to the endpoint of the moment.
    dbName: endpoints.url.database,
    ensureDatabase: false,
    entities: [...rows],
    pool: { min: 0, max: size },
    driverOptions: { ...limits, Client: endpoints.clientClass },
    // The second guard of tenancy: a query without a tenant throws.
    filters: { tenant: { cond: (args: { tenantId?: string }) => ({ tenantId: requireTenant(args.tenantId) }), default: true } },
    autoJoinRefsForFilters: false,
    forceUtcTimezone: true,
    logger: (line) => log.debug(line),
    discovery: { warnWhenNoEntities: false },
  });
  const pool = await (orm.em.getConnection() as unknown as { getNativeClient(): Promise<Pool> }).getNativeClient().catch(unreachable);
  reclaimDeadConnections(pool);
  const way = { pool, endpoints, naming: new StatementNaming(isNamed, log) };
  return { orm, connections: new Connections(way, new FairSemaphore(inShares(size))), close: () => orm.close(true) };
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

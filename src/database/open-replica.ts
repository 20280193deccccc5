import { Pool } from 'pg';
import type { Log } from '../core/log.ts';
import { StartupError } from '../core/startup-error.ts';
import { Connections } from './connections.ts';
import { type DatabaseOptions, limits } from './database.ts';
import { parseDatabaseUrl } from './database-url.ts';
import { reclaimDeadConnections } from './dead-connections.ts';
import { Endpoints } from './endpoints.ts';
import { FairSemaphore } from './fair-semaphore.ts';
import { inShares } from './permit-shares.ts';
import { Replica } from './replica.ts';
import { refuseOverPrivileged } from './row-level-security-guard.ts';
import { StatementNaming } from './statement-naming.ts';

/** A replica that is away does not keep the process from starting: it is used once it answers. */
export async function openReplica(
  { url, size, isNamed, tracing }: Omit<DatabaseOptions, 'url'> & { url: string | undefined },
  primary: Connections,
  log: Log,
): Promise<Replica | null> {
  if (url === undefined) return null;
  const endpoints = new Endpoints(parseDatabaseUrl(url, true), log);
  await endpoints.choose().catch(() => undefined);
  const pool = new Pool({ max: size, ...limits, Client: endpoints.clientClass } as object);
  // The next use opens another connection.
  pool.on('error', (err) => log.debug({ err }, 'a connection to the replica was lost'));
  reclaimDeadConnections(pool);
  await refuseOverPrivileged(pool).catch(async (error: unknown) => {
    if (!(error instanceof StartupError)) return;
    await pool.end();
    throw new StartupError(error.message.replaceAll('DATABASE_URL', 'DATABASE_READ_URL'), { cause: error });
  });
  const way = { pool, endpoints, naming: new StatementNaming(isNamed, log) };
  const replica = new Replica(new Connections(way, new FairSemaphore(inShares(size)), tracing), primary, log);
  await replica.check();
  return replica;
}

import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { StartupError } from '../../core/startup-error.ts';
import type { Cluster } from './cluster.ts';
import { findPostmaster } from './postmaster.ts';

const timeoutMs = 30_000;
const wrongPassword = '28P01';
/** Starting, stopping, or no free connection. */
const transientStates = ['57P01', '57P02', '57P03', '53300'];

export function superuserUrl(cluster: Cluster, port: number): string {
  return `postgres://postgres:${cluster.password}@127.0.0.1:${port}/postgres?sslmode=disable`;
}

/** The port on which the server answers a query, or null once it has ended. */
export async function answeringPort(cluster: Cluster, isGone: () => boolean): Promise<number | null> {
  const deadline = Date.now() + timeoutMs;
  while (!isGone()) {
    const postmaster = findPostmaster(cluster.data);
    if (postmaster?.isReady && (await isAnswering(cluster, postmaster.port))) return postmaster.port;
    if (Date.now() > deadline) throw new StartupError(`PostgreSQL has not answered for ${timeoutMs / 1000} seconds: see ${cluster.log}`);
    await pause(50);
  }
  return null;
}

async function isAnswering(cluster: Cluster, port: number): Promise<boolean> {
  const client = new pg.Client({ connectionString: superuserUrl(cluster, port), connectionTimeoutMillis: 5000, query_timeout: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch (error) {
    insistOnTransient(error as pg.DatabaseError, cluster);
    return false;
  } finally {
    client.end().catch(() => undefined);
  }
}

function insistOnTransient({ code, severity, message }: pg.DatabaseError, { data, log }: Cluster): void {
  if (code === wrongPassword) throw new StartupError(`The superuser's password next to ${log} does not fit ${data}: restore postgres.password`);
  if (severity && !transientStates.includes(code ?? '')) throw new StartupError(`PostgreSQL is running but refuses connections: ${message} (see ${log})`);
}

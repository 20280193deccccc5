import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { StartupError } from '../../core/startup-error.ts';
import type { Cluster } from './cluster.ts';
import { findPostmaster } from './postmaster.ts';

const patience = 30_000;
const wrongPassword = '28P01';
/** Starting or stopping, or every connection taken. */
const milestone = ['57P01', '57P02', '57P03', '53300'];

export function superuserUrl(cluster: Cluster, port: number): string {
  return `postgres://postgres:${cluster.password}@127.0.0.1:${port}/postgres`;
}

/** The port on which it answers a query, or null once it is gone. */
export async function answeringPort(cluster: Cluster, isGone: () => boolean): Promise<number | null> {
  const deadline = Date.now() + patience;
  while (!isGone()) {
    const postmaster = findPostmaster(cluster.data);
    if (postmaster?.isReady && (await answers(cluster, postmaster.port))) return postmaster.port;
    if (Date.now() > deadline) throw new StartupError(`PostgreSQL has not answered for ${patience / 1000} seconds: see ${cluster.log}`);
    await pause(50);
  }
  return null;
}

async function answers(cluster: Cluster, port: number): Promise<boolean> {
  const client = new pg.Client({ connectionString: superuserUrl(cluster, port), connectionTimeoutMillis: 5000, query_timeout: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch (error) {
    insistPassing(error as pg.DatabaseError, cluster);
    return false;
  } finally {
    client.end().catch(() => undefined);
  }
}

function insistPassing({ code, severity, message }: pg.DatabaseError, { data, log }: Cluster): void {
  if (code === wrongPassword) throw new StartupError(`The database superuser's password beside ${log} is not the one of ${data}: restore postgres.password`);
  if (severity && !milestone.includes(code ?? '')) throw new StartupError(`PostgreSQL runs but answers nobody: ${message} (see ${log})`);
}

import { setTimeout as pause } from 'node:timers/promises';
import { StartupError } from '../../core/startup-error.ts';
import { answeringPort, superuserUrl } from './answering.ts';
import { type Cluster, openCluster } from './cluster.ts';
import { inOneLine } from './in-one-line.ts';
import { type EmbeddedPostgres, type LaunchOptions, launch } from './launch.ts';
import { findPostmaster } from './postmaster.ts';
import { inherits, stopInherited } from './starter.ts';

export interface EmbeddedOptions extends LaunchOptions {
  /** Holds the data, the log and the superuser's password. */
  directory: string;
}

const patience = 30_000;

/**
 * It runs in a session of its own: only `stop()` ends it, and when this program is killed it lives on and the next start
 * joins and inherits it, on whichever port it has.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  try {
    return await joinOrLaunch(await openCluster(options.directory), options);
  } catch (error) {
    throw inOneLine(error);
  }
}

async function joinOrLaunch(cluster: Cluster, options: LaunchOptions): Promise<EmbeddedPostgres> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    const running = (await join(cluster)) ?? (await launch(cluster, options));
    if (running) return running;
    await pause(100);
  }
  throw new StartupError(`Another PostgreSQL holds ${cluster.data} and does not let go: see ${cluster.log}`);
}

async function join(cluster: Cluster): Promise<EmbeddedPostgres | null> {
  const port = await answeringPort(cluster, () => findPostmaster(cluster.data) === null);
  if (port === null) return null;
  const stop = inherits(cluster) ? () => stopInherited(cluster) : async () => undefined;
  return { superuserUrl: superuserUrl(cluster, port), port, stop };
}

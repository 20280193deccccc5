import { StartupError } from '../../core/startup-error.ts';
import { answeringPort, superuserUrl } from './answering.ts';
import type { Cluster } from './cluster.ts';
import { mainLine } from './main-line.ts';
import { portRefusal, portToUse } from './port.ts';
import { findPostmaster, removeStalePidFile } from './postmaster.ts';
import { type ServerProcess, startServer } from './server-process.ts';
import { type Durability, settings } from './settings.ts';
import { noteStarter } from './starter.ts';
import { hasEnded, stopServer } from './stop-server.ts';

/** A running PostgreSQL of our own. */
export interface EmbeddedPostgres {
  superuserUrl: string;
  port: number;
  /** Stops it, unless another program started it and still runs. */
  stop(): Promise<void>;
}

export interface LaunchOptions extends Durability {
  /** A free one when left out. */
  port?: number | undefined;
}

const notBound = /could not bind .*: (?<why>.*)/;
const heldByAnother = /lock file "postmaster\.pid" (already exists|is empty)|shared memory block .* is still in use/;

/** PostgreSQL itself would begin again and again. */
const crashed = /terminating any other active server processes/;

/** Null when what stands in the way passes by itself: a start at the same moment, or the last children of a killed server. */
export async function launch(cluster: Cluster, options: LaunchOptions): Promise<EmbeddedPostgres | null> {
  const wanted = await portToUse(options.port);
  removeStalePidFile(cluster.data);
  const server = startServer(cluster, settings(wanted, options));
  const port = await portOf(server, cluster);
  if (port === null) return giveUp(server, cluster, options);
  noteStarter(cluster);
  return { superuserUrl: superuserUrl(cluster, port), port, stop: () => stopServer(server.child) };
}

async function portOf({ child, words }: ServerProcess, cluster: Cluster): Promise<number | null> {
  try {
    return await answeringPort(cluster, () => hasEnded(child) || crashed.test(words()));
  } catch (error) {
    // One that still recovers is left to finish, and the next start joins it.
    if (findPostmaster(cluster.data)?.isReady) await stopServer(child);
    throw error;
  }
}

async function giveUp({ child, words }: ServerProcess, cluster: Cluster, { port }: LaunchOptions): Promise<null> {
  await stopServer(child, 'SIGQUIT');
  if (heldByAnother.test(words())) return null;
  const why = notBound.exec(words())?.groups?.why;
  if (!why) throw new StartupError(`PostgreSQL stopped at once: ${mainLine(words())} (see ${cluster.log})`);
  if (port) throw portRefusal(port, why);
  return null;
}

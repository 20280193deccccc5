import { StartupError } from '../../core/startup-error.ts';
import type { Cluster } from './cluster.ts';
import { fatalLine } from './fatal-line.ts';
import { portRefusal, portToUse } from './port.ts';
import { findPostmaster, removeStalePidFile } from './postmaster.ts';
import { recordOwner } from './server-owner.ts';
import { type ServerProcess, startServer } from './server-process.ts';
import { type Durability, settings } from './settings.ts';
import { hasEnded, stopServer } from './stop-server.ts';
import { answeringPort, superuserUrl } from './wait-for-server.ts';

/** A running embedded PostgreSQL. */
export interface EmbeddedPostgres {
  superuserUrl: string;
  port: number;
  isRunning(): boolean;
  /** Stops the server, unless another running process owns it. */
  stop(): Promise<void>;
}

export interface LaunchOptions extends Durability {
  /** By default any free port. */
  port?: number | undefined;
}

const notBound = /could not bind .*: (?<why>.*)/;
const usedByAnother = /lock file "postmaster\.pid" (already exists|is empty)|shared memory block .* is still in use/;

/** PostgreSQL would restart by itself forever. */
const crashed = /terminating any other active server processes/;

/** Null when the obstacle is temporary: a start at the same moment, or the last children of a killed server. */
export async function launch(cluster: Cluster, options: LaunchOptions): Promise<EmbeddedPostgres | null> {
  const requested = await portToUse(options.port);
  removeStalePidFile(cluster.data);
  const server = startServer(cluster, settings(requested, options));
  const port = await portOf(server, cluster);
  if (port === null) return giveUp(server, cluster, options);
  recordOwner(cluster);
  return { superuserUrl: superuserUrl(cluster, port), port, isRunning: () => !hasEnded(server.child), stop: () => stopServer(server.child) };
}

async function portOf({ child, output }: ServerProcess, cluster: Cluster): Promise<number | null> {
  try {
    return await answeringPort(cluster, () => hasEnded(child) || crashed.test(output()));
  } catch (error) {
    // A server that is still recovering may finish, and the next start joins it.
    if (findPostmaster(cluster.data)?.isReady) await stopServer(child);
    throw error;
  }
}

async function giveUp({ child, output }: ServerProcess, cluster: Cluster, { port }: LaunchOptions): Promise<null> {
  await stopServer(child, 'SIGQUIT');
  if (usedByAnother.test(output())) return null;
  const why = notBound.exec(output())?.groups?.why;
  if (!why) throw new StartupError(`PostgreSQL stopped at once: ${fatalLine(output())} (see ${cluster.log})`);
  if (port) throw portRefusal(port, why);
  return null;
}

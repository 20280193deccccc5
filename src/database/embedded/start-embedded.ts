import { realpathSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { StartupError } from '../../core/startup-error.ts';
import { type Cluster, existingCluster, openCluster } from './cluster.ts';
import { readableError } from './file-error.ts';
import { type EmbeddedPostgres, type LaunchOptions, launch } from './launch.ts';
import { findPostmaster } from './postmaster.ts';
import { stopTakenOver, takeOver } from './server-owner.ts';
import { answeringPort, superuserUrl } from './wait-for-server.ts';

export interface EmbeddedOptions extends LaunchOptions {
  /** Contains the data, the log and the superuser's password. */
  directory: string;
}

const timeoutMs = 30_000;

/** The server runs in its own session and only `stop()` ends it. When this process is killed, the server keeps running and the next start joins it and takes it over, whatever its port. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  try {
    return await joinOrLaunch(await openCluster(options.directory), options);
  } catch (error) {
    throw readableError(error);
  }
}

/** After the first start: data that is gone is not created again. */
export async function startAgain(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  try {
    return await joinOrLaunch(existingCluster(realpathSync(options.directory)), options);
  } catch (error) {
    throw readableError(error);
  }
}

async function joinOrLaunch(cluster: Cluster, options: LaunchOptions): Promise<EmbeddedPostgres> {
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline) {
    const running = (await join(cluster)) ?? (await launch(cluster, options));
    if (running) return running;
    await pause(100);
  }
  throw new StartupError(`Another PostgreSQL uses ${cluster.data} and does not stop: see ${cluster.log}`);
}

async function join(cluster: Cluster): Promise<EmbeddedPostgres | null> {
  const port = await answeringPort(cluster, () => findPostmaster(cluster.data) === null);
  if (port === null) return null;
  const stop = takeOver(cluster) ? () => stopTakenOver(cluster) : async () => undefined;
  return { superuserUrl: superuserUrl(cluster, port), port, isRunning: () => findPostmaster(cluster.data) !== null, stop };
}

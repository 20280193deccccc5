import { openWaitingServer } from '../api/http/waiting-server.ts';
import { cannotListen, openApp } from '../app.ts';
import { readConfig } from '../core/config/config.ts';
import { openLog } from '../core/log.ts';
import { openMailFetcher } from '../mail/incoming/imap/open-mail-fetcher.ts';
import { openMailListener } from '../mail/incoming/listener.ts';
import { migratePrepared, prepare } from '../prepare.ts';
import type { PreparedConfig } from '../services.ts';
import { openWorker } from '../worker/worker.ts';
import { addWorkerMetrics } from '../worker/worker-metrics.ts';
import type { CommandIo } from './command-io.ts';
import { untilAborted } from './signals.ts';
import { waitForMigrations } from './wait-for-migrations.ts';

export async function serve({ env, print, stop }: CommandIo): Promise<void> {
  const config = readConfig(env);
  const signal = stop();
  const prepared = await prepare(config);
  try {
    if (prepared.isEmbedded) await migrateAndSeed(prepared.config);
    if (signal.aborted) return;
    if (!(await isMigrated(prepared.config, signal))) return;
    const app = await openApp(prepared.config);
    const listener =
      config.incomingMail.port === undefined
        ? null
        : await openMailListener(app.services, config.host).catch((error: unknown) => app.close().then(() => Promise.reject(error)));
    // Only once all that may fail is open: nothing but its own end ends a worker.
    const worker = config.worker === 'in-process' ? openWorker(app.services) : null;
    const fetcher = openMailFetcher(app.services);
    if (worker) addWorkerMetrics(app.registry, worker);
    print(prepared.isEmbedded ? (await import('./greeting.ts')).greeting(app.url, config) : `Relevo is serving ${app.url}/graphql\n`);
    if (config.metricsPort !== undefined) print(`Metrics are at ${app.metricsUrl}\n`);
    if (listener) print(`Mail is taken in on ${config.host}:${listener.port}\n`);
    await untilAborted(signal);
    await Promise.all([app.drain(), worker?.close(), listener?.close(), fetcher.close()]);
    await app.close();
  } finally {
    await prepared.release();
  }
}

/** Seeds are loaded only where there is something to seed. */
async function migrateAndSeed(config: PreparedConfig): Promise<void> {
  await migratePrepared(config, openLog(config.logLevel));
  const { seedMissing } = await import('./seed-tenants.ts');
  await seedMissing(config);
}

/** Meanwhile probes are answered: the process lives, and is not ready. */
async function isMigrated(config: PreparedConfig, stop: AbortSignal): Promise<boolean> {
  let endWaiting = async () => {};
  const beginWaiting = async () => {
    endWaiting = await openWaitingServer(config.port, config.host).catch((cause: unknown) => cannotListen(config, cause));
  };
  return waitForMigrations(config, stop, beginWaiting).finally(() => endWaiting());
}

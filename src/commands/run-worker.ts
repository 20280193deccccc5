import { openMonitoring } from '../api/monitoring/open-monitoring.ts';
import { openProcessMetrics } from '../api/monitoring/process-metrics.ts';
import type { Services } from '../core/context.ts';
import { openReadiness } from '../database/readiness.ts';
import type { PreparedConfig } from '../services.ts';
import { openWorker, type Worker } from '../worker/worker.ts';
import { addWorkerMetrics } from '../worker/worker-metrics.ts';
import type { CommandIo } from './command-io.ts';
import { untilAborted } from './signals.ts';
import { waitForMigrations } from './wait-for-migrations.ts';
import { withServices } from './with-services.ts';

export async function runWorker(io: CommandIo): Promise<void> {
  const work: Parameters<typeof withServices>[1] = async ({ services, config, stop }) => {
    const worker = openWorker(services);
    const monitoring = await openWorkerMonitoring(services, config, worker, stop).catch((error: unknown) => worker.close().then(() => Promise.reject(error)));
    io.print(
      monitoring
        ? `Relevo is working; health and metrics are at ${monitoring.url}/metrics\n`
        : 'Relevo is working; METRICS_PORT would show its health and metrics.\n',
    );
    await untilAborted(stop);
    await worker.close();
    await monitoring?.close();
  };
  await withServices(io, work, waitForMigrations);
}

/** A worker answers nothing else, so without a port for it there is no server. */
async function openWorkerMonitoring(services: Services, { metricsPort, host }: PreparedConfig, worker: Worker, stop: AbortSignal) {
  if (metricsPort === undefined) return null;
  const registry = openProcessMetrics(services);
  addWorkerMetrics(registry, worker);
  const readiness = openReadiness(services.connections.way.endpoints);
  const isReady = async () => !stop.aborted && (await readiness.isAnswering());
  const monitored = { bus: services.bus, isReady, registry };
  const monitoring = await openMonitoring(metricsPort, host, monitored).catch((error: unknown) => readiness.close().then(() => Promise.reject(error)));
  const close = async () => {
    await monitoring.close();
    await readiness.close();
  };
  return { url: monitoring.url, close };
}

import { openWorker } from '../worker/worker.ts';
import type { CommandIo } from './command-io.ts';
import { untilAborted } from './signals.ts';
import { waitForMigrations } from './wait-for-migrations.ts';
import { withServices } from './with-services.ts';

export async function runWorker(io: CommandIo): Promise<void> {
  const work: Parameters<typeof withServices>[1] = async ({ services, stop }) => {
    const worker = openWorker(services);
    await untilAborted(stop);
    await worker.close();
  };
  await withServices(io, work, waitForMigrations);
}

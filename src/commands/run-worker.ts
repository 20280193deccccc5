import { openWorker } from '../worker/worker.ts';
import type { CommandIo } from './command-io.ts';
import { untilAborted } from './signals.ts';
import { withServices } from './with-services.ts';

export async function runWorker(io: CommandIo): Promise<void> {
  await withServices(io, async ({ services, stop }) => {
    const worker = openWorker(services);
    await untilAborted(stop);
    await worker.close();
  });
}

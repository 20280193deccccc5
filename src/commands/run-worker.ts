import { openWorker } from '../worker/worker.ts';
import { untilAborted } from './signals.ts';
import { withServices } from './with-services.ts';

export async function runWorker(): Promise<void> {
  await withServices(async ({ services, stop }) => {
    const worker = openWorker(services);
    await untilAborted(stop);
    await worker.close();
  });
}

import { openWorker } from '../worker/worker.ts';
import { untilAborted } from './signals.ts';
import { withHouse } from './with-house.ts';

export async function work(): Promise<void> {
  await withHouse(async ({ house, stop }) => {
    const worker = openWorker(house);
    await untilAborted(stop);
    await worker.close();
  });
}

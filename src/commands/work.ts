import { tidy } from '../worker/tidy.ts';
import { untilAborted } from './signals.ts';
import { withHouse } from './with-house.ts';

const hour = 3_600_000;

export async function work(): Promise<void> {
  await withHouse(async ({ house, stop }) => {
    const look = () => tidy(house).catch((err: unknown) => house.log.error({ err }, 'tidying failed; it is tried again'));
    await look();
    const timer = setInterval(look, hour);
    await untilAborted(stop);
    clearInterval(timer);
  });
}

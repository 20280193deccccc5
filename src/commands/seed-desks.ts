import type { Desk } from '../../seeds/desk.ts';
import { desks, seed } from '../../seeds/index.ts';
import { openHouse, type Ready } from '../open-house.ts';
import { StartupError } from '../platform/startup-error.ts';
import { withHouse } from './with-house.ts';

export async function seedDesks(slug: string | undefined): Promise<void> {
  const wanted = desks.filter((desk) => !slug || desk.slug === slug);
  if (wanted.length === 0) throw new StartupError(`There is no desk ${slug}: choose of ${desks.map((desk) => desk.slug).join(', ')}.`);
  await withHouse(async ({ house, config, stop }) => {
    for (const desk of wanted) if (!stop.aborted) console.log(`${desk.slug}: ${await seed(house, desk, config.demoPassword)}`);
  });
}

/** What `serve` does on the embedded server: the demonstration desks that are not there; side by side, for they touch nothing in common. */
export async function seedMissing(config: Ready, wanted: readonly Desk[]): Promise<void> {
  const { house, close } = await openHouse(config);
  try {
    await Promise.all(wanted.map((desk) => seed(house, desk, config.demoPassword)));
  } finally {
    await close();
  }
}

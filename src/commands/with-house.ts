import { openHouse, type Ready } from '../open-house.ts';
import { readConfig } from '../platform/config.ts';
import type { House } from '../platform/house.ts';
import { openLog } from '../platform/log.ts';
import { migrateReady, prepare } from '../ready.ts';
import { stopSignal } from './signals.ts';

/** One piece of work in the house, doors closed; our own database is brought up to date before, and stopped after, also when somebody presses Ctrl-C. */
export async function withHouse(work: (open: { house: House; config: Ready; stop: AbortSignal }) => Promise<void>): Promise<void> {
  const stop = stopSignal();
  const prepared = await prepare(readConfig(process.env));
  try {
    if (prepared.isEmbedded) await migrateReady(prepared.config, openLog(prepared.config.logLevel));
    const opened = await openHouse(prepared.config);
    await work({ house: opened.house, config: prepared.config, stop }).finally(opened.close);
  } finally {
    await prepared.release();
  }
}

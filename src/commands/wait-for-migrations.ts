import { setTimeout as pause } from 'node:timers/promises';
import { openLog } from '../core/log.ts';
import { pendingMigrationsAt } from '../database/pending-migrations.ts';
import type { PreparedConfig } from '../services.ts';

const pauseMs = 1_000;

/** With `RELEVO_PENDING_MIGRATIONS=wait`, waits until none is pending; `false` where the process is to stop instead. `onWait` runs before the first wait. */
export async function waitForMigrations(config: PreparedConfig, stop: AbortSignal, onWait: () => Promise<void> = async () => undefined): Promise<boolean> {
  if (config.pendingMigrations === 'refuse') return true;
  const log = openLog(config.logLevel);
  for (let told = 0; !stop.aborted; ) {
    const pending = await pendingMigrationsAt(config.databaseUrl);
    if (pending.length === 0) return true;
    if (told === 0) await onWait();
    if (told !== pending.length) log.warn({ pending }, 'waiting for `relevo migrate`: migrations are pending');
    told = pending.length;
    await pause(pauseMs, null, { signal: stop }).catch(() => null);
  }
  return false;
}

import { readConfig } from '../core/config/config.ts';
import type { Services } from '../core/context.ts';
import { openLog } from '../core/log.ts';
import { migratePrepared, prepare } from '../prepare.ts';
import { openServices, type PreparedConfig } from '../services.ts';
import type { CommandIo } from './command-io.ts';

/** Runs a command with open services and no server. The embedded database is migrated before and stopped after, even on Ctrl-C. */
export async function withServices(
  io: CommandIo,
  work: (open: { services: Services; config: PreparedConfig; stop: AbortSignal }) => Promise<void>,
  /** Waits for what must be there before the services open; `false` where the process is to stop instead. */
  isThere: (config: PreparedConfig, stop: AbortSignal) => Promise<boolean> = async () => true,
): Promise<void> {
  const stop = io.stop();
  const prepared = await prepare(readConfig(io.env));
  try {
    if (prepared.isEmbedded) await migratePrepared(prepared.config, openLog(prepared.config.logLevel));
    if (!(await isThere(prepared.config, stop))) return;
    const opened = await openServices(prepared.config);
    await work({ services: opened.services, config: prepared.config, stop }).finally(opened.close);
  } finally {
    await prepared.release();
  }
}

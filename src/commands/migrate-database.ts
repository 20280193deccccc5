import { readConfig } from '../core/config.ts';
import { openLog } from '../core/log.ts';
import { migratePrepared, prepare } from '../prepare.ts';
import type { CommandIo } from './command-io.ts';

export async function migrateDatabase({ env, print }: CommandIo): Promise<void> {
  const prepared = await prepare(readConfig(env));
  try {
    const applied = await migratePrepared(prepared.config, openLog(prepared.config.logLevel));
    print(applied.length === 0 ? 'The database is up to date.\n' : `Applied:\n  ${applied.join('\n  ')}\n`);
  } finally {
    await prepared.release();
  }
}

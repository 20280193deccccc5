import { readConfig } from '../core/config.ts';
import { openLog } from '../core/log.ts';
import { migratePrepared, prepare } from '../prepare.ts';

export async function migrateDatabase(): Promise<void> {
  const prepared = await prepare(readConfig(process.env));
  try {
    const applied = await migratePrepared(prepared.config, openLog(prepared.config.logLevel));
    console.log(applied.length === 0 ? 'The database is up to date.' : `Applied:\n  ${applied.join('\n  ')}`);
  } finally {
    await prepared.release();
  }
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../core/config/config.ts';
import { openLog } from '../core/log.ts';
import { migrations, migrationsDirectory, pendingMigrationsAt } from '../database/pending-migrations.ts';
import { migratePrepared, prepare } from '../prepare.ts';
import type { PreparedConfig } from '../services.ts';
import type { CommandIo } from './command-io.ts';
import { type JsonOption, printResult } from './print-result.ts';

interface MigrateOptions extends JsonOption {
  status?: boolean;
  dryRun?: boolean;
}

const upToDate = 'The database is up to date.';

export async function migrateDatabase(io: CommandIo, options: MigrateOptions): Promise<void> {
  const prepared = await prepare(readConfig(io.env));
  try {
    if (options.status) return await printStatus(io, options, prepared.config);
    if (options.dryRun) return await printSql(io, prepared.config);
    const applied = await migratePrepared(prepared.config, openLog(prepared.config.logLevel));
    printResult(io, options, { applied }, applied.length === 0 ? upToDate : listOf('Applied', applied));
  } finally {
    await prepared.release();
  }
}

async function printStatus(io: CommandIo, options: JsonOption, { databaseDirectUrl }: PreparedConfig): Promise<void> {
  const pending = await pendingMigrationsAt(databaseDirectUrl);
  const applied = migrations.filter((name) => !pending.includes(name));
  printResult(io, options, { applied, pending }, pending.length === 0 ? upToDate : listOf('Pending', pending));
}

/** What `migrate` would run, each file in a transaction of its own. */
async function printSql({ print }: CommandIo, { databaseDirectUrl }: PreparedConfig): Promise<void> {
  const pending = await pendingMigrationsAt(databaseDirectUrl);
  for (const name of pending) print(`-- ${name}\n${readFileSync(join(migrationsDirectory, `${name}.sql`), 'utf8')}\n`);
  if (pending.length === 0) print(`-- ${upToDate}\n`);
}

function listOf(what: string, names: readonly string[]): string {
  return `${what}:\n  ${names.join('\n  ')}`;
}

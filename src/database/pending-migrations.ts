import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../core/root.ts';
import { StartupError } from '../core/startup-error.ts';
import { connectTo } from './connect.ts';
import { unreachable } from './database.ts';
import type { Queryable } from './queryable.ts';

export const migrationsDirectory = join(root, 'migrations');

/** All migrations of this version, in their order. */
export const migrations: readonly string[] = readdirSync(migrationsDirectory)
  .filter((file) => file.endsWith('.sql'))
  .map((file) => file.slice(0, -'.sql'.length))
  .sort();

/** No table, or none that the role may read: nothing of this version was applied. */
const unapplied = new Set(['42P01', '42501']);

/** The migrations of this version that the database does not have yet; it may have newer ones. */
async function pendingMigrations(database: Queryable): Promise<string[]> {
  const { rows } = await database.query('select name from public.migration').catch((error: Error & { code?: string }) => {
    if (unapplied.has(error.code ?? '')) return { rows: [] };
    throw error;
  });
  const applied = new Set(rows.map(({ name }) => name));
  return migrations.filter((name) => !applied.has(name));
}

/** The same, over a connection of its own. */
export async function pendingMigrationsAt(url: string): Promise<string[]> {
  const client = await connectTo(url, { connectionTimeoutMillis: 8_000 }).catch(unreachable);
  try {
    return await pendingMigrations(client);
  } finally {
    await client.end();
  }
}

export async function refusePending(database: Queryable): Promise<void> {
  const pending = await pendingMigrations(database);
  if (pending.length > 0) throw new StartupError(`Migrations are pending: ${pending.join(', ')}. Run \`relevo migrate\` first.`);
}

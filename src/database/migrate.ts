import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runner } from 'node-pg-migrate';
import type { Client } from 'pg';
import type { Log } from '../core/log.ts';
import { root } from '../core/root.ts';
import { StartupError } from '../core/startup-error.ts';
import { connectTo } from './connect.ts';
import { unreachable } from './database.ts';
import { refuseOlderThanBaseline } from './development-database.ts';
import { refuseOldServer } from './server-version.ts';

const directory = join(root, 'migrations');

/** The names of all migrations, in their order. */
export function migrationFiles(): string[] {
  return readdirSync(directory)
    .sort()
    .map((file) => basename(file, '.sql'));
}

/** Applies pending migrations as the owner and grants access to the server's role. Concurrent runs wait for each other. */
export async function migrate(ownerUrl: string, appRole: string | null, log: Log): Promise<string[]> {
  const client = await connectTo(ownerUrl, { connectionTimeoutMillis: 8000 }).catch(unreachable);
  client.on('error', (err) => log.warn({ err }, 'the migrating connection failed'));
  try {
    await refuseOldServer(client);
    const applied = await applyPending(client, log).catch(refuseMigration);
    if (appRole) await grantRole(client, appRole);
    return applied;
  } finally {
    await client.end();
  }
}

async function applyPending(dbClient: Client, log: Log): Promise<string[]> {
  await refuseOlderThanBaseline(dbClient, directory);
  const applied = await runner({
    dbClient,
    dir: directory,
    direction: 'up',
    migrationsTable: 'migration',
    advisoryLockMode: 'wait',
    logger: { debug: () => undefined, info: (line) => log.debug(line), warn: (line) => log.warn(line), error: (line) => log.error(line) },
  });
  return applied.map(({ name }) => name);
}

function refuseMigration(cause: Error): never {
  if (cause instanceof StartupError) throw cause;
  throw new StartupError(`The database cannot be migrated: ${cause.message.split('\n')[0]}`, { cause });
}

async function grantRole(client: Client, appRole: string): Promise<void> {
  const { rows } = await client.query(
    "select current_user <> $1 and $1 <> 'relevo_app' and not pg_has_role($1, 'relevo_app', 'member') as missing from pg_roles where rolname = $1",
    [appRole],
  );
  if (rows[0]?.missing) await client.query(`grant relevo_app to ${client.escapeIdentifier(appRole)}`);
}

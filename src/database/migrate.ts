import { runner } from 'node-pg-migrate';
import type { Client } from 'pg';
import type { Log } from '../core/log.ts';
import { StartupError } from '../core/startup-error.ts';
import { connectTo } from './connect.ts';
import { unreachable } from './database.ts';
import { refuseOlderThanBaseline } from './development-database.ts';
import { migrationsDirectory } from './pending-migrations.ts';
import { settlePlans } from './plan-settings.ts';
import { restoreGrants } from './restore-grants.ts';
import { refuseOldServer } from './server-version.ts';

/** Applies pending migrations as the owner and grants access to the server's role. Concurrent runs wait for each other. */
export async function migrate(ownerUrl: string, appRole: string | null, log: Log, directory = migrationsDirectory): Promise<string[]> {
  const client = await connectTo(ownerUrl, { connectionTimeoutMillis: 8000 }).catch(unreachable);
  client.on('error', (err) => log.warn({ err }, 'the migrating connection failed'));
  try {
    await refuseOldServer(client);
    // Until the connection ends: a first migration has its table before it has the role, which would be taken for a restored dump.
    await client.query("select pg_advisory_lock(hashtext('relevo migrations'))");
    const applied = await applyPending(client, log, directory).catch(refuseMigration);
    if (appRole) await grantRole(client, appRole, log);
    await settlePlans(client, log);
    return applied;
  } finally {
    await client.end();
  }
}

async function applyPending(dbClient: Client, log: Log, directory: string): Promise<string[]> {
  await refuseOlderThanBaseline(dbClient, directory);
  await restoreGrants(dbClient, directory);
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

async function grantRole(client: Client, appRole: string, log: Log): Promise<void> {
  const { rows } = await client.query(
    "select current_user <> $1 and $1 <> 'relevo_app' and not pg_has_role($1, 'relevo_app', 'member') as missing from pg_roles where rolname = $1",
    [appRole],
  );
  if (!rows[0]) log.warn({ role: appRole }, 'the role of DATABASE_URL does not exist: create it with login and password, then migrate again');
  if (rows[0]?.missing) await client.query(`grant relevo_app to ${client.escapeIdentifier(appRole)}`);
}

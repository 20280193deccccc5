import { readdirSync } from 'node:fs';
import type { ClientBase } from 'pg';
import { StartupError } from '../core/startup-error.ts';
import type { Queryable } from './queryable.ts';

const refusal =
  'This database was made by a development version of Relevo, older than its first release, and cannot be carried over. Start with an empty one: ' +
  'remove the data directory (RELEVO_DATA, or else .relevo), or set DATABASE_URL and DATABASE_DIRECT_URL to an empty database.';

/** The migrations were replaced by one baseline before the first release: a database that holds an older one cannot be brought up to date. */
export async function refuseOlderThanBaseline(owner: ClientBase, migrations: string): Promise<void> {
  const list = await owner.query("select to_regclass('public.migration') is not null as exists");
  if (!list.rows[0].exists) return;
  const baseline = readdirSync(migrations).sort()[0]?.slice(0, '20261128100001'.length);
  const older = await owner.query('select from public.migration where name collate "C" < $1 limit 1', [baseline]);
  if (older.rows.length > 0) throw new StartupError(refusal);
}

/** The server's role cannot read the list of migrations, but sees the names of policies: before the baseline they were `tenant_wall`. */
export async function refuseOlderPolicies(server: Queryable): Promise<void> {
  const older = await server.query("select from pg_policy where polname = 'tenant_wall' limit 1");
  if (older.rows.length > 0) throw new StartupError(refusal);
}

import type { Client } from 'pg';
import { migrations } from '../../database/pending-migrations.ts';
import { type Finding, ok, warning, wrong } from './finding.ts';

const state = `
  select pg_is_in_recovery() as "isReplica", (select count(*) from public.migration where name = any($1)) = cardinality($1::text[]) as "isMigrated"`;

/** Whether reads that go to the replica find there what the primary wrote. */
export async function checkReplica(client: Client): Promise<Finding> {
  const { rows } = await client.query<{ isReplica: boolean; isMigrated: boolean }>(state, [migrations]);
  const [{ isReplica, isMigrated } = { isReplica: false, isMigrated: false }] = rows;
  if (!isMigrated) return wrong('replica', 'it lacks migrations of this version', 'Let it follow the primary of DATABASE_URL, and run `relevo migrate` there.');
  if (isReplica) return ok('replica', 'it follows a primary and has all migrations');
  return warning('replica', 'DATABASE_READ_URL leads to a server that writes too', 'Name a standby; without one, leave DATABASE_READ_URL out.');
}

import type { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aFullTenant, asSuperuser } from '../isolation/two-tenants.ts';
import { openTestApp } from '../support/app.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { build, ending, oneLine, relevo, start } from './relevo.ts';
import { tablesWith } from './tables-of-tenants.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_delete_killed');
const secret = 'a secret of tests that is long enough';
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner, secret });
const env = { DATABASE_URL: urls.server, DATABASE_DIRECT_URL: urls.owner, RELEVO_SECRET: secret, LOG_LEVEL: 'warn' };

let database: Client;
beforeAll(async () => {
  await build();
  database = await asSuperuser(urls.superuser);
});
afterAll(() => database.end());

test('what was killed in the middle goes on where it was, and nothing brings the desk back meanwhile', async () => {
  const tenant = await aFullTenant(database);
  const remove = ['tenant', 'delete', tenant.slug, '--yes-delete', tenant.slug];
  await database.query('begin');
  await database.query('select from ticket where tenant_id = $1 for update', [tenant.system.tenant.id]);

  const child = start(remove, env);
  await expect.poll(isSomebodyWaiting, { timeout: 60_000 }).toBe(true);
  child.kill('SIGKILL');
  await ending(child);
  const left = await tablesWith(database, tenant);
  const [resumed, listed] = [await relevo(['tenant', 'resume', tenant.slug], env), await relevo(['tenant', 'list', '--json'], env)];
  await database.query('rollback');
  const { code } = await relevo(remove, env);

  expect(left).toEqual(expect.arrayContaining(['tenant', 'tenant_slug', 'ticket', 'principal']));
  expect(left).not.toContain('message');
  expect(resumed).toEqual(oneLine('is being deleted'));
  expect(JSON.parse(listed.out)).toContainEqual(expect.objectContaining({ slug: tenant.slug, isSuspended: true, isBeingDeleted: true }));
  expect(code).toBe(0);
  expect(await tablesWith(database, tenant)).toEqual([]);
}, 120_000);

/** Whether a statement waits for the lock of another one. */
async function isSomebodyWaiting(): Promise<boolean> {
  const text = 'select from pg_stat_activity where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0';
  // Within a transaction PostgreSQL shows the activity as it was first seen.
  await database.query('select pg_stat_clear_snapshot()');
  return (await database.query(text)).rows.length > 0;
}

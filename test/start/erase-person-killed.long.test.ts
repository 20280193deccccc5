import type { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { asSuperuser } from '../isolation/two-tenants.ts';
import { aTenant } from '../support/a-tenant.ts';
import { opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { build, ending, oneLine, relevo, start } from './relevo.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_erase_killed');
const secret = 'a secret of tests that is long enough';
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner, secret });
const env = { DATABASE_URL: urls.server, DATABASE_DIRECT_URL: urls.owner, RELEVO_SECRET: secret, LOG_LEVEL: 'warn' };

let database: Client;
beforeAll(async () => {
  await build();
  database = await asSuperuser(urls.superuser);
});
afterAll(() => database.end());

test('an erasure that was killed in the middle goes on where it was, and of two at once one finds nobody', async () => {
  const { ana, marta, slug, system } = await aTenant();
  const ticketId = await opens(ana, { subject: 'Zanahoria', description: 'Berenjena.' });
  await succeed(as(marta).replyToTicket({ ticketId, body: `Para ${ana.email}.` }));
  await succeed(as(ana).replyToTicket({ ticketId, body: 'Pimiento.' }));
  const erase = ['person', 'erase', slug, ana.email, '--yes-erase', ana.email];
  await database.query('begin');
  await database.query('select from ticket where tenant_id = $1 for update', [system.tenant.id]);

  const child = start(erase, env);
  await expect.poll(isSomebodyWaiting, { timeout: 60_000 }).toBe(true);
  child.kill('SIGKILL');
  await ending(child);
  const { rows: half } = await database.query('select body from message where tenant_id = $1 order by id', [system.tenant.id]);
  await database.query('rollback');
  const both = await Promise.all([relevo(erase, env), relevo(erase, env)]);

  expect(half.map(({ body }) => body)).toEqual([expect.stringMatching(/^Para \S+@erased\.invalid\.$/), '[erased]']);
  expect(both.map(({ code }) => code).sort()).toEqual([0, 1]);
  expect(both.find(({ code }) => code === 1)).toEqual(oneLine('No one in'));
  const texts = await database.query(
    'select subject || description as text from ticket where tenant_id = $1 union all select body from message where tenant_id = $1 union all select changes::text from event where tenant_id = $1',
    [system.tenant.id],
  );
  expect(texts.rows.map(({ text }) => text).join(' ')).not.toMatch(/zanahoria|berenjena|pimiento|ana@/i);
}, 120_000);

/** Whether a statement waits for the lock of another one. */
async function isSomebodyWaiting(): Promise<boolean> {
  const text = 'select from pg_stat_activity where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0';
  // Within a transaction PostgreSQL shows the activity as it was first seen.
  await database.query('select pg_stat_clear_snapshot()');
  return (await database.query(text)).rows.length > 0;
}

import type { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { asSuperuser } from '../isolation/two-tenants.ts';
import { build, ending, start } from '../start/relevo.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { makeDatabase } from '../support/one-postgres.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_retention_killed');
const secret = 'a secret of tests that is long enough';
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner, secret });
const env = { DATABASE_URL: urls.server, DATABASE_DIRECT_URL: urls.owner, RELEVO_SECRET: secret, LOG_LEVEL: 'silent' };

let database: Client;
beforeAll(async () => {
  await build();
  database = await asSuperuser(urls.superuser);
});
afterAll(() => database.end());

/** So many more events like the newest reply, and all of them as old as this. */
async function manyOldEvents(tenantId: string, count: number, days: number): Promise<void> {
  const copied = 'type, actor_id, ticket_id, message_id, audience, changes, refers_to, fact';
  await database.query(
    `insert into event (tenant_id, seq, id, occurred_at, ${copied})
     select e.tenant_id, f.seq + n, gen_random_uuid(), e.occurred_at, ${copied.replaceAll(/(\w+)/g, 'e.$1')}
     from feed f join lateral (select * from event where tenant_id = f.tenant_id and type = 'ticket.replied' order by seq desc limit 1) e on true, generate_series(1, $2) n
     where f.tenant_id = $1`,
    [tenantId, count],
  );
  await database.query('update feed set seq = seq + $2 where tenant_id = $1', [tenantId, count]);
  await database.query("update event set occurred_at = occurred_at - $2 * interval '1 day' where tenant_id = $1", [tenantId, days]);
}

test('a worker that is killed while it removes old events leaves whole batches and what they noted, and the next worker goes on', async () => {
  const tenant = await aTenant();
  const { ana, marta, system } = tenant;
  const tenantId = system.tenant.id;
  const { id: ticketId } = await aTicket(ana);
  await succeed(as(marta).replyToTicket({ ticketId, body: 'Lo miro.' }));
  await manyOldEvents(tenantId, 3_500, 40);
  await succeed(as(marta).assignTicket({ ticketId, assigneeId: marta.id }));
  await succeed(as(marta).changeTicketStatus({ ticketId, status: 'in_progress' }));
  await succeed(as(marta).resolveTicket({ ticketId }));
  await succeed(as(ana).closeTicket({ ticketId }));
  const young = await countOf(tenantId, "occurred_at > now() - interval '30 days'");
  await database.query('update tenant set keeps_events_days = 30 where tenant_id = $1', [tenantId]);
  await database.query('begin');
  await database.query('select from event where tenant_id = $1 and seq = 2500 for update', [tenantId]);

  const child = start(['worker'], env);
  await expect.poll(isWaitedFor, { timeout: 120_000 }).toBe(true);
  child.kill('SIGKILL');
  await ending(child);
  const half = await removedTo(tenantId);
  const [below, above] = [await countOf(tenantId, `seq <= ${half}`), await countOf(tenantId, `seq > ${half} and seq <= 3500`)];
  await database.query('rollback');
  const next = start(['worker'], env);
  await expect.poll(() => countOf(tenantId, 'true'), { timeout: 120_000 }).toBe(young);
  next.kill('SIGTERM');

  // Two batches were committed, and the third is whole.
  expect({ half, below, above }).toEqual({ half: 2_000, below: 0, above: 1_500 });
  expect(await ending(next)).toMatchObject({ code: 0, err: '' });
  expect(await removedTo(tenantId)).toBeGreaterThan(3_500);
  const left = (await as(ana).events({ filter: { ticketId: { eq: ticketId } } })).nodes.map(({ type }) => type);
  expect(left.at(-1)).toBe('ticket.closed');
}, 300_000);

const countOf = async (tenantId: string, where: string) =>
  (await database.query(`select count(*)::int as count from event where tenant_id = $1 and ${where}`, [tenantId])).rows[0].count as number;
const removedTo = async (tenantId: string) =>
  (await database.query('select removed_to::int as to from feed where tenant_id = $1', [tenantId])).rows[0].to as number;

/** Whether a statement waits for the lock that is held here; workers also wait for each other. */
async function isWaitedFor(): Promise<boolean> {
  const text = 'select from pg_stat_activity where datname = current_database() and pg_backend_pid() = any(pg_blocking_pids(pid))';
  // Within a transaction PostgreSQL shows the activity as it was first seen.
  await database.query('select pg_stat_clear_snapshot()');
  return (await database.query(text)).rows.length > 0;
}

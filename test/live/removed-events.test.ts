import { expect, test, vi } from 'vitest';
import { removeOldEvents } from '../../src/live/history/remove-old-events.ts';
import { foldVersion } from '../../src/reports/fold/fold-event.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { aClosedTicket, aTicket } from '../support/a-ticket.ts';
import { advance } from '../support/actions.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { as, askAs, succeed } from '../support/client.ts';
import { asSuperuser } from '../support/database.ts';
import { replayTenant } from '../support/replay-tenant.ts';
import { listen, nowIn } from './subscriber.ts';

openTestApp();

const dayMs = 86_400_000;
const remove = () => removeOldEvents(theServices(), new AbortController().signal);
const keep = ({ system }: TestTenant, days: number | null) =>
  asSuperuser((root) => root.query('update tenant set keeps_events_days = $2 where tenant_id = $1', [system.tenant.id, days]));

async function feedOf({ system }: TestTenant) {
  return asSuperuser(async (root) => {
    const { rows } = await root.query('select seq::int, type, ticket_id from event where tenant_id = $1 order by event.seq', [system.tenant.id]);
    const { rows: heads } = await root.query('select removed_to::int as "removedTo", seq::int from feed where tenant_id = $1', [system.tenant.id]);
    return { seqs: rows.map(({ seq }) => seq as number), types: rows.map(({ type }) => type as string), ...heads[0] } as {
      seqs: number[];
      types: string[];
      removedTo: number;
      seq: number;
    };
  });
}

const ago = async (tenant: TestTenant, days: number) => advance(tenant, new Date(tenant.system.now().getTime() + days * dayMs));

test('nothing goes before a desk says how long it keeps its events', async () => {
  const tenant = await aTenant();
  await aClosedTicket(tenant, tenant.ana);
  await ago(tenant, 900);
  const before = await feedOf(tenant);

  await remove();

  expect(await feedOf(tenant)).toEqual(before);
});

test('old events go, those of open tickets stay, and their clocks follow from them as before', async () => {
  const tenant = await aTenant();
  const { ana, marta, sofia } = tenant;
  const closed = await aClosedTicket(tenant, ana);
  const open = await aTicket(ana, { severity: 'critical' });
  await succeed(as(marta).replyToTicket({ ticketId: open.id, body: 'Lo miro.' }));
  await ago(tenant, 40);
  const young = await aTicket(ana);
  await succeed(as(sofia).assignTicket({ ticketId: young.id, assigneeId: marta.id }));
  await keep(tenant, 30);
  const before = await feedOf(tenant);

  await remove();
  const after = await feedOf(tenant);

  expect(after.seqs.length).toBeLessThan(before.seqs.length);
  expect(await as(ana).ticket({ id: closed.id })).toMatchObject({ id: closed.id, status: { category: 'CLOSED' } });
  const history = (await as(ana).events({ filter: { ticketId: { eq: open.id } } })).nodes.map(({ type }) => type);
  expect(history.slice(0, 2)).toEqual(['ticket.opened', 'ticket.replied']);
  expect(after.removedTo).toBeGreaterThan(0);
  const kept = (await replayTenant(tenant.system)).filter(({ kept }) => kept);
  for (const one of kept.filter(({ code }) => [open.code, young.code].includes(code))) {
    expect({ ...one.replayed }).toEqual({ ...one.kept });
    expect(one.told).toEqual(one.found);
  }
  expect(await remove()).toBe(0);
});

test('old events go too where another worker is folding them into the reports, once it is done', async () => {
  const tenant = await aTenant();
  await aClosedTicket(tenant, tenant.ana);
  await ago(tenant, 40);
  await keep(tenant, 30);
  const of = [tenant.system.tenant.id];
  let removing: Promise<number> | undefined;

  await asSuperuser(async (root) => {
    await root.query('insert into report_position (tenant_id, version) values ($1, $2)', [...of, foldVersion]);
    await root.query('begin');
    await root.query('select from report_position where tenant_id = $1 for update', of);
    removing = remove();
    const waits = 'select from pg_stat_activity where datname = current_database() and pg_backend_pid() = any(pg_blocking_pids(pid))';
    // Within a transaction PostgreSQL shows the activity as it was first seen.
    await expect.poll(async () => (await root.query('select pg_stat_clear_snapshot()')) && (await root.query(waits)).rows.length).toBeGreaterThan(0);
    await root.query('commit');
  });
  await removing;

  expect((await feedOf(tenant)).removedTo).toBeGreaterThan(0);
});

test('a history that is kept as an answer is read again once events were removed', async () => {
  const tenant = await aTenant();
  const { id } = await aClosedTicket(tenant, tenant.ana);
  await aTicket(tenant.ana);
  await ago(tenant, 40);
  await aTicket(tenant.ana);
  const history = async () => {
    const { body } = await askAs(tenant.ana, `{ ticket(id: "${id}") { activity(first: 5) { nodes { type } } } }`);
    return (body.data.ticket.activity.nodes as { type: string }[]).map(({ type }) => type);
  };
  await history();
  const before = theServices().answers?.hits ?? 0;
  expect(await history()).toContain('ticket.opened');
  expect(theServices().answers?.hits).toBe(before + 1);

  await keep(tenant, 30);
  await remove();

  expect(await history()).toEqual([]);
});

test('once an open ticket is closed its old events go too, and what is new stays', async () => {
  const tenant = await aTenant();
  const { ana, marta } = tenant;
  const { id: ticketId } = await aTicket(ana);
  await succeed(as(marta).assignTicket({ ticketId, assigneeId: marta.id }));
  await ago(tenant, 40);
  await aTicket(ana);
  await keep(tenant, 30);
  await remove();
  expect((await feedOf(tenant)).types).toContain('ticket.opened');

  await succeed(as(marta).changeTicketStatus({ ticketId, status: 'in_progress' }));
  await succeed(as(marta).resolveTicket({ ticketId }));
  await succeed(as(ana).closeTicket({ ticketId }));
  await remove();

  const history = (await as(ana).events({ filter: { ticketId: { eq: ticketId } } })).nodes.map(({ type }) => type);
  expect(history).not.toContain('ticket.opened');
  expect(history.at(-1)).toBe('ticket.closed');
});

test('a cursor from before gets a fresh one, in a query and in a subscription alike, and from there it goes on', async () => {
  const tenant = await aTenant();
  const { ana, marta } = tenant;
  const open = await aTicket(ana);
  await aClosedTicket(tenant, ana);
  const cursors = (await as(ana).events()).nodes.map(({ cursor }) => cursor);
  await ago(tenant, 40);
  const { id: ticketId } = await aTicket(ana);
  const newest = (await as(ana).events({ filter: { ticketId: { eq: ticketId } } })).nodes[0]?.cursor ?? '';
  await keep(tenant, 30);
  await remove();

  // The first is of the open ticket, so it is still there.
  for (const after of [cursors[0], cursors[2]] as string[]) {
    await expect(as(ana).events({ after })).rejects.toThrow('CURSOR_EXPIRED');
    const refused = listen(ana, { after });
    await vi.waitFor(() => expect(refused.errors[0]?.extensions).toMatchObject({ code: 'CURSOR_EXPIRED', cursor: expect.any(String) }), 10_000);
    const fresh = String(refused.errors[0]?.extensions?.cursor);
    await refused.leave();
    expect((await as(ana).events({ after: fresh })).nodes).toEqual([]);
  }
  const listening = listen(ana, { after: newest });
  await succeed(as(marta).replyToTicket({ ticketId: open.id, body: 'Otra vez.' }));
  expect((await listening.until(1))[0]?.type).toBe('ticket.replied');
  await listening.leave();
});

test('who listens while events are removed goes on, also where every event is old', async () => {
  const tenant = await aTenant();
  const { ana, marta } = tenant;
  const closed = await aClosedTicket(tenant, ana);
  const { id: ticketId } = await aTicket(marta);
  expect(closed.id).toBeTruthy();
  await ago(tenant, 40);
  await keep(tenant, 30);
  const listening = listen(marta, { after: await nowIn(marta.ctx) });
  await succeed(as(marta).replyToTicket({ ticketId, body: 'Una.' }));
  await listening.until(1);
  await ago(tenant, 40);

  await remove();
  const { seq, seqs } = await feedOf(tenant);
  await succeed(as(marta).replyToTicket({ ticketId, body: 'Otra.' }));

  expect(seqs).toContain(seq);
  await listening.until(2);
  expect(listening.errors).toEqual([]);
  await listening.leave();
});

test('the server itself can remove no event, and not more than the desk lets go', async () => {
  const tenant = await aTenant();
  await aClosedTicket(tenant, tenant.ana);
  const before = await feedOf(tenant);
  const { id } = tenant.system.tenant;
  const client = await theServices().connections.pool.connect();
  try {
    await client.query('begin');
    await client.query('select set_tenant($1)', [id]);
    const { rows } = await client.query("select * from remove_old_events($1, 0, now() + interval '1 year', 1000)", [id]);
    expect(rows).toEqual([]);
    await expect(client.query('delete from event where tenant_id = $1', [id])).rejects.toThrow('permission denied');
  } finally {
    await client.query('rollback');
    client.release();
  }

  expect(await feedOf(tenant)).toEqual(before);
});

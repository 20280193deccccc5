import { parse } from 'graphql';
import { afterEach, expect, test, vi } from 'vitest';
import { replyToTicket } from '../../src/conversations/reply-to-ticket.ts';
import type { Context } from '../../src/core/context.ts';
import { pageStatement } from '../../src/live/feed/feed-page.ts';
import { Live } from '../../src/live/live.ts';
import { liveLimits } from '../../src/live/live-limits.ts';
import type { Subscription } from '../../src/live/subscription.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { asSuperuser, inTenant } from '../support/database.ts';
import { cursorAt, nowIn } from './subscriber.ts';
import { aSink, askToFollow } from './without-a-socket.ts';

openTestApp();

const document = parse('subscription ($after: String) { ticketEvents(after: $after) { seq cursor } }');
let live: Live;
afterEach(() => live?.close());

async function replies({ marta }: TestTenant, ticketId: string, count: number): Promise<void> {
  for (let made = 0; made < count; made += 1) await replyToTicket(marta.ctx, { ticketId, body: 'Otra vez.' });
}

/** The events that the database reads for the first page. */
const readForPage = (ctx: Context) =>
  inTenant(ctx, async (db) => {
    const read = async () => Number((await db.query("select pg_stat_get_xact_tuples_fetched('event'::regclass) as n")).rows[0]?.n);
    const { text, values } = pageStatement(ctx.tenant.id, { seq: 1, mark: null });
    await db.query('set local enable_seqscan to off; set local enable_bitmapscan to off');
    const before = await read();
    expect((await db.query(text, [...(values ?? [])])).rows).toHaveLength(201);
    return (await read()) - before;
  });

test('a page of the feed reads a number of events that does not depend on how many follow', async () => {
  const tenant = await aTenant();
  const { id } = await aTicket(tenant.ana);
  await replies(tenant, id, 400);

  expect(await readForPage(tenant.ana.ctx)).toBeLessThan(30_000);
});

const follow = async (ctx: Context, after?: string) => {
  live = new Live(theServices(), { ...liveLimits, retryMs: 5 });
  const sink = aSink();
  return { subscription: await live.subscribe(await askToFollow(ctx, document, after ? { after } : {}), sink), sink };
};
const endOf = async (subscription: Subscription) => (await subscription.next()).value?.errors?.[0]?.extensions;

/** Nobody can read this event until it is mended. */
const spoil = ({ system: { tenant } }: TestTenant, seq: number) =>
  asSuperuser((root) => root.query(`update event set previous_values = '1' where tenant_id = $1 and seq = $2`, [tenant.id, seq]));
const mend = ({ system: { tenant } }: TestTenant) =>
  asSuperuser((root) => root.query('update event set previous_values = null where tenant_id = $1', [tenant.id]));
const spoiledEvent = ({ system: { tenant } }: TestTenant) =>
  asSuperuser((root) =>
    root.query(
      `with head as (update feed set seq = seq + 1 where tenant_id = $1 returning seq)
       insert into event (tenant_id, seq, id, type, occurred_at, ticket_id, audience, changes, previous_values)
       select tenant_id, head.seq, gen_random_uuid(), type, occurred_at, ticket_id, audience, changes, '1' from event, head where tenant_id = $1 and event.seq = 1`,
      [tenant.id],
    ),
  );

const unreadable = { code: 'UNAVAILABLE', retryAfterMs: 5_000 };

test('who catches up is told when a page cannot be read, and can go on from the same cursor later', async () => {
  const tenant = await aTenant();
  const { id } = await aTicket(tenant.ana);
  await replies(tenant, id, 3);
  await spoil(tenant, 3);

  const { subscription, sink } = await follow(tenant.ana.ctx, await cursorAt(tenant.system, 1));

  expect(await endOf(subscription)).toMatchObject(unreadable);
  expect(sink.told).toEqual([]);
  await mend(tenant);
  const again = await follow(tenant.ana.ctx, await cursorAt(tenant.system, 1));
  await vi.waitFor(() => expect(again.sink.told).toHaveLength(3), 10_000);
});

test('who is live is told too, and the subscriptions of another desk go on', async () => {
  const [tenant, another] = [await aTenant(), await aTenant()];
  await aTicket(tenant.ana);
  const { subscription } = await follow(tenant.ana.ctx, await nowIn(tenant.system));
  const sink = aSink();
  await live.subscribe(await askToFollow(another.ana.ctx, document, {}), sink);

  await spoiledEvent(tenant);

  expect(await endOf(subscription)).toMatchObject(unreadable);
  await aTicket(another.ana);
  await vi.waitFor(() => expect(sink.told).toHaveLength(1), 10_000);
});

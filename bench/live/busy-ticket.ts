import type { Client } from 'pg';
import { toServerEnvironment } from '../servers/server-options.ts';
import { startChild } from './child.ts';
import { followFrom, type Place, readPages } from './feed-clients.ts';
import type { LiveSetup } from './measure-one.ts';
import type { CatchUpFigures } from './results.ts';
import type { Writer } from './writer.ts';

/** Replies that the API writes; the others are copies of these. */
const written = 200;
/** The query is limited by the budgets of people: these pages of 100 stand for all. */
const sampledPages = 40;

/** Somebody comes back when one ticket has had so many replies: events a second by the subscription, and by the query `events`. */
export async function measureBusyTicket(setup: LiveSetup, client: Client, writer: Writer, tenant: number, replies: number): Promise<CatchUpFigures> {
  const { ctx, ticketId } = await writer.at(tenant);
  const before = await newestEvent(client, ctx.tenant.id);
  for (let made = 0; made < written; made += 1) await writer.reply(ctx, ticketId, `Número ${made}.`);
  await copyEvents(client, ctx.tenant.id, before.seq, replies / written - 1);
  const server = startChild('servers/relevo.ts', toServerEnvironment({ ...setup.database, pool: 10 }));
  try {
    const place: Place = { port: (await server.nextMessage<{ port: number }>()).port, tokens: setup.tokens(), after: before.cursor };
    await readPages(place, 2);
    const query = await readPages(place, Math.min(sampledPages, replies / 100));
    const subscription = await followFrom(place, replies);
    console.log(
      `${replies} replies on one ticket: ratio ${(subscription / query).toFixed(2)} (query ${query.toFixed(0)}, subscription ${subscription.toFixed(0)} events a second)`,
    );
    return { replies, query, subscription };
  } finally {
    await server.stop();
  }
}

async function newestEvent(client: Client, tenantId: string): Promise<{ seq: string; cursor: string }> {
  const { rows } = await client.query(
    'select f.seq::text as seq, right(e.id::text, 12) as mark from feed f join event e using (tenant_id, seq) where tenant_id = $1',
    [tenantId],
  );
  const [{ seq, mark }] = rows as [{ seq: string; mark: string }];
  return { seq, cursor: Buffer.from(JSON.stringify(['SEQ', seq, mark])).toString('base64url') };
}

async function copyEvents(client: Client, tenantId: string, after: string, copies: number): Promise<void> {
  await client.query(
    `with head as (update feed set seq = seq + $3::int * $4::int where tenant_id = $1 returning seq - $3::int * $4::int as seq)
     insert into event (tenant_id, seq, id, type, occurred_at, actor_id, ticket_id, audience, changes, previous_values, has_all_values, fact)
     select e.tenant_id, head.seq + (copy - 1) * $4::int + e.seq - $2, gen_random_uuid(), e.type, e.occurred_at, e.actor_id, e.ticket_id, e.audience, e.changes,
       e.previous_values, e.has_all_values, e.fact
     from head, event e, generate_series(1, $3::int) copy where e.tenant_id = $1 and e.seq > $2::bigint and e.seq <= $2::bigint + $4::int`,
    [tenantId, after, copies, written],
  );
  await client.query('analyze event');
}

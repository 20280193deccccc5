import type { Client } from 'pg';
import { replyWords } from '../operations/reply.ts';

/** The feed positions before the run. */
export async function feedHeads(client: Client): Promise<{ tenant_id: string; seq: string }[]> {
  return (await client.query('select tenant_id, seq from feed')).rows;
}

const deleteReplies = `
  with gone as (
    delete from message m using event e
    where e.tenant_id = $1 and e.seq > $2 and m.tenant_id = e.tenant_id and m.ticket_id = e.ticket_id and m.body = $3 returning m.tenant_id, m.ticket_id, m.id)
  delete from ticket_text x using gone g where x.tenant_id = g.tenant_id and x.ticket_id = g.ticket_id and x.id = g.id`;

/** Deletes what the run wrote, so that the next one finds the same data. */
export async function purge(client: Client, heads: { tenant_id: string; seq: string }[]): Promise<void> {
  await client.query('delete from session');
  await client.query('delete from suggestion');
  for (const { tenant_id, seq } of heads) {
    await client.query(deleteReplies, [tenant_id, seq, replyWords]);
    for (const table of ['notification', 'delivery', 'event']) await client.query(`delete from ${table} where tenant_id = $1 and seq > $2`, [tenant_id, seq]);
    await client.query('update feed set seq = $2 where tenant_id = $1 and seq <> $2', [tenant_id, seq]);
  }
  await client.query('vacuum analyze message, ticket_text, notification, delivery, event, feed, session, refresh_token, suggestion, ticket');
}

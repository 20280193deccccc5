import type { Client } from 'pg';
import { replyWords } from '../operations/reply.ts';

/** The feed positions before the run. */
export async function feedHeads(client: Client): Promise<{ tenant_id: string; seq: string }[]> {
  return (await client.query('select tenant_id, seq from feed')).rows;
}

const deleteReplies = `
  delete from message m using event e
  where e.tenant_id = $1 and e.seq > $2 and m.tenant_id = e.tenant_id and m.ticket_id = e.ticket_id and m.body = $3`;

/** Deletes what the run wrote, so that the next one finds the same data. */
export async function purge(client: Client, heads: { tenant_id: string; seq: string }[]): Promise<void> {
  await client.query('delete from session');
  await client.query('delete from suggestion');
  for (const { tenant_id, seq } of heads) {
    await client.query(deleteReplies, [tenant_id, seq, replyWords]);
    await client.query('delete from event where tenant_id = $1 and seq > $2', [tenant_id, seq]);
    await client.query('update feed set seq = $2 where tenant_id = $1 and seq <> $2', [tenant_id, seq]);
  }
  await client.query('vacuum analyze message, event, feed, session, refresh_token, suggestion, ticket');
}

import { Client } from 'pg';

/** The same effect in batches of fifty, by one statement that knows in advance what is due next; no worker can be faster. */
const work = `
  with done as (
    update ticket t set timers = t.timers - 0, next_due_at = t.opened_at + interval '24 hours'
    from (select id from ticket where tenant_id = $1 and next_due_at <= now() order by next_due_at, id limit 50 for update skip locked) due
    where t.tenant_id = $1 and t.id = due.id returning t.id, t.opened_at),
  head as (update feed set seq = seq + (select count(*) from done) where tenant_id = $1 returning seq),
  recorded as (
    insert into event (tenant_id, seq, id, type, occurred_at, actor_id, ticket_id, audience, changes)
    select $1, head.seq - row_number() over () + 1, uuidv7(), 'ticket.reminded', done.opened_at + interval '2 hours', p.id, done.id, 'EVERYONE',
      '[{"field": "timer", "before": null, "after": "remind"}]'
    from head, done, (select id from principal where tenant_id = $1 and kind = 'SYSTEM') p)
  select count(*)::int as count from done`;

export async function processByHand(url: string, tenantId: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  for (let done = 1; done > 0; ) done = await batch(client, tenantId);
  await client.end();
}

async function batch(client: Client, tenantId: string): Promise<number> {
  await client.query('begin');
  await client.query('select set_tenant($1)', [tenantId]);
  const { rows } = await client.query({ name: 'work', text: work, values: [tenantId] });
  await client.query('commit');
  return rows[0]?.count ?? 0;
}

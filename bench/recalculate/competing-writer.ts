import { Client } from 'pg';

/** A competing process that locks tickets while they are being recalculated, and reports the longest wait as measured by the database. */
const [url = '', tenantId = ''] = process.argv.slice(2);
const client = new Client({ connectionString: url });
await client.connect();
let [tries, longest] = [0, 0];
process.once('SIGTERM', () => {
  console.log(JSON.stringify({ tries, longest }));
  process.exit(0);
});

const next = `select t.id from recalculation r, lateral (
    select id from ticket where tenant_id = r.tenant_id and closed_at is null and id > coalesce(r.after_ticket_id, '00000000-0000-0000-0000-000000000000')
    order by id limit 50) t
  where r.tenant_id = $1 and r.finished_at is null order by random() limit 1`;

for (;;) {
  const { rows } = await client.query(next, [tenantId]);
  if (rows[0]) await lockTicket(rows[0].id);
  await new Promise((resolve) => setTimeout(resolve, 20));
}

async function lockTicket(id: string): Promise<void> {
  const { rows: before } = await client.query('select clock_timestamp() as at');
  await client.query('begin');
  await client.query('select from ticket where tenant_id = $1 and id = $2 for update', [tenantId, id]);
  const { rows: after } = await client.query('select clock_timestamp() as at');
  await client.query('rollback');
  tries += 1;
  longest = Math.max(longest, after[0].at - before[0].at);
}

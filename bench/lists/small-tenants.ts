import type { Client } from 'pg';

/** What a tenant's lists read, in the order in which it is copied. */
const tables = ['status', 'severity', 'category', 'qualification', 'organization', 'principal', 'queue', 'queue_member', 'ticket'];

/**
 * Many small tenants beside a large one, each with its configuration, its people and some of its tickets: copies with ids of their own, written straight into
 * the tables, without the tenants themselves. They are why the planner takes every tenant for a small one.
 */
export async function addSmallTenants(root: Client, tenantId: string, { tenants, tickets }: { tenants: number; tickets: number }): Promise<void> {
  await root.query('begin; set local session_replication_role = replica; set local synchronous_commit = off');
  await root.query('create temporary table small_tenant on commit drop as select gen_random_uuid() as id from generate_series(1, $1::int)', [tenants]);
  for (const table of tables) await root.query(await copyOf(root, table), [tenantId, tickets]);
  await root.query('commit');
  await root.query(`vacuum analyze ${tables.join()}`);
}

async function copyOf(root: Client, table: string): Promise<string> {
  const { rows } = await root.query<{ name: string; type: string }>(
    `select quote_ident(attname) as name, format_type(atttypid, null) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  );
  const from =
    table === 'ticket'
      ? '(select * from ticket where tenant_id = $1 order by md5(id::text) limit $2) row'
      : `${table} row where row.tenant_id = $1 and $2::int > 0`;
  return `insert into ${table} (${rows.map(({ name }) => name)}) select ${rows.map(copied)} from small_tenant small cross join lateral (select row.* from ${from}) row`;
}

/** The id of a copy follows from that of the tenant and of what is copied. */
function copied({ name, type }: { name: string; type: string }): string {
  if (name === 'tenant_id') return 'small.id';
  if (type === 'uuid') return `md5(small.id::text || row.${name})::uuid`;
  return `row.${name}`;
}

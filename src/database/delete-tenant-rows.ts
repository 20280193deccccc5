import type { Client } from 'pg';

interface Table {
  name: string;
  /** The tables that its foreign keys lead to, without itself. */
  parents: string[];
  /** The columns by which its rows refer to each other, without the tenant. */
  own: { from: string; to: string }[];
}

const rootTables = ['tenant', 'tenant_slug'];
const batch = 1_000;

const tablesOfTenants = `
  select c.relname as name,
    array(select distinct p.relname::text from pg_constraint f join pg_class p on p.oid = f.confrelid
      where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as parents,
    coalesce((select jsonb_agg(jsonb_build_object('from', a.attname, 'to', b.attname)) from pg_constraint f
      cross join lateral unnest(f.conkey, f.confkey) k (own, other)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.own join pg_attribute b on b.attrelid = c.oid and b.attnum = k.other
      where f.conrelid = c.oid and f.confrelid = c.oid and f.contype = 'f' and a.attname <> 'tenant_id'), '[]') as own
  from pg_class c join pg_attribute t on t.attrelid = c.oid and t.attname = 'tenant_id' and not t.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by c.relname`;

/** Every table that holds rows of tenants, in an order in which they can be emptied: the catalog says which there are, and what refers to what. */
export async function tenantTables(owner: Client): Promise<Table[]> {
  const { rows } = await owner.query<Table>(tablesOfTenants);
  const left = new Map(rows.map((table) => [table.name, table]));
  const ordered: Table[] = [];
  while (left.size > 0) {
    const referred = new Set([...left.values()].flatMap(({ parents }) => parents));
    const next = [...left.values()].filter(({ name }) => !referred.has(name));
    if (next.length === 0) throw new Error(`These tables refer to each other in a circle: ${[...left.keys()].join(', ')}.`);
    for (const table of next) left.delete(table.name);
    ordered.push(...next);
  }
  return ordered.filter(({ name }) => !rootTables.includes(name));
}

interface Deletion {
  tenantId: string;
  stop: AbortSignal;
  /** Told how many rows each batch had. */
  count(rows: number): void;
}

/** Deletes the rows of a tenant in batches, each a transaction of its own. The tenant itself stays. */
export async function deleteTenantRows(owner: Client, deletion: Deletion): Promise<void> {
  for (const table of await tenantTables(owner)) await emptyTable(owner, table, deletion);
}

async function emptyTable(owner: Client, table: Table, { tenantId, stop, count }: Deletion): Promise<void> {
  const [inBatches, whatIsLeft] = [batchOf(table), `delete from "${table.name}" where tenant_id = $1`];
  for (let hasMore = true; hasMore; ) {
    stop.throwIfAborted();
    const { rowCount } = await owner.query(inBatches, [tenantId]);
    count(rowCount ?? 0);
    hasMore = rowCount !== 0;
  }
  // Rows that refer to each other in a circle go together.
  count((await owner.query(whatIsLeft, [tenantId])).rowCount ?? 0);
}

/** Rows to which no other row of the table refers. */
function batchOf({ name, own }: Table): string {
  const isFree = own.map(({ from, to }) => `and not exists (select from "${name}" o where o.tenant_id = $1 and o."${from}" = s."${to}" and o.ctid <> s.ctid)`);
  const next = `select s.ctid from "${name}" s where s.tenant_id = $1 ${isFree.join(' ')} limit ${batch}`;
  return `delete from "${name}" t where t.tenant_id = $1 and t.ctid = any(array(${next}))`;
}

/** Last the tenant itself, with its slug. */
export async function deleteTenantItself(owner: Client, tenantId: string): Promise<void> {
  await owner.query('begin');
  try {
    await owner.query('delete from tenant where tenant_id = $1', [tenantId]);
    await owner.query('delete from tenant_slug where tenant_id = $1', [tenantId]);
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
}

import type { Client } from 'pg';

export interface TenantTable {
  name: string;
  /** The tables that its foreign keys lead to, without itself. */
  parents: string[];
  /** The columns by which its rows refer to each other, without the tenant. */
  own: { from: string; to: string }[];
}

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
export async function tenantTables(owner: Client): Promise<TenantTable[]> {
  const { rows } = await owner.query<TenantTable>(tablesOfTenants);
  const left = new Map(rows.map((table) => [table.name, table]));
  const ordered: TenantTable[] = [];
  while (left.size > 0) {
    const referred = new Set([...left.values()].flatMap(({ parents }) => parents));
    const next = [...left.values()].filter(({ name }) => !referred.has(name));
    if (next.length === 0) throw new Error(`These tables refer to each other in a circle: ${[...left.keys()].join(', ')}.`);
    for (const table of next) left.delete(table.name);
    ordered.push(...next);
  }
  return ordered;
}

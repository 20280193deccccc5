import type { Queryable } from './queryable.ts';

interface Column {
  name: string;
  /** As SQL writes it. */
  type: string;
  /** Follows from the others. */
  isGenerated: boolean;
}

/** A table with rows of tenants. */
export interface TenantTable {
  name: string;
  /** The columns of the primary key, in their order. */
  key: string[];
  columns: Column[];
}

const text = `
  select c.relname as name,
    (select array_agg(a.attname::text order by k.place) from pg_index i cross join lateral unnest(i.indkey) with ordinality k (number, place)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number where i.indrelid = c.oid and i.indisprimary) as key,
    (select jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'isGenerated', a.attgenerated <> '') order by a.attnum)
      from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
  from pg_class c join pg_attribute t on t.attrelid = c.oid and t.attname = 'tenant_id' and not t.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by c.relname`;

/** Every table that has a `tenant_id`: the catalog of the database says which there are. */
export async function tenantCatalog(database: Queryable): Promise<TenantTable[]> {
  return (await database.query(text)).rows as TenantTable[];
}

import type { TenantTable } from './tenant-tables.ts';

/** The table by whose shards all others lie. */
const root = 'tenant';
/** Looked up before a tenant is known: the same on every node. */
const lookups = ['tenant_slug', 'support_address'];

/** Some hundred tenants a shard in the end, and one move takes minutes. */
const shardCount = 128;

export interface Distribution {
  database: string;
  /** In an order in which they can be emptied, as the catalog gives them. */
  tables: readonly TenantTable[];
  /** What statements may call where the rows are, with their arguments. */
  functions: readonly string[];
  /** The tables that lie on many machines already. */
  distributed: ReadonlySet<string>;
}

/** Sets what `set_tenant` of the migrations sets, by the one kind of statement that Citus carries to the shards (scale S14). */
const setTenant = `create or replace function set_tenant(tenant uuid) returns text language plpgsql volatile as $$ begin
  execute format('set local app.tenant_id = %L', tenant); set local max_parallel_workers_per_gather = 0; set local pg_trgm.word_similarity_threshold = 0.5;
  set local pg_trgm.similarity_threshold = 0.33; return null; end $$`.replaceAll(/\n\s*/g, ' ');

/** What is sent to Citus, one statement after the other: settings, the function that sets the tenant, the lookup table, then each table of tenants after those that it refers to, beside the tenants, and the functions. */
export function distributionOf({ database, tables, functions, distributed }: Distribution): string[] {
  const ordered = tables.map(({ name }) => name).reverse();
  const others = ordered.filter((name) => name !== root && !lookups.includes(name));
  const left = (name: string, statement: string) => (distributed.has(name) ? [] : [statement]);
  return [
    `alter database ${database} set citus.propagate_set_commands = 'local'`,
    `alter database ${database} reset plan_cache_mode`,
    setTenant,
    ...lookups.flatMap((lookup) => left(lookup, `select create_reference_table('${lookup}')`)),
    ...left(root, `select create_distributed_table('${root}', 'tenant_id', shard_count := ${shardCount})`),
    ...others.flatMap((name) => left(name, `select create_distributed_table('${name}', 'tenant_id', colocate_with := '${root}')`)),
    ...functions.map((name) => `select create_distributed_function('${name}')`),
  ];
}

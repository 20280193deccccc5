import { Client } from 'pg';

/** What the group role and everybody may do with each table, function and schema. */
export async function rightsIn(url: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const acl = (column: string) => `array(select entry::text from unnest(${column}) entry where entry::text ~ '^(relevo_app)?=' order by 1) as rights`;
  const tables = `select relname::text as name, ${acl('relacl')} from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`;
  const functions = `select oid::regprocedure::text, ${acl('proacl')} from pg_proc where pronamespace = 'public'::regnamespace and prosecdef`;
  const schema = `select nspname, ${acl('nspacl')} from pg_namespace where nspname = 'public'`;
  const { rows } = await client.query(`${tables} union all ${functions} union all ${schema} order by 1`).finally(() => client.end());
  return rows;
}

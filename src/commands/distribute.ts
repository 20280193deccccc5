import type { Client } from 'pg';
import { readConfig } from '../core/config/config.ts';
import { StartupError } from '../core/startup-error.ts';
import { connectTo } from '../database/connect.ts';
import { unreachable } from '../database/database.ts';
import { distributionOf } from '../database/distribution.ts';
import { tenantTables } from '../database/tenant-tables.ts';
import { prepare } from '../prepare.ts';
import type { CommandIo } from './command-io.ts';

/** Puts the tables of a migrated database on the machines of Citus, or prints what it would send. */
export async function distribute({ env, print }: CommandIo, { print: onlyPrints }: { print?: boolean }): Promise<void> {
  const prepared = await prepare(readConfig(env));
  try {
    const client = await connectTo(prepared.config.databaseDirectUrl, { connectionTimeoutMillis: 8_000 }).catch(unreachable);
    await distributeOn(client, print, onlyPrints ?? false).finally(() => client.end());
  } finally {
    await prepared.release();
  }
}

async function distributeOn(client: Client, print: CommandIo['print'], onlyPrints: boolean): Promise<void> {
  const statements = await statementsFor(client);
  if (onlyPrints) return print(statements.map((statement) => `${statement};\n`).join(''));
  await insistOnCitus(client);
  for (const statement of statements) {
    print(`${statement};\n`);
    await client.query(statement).catch(refused);
  }
  await warnOfSettings(client, print);
}

async function statementsFor(client: Client): Promise<string[]> {
  const { rows } = await client.query(`select current_database() as name, to_regclass('public.tenant') is not null as "isMigrated",
    to_regclass('pg_dist_partition') is not null as "hasCitus"`);
  if (!rows[0].isMigrated) throw new StartupError('The database is not migrated: run `relevo migrate` first.');
  const found = rows[0].hasCitus ? await client.query('select logicalrelid::regclass::text as name from pg_dist_partition') : { rows: [] };
  const functions = (await client.query(calledByStatements)).rows.map(({ name }): string => name);
  const distributed = new Set(found.rows.map(({ name }): string => name));
  return distributionOf({ database: client.escapeIdentifier(rows[0].name), tables: await tenantTables(client), functions, distributed });
}

/** Ours that read nothing: where one is called with a value of a row, it is called on the machine of the row. */
const calledByStatements = `select p.oid::regprocedure::text as name from pg_proc p
  where p.pronamespace = 'public'::regnamespace and p.provolatile = 'i' and not p.prosecdef
    and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e') order by 1`;

async function insistOnCitus(client: Client): Promise<void> {
  const { rows } = await client.query("select exists (select from pg_proc where proname = 'create_distributed_table') as yes");
  if (rows[0].yes) return;
  throw new StartupError(
    'Citus is not installed in this database. Install it on every node, run `create extension citus` there, add the nodes with `citus_add_node`, then distribute again; `relevo distribute --print` shows what would be sent.',
  );
}

function refused(cause: Error): never {
  throw new StartupError(`Citus refused: ${cause.message.split('\n')[0]}`, { cause });
}

/** Without these no shard can be moved, and no change of several nodes can be committed. */
const needed = `select 'wal_level = logical' as setting where current_setting('wal_level') <> 'logical'
  union all select 'max_prepared_transactions = ' || current_setting('max_connections') where current_setting('max_prepared_transactions')::int < current_setting('max_connections')::int`;

async function warnOfSettings(client: Client, print: CommandIo['print']): Promise<void> {
  const { rows } = await client.query<{ setting: string }>(needed);
  for (const { setting } of rows) print(`-- set on every node, and restart it: ${setting}\n`);
}

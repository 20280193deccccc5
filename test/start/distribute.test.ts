import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { tablesOf } from '../architecture/catalog.ts';
import { faultsOfText } from '../architecture/many-machines.ts';
import { asSuperuser } from '../support/database.ts';
import { makeDatabase, type Urls } from '../support/one-postgres.ts';
import { oneLine, relevo } from './relevo.ts';

let urls: Urls;
let database: Client;

beforeAll(async () => {
  urls = await makeDatabase(inject('urls').superuser, 'relevo_distribute');
  database = new Client({ connectionString: urls.superuser });
  await database.connect();
});
afterAll(() => database.end());

const environment = ({ server, superuser }: Urls = urls) => ({
  DATABASE_URL: server,
  DATABASE_DIRECT_URL: superuser,
  RELEVO_SECRET: 'a secret of tests that is long enough',
});
const print = async (at = urls) => (await relevo(['distribute', '--print'], environment(at))).out.split(';\n').filter(Boolean);

test('without Citus nothing is sent, and one line says what is missing', async () => {
  expect(await relevo(['distribute'], environment())).toMatchObject(oneLine('Citus is not installed in this database'));
});

test('every table of tenants goes beside the tenants, after the tables that it refers to', async () => {
  const statements = await print();

  const tables = statements.flatMap((statement) => /^select create_distributed_table\('(\w+)', 'tenant_id'/.exec(statement)?.[1] ?? []);
  expect(tables.toSorted()).toEqual(await tablesOf(database));
  expect(statements).toContain("select create_reference_table('tenant_slug')");
  expect(statements.filter((statement) => statement.includes("colocate_with := 'tenant'"))).toHaveLength(tables.length - 1);
  for (const [from, to] of await references()) expect(tables.indexOf(to), `${from} refers to ${to}`).toBeLessThanOrEqual(tables.indexOf(from));
});

test('the tenant reaches the shards, and no plan is made without it', async () => {
  const [propagate, reset, setTenant = ''] = await print();

  expect(propagate).toBe('alter database "relevo_distribute" set citus.propagate_set_commands = \'local\'');
  expect(reset).toBe('alter database "relevo_distribute" reset plan_cache_mode');
  expect(setTenant).toMatch(/^create or replace function set_tenant\(/);
  expect(faultsOfText(setTenant)).toEqual([]);
});

test('on many machines the tenant is set with the same settings as on one', async () => {
  const [, , setTenant = ''] = await print();
  const id = randomUUID();
  await database.query('begin');
  const onOne = await settingsWith(id);
  await database.query(setTenant);
  const onMany = await settingsWith(id);
  await database.query('rollback');

  expect(onOne).toMatchObject({ 'app.tenant_id': id, 'pg_trgm.similarity_threshold': '0.33' });
  expect(onMany).toEqual(onOne);
});

/** What `set_tenant` sets, by the names in its text. */
async function settingsWith(tenantId: string): Promise<Record<string, string>> {
  const { rows } = await database.query("select prosrc from pg_proc where proname = 'set_tenant'");
  const names = String(rows[0].prosrc).matchAll(/set_config\('([\w.]+)'|set local ([\w.]+)/g);
  await database.query('savepoint before');
  await database.query('select set_tenant($1)', [tenantId]);
  const settings: [string, string][] = [];
  for (const [, one, other] of names) {
    const name = one ?? other ?? '';
    settings.push([name, (await database.query('select current_setting($1) as value', [name])).rows[0].value]);
  }
  await database.query('rollback to before');
  return Object.fromEntries(settings);
}

/** The functions of Citus as far as they are called, with its names of arguments, each noting what it was called with. */
const asIfCitus = `
  create table pg_dist_partition (logicalrelid regclass primary key, colocate_with text, shard_count int);
  create function create_distributed_function(function_name regprocedure) returns void language sql as '';
  create function create_reference_table(table_name regclass) returns void language sql as 'insert into pg_dist_partition values ($1)';
  create function create_distributed_table(table_name regclass, distribution_column text, colocate_with text default null, shard_count int default null)
    returns void language sql as 'insert into pg_dist_partition values ($1, $3, $4)'`;

test('what is printed is what is sent, and a second time only the tables that are new', async () => {
  const other = await makeDatabase(inject('urls').superuser, 'relevo_distribute_twice');
  const query = (sql: string) => asSuperuser((client) => client.query(sql), other.superuser);
  await query(asIfCitus);
  const printed = (await print(other)).map((statement) => `${statement};\n`);

  const first = await relevo(['distribute'], environment(other));
  await query('create table later (tenant_id uuid not null references tenant, id uuid not null, primary key (tenant_id, id))');
  const second = await relevo(['distribute'], environment(other));

  expect(first).toMatchObject({ code: 0, err: '' });
  expect(first.out.startsWith(printed.join(''))).toBe(true);
  expect(first.out).toContain('wal_level = logical');
  expect(second.out.match(/select .*_table\(.*/g)).toEqual(["select create_distributed_table('later', 'tenant_id', colocate_with := 'tenant');"]);
  const { rows } = await query("select colocate_with, shard_count from pg_dist_partition where logicalrelid in ('tenant'::regclass, 'tenant_slug'::regclass)");
  expect(rows).toEqual(
    expect.arrayContaining([
      { colocate_with: null, shard_count: 128 },
      { colocate_with: null, shard_count: null },
    ]),
  );
});

async function references(): Promise<[string, string][]> {
  const { rows } = await database.query(
    `select conrelid::regclass::text as from, confrelid::regclass::text as to from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
  );
  return rows.map((row) => [row.from, row.to]);
}

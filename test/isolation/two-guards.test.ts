import 'reflect-metadata';
import { Client, DatabaseError } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { transact } from '../../src/core/transact.ts';
import { Principal } from '../../src/people/principal.ts';
import { Queue } from '../../src/queues/queue.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { aFullTenant, asSuperuser, type FullTenant } from './two-tenants.ts';

openTestApp();

let [superuser, server] = [] as unknown as [Client, Client];
let [mine, theirs] = [] as unknown as [FullTenant, FullTenant];

beforeAll(async () => {
  superuser = await asSuperuser(inject('urls').superuser);
  server = new Client({ connectionString: inject('urls').server });
  await server.connect();
  [mine, theirs] = [await aFullTenant(superuser), await aFullTenant(superuser)];
});
afterAll(() => Promise.all([superuser.end(), server.end()]));

const idOf = ({ system }: FullTenant) => system.tenant.id;

/** Runs as the server's role, in the name of a tenant or of none, and leaves nothing behind. */
async function inTenant<Answer>(tenantId: string | null, work: () => Promise<Answer>): Promise<Answer> {
  await server.query('begin');
  try {
    if (tenantId) await server.query('select set_tenant($1)', [tenantId]);
    return await work();
  } finally {
    await server.query('rollback');
  }
}

async function tablesWithTenant(): Promise<string[]> {
  const { rows } = await superuser.query(
    "select t.table_name from information_schema.tables t join information_schema.columns c using (table_schema, table_name) where table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name = 'tenant_id' and t.table_name not in ('tenant_slug', 'support_address') order by 1",
  );
  return rows.map(({ table_name }) => table_name);
}

const tenantsSeen = async (table: string) => (await server.query(`select distinct tenant_id from "${table}"`)).rows.map(({ tenant_id }) => tenant_id);
const failure = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: DatabaseError) => error.code,
  );
const denied = '42501';

describe('row-level security alone', () => {
  test('every table shows one tenant its own rows, and no tenant none', async () => {
    for (const table of await tablesWithTenant()) {
      for (const seen of await inTenant(idOf(mine), () => tenantsSeen(table))) expect(seen, table).toBe(idOf(mine));
      expect(await inTenant(null, () => tenantsSeen(table)), table).toEqual([]);
    }
  });

  test("no table takes a row of another tenant, nor lets one's own be given away", async () => {
    for (const table of await tablesWithTenant()) {
      const give = `update "${table}" set tenant_id = '${idOf(theirs)}'`;
      for (const statement of [await copyFor(idOf(theirs), table), give])
        expect(await inTenant(idOf(mine), () => failure(server.query(statement))), statement).toBe(denied);
    }
  });

  test('rows of another tenant are neither changed nor deleted', async () => {
    for (const table of await tablesWithTenant()) {
      for (const statement of [`update "${table}" set tenant_id = tenant_id where tenant_id = $1`, `delete from "${table}" where tenant_id = $1`]) {
        const touched = await inTenant(idOf(mine), () =>
          server.query(statement, [idOf(theirs)]).then(
            ({ rowCount }) => rowCount,
            ({ code }: DatabaseError) => (code === denied ? 0 : code),
          ),
        );
        expect(touched, statement).toBe(0);
      }
    }
  });

  test('the search, which stands outside of it, answers for the tenant in force only', async () => {
    const search = async (tenantId: string) => {
      const { rowCount } = await server.query(`select id from search_article($1, 'es', 'zanahoria', '{DRAFT,PUBLISHED}', '{REQUESTERS,AGENTS}', 10)`, [
        tenantId,
      ]);
      return rowCount;
    };

    expect(await inTenant(idOf(mine), () => search(idOf(mine)))).toBe(2);
    expect(await inTenant(idOf(mine), () => search(idOf(theirs)))).toBe(0);
    expect(await inTenant(null, () => search(idOf(theirs)))).toBe(0);
  });

  test('there was something to see in every table', async () => {
    for (const table of await tablesWithTenant())
      for (const tenant of [mine, theirs])
        expect((await superuser.query(`select 1 from "${table}" where tenant_id = $1 limit 1`, [idOf(tenant)])).rowCount, table).toBe(1);
  });
});

/** A copy of an own row as another tenant's; generated columns cannot be written. */
async function copyFor(tenantId: string, table: string): Promise<string> {
  const { rows } = await superuser.query(
    "select quote_ident(column_name) as name from information_schema.columns where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'",
    [table],
  );
  const names: string[] = rows.map(({ name }) => name);
  const values = names.map((name) => (name === 'tenant_id' ? `'${tenantId}'` : name));
  return `insert into "${table}" (${names}) select ${values} from "${table}" limit 1`;
}

describe('the application alone', () => {
  test('a query without a tenant throws before it reaches the database', async () => {
    const em = theServices().orm.em.fork();

    await expect(em.find(Queue, {})).rejects.toThrow();
    await expect(em.findOne(Principal, { id: idOf(mine) })).rejects.toThrow();
    await expect(em.count(Queue, {})).rejects.toThrow();
    await expect(em.nativeUpdate(Queue, { key: 'x' }, { key: 'y' })).rejects.toThrow();
    await expect(em.nativeDelete(Queue, { key: 'x' })).rejects.toThrow();
  });

  test('a pooled connection carries no tenant after a transaction, committed or failed', async () => {
    const { pool } = theServices().connections;
    await transact(mine.system, async ({ em }) => ({ count: await em.count(Queue) }));
    await transact(mine.system, () => Promise.reject(new Error('on purpose'))).catch(() => undefined);

    const clients = await Promise.all(Array.from({ length: pool.options.max ?? 4 }, () => pool.connect()));
    const settings = await Promise.all(
      clients.map((client) => client.query("select current_setting('app.tenant_id', true) as tenant, (select count(*)::int from ticket) as tickets")),
    );
    for (const client of clients) client.release();

    for (const { rows } of settings) expect([rows[0].tenant || null, rows[0].tickets]).toEqual([null, 0]);
  });
});

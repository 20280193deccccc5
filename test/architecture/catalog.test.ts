import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { faultsOfCatalog, tablesOf } from './catalog.ts';

const owner = new Client({ connectionString: inject('urls').owner });
beforeAll(() => owner.connect());
afterAll(() => owner.end());

test('every table is fit for many tenants and many machines', async () => {
  expect(await tablesOf(owner)).toEqual(expect.arrayContaining(['tenant', 'principal', 'ticket', 'message', 'event', 'article']));

  expect(await faultsOfCatalog(owner)).toEqual([]);
});

const tenantPolicy = "tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid";
const begun = 'create table bad (tenant_id uuid not null, id uuid not null, x_id uuid';
const good = `${begun}, primary key (tenant_id, id)); alter table bad enable row level security; create policy bad_tenant on bad using (${tenantPolicy});`;
const walled = good.slice(good.indexOf(';') + 1);

describe('a new table', () => {
  test('passes when it is like the others', async () => {
    expect(await faultsAfter(good)).toEqual([]);
  });

  test.each([
    ['without a tenant', 'its tenant_id is', 'create table bad (id uuid primary key)'],
    ['whose tenant is a text', 'its tenant_id is', 'create table bad (tenant_id text not null, id uuid, primary key (tenant_id, id))'],
    ['without a primary key', 'it has a primary key', `${begun}); ${walled}`],
    ['whose key begins elsewhere', 'its unique keys begin', `${begun}, primary key (id, tenant_id)); ${walled}`],
    ['with a unique key for all tenants', 'its unique keys begin', `${good} create unique index on bad (lower(x_id::text))`],
    ['that points at ids alone', 'its foreign keys begin', `${good} alter table bad add unique (id), add foreign key (x_id) references bad (id)`],
    ['that clears references', 'its foreign keys change', `${good} alter table bad add foreign key (tenant_id, x_id) references bad on delete set null (x_id)`],
    ['that follows updates', 'its foreign keys change', `${good} alter table bad add foreign key (tenant_id, x_id) references bad on update cascade`],
    [
      'with a trigger',
      'it has no triggers',
      `${good} create trigger t before update on bad for each row execute function suppress_redundant_updates_trigger()`,
    ],
    ['without row-level security', 'its row-level security', `${good} alter table bad disable row level security`],
    ['with forced row-level security', 'its row-level security', `${good} alter table bad force row level security`],
    ['without a policy', 'its policies', `${good} drop policy bad_tenant on bad`],
    ['with a second policy', 'its policies', `${good} create policy open on bad for select using (true)`],
    ['with a policy that lets more rows through', 'its policies', `${good} create policy open on bad for select using (${tenantPolicy} or x_id is null)`],
    ['that a crash empties', 'it is logged', `${good} alter table bad set unlogged`],
    ['whose view looks as the owner', 'views', `${good} create view looks as select * from bad`],
    ['whose view keeps what it saw', 'views', `${good} create materialized view kept as select * from bad`],
    [
      'read by a new function of the owner',
      'functions',
      `${good} create function f() returns bigint security definer language sql begin atomic select count(*) from bad; end`,
    ],
    ['the server may erase', 'the server takes away', `${good} grant delete on bad to relevo_app`],
    ['the server may empty', 'the server takes away', `${good} grant truncate on bad to relevo_app`],
    ['anybody may read', 'the server takes away', `${good} grant select on bad to public`],
    ['granted by column', 'grants are of', `${good} grant update (x_id) on bad to relevo_app`],
  ])('%s is found', async (_, rule, statements) => {
    expect(await faultsAfter(statements)).toContainEqual(expect.stringMatching(new RegExp(`^${rule}`)));
  });

  test.each(['ticket', 'message', 'event'])('nor may the server ever erase a %s', async (table) => {
    expect(await faultsAfter(`grant delete on ${table} to relevo_app`)).not.toEqual([]);
  });
});

async function faultsAfter(statements: string): Promise<string[]> {
  await owner.query('begin');
  try {
    await owner.query(statements);
    return await faultsOfCatalog(owner);
  } finally {
    await owner.query('rollback');
  }
}

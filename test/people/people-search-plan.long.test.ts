import { Client } from 'pg';
import { beforeAll, expect, inject, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { asSuperuser } from '../support/database.ts';

openTestApp();

const first = ['Ana', 'Luis', 'María', 'José', 'Carmen', 'Antonio', 'Lucía', 'Pedro', 'Begoña', 'Zoë'];
const last = ['García', 'González', 'Rodríguez', 'Fernández', 'López', 'Martínez', 'Sánchez', 'Pérez', 'Muñoz', 'Vázquez'];

/** A desk with 3,000 people and as many organizations, written straight into the tables by their owner. */
async function aCrowd(): Promise<string> {
  const { system } = await aTenant();
  const owner = new Client({ connectionString: inject('urls').owner });
  await owner.connect();
  await owner.query(
    `insert into principal (tenant_id, id, kind, name, email, phone, external_id, role, created_at)
     select $1, gen_random_uuid(), 'USER', ($2::text[])[1 + n % 10] || ' ' || ($3::text[])[1 + n / 10 % 10] || ' ' || ($3::text[])[1 + n / 100 % 10],
            'p' || md5(n::text) || '@crowd.example', '+34 6' || lpad((n * 7919)::text, 8, '0'), 'C-' || n, 'REQUESTER', now() from generate_series(1, 3000) n`,
    [system.tenant.id, first, last],
  );
  await owner.query(
    `insert into organization (tenant_id, id, name, external_id, created_at)
     select $1, gen_random_uuid(), ($2::text[])[1 + n % 10] || ' ' || ($2::text[])[1 + n / 10 % 10] || ' ' || md5(n::text), 'O-' || n, now() from generate_series(1, 3000) n`,
    [system.tenant.id, last],
  );
  await owner.end();
  return system.tenant.id;
}

/** The plans of the statements inside a search, as PostgreSQL ran them. */
function plansOf(tenantId: string, search: string, table: string): Promise<string> {
  return asSuperuser(async (root) => {
    const notices: string[] = [];
    root.on('notice', ({ message = '' }) => notices.push(message));
    await root.query("load 'auto_explain'");
    await root.query('set auto_explain.log_nested_statements = on; set auto_explain.log_min_duration = 0; set client_min_messages = log');
    await root.query('set plan_cache_mode = force_generic_plan');
    await root.query('select set_config($1, $2, false)', ['app.tenant_id', tenantId]);
    await root.query(`select * from ${search}`, [tenantId]);
    return notices.filter((notice) => notice.includes(`from ${table}`)).join('\n');
  });
}

const person = (terms: string) => `search_person($1, '${terms}', true, null, null, null, null, null, 100)`;
const organization = (terms: string) => `search_organization($1, '${terms}', null, null, 100)`;
let tenantId = '';

beforeAll(async () => {
  [tenantId = ''] = await Promise.all([aCrowd(), aCrowd(), aCrowd()]);
  await asSuperuser((root) => root.query('vacuum analyze principal, organization'));
});

test.each([
  ['words', person('gonzalez ana'), 'principal'],
  ['a part of a phone', person('600112'), 'principal'],
  ['one letter', person('a'), 'principal'],
  ['typing errors', person('gonsales rodrigez'), 'principal'],
  ['words of an organization', organization('munoz vazquez'), 'organization'],
  ['typing errors in an organization', organization('munos vasques'), 'organization'],
])('a search for %s walks the index of trigrams, never the whole table', async (_, search, table) => {
  const plans = await plansOf(tenantId, search, table);

  expect(plans).toContain(`Bitmap Index Scan on ${table}_search`);
  expect(plans).not.toMatch(/Seq Scan|Index Scan using/);
});

test('the search of another desk than that of the transaction finds nothing', async () => {
  const found = await asSuperuser(async (root) => {
    await root.query('select set_config($1, $2, false)', ['app.tenant_id', '00000000-0000-0000-0000-000000000001']);
    return [await root.query(`select * from ${person('gonzalez')}`, [tenantId]), await root.query(`select * from ${organization('munoz')}`, [tenantId])];
  });

  expect(found.map(({ rows }) => rows)).toEqual([[], []]);
});

import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { faultsOfPacket, faultsOfText } from './many-machines.ts';

const owner = new Client({ connectionString: inject('urls').owner });
beforeAll(() => owner.connect());
afterAll(() => owner.end());

const setTenant = { text: 'select set_tenant($1)', values: ['t'] };
const rulesIn = (faults: string[]) => faults.map((fault) => fault.slice(0, fault.indexOf(' ')));

describe('what Citus refuses is found', () => {
  test.each([
    ['rows whose tenant is a parameter', 'insert into mention (tenant_id, message_id) select $1, unnest($2::uuid[])', ['S12']],
    [
      'rows whose tenant comes from given values',
      'insert into role (tenant_id, key) select r.tenant_id, r.key from jsonb_to_recordset($2) r (tenant_id uuid, key text)',
      ['S12'],
    ],
    [
      'rows whose tenant comes from what another statement returned',
      'with head as (update feed set seq = 1 returning tenant_id) insert into event (tenant_id, seq) select head.tenant_id, 1 from head',
      ['S12'],
    ],
    ['rows within a change', 'with w as (insert into role (tenant_id, key) select $1, $2 returning key) update principal set role = w.key from w', ['S12']],
    ['a viewer who sees nothing', "select (select string_agg(x, ',') from release t2 where t2.id = t1.id and (false)) from ticket t1", ['S13']],
    ['a join that never holds', 'select 1 from ticket t1 left join release t2 on t2.id = t1.id and false', ['S13']],
    ['one way that never holds', 'select 1 from ticket where tenant_id = $1 and (is_internal or false)', ['S13']],
    ['nobody is compared with', 'select 1 from ticket t left join organization o on o.id = null::uuid', ['S13']],
    ['a setting of the session', "set app.tenant_id = 'x'", ['C3']],
    ['a setting of one node', "select set_config('app.tenant_id', $1, true)", ['C3']],
  ])('%s', (_, text, rules) => {
    expect(rulesIn(faultsOfText(text))).toEqual(rules);
  });

  test('a viewer without an organization, given as null', () => {
    const text = 'select 1 from ticket t left join organization o on o.tenant_id = $1 and o.id = $2::uuid';

    expect(rulesIn(faultsOfPacket([{ text: 'begin' }, setTenant, { text, values: ['t', null] }]))).toEqual(['S13']);
    expect(faultsOfPacket([{ text: 'begin' }, setTenant, { text, values: ['t', 'o'] }])).toEqual([]);
  });

  test('a tenant that is set outside a transaction of its own', () => {
    expect(rulesIn(faultsOfPacket([setTenant, { text: 'select 1' }]))).toEqual(['C3']);
    expect(faultsOfPacket([{ text: 'begin isolation level repeatable read read only' }, setTenant, { text: 'select 1' }])).toEqual([]);
  });
});

describe('what Citus takes is left alone', () => {
  test.each([
    'insert into mention (tenant_id, message_id, principal_id) select f.tenant_id, $2, person from feed f, unnest($3::uuid[]) person where f.tenant_id = $1',
    'insert into recalculation (tenant_id, id) select p.tenant_id, $2 from principal p where p.tenant_id = $1 and p.id = $3',
    'insert into tenant_slug (slug, tenant_id) values ($1, $2)',
    'update ticket set closed_at = null, is_internal = false where tenant_id = $1',
    "select coalesce(is_internal, false), 'where false' from ticket where tenant_id = $1 and not coalesce((subject = $2), false)",
    'select 1 from ticket t where t.tenant_id = $1 and t.closed_at is null',
    "select set_tenant($1), set_config('statement_timeout', $2, true)",
  ])('%s', (text) => {
    expect(faultsOfText(text)).toEqual([]);
  });
});

/** `set_tenant` is replaced where tables are distributed (test/start/distribute). */
test('what functions of the database do holds to the same rules', async () => {
  const { rows } = await owner.query<{ name: string; body: string }>(
    "select proname as name, prosrc as body from pg_proc where pronamespace = 'public'::regnamespace and probin is null and proname <> 'set_tenant'",
  );

  expect(rows.length).toBeGreaterThan(20);
  expect(rows.flatMap(({ name, body }) => faultsOfText(body).map((fault) => `${name}: ${fault}`))).toEqual([]);
});

/** What shards would need must be set beside the tenant (scale S14). */
const harmless = ['search_path', 'client_min_messages', 'enable_seqscan', 'enable_indexscan', 'enable_sort', 'plan_cache_mode', 'random_page_cost'];

test('no function sets for itself what decides about its answer', async () => {
  const text = `select proname || ': ' || s as fault from pg_proc, unnest(proconfig) s
    where pronamespace = 'public'::regnamespace and probin is null and split_part(s, '=', 1) <> all($1)`;

  expect((await owner.query(text, [harmless])).rows).toEqual([]);
});

test('that one plan serves all tenants is a setting of the database, not of a transaction (scale S15)', async () => {
  const { rows } = await owner.query(
    "select current_setting('plan_cache_mode') as now, (select prosrc ~ 'plan_cache_mode' from pg_proc where proname = 'set_tenant') as in_function",
  );

  expect(rows).toEqual([{ now: 'force_generic_plan', in_function: false }]);
});

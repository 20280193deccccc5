import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { beforeAll, expect, inject, test } from 'vitest';
import { claim, claimDeliveries } from '../../src/mail/outgoing/claim-deliveries.ts';
import { recent } from '../../src/mail/outgoing/recent-response.ts';
import { aTenant } from '../support/a-tenant.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { asSuperuser } from '../support/database.ts';
import { makeDatabase } from '../support/one-postgres.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_delivery_plans');
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner });

const mails = 20_000;
const [tickets, ticketId] = [400, randomUUID()];

/** Mails that wait: of many tickets, each with fifty for one person, or all of one ticket and one person. */
async function aDeskWithMails(of: 'MANY' | 'ONE'): Promise<string> {
  const { system } = await aTenant();
  const owner = new Client({ connectionString: urls.owner });
  await owner.connect();
  await owner.query(
    `insert into delivery (tenant_id, id, kind, template, principal_id, ticket_id, audience, seq, is_response, address, created_at, next_attempt_at, gives_up_at)
     select $1, uuidv7(), 'ANSWERED', 'ticket_replied', md5('person' || t)::uuid, case when t = 0 then $4::uuid else md5('ticket' || t)::uuid end, 'EVERYONE', n, true,
       'ana@x.example', now(), now() - interval '1 hour' + n * interval '1 millisecond', now() + interval '2 days'
     from generate_series(1, $2::int) n cross join lateral (select case when $3 = 'ONE' then 0 else n % ${tickets} end as t) x`,
    [system.tenant.id, mails, of, ticketId],
  );
  await owner.end();
  return system.tenant.id;
}

let [many, one] = ['', ''];
beforeAll(async () => {
  [many = '', one = ''] = [await aDeskWithMails('MANY'), await aDeskWithMails('ONE')];
  await asSuperuser((root) => root.query('vacuum analyze delivery'), urls.superuser);
}, 120_000);

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: PlanNode[];
}

/** How a statement was done in truth, and which rows of the table it looked at. */
function playedIn(tenantId: string, text: string, values: unknown[]): Promise<{ indexes: string[]; rows: number; scans: string[] }> {
  return asSuperuser(async (root) => {
    await root.query('begin');
    await root.query('set local role relevo_app');
    await root.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
    await root.query('set local plan_cache_mode = force_generic_plan');
    const { rows } = await root.query(`explain (analyze, format json) ${text}`, values);
    await root.query('rollback');
    const all = flat(rows[0]['QUERY PLAN'][0].Plan);
    const nodes = all.filter((node) => node['Relation Name'] === 'delivery' && node['Node Type'] !== 'ModifyTable');
    return {
      indexes: all.flatMap((node) => node['Index Name'] ?? []),
      scans: nodes.map((node) => node['Node Type']),
      rows: nodes.reduce((sum, node) => sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'], 0),
    };
  }, urls.superuser);
}

function flat(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(flat)];
}

const now = new Date();
const later = new Date(now.getTime() + 600_000);

test('a worker takes the next mails without looking at all that wait', async () => {
  const { indexes, scans, rows } = await playedIn(many, claim, [many, now, later, later]);

  expect(indexes).toEqual(expect.arrayContaining(['delivery_waiting', 'delivery_in_order']));
  expect(scans).not.toContain('Seq Scan');
  expect(rows).toBeLessThan(1_000);
});

test('neither where all of them are of one ticket and one person', async () => {
  const { scans, rows } = await playedIn(one, claim, [one, now, later, later]);
  const claimed = await claimDeliveries(theServices(), one);
  const waiting = 'select count(*)::int as count from delivery where tenant_id = $1 and next_attempt_at <= now()';
  const [{ count } = { count: 0 }] = await asSuperuser(async (root) => (await root.query(waiting, [one])).rows, urls.superuser);

  expect(scans).not.toContain('Seq Scan');
  expect(rows).toBeLessThan(1_500);
  expect(claimed).toHaveLength(1);
  expect(count).toBe(mails - 200);
});

test('thousands that wait for one that is tried again in minutes keep no other mail waiting', async () => {
  const desk = await aDeskWithMails('ONE');
  const other = randomUUID();
  await asSuperuser(async (root) => {
    await root.query("update delivery set next_attempt_at = now() + interval '5 minutes' where tenant_id = $1 and seq = 1", [desk]);
    await root.query(
      `insert into delivery (tenant_id, id, kind, template, principal_id, ticket_id, audience, seq, created_at, next_attempt_at, gives_up_at)
       values ($1, uuidv7(), 'ANSWERED', 'ticket_replied', $2, $2, 'EVERYONE', 100000, now(), now(), now() + interval '2 days')`,
      [desk, other],
    );
  }, urls.superuser);

  const claimed = [
    ...(await claimDeliveries(theServices(), desk)),
    ...(await claimDeliveries(theServices(), desk)),
    ...(await claimDeliveries(theServices(), desk)),
  ];

  expect(claimed).toMatchObject([{ ticketId: other }]);
}, 60_000);

test('whether an automatic answer went out lately is looked up by its ticket', async () => {
  const { indexes, scans } = await playedIn(many, recent, [many, ticketId, randomUUID(), 'ana@x.example', now]);

  expect(indexes).toContain('delivery_of_ticket');
  expect(scans).not.toContain('Seq Scan');
});

import 'reflect-metadata';
import type { Client } from 'graphql-ws';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { insertTickets } from '../../bench/lists/insert-tickets.ts';
import { addSmallTenants } from '../../bench/lists/small-tenants.ts';
import { openWorker } from '../../src/worker/worker.ts';
import { mutations, tryOne } from '../input/mutations.ts';
import { aFullTenant, type FullTenant } from '../isolation/two-tenants.ts';
import { cursorAt, listen, nowIn } from '../live/subscriber.ts';
import { ofMails, openTestMails, sendMails } from '../mail/sending.ts';
import { openTestSmtp } from '../mail/smtp.ts';
import { toldTo } from '../notifications/live-news.ts';
import { aKey } from '../support/a-key.ts';
import { advance, opens, takes } from '../support/actions.ts';
import { theServices } from '../support/app.ts';
import { as, askAs, type Bearer, socketAs, succeed } from '../support/client.ts';

openTestMails();

const [tickets, people] = [4_000, 3_000];
/** Far above what a change needs, a page of events or a batch of the worker, and far below what a desk has. */
const few = 1_200;

/** What configuration changes about people, it changes in one statement, which reads each of them; and tickets of somebody who leaves are looked for among all that they ever had. */
const rare = /insert into role|from principal where tenant_id = \$1 and role = any|returns_tickets_until is not null/;

const desks = ['alone', 'beside a thousand small ones'] as const;

/** They stay once they are there, beside the large desk of each test. */
let hasSmallDesks = false;

async function aLargeDesk(place: (typeof desks)[number]): Promise<FullTenant> {
  const tenant = await ofMails(async (root) => {
    const full = await aFullTenant(root, { codePrefix: 'FUL' });
    await fill(root, full.system.tenant.id, place === 'alone' || hasSmallDesks ? 0 : 1_000);
    hasSmallDesks = place !== 'alone';
    await explainAll(root);
    return full;
  });
  await expect.poll(async () => (await askAs(tenant.ana, '{ viewer { locale } }')).status).toBe(200);
  muchRead();
  return tenant;
}

/** Tickets with an event and a message each, and people, half of them of one organization. */
async function fill(root: pg.Client, tenantId: string, smallDesks: number): Promise<void> {
  await insertTickets(root, tenantId, tickets);
  if (smallDesks > 0) await addSmallTenants(root, tenantId, { tenants: smallDesks, tickets: 5 });
  await root.query(
    `insert into principal (tenant_id, id, kind, name, email, role, organization_id, created_at)
     select $1, gen_random_uuid(), 'USER', 'N' || n, 'p' || n || '@crowd.example', 'REQUESTER',
       case when n % 2 = 0 then (select organization_id from principal where tenant_id = $1 and email like 'ana@%') end, now() from generate_series(1, ${people}) n`,
    [tenantId],
  );
  await root.query(
    `insert into event (tenant_id, seq, id, type, occurred_at, actor_id, ticket_id, audience, changes)
     select t.tenant_id, f.seq + row_number() over (), gen_random_uuid(), 'ticket.edited', now(), t.creator_id, t.id, 'EVERYONE', '[]'
     from ticket t join feed f on f.tenant_id = $1 where t.tenant_id = $1`,
    [tenantId],
  );
  await root.query(
    `insert into message (tenant_id, id, ticket_id, author_id, kind, body, sent_at) select t.tenant_id, gen_random_uuid(), t.id, t.creator_id, 'PUBLIC', 'Hola', now()
     from ticket t where t.tenant_id = $1`,
    [tenantId],
  );
  await root.query('update feed set seq = seq + (select count(*) from ticket where tenant_id = $1) where tenant_id = $1', [tenantId]);
  await root.query('vacuum analyze');
}

const explaining = {
  session_preload_libraries: 'auto_explain',
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_timing': 'off',
  'auto_explain.log_nested_statements': 'on',
  'auto_explain.log_format': 'json',
  client_min_messages: 'log',
};

const shared = new Map<string, Promise<FullTenant>>();

/** One of each kind for all tests but that of the worker, which moves its clock: filling it takes longer than what is looked at. */
function theLargeDesk(place: (typeof desks)[number]): Promise<FullTenant> {
  const desk = shared.get(place) ?? aLargeDesk(place);
  shared.set(place, desk);
  return desk;
}

/** From now on PostgreSQL tells each connection of this database how it ran each statement. */
async function explainAll(root: pg.Client): Promise<void> {
  const { rows } = await root.query('select current_database() as name');
  for (const [setting, value] of Object.entries(explaining)) await root.query(`alter database "${rows[0].name}" set ${setting} = '${value}'`);
  await root.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()');
}

interface Node {
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: Node[];
}

interface Ran {
  'Query Text': string;
  Plan: Node;
}

const ran: Ran[] = [];
const { emit } = pg.Client.prototype;

beforeEach(() => {
  ran.length = 0;
  pg.Client.prototype.emit = function (this: pg.Client, name: string, ...args: unknown[]) {
    const text = name === 'notice' ? String((args[0] as Error).message) : '';
    if (text.includes('plan:')) ran.push(JSON.parse(text.slice(text.indexOf('{'))));
    return emit.call(this, name, ...args);
  } as typeof emit;
});

afterEach(() => {
  pg.Client.prototype.emit = emit;
});

/** The statements that read many rows of a table in one place, with how many, since this was asked last. */
function muchRead(): [text: string, rows: number][] {
  const each = ran.splice(0).map((one): [string, number] => [one['Query Text'].replace(/\s+/g, ' '), mostRead(one.Plan)]);
  return each.filter(([text, rows]) => rows > few && !rare.test(text));
}

function mostRead(node: Node): number {
  const each = node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
  return Math.max(node['Relation Name'] ? each * node['Actual Loops'] : 0, ...(node.Plans ?? []).map(mostRead));
}

/** The subscriptions that are none to events. */
function followsAll(who: Bearer, ticketId: string): Client {
  const client = socketAs(who);
  const sink = { next: () => undefined, error: () => undefined, complete: () => undefined };
  const selected = '{ unresolved open }';
  const queries = [
    `{ queueCounters { id counts ${selected} } }`,
    '{ indicators { unresolved } }',
    `{ ticketPresence(ticketId: "${ticketId}") { viewing { name } } }`,
  ];
  for (const query of queries) client.subscribe({ query: `subscription ${query}` }, sink);
  return client;
}

/** In this order: the small desks stay. */
describe('of a large desk', { shuffle: false }, () => {
  describe.each(desks)('%s', (place) => {
    test('the life of a ticket reads few rows, whoever takes part in it, and so do its mails', async () => {
      const tenant = await theLargeDesk(place);
      const { ana, marta } = tenant;
      const key = await aKey(tenant);
      const server = await openTestSmtp();
      muchRead();

      const ticketId = await opens(ana, { queue: 'software' });
      const intoId = await opens(ana, { queue: 'software' });
      const ofKey = await opens(key, { queue: 'software', deduplicationKey: 'disk' });
      await takes(marta, ticketId, 'in_progress');
      await succeed(as(marta).replyToTicket({ ticketId, body: '¿Desde cuándo?' }));
      await succeed(as(ana).replyToTicket({ ticketId, body: 'Desde ayer.' }));
      await succeed(as(key).replyToTicket({ ticketId: ofKey, body: 'Sigue.' }));
      await succeed(as(marta).mergeTickets({ ticketId: ofKey, intoId }));
      await succeed(as(marta).resolveTicket({ ticketId }));
      await succeed(as(ana).reopenTicket({ ticketId }));
      await succeed(as(marta).resolveTicket({ ticketId }));
      await succeed(as(ana).closeTicket({ ticketId }));
      await sendMails(tenant, server.url);

      expect(ran.length).toBeGreaterThan(100);
      expect(muchRead()).toEqual([]);
      expect(server.received.length).toBeGreaterThan(0);
      await server.close();
    }, 240_000);

    test('who follows the desk live reads few rows, now and from a cursor of before', async () => {
      const tenant = await theLargeDesk(place);
      const { ana, luis, marta, diego, sofia, system } = tenant;
      const [after, ticketId] = [await nowIn(system), await opens(ana, { queue: 'software' })];
      const followers = [ana, luis, marta, diego, sofia, await aKey(tenant)].map((who) => listen(who, { after }));
      const others = followsAll(marta, ticketId);
      const late = listen(marta, { after: await cursorAt(system, 1_000), filter: { priority: { eq: 'URGENT' } } });
      const told = toldTo(ana, after);
      muchRead();

      await takes(marta, ticketId, 'in_progress');
      await succeed(as(marta).replyToTicket({ ticketId, body: '¿Desde cuándo?' }));
      await followers[2]?.until(4);
      await told.until(1);
      // Credentials are looked at again, and the late one comes nearer.
      await new Promise((done) => setTimeout(done, 2_500));

      expect(ran.length).toBeGreaterThan(20);
      expect(muchRead()).toEqual([]);
      await Promise.all([...followers, late, told].map((one) => one.leave()));
      await others.dispose();
    });

    test('the worker reads few rows at a time', async () => {
      const tenant = await aLargeDesk(place);
      await takes(tenant.marta, await opens(tenant.ana, { queue: 'software', severity: 'critical' }), 'in_progress');
      await advance(tenant, new Date(Date.now() + 3 * 86_400_000));
      muchRead();
      const worker = openWorker(theServices());

      await expect.poll(() => worker.done.items, { timeout: 20_000 }).toBeGreaterThan(tickets);
      await worker.close();

      expect(muchRead()).toEqual([]);
    });

    test('the list of API keys reads no people', async () => {
      const tenant = await theLargeDesk(place);

      await askAs(tenant.sofia, '{ apiKeys(first: 5) { totalCount nodes { name } } }');

      expect(muchRead()).toEqual([]);
    });

    test('no mutation of an admin reads as many rows as there are tickets, events or people', async () => {
      const tenant = await theLargeDesk(place);

      for (const tried of mutations) {
        await tryOne(tried, tenant, {});

        expect({ [tried.name]: muchRead() }).toEqual({ [tried.name]: [] });
      }
    }, 240_000);
  });
});

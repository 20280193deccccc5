import type { Client } from 'pg';
import { beforeAll, expect, inject, test } from 'vitest';
import { addHistory, addPeople } from '../../bench/lists/heavy.ts';
import { addSmallTenants } from '../../bench/lists/small-tenants.ts';
import { aLargeTenant } from '../support/a-large-tenant.ts';
import type { TestTenant } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { askAs } from '../support/client.ts';
import { asSuperuser } from '../support/database.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { nodesOfPlan, rowsRead } from './plan-nodes.ts';
import { sentDuring } from './sent-statements.ts';
import { storeInAnyOrder } from './store-in-any-order.ts';

// Small tenants stand beside the one with many people and messages, and one plan serves all.
const urls = await makeDatabase(inject('urls').superuser, 'relevo_related_plans');
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner, answerCacheBytes: 0 });

const heavy = { people: 10_000, fields: 0, messages: 5_000, events: 5_000 };

let tenant: TestTenant;
beforeAll(async () => {
  tenant = await aLargeTenant(2_000, urls.superuser);
  await asSuperuser(async (root) => {
    await addSmallTenants(root, tenant.system.tenant.id, { tenants: 2_000, tickets: 5 });
    await addPeople(root, tenant.system.tenant.id, heavy);
    await addHistory(root, tenant.system.tenant.id, heavy);
    await addOrganizations(root, tenant.system.tenant.id, 5_000);
    for (const table of ['principal', 'organization']) await storeInAnyOrder(root, table);
  }, urls.superuser);
}, 120_000);

async function addOrganizations(root: Client, tenantId: string, count: number): Promise<void> {
  await root.query(
    `insert into organization (tenant_id, id, name, created_at) select $1, gen_random_uuid(), 'Empresa ' || n, now() - n * interval '1 minute' from generate_series(1, $2::int) n`,
    [tenantId, count],
  );
}

/** How many rows of a table a read looks at, all its statements together. */
async function looked(query: string, table: string): Promise<number> {
  const sent = await sentDuring(async () => expect((await askAs(tenant.sofia, query)).body.errors).toBeUndefined());
  const reads = sent.filter(({ text }) => text.includes(`"${table}"`) && !text.includes('session'));
  const nodes = (await Promise.all(reads.map((read) => nodesOfPlan(tenant.system, read)))).flat();
  expect(reads.length).toBeGreaterThan(0);
  return nodes.filter((node) => node['Relation Name'] === table).reduce((sum, node) => sum + rowsRead(node), 0);
}

const person = '{ name ... on User { organization { name } } }';
const ticket = `{ code requester ${person} assignee ${person} creator ${person} }`;

test.each([
  ['a page of tickets', `{ tickets(first: 100) { nodes ${ticket} } }`],
  ['tickets by due time', `{ tickets(first: 100, orderBy: [{ field: DUE_AT, direction: ASC }]) { nodes ${ticket} } }`],
  ['a page of events', `{ events(last: 100) { nodes { type actor ${person} ticket ${ticket} message { body author ${person} } } } }`],
  [
    'the page of a ticket',
    `{ tickets(first: 1) { nodes { messages(first: 100) { nodes { body author ${person} } } activity(first: 100) { nodes { actor ${person} } } } } }`,
  ],
])('the people of %s are looked up, not all of the desk', async (_, query) => {
  expect(await looked(query, 'principal')).toBeLessThan(650);
});

test('so are the messages of a page of events', async () => {
  expect(await looked('{ events(last: 100) { nodes { message { body } } } }', 'message')).toBeLessThan(150);
});

test('of the people whom a search found, a page looks up its own', async () => {
  const page = (size: number) => looked(`{ users(search: "persona", first: ${size}) { nodes { name } } }`, 'principal');

  expect(await page(5)).toBe(5);
  expect(await page(100)).toBe(100);
});

const everyOrder = ['NAME', 'CREATED_AT'].flatMap((field) => ['ASC', 'DESC'].map((direction) => `orderBy: [{ field: ${field}, direction: ${direction} }]`));

test.each(everyOrder)('a page of people and one of organizations keep to %s', async (orderBy) => {
  expect(await looked(`{ users(first: 25, ${orderBy}) { nodes { name } } }`, 'principal')).toBeLessThan(100);
  expect(await looked(`{ users(first: 25, filter: { isActive: true }, ${orderBy}) { nodes { name } } }`, 'principal')).toBeLessThan(100);
  expect(await looked(`{ organizations(first: 25, ${orderBy}) { nodes { name } } }`, 'organization')).toBeLessThan(100);
});

import { beforeAll, describe, expect, inject, test } from 'vitest';
import { addSmallTenants } from '../../bench/lists/small-tenants.ts';
import { aLargeTenant } from '../support/a-large-tenant.ts';
import type { Person, TestTenant } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { askAs } from '../support/client.ts';
import { asSuperuser } from '../support/database.ts';
import type { TicketFilter } from '../support/gql/graphql.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { type Node, nodesOfPlan, rowsRead } from './plan-nodes.ts';
import { type Sent, sentDuring } from './sent-statements.ts';
import { storeInAnyOrder } from './store-in-any-order.ts';

// Thousands of small tenants stand beside the large one, and one plan serves all.
const urls = await makeDatabase(inject('urls').superuser, 'relevo_list_plans');
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner, answerCacheBytes: 0 });

const tickets = Number(process.env.RELEVO_TICKETS ?? 40_000);
/** Rows that one list may read, whatever it is ordered and filtered by. */
const mostRows = 6_000;
/** The same for what is open, which is a fifteenth part: fewer than are open, so none that sorts them all. */
const mostOfOpen = 2_400;

let tenant: TestTenant;
beforeAll(async () => {
  tenant = await aLargeTenant(tickets, urls.superuser);
  await asSuperuser(async (root) => {
    await addSmallTenants(root, tenant.system.tenant.id, { tenants: 2_000, tickets: 20 });
    await storeInAnyOrder(root, 'ticket');
  }, urls.superuser);
}, 300_000);

/** Every node of the plan by which PostgreSQL reads a list of tickets, behind row-level security, as it ran. */
async function nodesOf(who: Person, variables: object, selection = 'nodes { id }'): Promise<Node[]> {
  const query = `query ($filter: TicketFilter, $orderBy: [TicketOrder!], $after: String, $last: Int) {
    tickets(filter: $filter, orderBy: $orderBy, after: $after, last: $last) { ${selection} } }`;
  const sent = await sentDuring(async () => {
    const { body } = await askAs(who, query, variables);
    expect(body.errors).toBeUndefined();
  });
  const statement = sent.find(({ text }) => text.includes('from "ticket"')) as Sent;
  return nodesOfPlan(tenant.system, statement);
}

function expectBounded(nodes: Node[], most = mostRows): void {
  const ran = nodes.filter((node) => node['Actual Loops'] > 0);
  const described = ran.filter((node) => rowsRead(node) > most / 4).map((node) => [node['Node Type'], node['Index Name'], rowsRead(node)]);
  expect(ran.filter((node) => node['Node Type'].includes('Seq Scan') && node['Relation Name'] === 'ticket')).toEqual([]);
  const read = ran
    .filter((node) => node['Relation Name'] === 'ticket' || node['Node Type'] === 'Bitmap Index Scan')
    .reduce((sum, node) => sum + rowsRead(node), 0);
  expect(read, JSON.stringify(described)).toBeLessThan(most);
  // Few tickets are looked up by their ids. The indexes of the orders have these too, and all of such an index would be read.
  const byIds = ran.filter((node) => node['Index Cond']?.includes('(id = ANY'));
  const asked = blocksOf(ran.find((node) => node['Subplan Name'] === 'CTE few'));
  expect(byIds.filter((node) => blocksOf(node) - asked > 350 + 6 * rowsRead(node))).toEqual([]);
  for (const node of ran) if (node['Node Type'].includes('Sort')) expect(Math.max(...(node.Plans ?? []).map(rowsRead))).toBeLessThan(most);
}

/** Those of the subqueries that a node asks first are among its own. */
function blocksOf(node: Node | undefined): number {
  return node ? node['Shared Hit Blocks'] + node['Shared Read Blocks'] : 0;
}

const orders = ['DUE_AT', 'OPENED_AT', 'UPDATED_AT', 'CLOSED_AT', 'NEEDED_BY', 'LAST_PUBLIC_MESSAGE_AT', 'PRIORITY', 'SEVERITY', 'STATUS'];
const directions = ['ASC', 'DESC'];
const people = ['sofia', 'marta', 'luis', 'ana'] as const;
const everyOrder = orders.flatMap((field) => directions.map((direction) => ({ field, direction })));

describe.each(people)('for %s', (name) => {
  test.each(everyOrder)('the order $field $direction reads a page, whatever is listed', async ({ field, direction }) => {
    const who = tenant[name];
    expectBounded(await nodesOf(who, { orderBy: [{ field, direction }] }));
    expectBounded(await nodesOf(who, { orderBy: [{ field, direction }], last: 10 }));
  });

  test.each(everyOrder)('the open tickets by $field $direction', async ({ field, direction }) => {
    const filters: TicketFilter[] = [
      { closedAt: { isNull: true } },
      { status: { category: { nin: ['RESOLVED', 'CLOSED'] } } },
      { status: { category: { in: ['OPEN'] } } },
    ];
    for (const filter of filters) expectBounded(await nodesOf(tenant[name], { filter, orderBy: [{ field, direction }] }), mostOfOpen);
  });
});

/** A filter by each part, for what many tickets have and for what few have. */
const filters: Record<string, TicketFilter[]> = {
  code: [{ code: { eq: 'TST-000001' } }, { code: { in: ['TST-000001', 'TST-000002'] } }],
  subject: [{ subject: { contains: 'AVION' } }, { subject: { contains: 'asunto' } }],
  status: [{ status: { key: { eq: 'closed' } } }, { status: { category: { eq: 'RESOLVED' } } }, { status: { key: { eq: 'pending' } } }],
  severity: [{ severity: { key: { eq: 'critical' } } }, { severity: { key: { eq: 'low' } } }, { severity: { key: { eq: 'unknown' } } }],
  category: [{ category: { key: { eq: 'rare' } } }, { category: { key: { eq: 'question' } } }],
  queue: [{ queue: { key: { eq: 'hardware' } } }, { queue: { key: { eq: 'software' } } }],
  qualification: [{ qualification: { key: { eq: 'rare' } } }],
  priority: [{ priority: { eq: 'URGENT' } }, { priority: { in: ['HIGH', 'LOW'] } }],
  nature: [{ nature: { eq: 'ALERT' } }, { nature: { eq: 'CHANGE' } }, { nature: { eq: 'INCIDENT' } }],
  channel: [{ channel: { eq: 'MONITORING' } }, { channel: { eq: 'CHAT' } }, { channel: { eq: 'EMAIL' } }],
  impact: [{ impact: { eq: 'HIGH' } }, { impact: { eq: 'LOW' } }],
  urgency: [{ urgency: { eq: 'HIGH' } }, { urgency: { eq: 'LOW' } }],
  effort: [{ effort: { eq: 'LARGE' } }, { effort: { eq: 'SMALL' } }],
  environment: [{ environment: { eq: 'DEVELOPMENT' } }, { environment: { eq: 'PRODUCTION' } }],
  department: [{ department: { eq: 'Rara' } }, { department: { eq: 'Nadie' } }, { department: { eq: 'Ventas' } }],
  contactEmail: [{ contactEmail: { eq: 'rara@acme.example' } }, { contactEmail: { eq: 'quien@acme.example' } }],
  contactPhone: [{ contactPhone: { eq: '+34 999' } }, { contactPhone: { eq: '+34 600' } }],
  isInternal: [{ isInternal: true }, { isInternal: false }],
  isUncovered: [{ isUncovered: true }, { isUncovered: false }],
  isOverdue: [{ isOverdue: true }, { isOverdue: false }],
  openedAt: [{ openedAt: { lt: '2001-01-01T00:00:00Z' } }, { openedAt: { gte: '2001-01-01T00:00:00Z' } }],
  updatedAt: [{ updatedAt: { lt: '2001-01-01T00:00:00Z' } }, { updatedAt: { gte: '2001-01-01T00:00:00Z' } }],
  resolvedAt: [{ resolvedAt: { lt: '2001-01-01T00:00:00Z' } }, { resolvedAt: { gte: '2001-01-01T00:00:00Z' } }],
  closedAt: [{ closedAt: { lt: '2001-01-01T00:00:00Z' } }, { closedAt: { gte: '2001-01-01T00:00:00Z' } }],
  refusedAt: [{ refusedAt: { isNull: false } }, { refusedAt: { lt: '2001-01-01T00:00:00Z' } }],
  withdrawnAt: [{ withdrawnAt: { isNull: false } }, { withdrawnAt: { lt: '2001-01-01T00:00:00Z' } }],
  dueAt: [{ dueAt: { lt: '2001-01-01T00:00:00Z' } }, { dueAt: { gte: '2001-01-01T00:00:00Z' } }],
  firstRespondedAt: [{ firstRespondedAt: { lt: '2001-01-01T00:00:00Z' } }, { firstRespondedAt: { isNull: true } }],
  neededBy: [{ neededBy: { lt: '2001-01-01T00:00:00Z' } }, { neededBy: { gte: '2001-01-01T00:00:00Z' } }],
  surveyScore: [{ surveyScore: { eq: 1 } }, { surveyScore: { lte: 1 } }, { surveyScore: { gte: 4 } }],
  customField: [{ customField: { key: 'serial', eq: 'rare' } }, { customField: { key: 'serial', eq: 'S-1' } }],
  sla: [{ sla: { metric: 'FIRST_RESPONSE', state: { in: ['RUNNING', 'PAUSED'] } } }, { sla: { metric: 'FIRST_RESPONSE', state: { eq: 'MET' } } }],
  slaOfFew: [
    ...(['BREACHED', 'PAUSED', 'UNREACHABLE', 'MISSED', 'CANCELLED'] as const).map((eq) => ({ sla: { metric: 'FIRST_RESPONSE' as const, state: { eq } } })),
    { sla: { metric: 'TOTAL_RESOLUTION', state: { in: ['BREACHED', 'PAUSED'] } } },
  ],
  both: [{ and: [{ nature: { eq: 'INCIDENT' } }, { department: { eq: 'Rara' } }] }, { severity: { key: { eq: 'low' } }, effort: { eq: 'LARGE' } }],
};

describe.each(['sofia', 'marta', 'luis'] as const)('for %s', (name) => {
  test.each(Object.entries(filters))('a filter by %s reads no more than a few thousand rows, also where few tickets match', async (_, some) => {
    for (const filter of some) expectBounded(await nodesOf(tenant[name], { filter }));
  });

  test('so does a filter by who has a part', async () => {
    for (const part of ['requester', 'creator', 'assignee', 'watcher', 'collaborator'] as const)
      for (const { id } of [tenant.ana, tenant.luis, tenant.diego, tenant.sofia])
        expectBounded(await nodesOf(tenant[name], { filter: { [part]: { id: { eq: id } } } }));
  });
});

test('the few missed deadlines are found, though they are the oldest', async () => {
  const query = 'query ($filter: TicketFilter) { tickets(filter: $filter) { nodes { code } } }';

  const { body } = await askAs(tenant.sofia, query, { filter: { sla: { metric: 'TOTAL_RESOLUTION', state: { eq: 'MISSED' } } } });

  expect(body.data.tickets.nodes.map(({ code }: { code: string }) => code)).toEqual([7, 6, 5, 4, 3, 2, 1].map((n) => `TST-00000${n}`));
});

/** What the planner may take for a way to few tickets, where most tenants are small. */
const skewed: TicketFilter[] = [
  ...['critical', 'low'].map((eq) => ({ severity: { key: { eq } } })),
  ...['in_progress', 'closed', 'pending'].map((eq) => ({ status: { key: { eq } } })),
  ...['software', 'hardware'].map((eq) => ({ queue: { key: { eq } } })),
  { status: { category: { eq: 'CLOSED' } } },
  { status: { category: { eq: 'OPEN' } }, severity: { key: { eq: 'low' } } },
  { priority: { eq: 'LOW' } },
];

describe.each(['sofia', 'marta'] as const)('for %s', (name) => {
  test.each(everyOrder)('filters that match many or few keep to the order $field $direction', async ({ field, direction }) => {
    const some: TicketFilter[] = [...skewed, ...[tenant.luis, tenant.ana].map(({ id }) => ({ requester: { id: { eq: id } } }))];
    for (const filter of some) expectBounded(await nodesOf(tenant[name], { filter, orderBy: [{ field, direction }] }));
  });
});

import 'reflect-metadata';
import { beforeAll, expect, test } from 'vitest';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { askAs } from '../support/client.ts';
import { aSocketOf } from './a-socket.ts';

openTestApp();

let tenant: TestTenant;
beforeAll(async () => {
  tenant = await aTenant();
});

const wrong: [query: string, path: unknown[], variables?: object][] = [
  ['{ tickets(first: 0) { totalCount } }', ['first']],
  ['{ tickets(last: 101) { totalCount } }', ['last']],
  ['{ tickets(first: 1, last: 1) { totalCount } }', ['last']],
  ['{ tickets(after: "x") { totalCount } }', ['after']],
  ['{ tickets(before: "x") { nodes { id } } }', ['before']],
  ['query ($n: Int) { events(first: $n) { totalCount } }', ['first'], { n: 1_000 }],
  ['{ events(after: "x") { nodes { id } } }', ['after']],
  [`{ tickets(orderBy: [${'{ field: DUE_AT, direction: ASC }, '.repeat(4)}]) { totalCount } }`, ['orderBy']],
  [`{ articles(search: "${'x'.repeat(201)}") { totalCount } }`, ['search']],
  ['{ ticket { id } }', ['id']],
  ['{ ticket(id: "usr_1") { id } }', ['id']],
  ['query ($code: String) { ticket(code: $code) { id } }', ['code'], { code: 'a\0' }],
  ['{ node(id: "x") { id } }', ['id']],
  ['query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', ['ids', 0], { ids: ['x'] }],
  ['{ tickets(filter: { and: [{ creator: { id: { in: ["x"] } } }] }) { totalCount } }', ['filter', 'and', 0, 'creator', 'id', 'in', 0]],
  ['{ tickets(filter: { release: { id: { eq: "ABC" } } }) { totalCount } }', ['filter', 'release', 'id', 'eq']],
  ['{ tickets(filter: { customField: { key: "x", eq: { a: 1 } } }) { totalCount } }', ['filter', 'customField']],
  ['mutation { closeTicket(input: { ticketId: "x" }) { userErrors { code } } }', ['input', 'ticketId']],
  ['query ($locale: Locale) { queues { label(locale: $locale) } }', ['locale'], { locale: 1 }],
  [
    'mutation ($input: IssueApiKeyInput!) { issueApiKey(input: $input) { userErrors { code } } }',
    ['input', 'expiresAt'],
    { input: { name: 'x', permissions: [], expiresAt: 'x' } },
  ],
];

test.each(wrong)('%s names the argument over HTTP and over a socket', async (query, path, variables) => {
  const { body } = await askAs(tenant.sofia, query, variables);
  const socket = await aSocketOf(tenant.sofia);
  const { payload } = await socket.ask(query, variables);
  socket.ws.terminate();

  for (const errors of [body.errors, payload.errors ?? payload]) expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', path } }]);
});

test.each([
  ['subscription { ticketEvents(after: "x") { id } }', ['after']],
  ['subscription { ticketEvents(filter: { assignee: { id: { eq: "x" } } }) { id } }', ['filter', 'assignee', 'id', 'eq']],
])('%s names its argument', async (query, path) => {
  const socket = await aSocketOf(tenant.sofia);

  const { payload } = await socket.ask(query);

  expect(payload.errors ?? payload).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', path } }]);
  socket.ws.terminate();
});

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
  ['{ tickets(first: "x") { totalCount } }', ['first']],
  ['{ ticket { id } node { id } }', ['id']],
  ['{ tickets(orderBy: [{ field: NOTHING, direction: ASC }]) { totalCount } }', ['orderBy', 0, 'field']],
  ['{ tickets(filter: { and: [{ dueAt: { lt: "tomorrow" } }] }) { totalCount } }', ['filter', 'and', 0, 'dueAt', 'lt']],
  ['{ user(email: "nobody") { id } }', ['email']],
  ['query ($first: Int = "x") { tickets(first: $first) { totalCount } }', ['first']],
  ['mutation { openTicket(input: { subject: "S", description: 1 }) { userErrors { code } } }', ['input', 'description']],
  ['mutation { openTicket(input: { subject: "S" }) { userErrors { code } } }', ['input']],
  ['mutation { openTicket(input: { subject: "S", description: "D", nature: DRAFT }) { userErrors { code } } }', ['input', 'nature']],
  ['subscription { ticketEvents(filter: { dueAt: { lt: 5 } }) { id } }', ['filter', 'dueAt', 'lt']],
])('a wrong value in the document is answered as one in a variable: %s', async (query, path) => {
  const [{ body }, { body: anonymous }] = await Promise.all([askAs(tenant.sofia, query), askAs(null, query)]);
  const socket = await aSocketOf(tenant.sofia);
  const { payload } = await socket.ask(query);
  socket.ws.terminate();

  for (const errors of [body.errors, anonymous.errors, payload.errors ?? payload])
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', path } }]);
});

const strangers = { subject: 'S', description: 'D', priorty: 'HIGH', one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 };
const unknown = ['priorty', 'one', 'two', 'three', 'four', 'five', 'six'];
const asVariable = 'mutation ($input: OpenTicketInput!) { openTicket(input: $input) { userErrors { code } } }';
const asLiteral = `mutation { openTicket(input: { ${Object.entries(strangers).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)} }) { userErrors { code } } }`;

test.each([
  [asVariable, { input: strangers }],
  [asLiteral, undefined],
])('all unknown keys are told at once; who has a credential is told what is allowed, and what was meant: %s', async (query, variables) => {
  const { body } = await askAs(tenant.ana, query, variables);
  const { body: anonymous } = await askAs(null, query, variables);

  const extensions = { code: 'BAD_USER_INPUT', path: ['input'], unknown };
  expect(body.errors).toMatchObject([{ extensions: { ...extensions, allowed: expect.arrayContaining(['subject', 'priority']) } }]);
  expect(body.errors[0].message).toContain('Did you mean "priority"?');
  expect(anonymous.errors).toMatchObject([{ extensions }]);
  expect(JSON.stringify(anonymous)).not.toMatch(/allowed|Did you mean/);
});

test('an unknown value of an enum is told with those that there are, and an unknown field with what was meant', async () => {
  const nature = 'mutation { openTicket(input: { subject: "S", description: "D", nature: INCIDEMT }) { userErrors { code } } }';
  const [one, other] = [await askAs(tenant.ana, nature), await askAs(tenant.ana, '{ tickets { nodes { subjct } } }')];

  expect(one.body.errors).toMatchObject([{ extensions: { path: ['input', 'nature'], allowed: expect.arrayContaining(['INCIDENT', 'REQUEST']) } }]);
  expect(one.body.errors[0].message).toContain('"INCIDENT"');
  expect(other.body.errors).toMatchObject([{ message: expect.stringContaining('Did you mean "subject"'), extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
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

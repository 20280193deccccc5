import { setTimeout as pause } from 'node:timers/promises';
import { getIntrospectionQuery } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp, theApp } from '../support/app.ts';
import { aSocketOf, type BareSocket } from './a-socket.ts';

openTestApp();

const times = (count: number, write: (index: number) => string): string => Array.from({ length: count }, (_, index) => write(index)).join(' ');
const cursor = (...parts: string[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');
const signIn = 'signIn(input: { tenant: "nowhere", email: "a@b.c", password: "x" }) { userErrors { code } }';
const page = (args: string) => `{ tickets(${args}) { nodes { id } } }`;
const circle = times(40, (i) => `fragment F${i} on Query { ...F${(i + 1) % 40} }`);
const nested = (depth: number) => `{ tickets { nodes { ${'requester { organization { '.repeat(depth)} name ${'} }'.repeat(depth)} } } }`;
const byCode = 'query ($code: String) { ticket(code: $code) { id } }';
const byFilter = 'query ($filter: TicketFilter) { tickets(filter: $filter) { nodes { id } } }';
const manyNodes = '{ tickets(first: 100) { nodes { messages(first: 100) { nodes { id } } activity(first: 100) { nodes { ticket { id } } } } } }';

/** The number is that of our list of attacks; without a code it is to be answered like anything honest. */
type Row = [row: string, query: string, code: string | null, variables?: Record<string, unknown>, more?: { operationName?: string; extensions?: object }];

const rows: Row[] = [
  ['attack 1: 101 aliases', `{ ${times(101, (i) => `a${i}: __typename`)} }`, 'COST_EXCEEDED'],
  ['attack 2: 5,000 guesses in one body', `mutation { ${times(5_000, (i) => `a${i}: ${signIn}`)} }`, 'COST_EXCEEDED'],
  ['attack 3: 15 guesses in one body', `mutation { ${times(15, (i) => `a${i}: ${signIn}`)} }`, 'COST_EXCEEDED'],
  ['attack 6: unknown directives', `{ __typename ${'@aa'.repeat(10)} }`, 'COST_EXCEEDED'],
  ['attack 7: 5,000 @skip', `{ __typename ${'@skip(if:false)'.repeat(5_000)} }`, 'GRAPHQL_VALIDATION_FAILED'],
  ['attack 8: 10,000 unknown fields', `{ ${times(10_000, (i) => `u${i}`)} }`, 'GRAPHQL_VALIDATION_FAILED'],
  ['attack 8: 500 unknown fields', `{ viewer { ${times(500, (i) => `u${i}`)} } }`, 'GRAPHQL_VALIDATION_FAILED'],
  ['attack 9: a field 500 times', `{ ${times(500, () => '__typename')} }`, 'COST_EXCEEDED'],
  ['attack 11: fragments in a circle', `{ ...F0 } ${circle}`, 'COST_EXCEEDED'],
  ['attack 14: 2,000 levels', nested(1_000), 'GRAPHQL_VALIDATION_FAILED'],
  ['attack 14: 20 levels', nested(10), 'COST_EXCEEDED'],
  ['attack 14: 50,000 brackets', `{ node(id: ${'['.repeat(50_000)}`, 'GRAPHQL_VALIDATION_FAILED'],
  ['attack 15: circular introspection', '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['attack 16: a literal of 900 kB', page(`after: "${'x'.repeat(900_000)}"`), 'COST_EXCEEDED'],
  ['attack 16: an argument of 90 kB', `{ viewer(${'x'.repeat(90_000)}: 1) { permissions } }`, 'GRAPHQL_VALIDATION_FAILED'],
  ['attack 17: a list of 100,000', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', 'COST_EXCEEDED', { ids: Array(100_000).fill('x') }],
  ['attack 17: a filter of 190 parts', byFilter, 'BAD_USER_INPUT', { filter: { or: Array(190).fill({ isOverdue: true }) } }],
  ['attack 17: a filter of 50,000 parts', byFilter, 'BAD_USER_INPUT', { filter: { or: Array(50_000).fill({}) } }],
  ['attack 17: a filter of 11 levels', page(`filter: ${'{ not: '.repeat(11)}{}${' }'.repeat(11)}`), 'BAD_USER_INPUT'],
  ['attack 17: a list of 20,000 texts in a filter', byFilter, 'BAD_USER_INPUT', { filter: { subject: { nin: Array(20_000).fill('x') } } }],
  ['attack 17: many lists of 500 in a filter', byFilter, 'BAD_USER_INPUT', { filter: { or: Array(3).fill({ subject: { nin: Array(500).fill('x') } }) } }],
  ['attack 17: as much in a filter of events', `{ events(filter: { type: { in: [${'"x" '.repeat(501)}] } }) { nodes { id } } }`, 'BAD_USER_INPUT'],
  [
    'attack 17: as much in a filter of a subscription',
    'subscription ($filter: TicketFilter) { ticketEvents(filter: $filter) { seq } }',
    'BAD_USER_INPUT',
    { filter: { or: Array(101).fill({ isOverdue: true }) } },
  ],
  ['attack 18: an Int beyond 2^31', page('first: 2147483648'), 'BAD_USER_INPUT'],
  ['attack 18: a variable beyond 2^31', 'query ($n: Int) { tickets(first: $n) { nodes { id } } }', 'BAD_USER_INPUT', { n: 2 ** 31 }],
  ['attack 18: a time zone that is none', 'mutation { upsertUser(input: { name: "x", timeZone: "Mars/Base" }) { outcome } }', 'BAD_USER_INPUT'],
  ['attack 18: a time that is too fine', '{ tickets(filter: { openedAt: { gt: "2031-01-01T00:00:00.1234Z" } }) { nodes { id } } }', 'BAD_USER_INPUT'],
  ['attack 18: a float for an Int', 'query ($n: Int) { tickets(first: $n) { nodes { id } } }', 'BAD_USER_INPUT', { n: 1.5 }],
  ['attack 18: a float for an ID', '{ node(id: 1.5) { id } }', 'BAD_USER_INPUT'],
  ['attack 18: an id with a NUL', '{ node(id: "tkt_\\u0000") { id } }', 'BAD_USER_INPUT'],
  ['attack 18: a NUL in a code', byCode, 'BAD_USER_INPUT', { code: 'TST-\0' }],
  ['attack 18: a NUL in a search', '{ articles(search: "a\\u0000b") { nodes { id } } }', 'BAD_USER_INPUT'],
  ['attack 18: a NUL in a filter', page('filter: { subject: { contains: "\\u0000" } }'), 'BAD_USER_INPUT'],
  ['attack 18: half a character', byCode, null, { code: '\ud800' }],
  ['attack 18: text that turns round', byCode, null, { code: '\u202e\u200d😀́́' }],
  ['attack 19: a variable named __proto__', 'query ($__proto__: String) { ticket(code: $__proto__) { id } }', null, JSON.parse('{ "__proto__": "x" }')],
  ['attack 19: a variable named constructor', 'query ($constructor: String) { ticket(code: $constructor) { id } }', null, { constructor: 'x' }],
  ['attack 20: an operationName of 300 kB', '{ viewer { permissions } }', 'BAD_USER_INPUT', {}, { operationName: 'x'.repeat(300_000) }],
  ['attack 20: an operationName of nothing here', 'query A { viewer { permissions } }', 'BAD_USER_INPUT', {}, { operationName: 'B' }],
  ['attack 21: two operations and no name', 'query A { viewer { permissions } } query B { viewer { permissions } }', 'BAD_USER_INPUT'],
  ['attack 22: a page of the most an Int holds', page('first: 2147483647'), 'BAD_USER_INPUT'],
  ['attack 22: a page of 101', page('first: 101'), 'BAD_USER_INPUT'],
  ['attack 22: a page of none', page('first: 0'), 'BAD_USER_INPUT'],
  ['attack 22: a page of less than none', page('first: -1'), 'BAD_USER_INPUT'],
  ['attack 22: a page of less than none below', `{ tickets { nodes { messages(last: -1) { nodes { id } } } } }`, 'BAD_USER_INPUT'],
  ['attack 22: from both ends', page('first: 1, last: 1'), 'BAD_USER_INPUT'],
  ['attack 22: a cursor of noise', page('after: "%%%"'), 'BAD_USER_INPUT'],
  [
    'attack 22: a cursor of another order',
    page(`after: "${cursor('DUE_AT:ASC', '2026-01-01', 'x')}", orderBy: [{ field: OPENED_AT, direction: ASC }]`),
    'BAD_USER_INPUT',
  ],
  [
    'attack 22: a cursor of SQL',
    page(`after: "${cursor('OPENED_AT:DESC', "'; drop table ticket; --", 'x')}", orderBy: [{ field: OPENED_AT, direction: DESC }]`),
    'BAD_USER_INPUT',
  ],
  ['attack 22: a cursor of the feed that is no number', `{ events(after: "${cursor('SEQ', 'x')}") { nodes { id } } }`, 'BAD_USER_INPUT'],
  ['attack 23: nested pages', manyNodes, 'COST_EXCEEDED'],
  ['attack 24: a field of a letter too few', '{ viewr { permissions } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['attack 24: an argument of a letter too few', page('frst: 1'), 'GRAPHQL_VALIDATION_FAILED'],
  ['attack 24: an input field of a letter too few', page('filter: { subjct: { eq: "a" } }'), 'BAD_USER_INPUT'],
  ['attack 24: an input field of a variable', 'query ($f: TicketFilter) { tickets(filter: $f) { nodes { id } } }', 'BAD_USER_INPUT', { f: { subjct: {} } }],
  ['attack 24: a type of a letter too few', '{ node(id: "x") { ... on Tickt { id } } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['attack 25: an enum value that is none', page('orderBy: [{ field: DUE, direction: ASC }]'), 'BAD_USER_INPUT'],
  [
    'attack 25: an enum value of a variable',
    'query ($d: OrderDirection!) { tickets(orderBy: [{ field: DUE_AT, direction: $d }]) { nodes { id } } }',
    'BAD_USER_INPUT',
    { d: 'UP' },
  ],
  ['attack 26: an id of another type', '{ ticket(id: "usr_01h2xcejqtf2nbrexx3vqjhp41") { id } }', 'BAD_USER_INPUT'],
  ['nothing', '', 'BAD_USER_INPUT'],
  ['no GraphQL', '{ viewer', 'GRAPHQL_VALIDATION_FAILED'],
  ['a letter and a control character', '{ viewer \u0001 }', 'GRAPHQL_VALIDATION_FAILED'],
  ['an honest question', '{ viewer { permissions } }', null],
];

interface Verdict {
  status: number;
  code: string | null;
  errors: string;
}

let tenant: TestTenant;
let socket: BareSocket;

beforeAll(async () => {
  tenant = await aTenant();
  await aTicket(tenant.ana);
  socket = await aSocketOf(tenant.ana);
  return () => socket.ws.terminate();
});

async function throughHttp([, query, , variables, more]: Row): Promise<Verdict> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${tenant.ana.token}`, accept: 'application/graphql-response+json' };
  const answer = await fetch(`${theApp().url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables, ...more }) });
  const { errors } = (await answer.json()) as { errors?: { extensions: { code: string } }[] };
  return { status: answer.status, code: errors?.[0]?.extensions.code ?? null, errors: JSON.stringify(errors ?? []) };
}

async function throughSocket([, query, , variables, more]: Row): Promise<Verdict> {
  const { type, payload } = await socket.ask(query, variables, more);
  if (type === 'next') await socket.hear();
  const errors = type === 'error' ? payload : payload.errors;
  return { status: 200, code: errors?.[0]?.extensions.code ?? null, errors: JSON.stringify(errors ?? []) };
}

/** A quick machine asks more of one person than may be asked at once. */
async function inTime(ask: () => Promise<Verdict>): Promise<Verdict> {
  const verdict = await ask();
  return verdict.code === 'RATE_LIMITED' ? pause(500).then(() => inTime(ask)) : verdict;
}

const inside = /select |insert |relation \\?"|constraint|violates|syntax error at|node_modules|\/src\/|\.ts:|at async|pg_|ECONN|127\.0\.0\.1/i;

describe('HTTP and WebSocket give the same verdict', () => {
  test.each(rows)('%s', async (...row) => {
    const verdicts = [await inTime(() => throughHttp(row)), await inTime(() => throughSocket(row))];

    expect(verdicts.map(({ code }) => code)).toEqual([row[2], row[2]]);
    for (const { status, errors } of verdicts) {
      expect(status).toBeLessThan(500);
      expect(Buffer.byteLength(errors)).toBeLessThanOrEqual(4_096);
      expect(errors).not.toMatch(inside);
    }
  });
});

test('without a credential nobody sees the schema, over HTTP or a WebSocket; with one, everybody does', async () => {
  const query = getIntrospectionQuery();
  const strangers = await aSocketOf(null);
  const luis = await aSocketOf(tenant.luis);
  const asked = await fetch(`${theApp().url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });

  const [refused, told] = await Promise.all([strangers.ask(query), luis.ask(query)]);

  expect(await asked.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  expect(refused).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  expect(told.payload.data.__schema.queryType.name).toBe('Query');
  await luis.hear();
  for (const { ws } of [strangers, luis]) ws.terminate();
});

test('HTTP and WebSocket both report the requested and the actual cost of an operation', async () => {
  const row: Row = ['', '{ viewer { tenant { slug } } tickets(first: 5) { totalCount nodes { id openedAt status { label } } } }', null];

  // Those whose budgets no other test spends.
  const socket = await aSocketOf(tenant.marta);
  const overSocket = await socket.ask(row[1]);
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${tenant.diego.token}` };
  const overHttp = await (await fetch(`${theApp().url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query: row[1] }) })).json();

  for (const { extensions } of [overSocket.payload, overHttp])
    expect(extensions.cost).toEqual({
      ...{ requested: 123, operationLimit: 60_000, charged: expect.any(Number), actual: 5 },
      ...{ limit: 200_000, remaining: expect.any(Number), restoreRate: 20_000 },
    });
  await socket.hear();
  socket.ws.terminate();
});

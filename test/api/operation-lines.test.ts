import { expect, test } from 'vitest';
import { openLog } from '../../src/core/log.ts';
import { aKey } from '../support/a-key.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp, theApp } from '../support/app.ts';
import { askAs } from '../support/client.ts';
import { aBareSocket, aSocketOf, initOf } from './a-socket.ts';

const lines: Record<string, unknown>[] = [];
openTestApp({}, openLog('info', { write: (line) => void lines.push(JSON.parse(line)) }));

const close = 'mutation Finish($id: ID!) { closeTicket(input: { ticketId: $id }) { userErrors { message } } }';

/** The lines of requests and operations that the work leaves, once there are so many, and a moment later still. */
async function linesOf(work: () => Promise<unknown>, count = 1): Promise<Record<string, unknown>[]> {
  lines.length = 0;
  await work();
  const told = () => lines.filter(({ msg }) => msg === 'request' || msg === 'operation');
  await expect.poll(() => told().length).toBeGreaterThanOrEqual(count);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(told()).toHaveLength(count);
  return told();
}

test('a request over HTTP is one line with its operation, tenant, kind of actor and outcome', async () => {
  const { ana, slug } = await aTenant();

  const [line] = await linesOf(() => askAs(ana, 'query Mine { tickets(first: 1) { totalCount } viewer { permissions } }'));

  expect(line).toMatchObject({ route: '/graphql', status: 200, tenant: slug, actor: 'USER', operation: 'query tickets,viewer', name: 'Mine', outcome: 'ok' });
  expect(line).toMatchObject({ requestId: expect.any(String), ms: expect.any(Number) });
});

test.each<[what: string, query: string, outcome: string, operation: string | undefined]>([
  ['no GraphQL', '{ tickets(', 'GRAPHQL_VALIDATION_FAILED', 'none'],
  ['an unknown field', '{ secrets }', 'GRAPHQL_VALIDATION_FAILED', 'none'],
  [
    'what costs too much',
    `{ ${Array.from({ length: 9 }, (_, at) => `t${at}: tickets(first: 100) { nodes { id } }`).join(' ')} x: tickets(first: 100) { nodes { messages(first: 100) { nodes { id } } } } }`,
    'COST_EXCEEDED',
    'query tickets',
  ],
  ['what needs a credential', '{ viewer { permissions } }', 'UNAUTHENTICATED', 'query viewer'],
])('%s is one line with the code of its error', async (_, query, outcome, operation) => {
  expect(await linesOf(() => askAs(null, query))).toMatchObject([{ actor: 'NONE', outcome, operation }]);
});

test('a refusal by a rule is the outcome, whatever of it the client reads', async () => {
  const { ana, marta } = await aTenant();
  const { id } = await aTicket(ana);

  const [line] = await linesOf(() => askAs(marta, close, { id }));

  expect(line).toMatchObject({ actor: 'USER', operation: 'mutation closeTicket', name: 'Finish', outcome: 'NOT_THE_CREATOR' });
});

test('a key is another kind of actor', async () => {
  const key = await aKey(await aTenant());

  expect(await linesOf(() => askAs(key, '{ viewer { permissions } }'))).toMatchObject([{ actor: 'API_KEY', operation: 'query viewer', outcome: 'ok' }]);
});

test.each<[what: string, init: RequestInit, outcome: string]>([
  [
    'a bad credential',
    { method: 'POST', headers: { 'content-type': 'application/json', authorization: 'Bearer nonsense' }, body: '{"query":"{ __typename }"}' },
    'UNAUTHENTICATED',
  ],
  ['no JSON', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }, 'BAD_USER_INPUT'],
  ['too large a body', { method: 'POST', headers: { 'content-type': 'application/json' }, body: ' '.repeat(1_100_000) }, 'BAD_USER_INPUT'],
  ['no query', { method: 'GET' }, 'BAD_USER_INPUT'],
])('%s is one line too', async (_, init, outcome) => {
  expect(await linesOf(() => fetch(`${theApp().url}/graphql`, init).then((answer) => answer.text()))).toMatchObject([{ msg: 'request', outcome }]);
});

test('each operation of a socket is one line, of a subscription at its end', async () => {
  const { ana, slug } = await aTenant();
  const socket = await aSocketOf(ana);
  const who = { tenant: slug, actor: 'USER' };

  expect(await linesOf(() => socket.ask('query Mine { tickets(first: 1) { totalCount } }'))).toMatchObject([
    { ...who, operation: 'query tickets', name: 'Mine', outcome: 'ok' },
  ]);
  expect(await linesOf(() => socket.ask('{ secrets }'))).toMatchObject([{ ...who, operation: 'none', outcome: 'GRAPHQL_VALIDATION_FAILED' }]);
  const [line] = await linesOf(async () => {
    socket.say({ id: 'live', type: 'subscribe', payload: { query: 'subscription Watch { ticketEvents { seq } }' } });
    await expect.poll(async () => (await (await fetch(theApp().metricsUrl)).text()).includes('relevo_subscriptions 1')).toBe(true);
    lines.length = 0;
    socket.say({ id: 'live', type: 'complete' });
  });
  expect(line).toMatchObject({ ...who, operation: 'subscription ticketEvents', name: 'Watch', outcome: 'ok', ms: expect.any(Number) });
  socket.ws.terminate();
});

test('a subscription whose socket is cut is one line', async () => {
  const { ana } = await aTenant();
  const socket = await aBareSocket();
  socket.say(initOf(ana));
  await socket.hear();

  const [line] = await linesOf(async () => {
    socket.say({ id: 'live', type: 'subscribe', payload: { query: 'subscription { ticketEvents { seq } }' } });
    await expect.poll(async () => (await (await fetch(theApp().metricsUrl)).text()).includes('relevo_subscriptions 1')).toBe(true);
    lines.length = 0;
    socket.ws.terminate();
  });

  expect(line).toMatchObject({ operation: 'subscription ticketEvents', outcome: 'ok' });
});

import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { signAccessToken, verifyAccessToken } from '../../src/access/access-token.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp, theApp, theServices } from '../support/app.ts';
import { askAs } from '../support/client.ts';
import { aBareSocket, aSocketOf, initOf, subprotocol } from './a-socket.ts';

const friend = 'https://soporte.example';

openTestApp({ origins: [friend] });

const live = 'subscription { ticketEvents { type } }';
const subscribe = (id: string, query = live) => ({ id, type: 'subscribe', payload: { query } });
const gauge = async (name: string) => Number(new RegExp(`^${name} (-?\\d+)$`, 'm').exec(await (await fetch(`${theApp().url}/metrics`)).text())?.[1]);

const rows: [row: string, messages: unknown[], code: number][] = [
  ['a subscription before the acknowledgement', [subscribe('1')], 4401],
  ['a second init', [initOf(null), initOf(null)], 4429],
  ['broken JSON', ['{"type":'], 4400],
  ['an unknown type', [{ type: 'start', id: '1' }], 4400],
  ['an empty id', [initOf(null), { ...subscribe('1'), id: '' }], 4400],
  ['variables that are a text', [initOf(null), { id: '1', type: 'subscribe', payload: { query: live, variables: 'x' } }], 4400],
  ['binary garbage', [Buffer.from([0, 255, 17])], 4400],
  ['binary JSON', [Buffer.from(JSON.stringify(initOf(null)))], 4400],
  ['a credential that is no good', [{ type: 'connection_init', payload: { authorization: 'Bearer rlv_no' } }], 4403],
  ['a credential that is an object', [{ type: 'connection_init', payload: { authorization: { toString: 1, valueOf: 1 } } }], 4403],
  ['a credential of nested lists', [`{"type":"connection_init","payload":{"authorization":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`], 4403],
  ['nested arrays without an end', ['['.repeat(50_000)], 4400],
  ['a frame of 10 MB', ['x'.repeat(10_000_000)], 1009],
];

describe.concurrent('the socket speaks graphql-transport-ws', () => {
  test.each(rows)('%s closes it', async (_row, messages, code) => {
    const socket = await aBareSocket();

    for (const message of messages) socket.say(message);

    expect(await socket.ended).toMatchObject({ code });
  });

  test.each([[[]], [['graphql-ws']]])('the subprotocols %j are not spoken', async (protocols) => {
    const opened = aBareSocket(protocols);

    const ended = await opened.then(
      (socket) => socket.ended,
      (error: Error) => error.message,
    );

    expect(ended).toSatisfy((end) => (end as { code?: number }).code === 4406 || String(end).includes('subprotocol'));
  });

  test.each([
    'ticketEvents @skip(if: true) { seq }',
    '... @include(if: false) { ticketEvents { seq } }',
    '...F } fragment F on Subscription { queueCounters @skip(if: true) { key }',
  ])('a subscription that skips its field is refused, and the socket stays: %s', async (root) => {
    const { ana } = await aTenant();
    const socket = await aSocketOf(ana);

    const refused = await socket.ask(`subscription { ${root} }`);
    const answered = await socket.ask('{ viewer { permissions } }');

    expect(refused).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
    expect(answered).toMatchObject({ type: 'next' });
    socket.ws.close();
  });

  test('an operation id of more than a kilobyte closes it, and is not repeated', async () => {
    const socket = await aSocketOf(null);

    socket.say(subscribe('x'.repeat(1_025)));

    expect(await socket.ended).toEqual({ code: 4400, reason: 'The id of an operation has at most 1024 bytes' });
  });

  test('a subscription over HTTP whose root has a condition by a variable is refused like every other', async () => {
    const { ana } = await aTenant();

    const { status, body } = await askAs(ana, 'subscription ($if: Boolean!) { ticketEvents @include(if: $if) { type } }', { if: false });

    expect({ status, errors: body.errors }).toMatchObject({ status: 200, errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
  });

  test('a subscription over HTTP is refused', async () => {
    const { ana } = await aTenant();

    const { body } = await askAs(ana, live);

    expect(body.errors).toMatchObject([{ message: 'A subscription needs a WebSocket.', extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('an id that is in use closes it', async () => {
    const { ana } = await aTenant();
    const socket = await aSocketOf(ana);

    socket.say(subscribe('1'));
    socket.say(subscribe('1'));

    expect(await socket.ended).toMatchObject({ code: 4409 });
  });

  test('a token that expires closes it with a code that stock clients retry', async () => {
    const { ana } = await aTenant();
    const { secret } = theServices();
    const claims = verifyAccessToken(secret, ana.token, new Date());
    const soon = signAccessToken(secret, claims!, new Date(Date.now() - 15 * 60_000 + 2_000));
    const socket = await aSocketOf(soon);

    const { code, reason } = await socket.ended;

    expect({ code, reason }).toEqual({ code: 4403, reason: 'The credential has expired' });
  });

  test('a page of another origin is turned away at the upgrade; ours, and those the operator named, are not', async () => {
    const from = (origin: string) =>
      aBareSocket([subprotocol], { origin }).then(
        ({ ws }) => ws.close() ?? 'welcome',
        (error: Error) => error.message,
      );

    const answers = await Promise.all([from('https://evil.example'), from('null'), from(theApp().url), from(friend)]);

    expect(answers).toEqual(['Unexpected server response: 403', 'Unexpected server response: 403', 'welcome', 'welcome']);
  });

  test('an upgrade at another path is refused', async () => {
    const opened = aBareSocket([subprotocol], {}, `${theApp().url}/elsewhere`);

    await expect(opened).rejects.toThrow('403');
  });
});

test('the 51st operation at once is refused, and the 50 go on', async () => {
  const tenant = await aTenant();
  const socket = await aSocketOf(tenant.ana);
  for (let id = 1; id <= 50; id += 1) socket.say(subscribe(String(id)));
  socket.say(subscribe('51'));

  const refused = await socket.hear();
  await expect.poll(() => gauge('relevo_subscriptions'), { timeout: 10_000 }).toBe(50);
  await aTicket(tenant.ana);
  const events = await Promise.all(Array.from({ length: 50 }, () => socket.hear()));

  expect(refused).toMatchObject({ id: '51', type: 'error', payload: [{ extensions: { code: 'RATE_LIMITED' } }] });
  expect(new Set(events.map(({ id }) => id)).size).toBe(50);
  socket.ws.close();
});

test('a connection is kept for the next request', async () => {
  const { hostname, port } = new URL(theApp().url);
  const kept = connect(Number(port), hostname);
  const ask = () =>
    new Promise<string>((resolve) => {
      kept.once('data', (text) => resolve(String(text)));
      kept.write('GET /healthz HTTP/1.1\r\nhost: relevo\r\n\r\n');
    });

  const answers = [await ask(), await ask()];

  for (const answer of answers) expect(answer).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*keep-alive/i);
  kept.destroy();
});

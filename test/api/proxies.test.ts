import { expect, test } from 'vitest';
import { bucketKeyOf } from '../../src/api/http/graphql-route.ts';
import { openTestApp } from '../support/app.ts';
import { type Towards, visitorFrom } from '../support/sign-in-from.ts';
import { aBareSocket, initOf, subprotocol } from './a-socket.ts';

openTestApp({ trustedProxies: ['127.0.0.1', '127.0.0.2'] });

/** Elsewhere only 127.0.0.1 is an address of the machine. */
const onLinux = test.runIf(process.platform === 'linux');
const tenVisits = `{ ${Array.from({ length: 10 }, (_, at) => `t${at}: tenant(slug: "no-such-desk") { name }`).join(' ')} }`;

const forwarded = (client: string): Towards => ({ headers: { 'x-forwarded-for': client } });

/** An address is answered a hundred visits a minute: how many tens of them were. */
async function tensAnswered(peer: string, headerOf: (at: number) => Towards, tens = 11): Promise<number> {
  let answered = 0;
  for (let at = 0; at < tens; at += 1) {
    const visitor = visitorFrom(peer, headerOf(at));
    if ((await visitor.ask(tenVisits)) === undefined) answered += 1;
    visitor.leave();
  }
  return answered;
}

test('behind a trusted proxy each client has the bounds of an address', async () => {
  expect(await tensAnswered('127.0.0.1', () => forwarded('198.51.100.1'))).toBe(10);
  expect(await tensAnswered('127.0.0.1', () => forwarded('198.51.100.2'), 1)).toBe(1);
});

test('what a client wrote in front changes nothing, nor do several proxies in a row', async () => {
  expect(await tensAnswered('127.0.0.1', (at) => forwarded(`203.0.113.${at}, 198.51.100.3, 127.0.0.2`))).toBe(10);
});

onLinux('a forged header of an untrusted peer is ignored', async () => {
  expect(await tensAnswered('127.0.0.9', (at) => forwarded(`198.51.100.${10 + at}`))).toBe(10);
});

test('the addresses of a /64 are one client', async () => {
  expect(await tensAnswered('127.0.0.1', (at) => forwarded(`2001:db8:1:2::${at + 1}`))).toBe(10);
  expect(await tensAnswered('127.0.0.1', () => forwarded('2001:db8:1:3::1'), 1)).toBe(1);
  expect(bucketKeyOf({ ctx: null, ip: '2001:db8:1:2::7' } as never)).toBe('ip:2001:db8:1:2::/64');
});

test('garbage in the header makes the proxy the client', async () => {
  expect(await tensAnswered('127.0.0.1', (at) => forwarded(`unknown-${at}`))).toBe(10);
});

test('an operation on a socket is charged to the client, and shares its bounds with HTTP', async () => {
  const ofClient = (client: string) => aBareSocket([subprotocol], forwarded(client));
  const [socket, other] = [await ofClient('198.51.100.40'), await ofClient('198.51.100.41')];
  for (const one of [socket, other]) {
    one.say(initOf(null));
    await one.hear();
  }
  expect(await tensAnswered('127.0.0.1', () => forwarded('198.51.100.40'), 10)).toBe(10);

  const [refused, answered] = [await socket.ask(tenVisits), await other.ask(tenVisits)];

  expect(refused.payload.errors[0].extensions).toMatchObject({ code: 'RATE_LIMITED' });
  expect(answered.payload.errors).toBeUndefined();
  for (const one of [socket, other]) one.ws.terminate();
});

test('an address has a hundred sockets without a credential, as the proxy says it', async () => {
  const open = async (client: string) => {
    const socket = await aBareSocket([subprotocol], forwarded(client));
    socket.say(initOf(null));
    const answer = await Promise.race([socket.hear(), socket.ended]);
    return { socket, answer };
  };
  const opened = [];
  for (let at = 0; at < 100; at += 1) opened.push(await open('198.51.100.50'));

  const [same, other] = [await open('198.51.100.50'), await open('198.51.100.51')];

  expect(same.answer).toMatchObject({ code: 1013 });
  expect(other.answer).toEqual({ type: 'connection_ack' });
  for (const { socket } of [...opened, same, other]) socket.ws.terminate();
});

test('a page of our own address opens a socket only by the protocol that the proxy names', async () => {
  const from = (origin: string, proto?: string) =>
    aBareSocket([subprotocol], { headers: { host: 'desk.example', origin, ...(proto !== undefined && { 'x-forwarded-proto': proto }) } }).then(
      ({ ws }) => ws.terminate() ?? 'opened',
      (error: Error) => error.message,
    );

  expect(await from('https://desk.example', 'https')).toBe('opened');
  expect(await from('https://desk.example', 'wss')).toBe('opened');
  expect(await from('https://desk.example')).toBe('opened');
  expect(await from('http://desk.example', 'https')).toContain('403');
  expect(await from('https://other.example', 'https')).toContain('403');
});

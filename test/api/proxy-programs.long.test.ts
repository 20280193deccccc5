import { Agent, request } from 'node:https';
import { buffer, json } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp, theApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { isMissingProxy, type ProgramProxy, type ProxyName, startProxy } from './a-proxy.ts';
import { aBareSocket, initOf, subprotocol } from './a-socket.ts';

openTestApp({ trustedProxies: ['127.0.0.1'] });

const names: ProxyName[] = ['nginx', 'caddy', 'haproxy'];
const tenVisits = JSON.stringify({ query: `{ ${Array.from({ length: 10 }, (_, at) => `t${at}: tenant(slug: "no-such-desk") { name }`).join(' ')} }` });
/** The files give a silent socket a minute; a ping goes out every 12 seconds. */
const socketTimeout = '15s';
const longerMs = 20_000;

describe.concurrent.each(names)('%s with the file of the documentation', (name) => {
  const withProxy = test.skipIf(isMissingProxy(name));
  let proxy: ProgramProxy;
  beforeAll(async () => {
    if (!isMissingProxy(name)) proxy = await startProxy(name, theApp().url, { socketTimeout });
  });
  afterAll(() => proxy?.stop());

  interface Asked {
    path?: string;
    body?: string;
    headers?: Record<string, string>;
    localAddress?: string;
    /** A proxy that refuses by the headers closes: whoever still writes then may never read why. */
    waitsForRefusal?: boolean;
  }

  // biome-ignore lint/suspicious/noExplicitAny: whatever the server said, to be looked at
  type Answer = { status: number | undefined; body: any };

  async function ask({ path = '/graphql', body, headers = {}, localAddress = '127.0.0.1', waitsForRefusal = false }: Asked): Promise<Answer> {
    const agent = new Agent({ localAddress, rejectUnauthorized: false });
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const options = { method: body === undefined ? 'GET' : 'POST', agent, family: 4, headers: { 'content-type': 'application/json', ...length, ...headers } };
    try {
      return await new Promise((resolve, reject) => {
        const sent = request(proxy.url + path, options, (answer) => {
          json(answer).then(
            (value) => resolve({ status: answer.statusCode, body: value }),
            () => resolve({ status: answer.statusCode, body: null }),
          );
        });
        sent.on('error', reject);
        if (!waitsForRefusal) sent.end(body);
        else {
          sent.flushHeaders();
          const late = globalThis.setTimeout(() => sent.end(body), 2_000);
          sent.on('response', () => clearTimeout(late));
        }
      });
    } finally {
      agent.destroy();
    }
  }

  const aSocket = (headers: Record<string, string> = {}, localAddress = '127.0.0.1') =>
    aBareSocket([subprotocol], { rejectUnauthorized: false, family: 4, localAddress, headers }, proxy.url);

  withProxy('passes queries, and subscriptions over a socket, which stays open though nothing happens on it', async () => {
    const { ana } = await aTenant();
    const authorization = `Bearer ${ana.token}`;
    const socket = await aSocket({ origin: proxy.url });
    socket.say(initOf(ana));
    await socket.hear();
    socket.say({ id: 'live', type: 'subscribe', payload: { query: 'subscription { ticketEvents { type ticket { code } } }' } });

    const answer = await ask({ body: JSON.stringify({ query: '{ viewer { actor { name } } }' }), headers: { authorization } });
    await setTimeout(longerMs);
    const { code } = await aTicket(ana);

    expect(answer).toMatchObject({ status: 200, body: { data: { viewer: { actor: { name: 'Ana Ruiz' } } } } });
    expect(await socket.hear()).toMatchObject({ id: 'live', type: 'next', payload: { data: { ticketEvents: { ticket: { code } } } } });
    socket.ws.terminate();
  });

  withProxy('passes on the address of the client, over HTTP and over a socket, and not what the client claims', async () => {
    const claiming = (claimed: number) => ({ 'x-forwarded-for': `198.51.100.${claimed}` });
    const client = `127.0.${names.indexOf(name) + 10}.1`;
    const answers = [];
    for (let at = 0; at < 11; at += 1) answers.push(await ask({ body: tenVisits, headers: claiming(at), localAddress: client }));
    const other = await ask({ body: tenVisits, headers: claiming(1), localAddress: `127.0.${names.indexOf(name) + 10}.2` });
    const socket = await aSocket(claiming(99), client);
    socket.say(initOf(null));
    await socket.hear();

    const { payload } = await socket.ask(JSON.parse(tenVisits).query);

    expect(answers.map(({ body }) => body.errors?.[0].extensions.code)).toEqual([...Array(10).fill(undefined), 'RATE_LIMITED']);
    expect(other.body.errors).toBeUndefined();
    expect(payload.errors[0].extensions.code).toBe('RATE_LIMITED');
    socket.ws.terminate();
  });

  withProxy('tells that TLS was used, so a page that came without it opens no socket', async () => {
    const { host } = new URL(proxy.url);

    const opened = await aSocket({ origin: `https://${host}` });
    opened.ws.terminate();

    await expect(aSocket({ origin: `http://${host}` })).rejects.toThrow('403');
  });

  withProxy('passes files on in both directions, whatever their size', async () => {
    const { ana } = await aTenant();
    const bytes = Buffer.alloc(3_000_000, 'x');
    const { upload } = await succeed(as(ana).beginUpload({ name: 'a.txt', size: bytes.length }));

    const sent = await moveFile('PUT', upload.url, bytes);
    const { id } = await aTicket(ana, { attachmentIds: [upload.id] });
    const fetched = await moveFile('GET', (await as(ana).filesOfTicket({ id }))?.attachments[0]?.downloadUrl ?? '');

    expect([sent.status, fetched.status, fetched.bytes.equals(bytes)]).toEqual([204, 200, true]);
  });

  function moveFile(method: string, link: string, body?: Buffer): Promise<{ status: number | undefined; bytes: Buffer }> {
    return new Promise((resolve, reject) => {
      const sent = request(`${proxy.url}/${link}`, { method, rejectUnauthorized: false }, (answer) => {
        buffer(answer).then((bytes) => resolve({ status: answer.statusCode, bytes }), reject);
      });
      sent.on('error', reject).end(body);
    });
  }

  withProxy('takes a body of nearly a megabyte, refuses a larger one, and hides the metrics', async () => {
    const bodyOf = (bytes: number) => JSON.stringify({ query: '{ __typename }', extensions: { padding: 'x'.repeat(bytes) } });

    expect(await ask({ body: bodyOf(1_040_000) })).toMatchObject({ status: 200, body: { data: { __typename: 'Query' } } });
    // Caddy 2.6, which Debian 12 has, refuses it with another status.
    expect(name === 'caddy' ? [413, 502] : [413]).toContain((await ask({ body: bodyOf(1_100_000), waitsForRefusal: true })).status);
    expect((await ask({ path: '/metrics' })).status).toBe(404);
    expect(await ask({ path: '/readyz' })).toMatchObject({ status: 200, body: { status: 'ready' } });
  });
});

import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { openTestApp, theApp } from '../support/app.ts';
import { askAs } from '../support/client.ts';
import { aSocketOf } from './a-socket.ts';

openTestApp();

const json = { 'content-type': 'application/json' };
const ask = JSON.stringify({ query: '{ __typename }' });
const deep = (depth: number) => `{"query":"query ($ids: [ID!]!) { nodes(ids: $ids) { id } }","variables":{"ids":${'['.repeat(depth)}${']'.repeat(depth)}}}`;

let tenant: TestTenant;
beforeAll(async () => {
  tenant = await aTenant();
});

const send = async (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>, method = 'POST', query = '') => {
  const answer = await fetch(`${theApp().url}/graphql${query}`, { method, headers, ...(method === 'POST' && { body }) });
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', text: await answer.text() };
};

const refused: [row: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>, status: number][] = [
  ['a batch of ten', `[${Array(10).fill(ask)}]`, json, 400],
  ['a batch of one', `[${ask}]`, json, 400],
  ['a batch of none', '[]', json, 400],
  ['batches in batches', `[[${ask}]]`, json, 400],
  ['null', 'null', json, 400],
  ['a text', '"string"', json, 400],
  ['a number', '1', json, 400],
  ['nothing', '', json, 400],
  ['half a body', ask.slice(0, -3), json, 400],
  ['a byte order mark', `\ufeff${ask}`, json, 400],
  ['UTF-16', new Uint8Array(Buffer.from(ask, 'utf16le')), json, 400],
  ['a query that is a number', '{"query":1}', json, 400],
  ['variables that are a list', '{"query":"{ __typename }","variables":[]}', json, 400],
  ['variables that are a text', '{"query":"{ __typename }","variables":"x"}', json, 400],
  ['bytes that are no UTF-8', new Uint8Array(Buffer.from(ask.replace('}', '# \xff }'), 'latin1')), json, 400],
  ['half a character', new Uint8Array(Buffer.from(ask.replace('}', '# 🦊 }')).filter((byte) => byte !== 0x8a)), json, 400],
  ['more than a mebibyte', JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(1_048_576) } }), json, 413],
  ['a gzipped megabyte that we do not unpack', new Uint8Array(gzipSync('x'.repeat(1e6))), { ...json, 'content-encoding': 'gzip' }, 400],
  ['plain text', ask, { 'content-type': 'text/plain' }, 400],
  ['a form', 'query=%7B__typename%7D', { 'content-type': 'application/x-www-form-urlencoded' }, 400],
  ['parts of a form', '--x\r\n\r\n--x--', { 'content-type': 'multipart/form-data; boundary=x' }, 400],
  ['a question in parts', ask, { ...json, accept: 'multipart/mixed' }, 406],
];

test.each(refused)('%s is refused as a client error, and reveals nothing internal', async (_row, body, headers, status) => {
  const answers = [await send(body, headers), await send(body, { ...headers, authorization: `Bearer ${tenant.ana.token}` })];

  for (const answer of answers) {
    expect([status, status === 400 ? 415 : status]).toContain(answer.status);
    expect(JSON.parse(answer.text)).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(answer.text).not.toMatch(/INTERNAL|FST_|apollo-server|node_modules|\.ts:/i);
    expect(answer.text.length).toBeLessThan(4_096);
  }
});

test('JSON that nests 50,000 deep is a bad variable over HTTP and over a WebSocket', async () => {
  const overHttp = await send(deep(50_000), { ...json, authorization: `Bearer ${tenant.ana.token}` });
  const socket = await aSocketOf(tenant.ana);
  socket.say(`{"id":"1","type":"subscribe","payload":${deep(50_000)}}`);

  const { type, payload } = await socket.hear();

  expect(type).toBe('error');
  for (const errors of [JSON.parse(overHttp.text).errors, payload]) expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  socket.ws.terminate();
});

test('a name given twice counts as the last, and none of the names of every object is special', async () => {
  const query = '"query":"query ($__proto__: Boolean!) { __typename @include(if: $__proto__) }"';

  const { text } = await send(`{"query":"{ nonsense }",${query},"__proto__":{"query":"x"},"variables":{"__proto__":true}}`, json);

  expect(JSON.parse(text)).toMatchObject({ data: { __typename: 'Query' } });
});

test('a query may be a GET with a header that no form can send; a mutation never', async () => {
  const mutation = `?query=${encodeURIComponent('mutation { signIn(input: { tenant: "a", email: "a@b.c", password: "x" }) { accessToken } }')}`;
  const bearer = { authorization: `Bearer ${tenant.ana.token}` };

  const asked = await send('', bearer, 'GET', '?query={viewer{permissions}}');
  const unmarked = await send('', {}, 'GET', '?query={__typename}');
  const changed = await send('', bearer, 'GET', mutation);

  expect([asked.status, unmarked.status, changed.status]).toEqual([200, 400, 405]);
});

test('an address whose bytes are no UTF-8 is refused', async () => {
  const bearer = { authorization: `Bearer ${tenant.ana.token}` };

  const [bad, good] = [await send('', bearer, 'GET', '?query={__typename}%23%ff'), await send('', bearer, 'GET', '?query={__typename}%23%c3%b1%')];

  expect([bad.status, good.status]).toEqual([400, 200]);
  expect(JSON.parse(bad.text)).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
});

test('a message whose bytes are no UTF-8 ends its socket', async () => {
  const socket = await aSocketOf(tenant.ana);
  const message = JSON.stringify({ id: '1', type: 'subscribe', payload: { query: '{ __typename } # \xff' } });

  socket.ws.send(Buffer.from(message, 'latin1'), { binary: false });

  expect((await socket.ended).code).toBe(1007);
});

test('a browser that opens the address of the API sees no page', async () => {
  const { type, text } = await send('', { accept: 'text/html' }, 'GET');

  expect(type).toMatch(/json|text\/plain/);
  expect(text).not.toMatch(/<html|<script/i);
});

test('a credential in the address is none', async () => {
  const { status, text } = await send('', { 'apollo-require-preflight': '1' }, 'GET', `?query={viewer{permissions}}&authorization=Bearer+${tenant.ana.token}`);

  expect(status).toBe(200);
  expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});

test('a credential that is no good is refused before anything runs', async () => {
  const answers = await Promise.all(['rlv_no', 'x'.repeat(9_000), 'a.b.c'].map((token) => askAs({ token }, '{ __typename }')));

  for (const { status, body } of answers) {
    expect(status).toBe(401);
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  }
});

test.each([
  ['application/graphql-response+json, application/json;q=0.9', 'application/graphql-response+json; charset=utf-8'],
  ['application/json', 'application/json; charset=utf-8'],
  ['*/*', 'application/json; charset=utf-8'],
])('to a client that takes %s it is refused under a media type of which that client reads the errors', async (accept, expected) => {
  const { status, type, text } = await send(ask, { ...json, accept, authorization: 'Bearer a.b.c' });

  expect([status, type]).toEqual([401, expected]);
  expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});

test('a body with two lengths is no request', async () => {
  const { hostname, port } = new URL(theApp().url);
  const smuggled = request({ hostname, port, path: '/graphql', method: 'POST', headers: { ...json, 'content-length': ask.length } });
  smuggled.setHeader('transfer-encoding', 'chunked');

  const status = await new Promise((resolve) =>
    smuggled
      .on('response', (answer) => resolve(answer.statusCode))
      .on('error', () => resolve('cut'))
      .end(ask),
  );

  expect([400, 'cut']).toContain(status);
});

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp } from '../../src/app.ts';
import { aTenant } from '../support/a-tenant.ts';
import { openTestApp, readyFor, theServices } from '../support/app.ts';
import { aBareSocket, initOf } from './a-socket.ts';

openTestApp();

interface Span {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  status: { code?: number };
  attributes: { key: string; value: { stringValue?: string } }[];
}

interface Export {
  resourceSpans: { resource: { attributes: Span['attributes'] }; scopeSpans: { spans: Span[] }[] }[];
}

/** A collector of traces, as far as it takes them over HTTP. */
const received: { path: string | undefined; body: Export }[] = [];
const collector = createServer(async (request, response) => {
  received.push({ path: request.url, body: (await json(request)) as Export });
  response.setHeader('content-type', 'application/json').end('{}');
});

let app: App;
beforeAll(async () => {
  collector.listen(0, '127.0.0.1');
  await once(collector, 'listening');
  app = await openApp(readyFor({ tracesTo: `http://127.0.0.1:${(collector.address() as AddressInfo).port}` }));
});
afterAll(() => collector.close());

const attributesOf = ({ attributes }: Pick<Span, 'attributes'>) => Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue]));
const traceId = '0af7651916cd43dd8448eb211c80319c';

test('without a collector nothing is traced', () => {
  expect(theServices().tracing).toBeNull();
});

test('requests, operations of sockets and their statements are sent to the collector, on the trace of the client', async () => {
  const { ana, slug } = await aTenant();
  const ask = (query: string) =>
    fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${ana.token}`, traceparent: `00-${traceId}-b7ad6b7169203331-01` },
      body: JSON.stringify({ query }),
    });
  const words = 'words of nobody';
  await ask(`query Mine { tickets(first: 1, filter: { code: { eq: "${words}" } }) { totalCount } }`);
  await ask('{ secrets }');
  const socket = await aBareSocket(undefined, {}, app.url);
  socket.say(initOf(ana));
  await socket.hear();
  await socket.ask('query Asked { viewer { permissions } }');
  socket.ws.terminate();

  await app.close();

  const sent = received.flatMap(({ body }) => body.resourceSpans);
  const spans = sent.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans));
  const byName = (name: string) => spans.filter((span) => span.name === name);
  const [query] = byName('query tickets');
  expect(new Set(received.map(({ path }) => path))).toEqual(new Set(['/v1/traces']));
  expect(attributesOf(sent[0]!.resource)).toMatchObject({ 'service.name': 'relevo', 'service.version': expect.any(String) });
  expect(query).toMatchObject({ traceId, parentSpanId: 'b7ad6b7169203331' });
  expect(attributesOf(query!)).toMatchObject({ 'graphql.operation.name': 'Mine', 'relevo.tenant': slug, 'relevo.actor': 'USER', 'relevo.outcome': 'ok' });
  expect(byName('postgresql').filter(({ parentSpanId }) => parentSpanId === query?.spanId).length).toBeGreaterThan(0);
  expect(byName('query viewer')).toHaveLength(1);
  expect(spans.filter(({ status }) => status.code === 2).map(attributesOf)).toMatchObject([{ 'error.type': 'GRAPHQL_VALIDATION_FAILED' }]);
  expect(JSON.stringify(received)).not.toContain(words);
});

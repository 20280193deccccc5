import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { OperationTurns } from '../../src/api/fairness/operation-turns.ts';
import { Turns } from '../../src/api/fairness/turns.ts';
import { UnreadAnswers } from '../../src/api/fairness/unread-answers.ts';
import { openBudget } from '../../src/api/gate/budget.ts';
import { openIdentify } from '../../src/api/identify.ts';
import { openMetrics } from '../../src/api/monitoring/metrics.ts';
import { openExecutionSchema } from '../../src/api/operations/execute.ts';
import { RepeatedRequests } from '../../src/api/operations/repeated-requests.ts';
import { publicSchema } from '../../src/api/schema/schema.ts';
import { openSockets } from '../../src/api/sockets/open-sockets.ts';
import { TrustedProxies } from '../../src/core/trusted-proxies.ts';
import { Live } from '../../src/live/live.ts';
import { aTenant } from '../support/a-tenant.ts';
import { openTestApp, theServices } from '../support/app.ts';
import type { Bearer } from '../support/client.ts';
import { aBareSocket, initOf, subprotocol } from './a-socket.ts';

openTestApp();

/** A server that closes sockets without a credential after so many milliseconds. */
async function aServer(bounds: { ofProcess?: number; ofAddress?: number; ms?: number }): Promise<{ url: string; close(): Promise<void> }> {
  const services = theServices();
  const schema = publicSchema();
  const passes = { schema, budget: openBudget(), operationTurns: new OperationTurns(), metrics: openMetrics(services) };
  const gate = {
    ...passes,
    executionSchema: openExecutionSchema(schema),
    turns: new Turns(),
    unreadAnswers: new UnreadAnswers(),
    repeated: new RepeatedRequests(passes),
    log: services.log,
    tracing: null,
  };
  const { ofProcess = 100, ofAddress = 100, ms = 60_000 } = bounds;
  const anonymousLimits = { maxAnonymousSockets: ofProcess, maxAnonymousSocketsOfAddress: ofAddress, maxAnonymousMs: ms };
  const server = createServer();
  const sockets = openSockets(server, {
    gate,
    identify: openIdentify(services, null),
    live: new Live(services),
    proxies: new TrustedProxies([]),
    origins: [],
    anonymousLimits,
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const close = async () => {
    await sockets.close();
    server.close();
  };
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, close };
}

async function connect(url: string, who: Bearer | null, address = '127.0.0.1') {
  const socket = await aBareSocket([subprotocol], { localAddress: address, family: 4 }, url);
  socket.say(initOf(who));
  const answer = await Promise.race([socket.hear(), socket.ended]);
  return { ...socket, answer };
}

const welcome = { type: 'connection_ack' };
const tooMany = { code: 1013, reason: 'Too many sockets without a credential' };

let server: Awaited<ReturnType<typeof aServer>>;
const serve = async (bounds: Parameters<typeof aServer>[0]) => {
  server = await aServer(bounds);
  return server.url;
};
afterEach(() => server.close());

test('an address has so many sockets without a credential; with one, and from another address, more are welcome', async () => {
  const url = await serve({ ofAddress: 2 });
  const { ana } = await aTenant();
  const [first] = [await connect(url, null), await connect(url, null)];

  const answers = [await connect(url, null), await connect(url, ana), await connect(url, null, '127.0.0.2')].map(({ answer }) => answer);
  first.ws.close();
  await first.ended;

  expect(answers).toEqual([tooMany, welcome, welcome]);
  await expect.poll(async () => (await connect(url, null)).answer).toEqual(welcome);
});

test('a process has so many sockets without a credential', async () => {
  const url = await serve({ ofProcess: 2 });
  await connect(url, null);
  await connect(url, null, '127.0.0.2');

  const { answer } = await connect(url, null, '127.0.0.3');

  expect(answer).toEqual(tooMany);
});

test('a socket that stays without a credential is closed, one with a credential stays', async () => {
  const url = await serve({ ms: 100 });
  const { ana } = await aTenant();
  const [anonymous, known] = [await connect(url, null), await connect(url, ana)];

  expect(await anonymous.ended).toEqual({ code: 4403, reason: 'Connect again with a credential' });
  expect(await known.ask('{ viewer { permissions } }')).toMatchObject({ type: 'next' });
});

import { type AddressInfo, connect, createServer } from 'node:net';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { freePort } from '../support/outside-server.ts';
import { cleanUp } from './embedded-clusters.ts';
import { aReadingNode, caughtUp, codesAt, hosts, isUsable, untilUsable } from './reading-node.ts';
import { aPair } from './streaming.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const pair = await aPair();
/** Where people write; it has no replica. */
openTestApp(pair.config);

const portOf = (url: string) => new URL(url).port;
const [primary, standby] = [portOf(pair.config.databaseUrl), portOf(pair.standbyUrls.databaseUrl)];
const nowhere = await freePort();

const opened: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await pair.onStandby('select pg_wal_replay_resume()');
  for (const close of opened.splice(0)) await close();
});
afterAll(async () => {
  await pair.stop();
  await cleanUp();
});

async function aNode(url: string) {
  const reading = await aReadingNode(pair.config, url);
  opened.push(reading.node.close);
  return reading;
}

test('of several hosts the next one is read from where one does not answer, at the start and later, and the log says it once', async () => {
  const { ana } = await aTenant();
  const { code } = await aTicket(ana);
  const { node, lines } = await aNode(hosts(pair, [nowhere, standby, primary]));
  await untilUsable(node);
  await caughtUp(pair);
  expect(await codesAt(node, ana)).toEqual([code]);

  pair.killStandby();
  await untilUsable(node, false);
  await untilUsable(node);

  expect(await codesAt(node, ana)).toEqual([code]);
  expect(lines.filter(({ msg }) => msg.includes('no way leads')).length).toBeLessThanOrEqual(1);
  await pair.startStandby();
});

test('a standby that is down when a node starts is read from once it is there', async () => {
  const { ana } = await aTenant();
  const { code } = await aTicket(ana);
  pair.killStandby();
  const { node } = await aNode(hosts(pair, [standby]));
  expect([isUsable(node), await codesAt(node, ana)]).toEqual([false, [code]]);

  await pair.startStandby();
  await untilUsable(node);

  await caughtUp(pair);
  expect(await codesAt(node, ana)).toEqual([code]);
});

test('one that is asked for TLS and has none is not read from in plain text: the node starts, and reads from the primary', async () => {
  const { ana } = await aTenant();
  const { code } = await aTicket(ana);

  const { node } = await aNode(hosts(pair, [standby]).replace('sslmode=disable', 'sslmode=require'));

  expect([isUsable(node), await codesAt(node, ana)]).toEqual([false, [code]]);
});

/** A balancer that gives each new connection to the next of the servers. */
async function aBalancer(...ports: string[]): Promise<string> {
  let count = 0;
  const server = createServer((near) => {
    const far = connect(Number(ports[count++ % ports.length]), '127.0.0.1');
    for (const end of [near, far]) end.on('error', () => undefined).on('close', () => [near, far].map((other) => other.destroy()));
    near.pipe(far).pipe(near);
  }).listen(0, '127.0.0.1');
  opened.push(async () => server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  return String((server.address() as AddressInfo).port);
}

test('behind a balancer a server that lags for ever is never believed, though another one there is near', async () => {
  const { ana, marta } = await aTenant();
  await caughtUp(pair);
  await pair.onStandby('select pg_wal_replay_pause()');
  // While nobody writes, a server that stands still has all there is.
  await aTenant();
  const { node } = await aNode(hosts(pair, [await aBalancer(primary, standby)]));
  // Whatever the standby had when it stopped is old by now.
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  const codes: string[] = [];

  for (let round = 1; round <= 5; round += 1) {
    codes.unshift((await aTicket(ana)).code);
    const read = await Promise.all(Array.from({ length: 8 }, () => codesAt(node, marta)));
    for (const one of read) expect(one.sort()).toEqual(codes.toSorted());
  }
});

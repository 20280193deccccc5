import { parse } from 'graphql';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type App, openApp } from '../../src/app.ts';
import { replyToTicket } from '../../src/conversations/reply-to-ticket.ts';
import { eventCursor } from '../../src/live/feed/event-cursor.ts';
import { Live } from '../../src/live/live.ts';
import { liveLimits } from '../../src/live/live-limits.ts';
import { aSink, askToFollow } from '../live/without-a-socket.ts';
import { relevo } from '../start/relevo.ts';
import { aTenant, type Person } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp, theApp, theServices } from '../support/app.ts';
import { as } from '../support/client.ts';
import { cleanUp } from './embedded-clusters.ts';
import { aPair } from './streaming.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const pair = await aPair();
const config = { ...pair.config, databaseReadUrl: pair.standbyUrls.databaseUrl };
openTestApp(config);
const others: App[] = [];

const theReplica = () => theServices().replica ?? expect.unreachable();
const isUsable = () => theReplica().isUsable;
const untilUsable = () => expect.poll(isUsable, { timeout: 20_000 }).toBe(true);
const pause = () => pair.onStandby('select pg_wal_replay_pause()');
const resume = () => pair.onStandby('select pg_wal_replay_resume()');

beforeEach(untilUsable);
afterEach(async () => {
  vi.restoreAllMocks();
  await resume();
});
afterAll(async () => {
  for (const app of others) await app.close();
  await pair.stop();
  await cleanUp();
});

/** How often the replica was used meanwhile. */
async function usesDuring(work: () => Promise<unknown>): Promise<number> {
  const uses = vi.spyOn(theReplica().connections, 'use');
  await work();
  return uses.mock.calls.length;
}

async function caughtUp(): Promise<void> {
  const written = await pair.onPrimary('select pg_current_wal_lsn()');
  await expect.poll(() => pair.onStandby(`select pg_last_wal_replay_lsn() >= '${written}'`), { timeout: 20_000 }).toBe(true);
}

async function askAt({ url }: App, { token }: Person, query: string, position?: string): Promise<{ codes: string[]; position: string | null }> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...(position === undefined ? {} : { 'relevo-position': position }) },
    body: JSON.stringify({ query }),
  });
  const body = (await answer.json()) as { data: { tickets?: { nodes: { code: string }[] } } };
  return { codes: (body.data.tickets?.nodes ?? []).map(({ code }) => code), position: answer.headers.get('relevo-position') };
}

const codes = '{ tickets { nodes { code } } }';
const opening = 'mutation { openTicket(input: { subject: "Uno", description: "Dos", queue: "software" }) { ticket { code } } }';

test('queries are read from the replica, changes and what they answer from the primary', async () => {
  const { ana } = await aTenant();
  await caughtUp();

  const changing = await usesDuring(() => aTicket(ana));
  await caughtUp();
  const asking = await usesDuring(() => as(ana).tickets());

  expect(changing).toBe(0);
  expect(asking).toBe(1);
});

test('who wrote something reads it at once, however far the replica is behind', async () => {
  const { ana } = await aTenant();
  await caughtUp();
  await pause();

  const { code } = await aTicket(ana);
  const read = await as(ana).tickets();

  expect(read.nodes).toMatchObject([{ code }]);
});

test('at another node too, with the position that the answer gave; without it the replica may be behind', async () => {
  const { ana } = await aTenant();
  const other = await openApp(config);
  others.push(other);
  await expect.poll(() => other.services.replica?.isUsable, { timeout: 20_000 }).toBe(true);
  let withoutPosition: string[] = [];

  // The replica must still count as near when it is asked.
  for (let round = 0, wasUsable = false; round < 10 && !wasUsable; round += 1) {
    await resume();
    await caughtUp();
    await expect.poll(() => other.services.replica?.isUsable, { timeout: 20_000 }).toBe(true);
    await pause();
    const before = (await askAt(theApp(), ana, codes)).codes;
    const { position } = await askAt(theApp(), ana, opening);
    withoutPosition = (await askAt(other, ana, codes)).codes;
    wasUsable = other.services.replica?.isUsable ?? false;
    const withPosition = (await askAt(other, ana, codes, position ?? '')).codes;
    expect(withPosition).toHaveLength(before.length + 1);
    if (wasUsable) expect(withoutPosition).toEqual(before);
  }
});

test('a position that cannot be read means the primary', async () => {
  const { ana } = await aTenant();
  await caughtUp();
  await pause();
  const { code } = await aTicket(ana);

  expect((await askAt(theApp(), ana, codes, 'far ahead')).codes).toEqual([code]);
});

test('a replica that falls behind is left until it is near again', async () => {
  const { ana, marta } = await aTenant();
  await caughtUp();
  await pause();
  const { code } = await aTicket(ana);

  await expect.poll(isUsable, { timeout: 20_000 }).toBe(false);
  const read = await as(marta).tickets();
  const usesBehind = await usesDuring(() => as(marta).tickets());
  await resume();
  await untilUsable();
  await caughtUp();

  expect(read.nodes).toMatchObject([{ code }]);
  expect(usesBehind).toBe(0);
  expect(await usesDuring(() => as(marta).tickets())).toBe(1);
});

test('while the replica is away nothing fails, and when it is back it is used again', async () => {
  const { ana } = await aTenant();
  const { code } = await aTicket(ana);

  pair.killStandby();
  const answers = await Promise.all(Array.from({ length: 20 }, () => as(ana).tickets()));
  await pair.startStandby();
  await untilUsable();
  await caughtUp();

  for (const { nodes } of answers) expect(nodes).toMatchObject([{ code }]);
  expect(await usesDuring(() => as(ana).tickets())).toBe(1);
});

test('a node starts without its replica', async () => {
  const { ana } = await aTenant();
  const { code } = await aTicket(ana);
  const alone = await openApp({ ...config, databaseReadUrl: 'postgres://relevo:relevo@127.0.0.1:1/relevo' });
  others.push(alone);

  expect((await askAt(alone, ana, codes)).codes).toEqual([code]);
});

const document = parse('subscription ($after: String) { ticketEvents(after: $after) { seq ticket { code } } }');

test.each([
  ['comes from the replica', false],
  ['goes on from the primary where the replica has no more', true],
])('what a subscriber missed %s, in order and once', async (_, isPaused) => {
  const { ana, marta } = await aTenant();
  const { id } = await aTicket(ana);
  const reply = () => replyToTicket(marta.ctx, { ticketId: id, body: 'Otra vez.' });
  for (let made = 0; made < 300; made += 1) await reply();
  await caughtUp();
  if (isPaused) await pause();
  for (let made = 0; made < 150; made += 1) await reply();
  if (!isPaused) await caughtUp();
  const live = new Live(theServices(), { ...liveLimits, retryMs: 5 });
  const sink = aSink();

  const uses = await usesDuring(async () => {
    await live.subscribe(await askToFollow(ana.ctx, document, { after: eventCursor(0) }), sink);
    await vi.waitFor(() => expect(sink.told).toHaveLength(451), 20_000);
  });
  live.close();

  expect(sink.told.map((told) => Number(/"seq":"(\d+)"/.exec(told)?.[1]))).toEqual(Array.from({ length: 451 }, (_, at) => at + 1));
  if (!isPaused) expect(uses).toBe(2);
});

test('`relevo check` says whether the replica is one, and that it only reads is right', async () => {
  const served = { DATABASE_URL: pair.config.databaseUrl, DATABASE_DIRECT_URL: pair.config.databaseDirectUrl, RELEVO_SECRET: pair.config.secret };
  const linesOf = async (url: string | undefined) => (await relevo(['check'], { ...served, DATABASE_READ_URL: url })).out.split('\n');

  expect(await linesOf(pair.standbyUrls.databaseUrl)).toEqual(
    expect.arrayContaining([
      'ok       role: row-level security binds the role of DATABASE_READ_URL',
      'ok       replica: it follows a primary and has all migrations',
    ]),
  );
  expect(await linesOf(pair.config.databaseUrl)).toContain('warning  replica: DATABASE_READ_URL leads to a server that writes too');
});

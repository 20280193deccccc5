import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, expect, test } from 'vitest';
import { aSocketOf, type BareSocket } from '../api/a-socket.ts';
import { aTenant } from '../support/a-tenant.ts';
import { openTestApp, theApp, theServices } from '../support/app.ts';

openTestApp();

/** `npm run test:churn` does it a hundred thousand times. */
const cycles = Number(process.env.RELEVO_CYCLES ?? 2_000);
const itemKinds = ['subscription { ticketEvents { type } }', 'subscription { queueCounters { key counts { open } } }'];

const subscribe = (id: string, query: string) => ({ id, type: 'subscribe', payload: { query } });
const gauge = async (name: string) => Number(new RegExp(`^${name} (-?\\d+)$`, 'm').exec(await (await fetch(`${theApp().url}/metrics`)).text())?.[1]);

const batch = 40;

/** Subscribes and completes that many times; gives how many the budget refused. All is done once the question behind it is answered. */
async function churnOnce(socket: BareSocket, from: number): Promise<number> {
  let refused = 0;
  const answered = new Promise<void>((resolve) => {
    const listen = (text: unknown) => {
      const { id, type } = JSON.parse(String(text));
      if (id.startsWith('s') && type === 'error') refused += 1;
      if (!id.startsWith('q') || type === 'next') return;
      socket.ws.off('message', listen);
      resolve();
    };
    socket.ws.on('message', listen);
  });
  for (let at = from; at < from + batch; at += 1) {
    socket.say(subscribe(`s${at}`, itemKinds[at % itemKinds.length] ?? ''));
    if (at === from + batch - 1) socket.say(subscribe(`q${at}`, '{ viewer { permissions } }'));
    socket.say({ id: `s${at}`, type: 'complete' });
  }
  await answered;
  return refused;
}

async function churn(socket: BareSocket, count: number): Promise<void> {
  for (let [begun, at] = [0, 0]; begun < count; at += batch) {
    const refused = await churnOnce(socket, at);
    begun += batch - refused;
    if (refused > 0) await setTimeout(500);
  }
  await expect.poll(() => gauge('relevo_subscriptions'), { timeout: 10_000 }).toBe(0);
}

let restore: () => void = () => undefined;
afterEach(() => restore());

/** The timers that go on for ever, counted where Node hands them out. */
function countTimers(): () => number {
  const timers = new Set<unknown>();
  const [begin, end] = [globalThis.setInterval, globalThis.clearInterval];
  globalThis.setInterval = ((...args: Parameters<typeof begin>) => {
    const timer = begin(...args);
    timers.add(timer);
    return timer;
  }) as typeof begin;
  globalThis.clearInterval = (timer) => {
    timers.delete(timer);
    end(timer);
  };
  restore = () => Object.assign(globalThis, { setInterval: begin, clearInterval: end });
  return () => timers.size;
}

/** Whether the server asks the database for news of the feed, as it does four times a second while anybody is subscribed. */
async function isPolling(): Promise<boolean> {
  let queries = 0;
  const count = () => {
    queries += 1;
  };
  theServices().connections.pool.on('acquire', count);
  await setTimeout(1_000);
  theServices().connections.pool.off('acquire', count);
  return queries > 0;
}

async function heapInUse(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let round = 0; round < 3; round += 1) {
    collect();
    await setTimeout(50);
  }
  return process.memoryUsage().heapUsed;
}

test('thousands of subscriptions leave no feed subscription, no timer and nothing in memory behind', { timeout: 60_000 + cycles * 15 }, async () => {
  const { marta } = await aTenant();
  const timers = countTimers();
  const socket = await aSocketOf(marta);
  const beating = timers();
  await churn(socket, 400);
  const before = await heapInUse();

  await churn(socket, cycles);

  // What is remembered for a moment goes by itself; what is left behind stays.
  await expect.poll(async () => (await heapInUse()) - before, { timeout: 20_000, interval: 500 }).toBeLessThan(3_000_000 + cycles * 20);
  await expect.poll(isPolling, { timeout: 10_000 }).toBe(false);
  await expect.poll(timers, { timeout: 10_000 }).toBe(beating);
  socket.ws.close();
  await expect.poll(timers, { timeout: 10_000 }).toBe(0);
});

test('neither does a socket that breaks off with all its subscriptions open', async () => {
  const { marta } = await aTenant();
  const timers = countTimers();
  const socket = await aSocketOf(marta);
  for (let id = 1; id <= 40; id += 1) socket.say(subscribe(String(id), itemKinds[id % itemKinds.length] ?? ''));
  await expect.poll(() => gauge('relevo_subscriptions'), { timeout: 10_000 }).toBe(40);
  expect(await isPolling()).toBe(true);

  socket.ws.terminate();

  await expect.poll(isPolling, { timeout: 10_000 }).toBe(false);
  await expect.poll(timers, { timeout: 10_000 }).toBe(0);
  expect(await gauge('relevo_subscriptions')).toBe(0);
});

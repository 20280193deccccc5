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
  await expect.poll(() => gauge('relevo_subscriptions'), { timeout: 5_000 }).toBe(0);
}

let restore: () => void = () => undefined;
afterEach(() => restore());

/** What the house has lent and begun: ears at the bell, and timers that go on for ever. Spies would keep every call. */
function countHeld(): { subscribers(): number; timers(): number; everLent(): number } {
  const [subscribers, timers] = [new Set<object>(), new Set<unknown>()];
  let lent = 0;
  const { feedNotifier } = theServices();
  const [{ subscribe }, begin, end] = [feedNotifier, globalThis.setInterval, globalThis.clearInterval];
  feedNotifier.subscribe = (...args) => {
    const [silence, subscriber] = [subscribe(...args), {}];
    subscribers.add(subscriber);
    lent += 1;
    return () => subscribers.delete(subscriber) && silence();
  };
  globalThis.setInterval = ((...args: Parameters<typeof begin>) => {
    const timer = begin(...args);
    timers.add(timer);
    return timer;
  }) as typeof begin;
  globalThis.clearInterval = (timer) => {
    timers.delete(timer);
    end(timer);
  };
  restore = () => Object.assign(globalThis, { setInterval: begin, clearInterval: end }) && Object.assign(feedNotifier, { listen: subscribe });
  return { subscribers: () => subscribers.size, timers: () => timers.size, everLent: () => lent };
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

test('subscribing and completing thousands of times leaves no ear, no timer and nothing in memory behind', { timeout: 30_000 + cycles * 15 }, async () => {
  const { marta } = await aTenant();
  const held = countHeld();
  const socket = await aSocketOf(marta);
  const beating = held.timers();
  await churn(socket, 400);
  const before = await heapInUse();

  await churn(socket, cycles);

  const grown = (await heapInUse()) - before;
  expect(grown).toBeLessThan(3_000_000 + cycles * 20);
  expect(held.everLent()).toBeGreaterThan(1);
  await expect.poll(held.subscribers).toBe(0);
  await expect.poll(held.timers).toBe(beating);
  socket.ws.close();
  await expect.poll(held.timers).toBe(0);
});

test('so does a socket that goes away in the middle of all its subscriptions', async () => {
  const { marta } = await aTenant();
  const held = countHeld();
  const socket = await aSocketOf(marta);
  for (let id = 1; id <= 40; id += 1) socket.say(subscribe(String(id), itemKinds[id % itemKinds.length] ?? ''));
  await expect.poll(() => gauge('relevo_subscriptions'), { timeout: 5_000 }).toBe(40);
  expect(held.subscribers()).toBe(1);

  socket.ws.terminate();

  await expect.poll(held.subscribers).toBe(0);
  await expect.poll(held.timers).toBe(0);
  expect(await gauge('relevo_subscriptions')).toBe(0);
});

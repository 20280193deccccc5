import { setTimeout } from 'node:timers/promises';
import { readCpu } from '../measure/cpu.ts';
import type { Report } from './audience.ts';
import type { Child } from './child.ts';
import { query, type Scenario } from './scenario.ts';
import type { MemoryUse } from './servers/bench-server.ts';

export interface Figures {
  /** Microseconds of the server's processor time per delivered message. */
  cpu: number;
  /** The same for PostgreSQL. */
  postgres: number;
  p50: number;
  p99: number;
}

/** Bytes of heap. */
export interface Memory {
  socket: number;
  subscription: number;
}

/** Emits events to a server and returns when. */
export type EmitEvents = (events: number) => Promise<number>;

export interface Contestant {
  name: string;
  server: Child;
  port: number;
  emit: EmitEvents;
}

/** Opens the sockets, subscribes, and measures the heap of both. */
export async function openSubscriptions(audience: Child, { server, port }: Contestant, tokens: string[], count: number): Promise<Memory> {
  const heap = async () => (await server.ask<MemoryUse>({ kind: 'heap' })).heap;
  const empty = await heap();
  await audience.ask({ kind: 'open', port, tokens, count });
  const open = await heap();
  await audience.ask({ kind: 'subscribe', query });
  await setTimeout(200 + count);
  const listening = await heap();
  return { socket: (open - empty) / count, subscription: (listening - open) / count };
}

/** Emits events until every client has received that many. */
export async function warmUp(audience: Child, { emit }: Contestant, times: number): Promise<void> {
  await audience.ask({ kind: 'reset', events: 0 });
  for (let attempt = 0; attempt < 400; attempt += 1) {
    await emit(1);
    await setTimeout(100);
    if ((await reported(audience)).least >= times) return untilQuiet(audience);
  }
  throw new Error('Not every client receives events');
}

/** Waits until no more messages arrive. */
async function untilQuiet(audience: Child): Promise<void> {
  for (let [before, now] = [-1, 0]; before !== now; ) {
    before = now;
    await setTimeout(500);
    now = (await reported(audience)).received;
  }
}

export async function measure(audience: Child, contestant: Contestant, scenario: Scenario, postmasterPid: number): Promise<Figures> {
  const { subscribers, perTick, ticks, gapMs } = scenario;
  await audience.ask({ kind: 'reset', events: ticks * perTick });
  const before = readCpu(contestant.server.pid, postmasterPid);
  const at: number[] = [];
  for (let tick = 0; tick < ticks; tick += 1) {
    const [begun] = await Promise.all([contestant.emit(perTick), setTimeout(gapMs)]);
    at.push(...Array.from({ length: perTick }, () => begun));
  }
  const messages = ticks * perTick * subscribers;
  await received(audience, messages);
  const after = readCpu(contestant.server.pid, postmasterPid);
  const { p50, p99 } = await reported(audience, at);
  const each = (name: 'server' | 'postgres') => (((after?.[name] ?? 0) - (before?.[name] ?? 0)) * 1_000) / messages;
  return { cpu: each('server'), postgres: each('postgres'), p50, p99 };
}

async function received(audience: Child, messages: number): Promise<void> {
  for (let waited = 0; waited < 300_000; waited += 50) {
    if ((await reported(audience)).received >= messages) return;
    await setTimeout(50);
  }
  throw new Error(`Only a part of ${messages} messages arrived`);
}

async function reported(audience: Child, at: number[] = []): Promise<Report> {
  return (await audience.ask<{ answer: Report }>({ kind: 'report', at })).answer;
}

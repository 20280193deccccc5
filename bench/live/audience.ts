import { randomBytes, randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { FrameCounter, maskedFrame } from './frames.ts';

/** The commands of the process with the clients. */
export type AudienceCommand =
  | { kind: 'open'; port: number; tokens: string[]; count: number }
  | { kind: 'subscribe'; query: string }
  | { kind: 'reset'; events: number }
  | { kind: 'report'; at: number[] }
  /** Stops reading on all sockets. */
  | { kind: 'stall' }
  | { kind: 'leave' };

export interface Report {
  received: number;
  /** The fewest events received by one client. */
  least: number;
  p50: number;
  p99: number;
}

interface Listener {
  socket: Socket;
  received: number;
}

/** The clients run in their own process and implement a minimum of the protocol, so that their work does not distort the measurement. */
const listeners: Listener[] = [];
let [arrivals, events] = [new Float64Array(0), 0];
const now = () => performance.timeOrigin + performance.now();

function open(port: number, token: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const listener: Listener = { socket, received: -1 };
    const index = listeners.push(listener) - 1;
    const counter = new FrameCounter(
      () => (listener.received < 0 ? acknowledge(listener, resolve) : recordArrival(index, listener)),
      () => socket.write(maskedFrame('', 10)),
      () => socket.end(),
    );
    socket.once('error', reject);
    socket.once('data', (answer) => {
      const end = answer.indexOf('\r\n\r\n') + 4;
      socket.on('data', (chunk) => counter.read(chunk));
      socket.write(maskedFrame(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } })));
      if (end < answer.length) counter.read(answer.subarray(end));
    });
    socket.write(upgrade(port));
  });
}

function acknowledge(listener: Listener, resolve: () => void): void {
  listener.received = 0;
  resolve();
}

function upgrade(port: number): string {
  const headers = { host: `127.0.0.1:${port}`, connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': 13 };
  const own = { 'sec-websocket-key': randomBytes(16).toString('base64'), 'sec-websocket-protocol': 'graphql-transport-ws' };
  const lines = Object.entries({ ...headers, ...own }).map(([name, value]) => `${name}: ${value}`);
  return ['GET /graphql HTTP/1.1', ...lines, '', ''].join('\r\n');
}

function recordArrival(index: number, listener: Listener): void {
  const event = listener.received++;
  if (event < events) arrivals[event * listeners.length + index] = now();
}

function reset(count: number): void {
  events = count;
  arrivals = new Float64Array(count * listeners.length);
  for (const listener of listeners) listener.received = 0;
}

/** Latencies in milliseconds since each event was committed. */
function report(at: number[]): Report {
  const all = arrivals.map((time, index) => (time === 0 ? Number.POSITIVE_INFINITY : time - (at[Math.floor(index / listeners.length)] ?? 0))).sort();
  const quantile = (share: number) => all[Math.min(all.length - 1, Math.floor(all.length * share))] ?? 0;
  const counts = listeners.map(({ received }) => received);
  return { received: counts.reduce((sum, count) => sum + count, 0), least: Math.min(...counts), p50: quantile(0.5), p99: quantile(0.99) };
}

async function openAll({ port, tokens, count }: AudienceCommand & { kind: 'open' }): Promise<void> {
  for (let at = 0; at < count; at += 50) {
    const batch = Array.from({ length: Math.min(50, count - at) }, (_, index) => open(port, tokens[(at + index) % tokens.length] ?? ''));
    await Promise.all(batch);
  }
}

async function subscribeAll(query: string): Promise<void> {
  for (const [at, { socket }] of listeners.entries()) {
    socket.write(maskedFrame(JSON.stringify({ id: randomUUID(), type: 'subscribe', payload: { query } })));
    if (at % 100 === 99) await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function execute(command: AudienceCommand): Promise<unknown> {
  if (command.kind === 'open') return openAll(command);
  if (command.kind === 'subscribe') return subscribeAll(command.query);
  if (command.kind === 'reset') return reset(command.events);
  if (command.kind === 'report') return report(command.at);
  if (command.kind === 'stall') return listeners.forEach(({ socket }) => void socket.pause());
  for (const { socket } of listeners.splice(0)) socket.destroy();
  return undefined;
}

process.on('disconnect', () => process.exit());
process.on('message', (command: AudienceCommand) => void execute(command).then((answer) => process.send?.({ answer })));

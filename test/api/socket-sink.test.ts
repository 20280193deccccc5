import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { SocketSink } from '../../src/api/sockets/socket-sink.ts';
import { SerializedResult } from '../../src/live/sink.ts';

let server: Server;
let client: WebSocket;
let sink: SocketSink;
let socket: Socket;
let writes: number;
let pings: number;
const heard: { id: string; payload: { n: number; text: string } }[] = [];
const megabyte = 1_048_576;
const result = (n: number, size = 10) => new SerializedResult(JSON.stringify({ n, text: 'ñ'.repeat(size) }));
const numbers = (id: string) => heard.filter((message) => message.id === id).map(({ payload }) => payload.n);

/** The kernel takes some megabytes before anything has to wait. */
async function stays(): Promise<boolean> {
  const before = sink.unsent;
  await setTimeout(20);
  return sink.unsent > megabyte && sink.unsent === before;
}

/** A socket whose outlet is in our hands, with little patience. */
beforeEach(async () => {
  heard.length = writes = pings = 0;
  server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const sockets = new WebSocketServer({ server, perMessageDeflate: false });
  client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  client.on('message', (text) => heard.push(JSON.parse(String(text))));
  client.on('ping', () => {
    pings += 1;
  });
  const [ws, request] = await once(sockets, 'connection');
  if (client.readyState !== client.OPEN) await once(client, 'open');
  socket = request.socket;
  sink = new SocketSink(ws, socket, 400);
  const { write } = request.socket;
  request.socket.write = (...args: unknown[]) => {
    writes += 1;
    return write.apply(request.socket, args);
  };
});

afterEach(() => {
  client.terminate();
  server.close();
});

test('the results of one tick go out in one write, each frame with the id of its operation, whatever its length', async () => {
  const [one, other] = [sink.operation('one'), sink.operation('"ñ"')];

  for (let n = 0; n < 10; n += 1) one.write(result(n, [10, 200, 40_000][n % 3]));
  await vi.waitFor(() => expect(numbers('one')).toHaveLength(10), 10_000);
  expect(writes).toBe(1);

  one.write(result(10));
  other.write(result(11));
  await vi.waitFor(() => expect(heard).toHaveLength(12), 10_000);
  expect(numbers('one')).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(numbers('"ñ"')).toEqual([11]);
});

test('the last result of a page is written at once where nobody else writes to the socket, after what is queued and before what follows', async () => {
  const [one, other] = [sink.operation('one'), sink.operation('other')];
  const write = (n: number, isLast: boolean) => {
    one.write(result(n), isLast);
    return writes;
  };
  one.open();

  expect(write(0, true)).toBe(1);
  expect(write(1, false)).toBe(1);
  expect(write(2, true)).toBe(1);
  await setImmediate();
  expect(writes).toBe(2);
  other.open();
  expect(write(3, true)).toBe(2);
  expect(other.write(result(4), true)).toBe(true);
  await setImmediate();
  expect(writes).toBe(4);
  other.close();
  expect(write(5, true)).toBe(5);

  await vi.waitFor(() => expect(heard).toHaveLength(6), 10_000);
  expect(numbers('one')).toEqual([0, 1, 2, 3, 5]);
});

test('a ping that is due goes out in the write of a result; without one it goes out by itself', async () => {
  const operation = sink.operation('one');
  operation.open();
  sink.isPingDue = true;

  for (const n of [0, 1, 2]) operation.write(result(n, [10, 200, 40_000][n]), true);
  sink.ping();
  await vi.waitFor(() => expect(numbers('one')).toEqual([0, 1, 2]), 10_000);
  expect([pings, writes]).toEqual([1, 3]);

  sink.isPingDue = true;
  sink.ping();
  await vi.waitFor(() => expect(pings).toBe(2), 10_000);
});

test('a ping that has to wait is given up, and no later result takes it along, when there may be no time left to answer', async () => {
  const operation = sink.operation('one');
  operation.open();
  client.pause();
  let n = 0;
  while (!(await stays())) while (operation.write(result(n, 100_000))) n += 1;
  sink.isPingDue = true;

  expect(sink.ping()).toBe(false);
  client.resume();
  await vi.waitFor(() => expect(sink.unsent).toBe(0), 10_000);
  operation.write(result(n), true);
  await vi.waitFor(() => expect(numbers('one')).toContain(n), 10_000);

  expect(pings).toBe(0);
});

test('a socket that does not read takes a megabyte and then refuses, until it has drained', async () => {
  const operation = sink.operation('1');
  client.pause();
  let taken = 0;
  while (taken < 2_000) {
    if (operation.write(result(taken, 25_000))) taken += 1;
    else if (await stays()) break;
  }
  const most = sink.unsent;
  expect(operation.write(result(taken, 25_000))).toBe(false);
  const drained = new Promise<void>((resolve) => operation.onceDrained(resolve));

  client.resume();
  await drained;

  expect(most).toBeLessThan(1.5 * megabyte);
  expect(operation.write(result(taken))).toBe(true);
  await vi.waitFor(() => expect(numbers('1')).toEqual(Array.from({ length: taken + 1 }, (_, n) => n)), 10_000);
});

test('however often somebody waits for a socket to drain, nothing of it is left, and a wait that ended calls nobody', async () => {
  const operation = sink.operation('1');
  const listeners = () => ['drain', 'close'].map((event) => socket.listenerCount(event));
  const before = listeners();
  client.pause();
  for (let taken = 0; taken < 2_000; taken += 1) if (!operation.write(result(taken, 25_000)) && (await stays())) break;
  const called: number[] = [];

  for (let round = 0; round < 20; round += 1) {
    operation.onceDrained(() => called.push(round))();
    await setImmediate();
  }
  const drained = new Promise<void>((resolve) => operation.onceDrained(resolve));
  await setImmediate();
  expect(listeners()).toEqual(before);
  client.resume();
  await drained;

  expect(listeners()).toEqual(before);
  expect(called).toEqual([]);
});

test('a socket that does not drain in time is closed with a code that asks it to come back', async () => {
  const operation = sink.operation('1');
  const closed = once(client, 'close');
  client.pause();
  let taken = 0;
  while (taken < 2_000) {
    if (operation.write(result(taken, 25_000))) taken += 1;
    else if (await stays()) break;
  }
  operation.onceDrained(() => undefined);

  await setTimeout(600);
  client.resume();

  const [code, reason] = await closed;
  expect([code, String(reason)]).toEqual([1013, 'Too slow']);
});

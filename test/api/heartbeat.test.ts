import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { adaptSocket } from '../../src/api/sockets/ws-adapter.ts';
import { openLog } from '../../src/core/log.ts';

const beatMs = 60;

let server: Server;
let sockets: WebSocketServer;
const url = () => `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** A server that says nothing by itself, whose heart beats quickly. */
beforeEach(async () => {
  server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  sockets = new WebSocketServer({ server, perMessageDeflate: false });
  const talks = { opened: () => async () => undefined };
  sockets.on('connection', (socket, request) => adaptSocket(talks as never, socket, request, openLog('silent'), beatMs));
});

afterEach(() => {
  for (const socket of sockets.clients) socket.terminate();
  server.close();
});

const beats = (count: number) => new Promise((resolve) => setTimeout(resolve, count * beatMs));

test('a socket that answers stays, one that answers no ping is gone with the next', async () => {
  const [alive, dead] = [new WebSocket(url()), new WebSocket(url(), { autoPong: false })];
  const over = once(dead, 'close');
  await Promise.all([once(alive, 'open'), once(dead, 'open')]);

  const [code] = await over;
  await beats(3);

  expect(code).toBe(1006);
  expect(sockets.clients.size).toBe(1);
  alive.close();
});

test('one that takes nothing of what waits for it is not waited for, however little that is', async () => {
  const healthy = new WebSocket(url());
  let pings = 0;
  healthy.on('ping', () => {
    pings += 1;
  });
  await once(healthy, 'open');
  const raw = await aStalledSocket();
  const socket = [...sockets.clients].at(-1);
  const over = once(socket as WebSocket, 'close');
  let waiting = 0;
  while (waiting === 0) {
    socket?.send('x'.repeat(200_000));
    await new Promise((resolve) => setImmediate(resolve));
    waiting = socket?.bufferedAmount ?? 0;
  }
  expect(waiting).toBeLessThan(1_048_576);

  await over;

  expect(pings).toBeGreaterThanOrEqual(3);
  healthy.close();
  raw.destroy();
});

/** A TCP connection that was upgraded and is not read any more. */
async function aStalledSocket(): Promise<Socket> {
  const raw = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const opened = once(sockets, 'connection');
  raw.write(
    'GET / HTTP/1.1\r\nhost: a\r\nconnection: Upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  );
  await opened;
  raw.pause();
  return raw;
}

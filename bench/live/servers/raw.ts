import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { reportPort, runBenchServer } from './bench-server.ts';

/** The limit: ws sends the same bytes to every socket, and nothing else. */
const server = createServer();
const sockets = new WebSocketServer({ server, perMessageDeflate: false, handleProtocols: () => 'graphql-transport-ws' });
sockets.on('connection', (socket) => socket.on('message', (text) => String(text).includes('connection_init') && socket.send('{"type":"connection_ack"}')));

runBenchServer((payloads) => {
  const messages = payloads.map((payload) => Buffer.from(`{"id":"${crypto.randomUUID()}","type":"next","payload":${payload}}`));
  for (const socket of sockets.clients) for (const message of messages) socket.send(message, { binary: false });
});
server.listen(0, '127.0.0.1', () => reportPort((server.address() as AddressInfo).port));

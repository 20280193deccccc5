import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { handleProtocols, makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Live } from '../live/live.ts';
import type { Gate } from './apollo.ts';
import { limits } from './gate/limits.ts';
import { graphqlWsHandlers, type SocketConnection } from './graphql-ws-handlers.ts';
import type { Identify } from './identify.ts';
import { adaptSocket } from './ws-adapter.ts';

const goingAway = 1001;

export interface SocketOptions {
  gate: Gate;
  identify: Identify;
  live: Live;
  origins: string[];
}

/** The second door, by graphql-transport-ws: the same gate, the same mask. Closing says "going away", and clients come back and resume. */
export function openSockets(server: Server, options: SocketOptions): { close(): Promise<void> } {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.maxBodyBytes, perMessageDeflate: false, handleProtocols });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    if (!isWelcome(request, options.origins)) return turnAway(socket);
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
  });
  const talks = makeServer<Record<string, unknown>, SocketConnection>(graphqlWsHandlers(options));
  sockets.on('connection', (socket: WebSocket, request: IncomingMessage) => adaptSocket(talks, socket, request, options.gate.log));
  return { close: () => closeAll(sockets, options.live) };
}

const goodbyeMs = 2_000;
/** What was committed still goes out, from a database that answers. */
const drainMs = 1_000;

/** Whoever does not say goodbye in time is left without one. */
async function closeAll(sockets: WebSocketServer, live: Live): Promise<void> {
  await Promise.race([live.drain(), setTimeout(drainMs, undefined, { ref: false })]);
  // What was told in this tick is written at its end; a goodbye before that would cut it off.
  await setImmediate();
  live.close();
  for (const socket of sockets.clients) socket.close(goingAway, 'Going away');
  const cut = globalThis.setTimeout(() => sockets.clients.forEach((socket) => void socket.terminate()), goodbyeMs);
  await new Promise<void>((resolve) => sockets.close(() => resolve()));
  clearTimeout(cut);
}

/** A browser says where its page comes from: our own address, or one the operator named. */
function isWelcome({ url, headers }: IncomingMessage, origins: string[]): boolean {
  if (url?.split('?')[0] !== '/graphql') return false;
  const { origin, host } = headers;
  return origin === undefined || origins.includes(origin) || (URL.canParse(origin) && new URL(origin).host === host);
}

function turnAway(socket: Duplex): void {
  socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
}

import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { handleProtocols, makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Live } from '../../live/live.ts';
import { limits } from '../gate/limits.ts';
import { graphqlWsHandlers, type SocketConnection, type SocketServices } from './graphql-ws-handlers.ts';
import { adaptSocket } from './ws-adapter.ts';

const goingAway = 1001;

export interface SocketOptions extends SocketServices {
  origins: string[];
}

/** GraphQL over WebSocket (graphql-transport-ws), with the same gate and mask as HTTP. It closes with "going away", and clients reconnect elsewhere and resume. */
export function openSockets(server: Server, options: SocketOptions): { close(): Promise<void> } {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.maxBodyBytes, perMessageDeflate: false, handleProtocols });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    if (!isAllowed(request, options)) return reject(socket);
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
  });
  const graphqlServer = makeServer<Record<string, unknown>, SocketConnection>(graphqlWsHandlers(options));
  sockets.on('connection', (socket: WebSocket, request: IncomingMessage) => adaptSocket(graphqlServer, socket, request, options.gate.log));
  return { close: () => closeAll(sockets, options.live) };
}

const closeMs = 2_000;
/** A database that does not answer must not keep the process from closing. */
const drainMs = 1_000;

/** Delivers what was committed, then closes; sockets that do not answer the close in time are cut. */
async function closeAll(sockets: WebSocketServer, live: Live): Promise<void> {
  await Promise.race([live.drain(), setTimeout(drainMs, undefined, { ref: false })]);
  // Results of this tick are written at its end; a close frame before them would cut them off.
  await setImmediate();
  live.close();
  for (const socket of sockets.clients) socket.close(goingAway, 'Going away');
  const cutting = globalThis.setTimeout(() => sockets.clients.forEach((socket) => void socket.terminate()), closeMs);
  await new Promise<void>((resolve) => sockets.close(() => resolve()));
  clearTimeout(cutting);
}

/** A browser sends the origin of its page: it must be our own address, or one that the operator listed. */
function isAllowed(request: IncomingMessage, { origins, proxies }: SocketOptions): boolean {
  if (request.url?.split('?')[0] !== '/graphql') return false;
  const { origin, host } = request.headers;
  return origin === undefined || origins.includes(origin) || (URL.canParse(origin) && isOwn(new URL(origin), host, proxies.protocolOf(request)));
}

/** Whether TLS was used is known only where a trusted proxy says it. */
function isOwn(origin: URL, host: string | undefined, protocol: string | null): boolean {
  return origin.host === host && (protocol === null || origin.protocol === `${protocol}:`);
}

function reject(socket: Duplex): void {
  socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
}

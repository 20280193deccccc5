import type { IncomingMessage } from 'node:http';
import { CloseCode, type Server } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Log } from '../core/log.ts';
import type { SocketConnection } from './graphql-ws-handlers.ts';
import { SocketSink } from './socket-sink.ts';

const heartbeatMs = 12_000;
/** Beats in which nothing of what waits is taken. */
const mostStuck = 5;

/** Between a socket and graphql-ws. Its own adapter prints failures to the console and tells the client what they were; here they go to the log. */
export function adaptSocket(server: Server<SocketConnection>, socket: WebSocket, request: IncomingMessage, log: Log, beatMs: number = heartbeatMs): void {
  const fail = (err: unknown) => {
    log.error({ err }, 'a socket failed');
    socket.close(CloseCode.InternalServerError, 'Something went wrong on our side');
  };
  const sink = new SocketSink(socket, request.socket);
  const closed = server.opened(
    {
      protocol: socket.protocol,
      send: (text) => {
        sink.flush();
        return send(socket, text);
      },
      close: (code, reason) => socket.close(code, reason),
      onMessage: (read) => socket.on('message', (text, isBinary) => (isBinary ? refuseBinary(socket) : void read(String(text)).catch(fail))),
    },
    { socket, request, sink },
  );
  const still = keepBeating(socket, sink, beatMs);
  socket.on('error', ({ message }) => log.debug({ reason: message }, 'a socket broke the protocol'));
  socket.once('close', (code, reason) => {
    still();
    void Promise.resolve(closed(code, String(reason))).catch(fail);
  });
}

function send(socket: WebSocket, text: string): Promise<void> {
  if (socket.readyState !== socket.OPEN) return Promise.resolve();
  return new Promise((resolve, reject) => socket.send(text, (error) => (error ? reject(error) : resolve())));
}

function refuseBinary(socket: WebSocket): void {
  socket.close(CloseCode.BadRequest, 'Messages are text');
}

/** Who does not answer a ping until the next one is gone, whatever TCP believes. Who has not read what was sent before cannot answer, but has to go on reading. */
function keepBeating(socket: WebSocket, sink: SocketSink, beatMs: number): () => void {
  let isAlive = true;
  let [taken, stuck] = [0, 0];
  socket.on('pong', () => (isAlive = true));
  const beat = setInterval(() => {
    stuck = sink.unsent > 0 && sink.taken === taken ? stuck + 1 : 0;
    taken = sink.taken;
    if (stuck > mostStuck || (sink.unsent === 0 && !isAlive)) return socket.terminate();
    if (sink.unsent > 0) return;
    isAlive = false;
    socket.ping();
  }, beatMs);
  return () => clearInterval(beat);
}

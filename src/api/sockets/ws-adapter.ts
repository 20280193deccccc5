import type { IncomingMessage } from 'node:http';
import { CloseCode, type Server } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { parseExactly } from '../../core/exact-number.ts';
import type { Log } from '../../core/log.ts';
import type { SocketConnection } from './graphql-ws-handlers.ts';
import { SocketSink } from './socket-sink.ts';

const heartbeatMs = 12_000;
/** Beats in a row in which the client takes nothing of what is unsent. */
const mostStalledBeats = 5;

/** Connects a socket to graphql-ws. Its own adapter prints failures to the console and sends them to the client; here they go to the log. */
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
      onMessage: (read) => socket.on('message', (text, isBinary) => (isBinary ? refuseBinary(socket) : void read(messageOf(String(text))).catch(fail))),
    },
    { socket, request, sink },
  );
  const stopBeating = startHeartbeat(socket, sink, beatMs);
  socket.on('error', ({ message }) => log.debug({ reason: message }, 'a socket broke the protocol'));
  socket.once('close', (code, reason) => {
    stopBeating();
    void Promise.resolve(closed(code, String(reason))).catch(fail);
  });
}

function send(socket: WebSocket, text: string): Promise<void> {
  if (socket.readyState !== socket.OPEN) return Promise.resolve();
  return new Promise((resolve, reject) => socket.send(text, (error) => (error ? reject(error) : resolve())));
}

/** graphql-ws takes a message that is parsed already; what is no JSON it refuses itself. */
function messageOf(text: string): string {
  try {
    return parseExactly(text) as string;
  } catch {
    return text;
  }
}

function refuseBinary(socket: WebSocket): void {
  socket.close(CloseCode.BadRequest, 'Messages are text');
}

/**
 * Ends sockets that leave a ping unanswered until the next beat. It goes out with a result in the first half of a beat, or else by itself, so that half
 * a beat is left to answer. While something is unsent no ping would arrive: then the client must go on reading instead.
 */
function startHeartbeat(socket: WebSocket, sink: SocketSink, beatMs: number): () => void {
  let [isHalf, isAsked, isAnswered] = [false, false, false];
  let [taken, stalledBeats] = [0, 0];
  sink.isPingDue = true;
  socket.on('pong', () => (isAnswered = true));
  const beat = setInterval(() => {
    isHalf = !isHalf;
    if (isHalf) {
      isAsked = sink.ping();
      return;
    }
    stalledBeats = sink.unsent > 0 && sink.taken === taken ? stalledBeats + 1 : 0;
    taken = sink.taken;
    if (stalledBeats > mostStalledBeats || (sink.unsent === 0 && isAsked && !isAnswered)) return socket.terminate();
    isAnswered = false;
    sink.isPingDue = true;
  }, beatMs / 2);
  return () => clearInterval(beat);
}

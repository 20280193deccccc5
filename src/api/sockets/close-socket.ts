import type { GraphQLError } from 'graphql';
import { CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { appError } from '../../core/app-error.ts';
import type { Log } from '../../core/log.ts';
import { limits } from '../gate/limits.ts';

const tryAgainLater = 1013;

/** Answers would repeat the id, so the socket is closed instead. */
export function refuseId(socket: WebSocket): [GraphQLError] {
  const message = `The id of an operation has at most ${limits.maxOperationIdBytes} bytes`;
  socket.close(CloseCode.BadRequest, message);
  return [appError('BAD_USER_INPUT', message)];
}

export function tooManyAnonymous(socket: WebSocket): false {
  socket.close(tryAgainLater, 'Too many sockets without a credential');
  return false;
}

/** Stock clients reconnect after this code. */
export function askToReconnect(err: unknown, socket: WebSocket, log: Log): null {
  log.warn({ err }, 'a socket could not be authenticated');
  socket.close(tryAgainLater, 'Try again later');
  return null;
}

/** An expired token closes with 4403, which stock clients retry with a fresh one. */
export function closeAtExpiry(expiresAt: Date | null, socket: WebSocket): NodeJS.Timeout | undefined {
  if (!expiresAt) return undefined;
  const wait = Math.min(expiresAt.getTime() - Date.now(), 2 ** 31 - 1);
  return setTimeout(() => socket.close(CloseCode.Forbidden, 'The credential has expired'), wait).unref();
}

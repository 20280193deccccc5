import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { limits } from '../gate/limits.ts';

const tooLate = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n';
const lookEveryMs = 1_000;

/** Whole requests that are no uploads come within their time. Node has one time for all, which uploads need more of. One timer looks after all requests: most have come whole long before it rings. */
export function endSlowBodies(app: FastifyInstance, isUpload: (url: string) => boolean): void {
  /** Those that have not come whole, with when each began, the first first. */
  const arriving = new Map<IncomingMessage, number>();
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    endUntil(arriving, performance.now() - limits.maxRequestMs);
    timer = arriving.size > 0 ? setTimeout(look, lookEveryMs) : undefined;
  };
  app.addHook('onRequest', ({ raw }, _reply, done) => {
    const hasBody = Number(raw.headers['content-length'] ?? 0) > 0 || raw.headers['transfer-encoding'] !== undefined;
    if (hasBody && !isUpload(raw.url ?? '')) {
      arriving.set(raw, performance.now());
      timer ??= setTimeout(look, lookEveryMs);
    }
    done();
  });
  app.addHook('preValidation', ({ raw }, _reply, done) => {
    arriving.delete(raw);
    done();
  });
  app.addHook('onClose', (_app, done) => {
    clearTimeout(timer);
    done();
  });
}

function endUntil(arriving: Map<IncomingMessage, number>, latest: number): void {
  for (const [request, at] of arriving) {
    if (!request.complete && !request.destroyed && at > latest) continue;
    arriving.delete(request);
    if (request.complete || request.destroyed) continue;
    request.socket.end(tooLate);
    request.socket.destroySoon();
  }
}

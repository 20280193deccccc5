import type { FastifyInstance } from 'fastify';
import { limits } from './gate/limits.ts';

const tooLate = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n';

/** Whole requests that are no uploads come within their time. Node has one time for all, which uploads need more of. */
export function endSlowBodies(app: FastifyInstance, isUpload: (url: string) => boolean): void {
  app.addHook('onRequest', async ({ raw }) => {
    const hasBody = Number(raw.headers['content-length'] ?? 0) > 0 || raw.headers['transfer-encoding'] !== undefined;
    if (!hasBody || isUpload(raw.url ?? '')) return;
    const timer = setTimeout(() => {
      if (raw.complete) return;
      raw.socket.end(tooLate);
      raw.socket.destroySoon();
    }, limits.maxRequestMs);
    raw.once('close', () => clearTimeout(timer));
  });
}

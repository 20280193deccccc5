import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Metrics } from './metrics.ts';
import type { EndedOperation } from './operation-end.ts';

/** What the line of a request says besides its address and status, once it is known. */
interface Told extends Partial<EndedOperation> {
  tenant?: string;
  actor?: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    told: Told | null;
  }
}

export function noteOnLine(request: FastifyRequest, more: Told): void {
  request.told = { ...request.told, ...more };
}

/** One line for each request. */
export function logRequests(app: FastifyInstance, metrics: Metrics): void {
  app.decorateRequest('told', null);
  app.addHook('onSend', (request, reply, _payload, done) => {
    reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff');
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions, told } = request;
    if (told) countUnread(metrics, told);
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    request.log.info({ requestId: request.id, method, route: routeOptions.url, status: reply.statusCode, ms, ...told }, 'request');
    done();
  });
}

/** What was refused before it was an operation. */
function countUnread({ operations, refusals }: Metrics, { operation, outcome = 'BAD_USER_INPUT' }: Told): void {
  if (operation !== undefined) return;
  operations.inc({ transport: 'http', kind: 'none', outcome: 'error' });
  refusals.inc({ field: 'none', code: outcome });
}

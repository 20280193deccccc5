import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Metrics } from './metrics.ts';
import type { EndedOperation } from './operation-end.ts';

/** What the line of a request says besides its address and status, once it is known. */
interface LineDetails extends Partial<EndedOperation> {
  tenant?: string;
  actor?: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    lineDetails: LineDetails | null;
  }
}

export function noteOnLine(request: FastifyRequest, more: LineDetails): void {
  request.lineDetails = { ...request.lineDetails, ...more };
}

/** One line for each request. */
export function logRequests(app: FastifyInstance, metrics: Metrics): void {
  app.decorateRequest('lineDetails', null);
  app.addHook('onSend', (request, reply, _payload, done) => {
    reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff');
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions, lineDetails } = request;
    if (lineDetails) countUnread(metrics, lineDetails);
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    request.log.info({ requestId: request.id, method, route: routeOptions.url, status: reply.statusCode, ms, ...lineDetails }, 'request');
    done();
  });
}

/** What was refused before it was an operation. */
function countUnread({ operations, refusals }: Metrics, { operation, outcome = 'BAD_USER_INPUT' }: LineDetails): void {
  if (operation !== undefined) return;
  operations.inc({ transport: 'http', kind: 'none', outcome: 'error' });
  refusals.inc({ field: 'none', code: outcome });
}

import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Metrics } from './metrics.ts';
import type { EndedOperation } from './operation-end.ts';

/** What the line of a request says besides its address and status, once it is known. */
interface Told extends Partial<EndedOperation> {
  tenant?: string;
  actor?: string;
}

const told = new WeakMap<FastifyRequest, Told>();

export function noteOnLine(request: FastifyRequest, more: Told): void {
  told.set(request, Object.assign(told.get(request) ?? {}, more));
}

/** One line for each request. */
export function logRequests(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onSend', (request, reply, _payload, done) => {
    reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff');
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    const more = told.get(request);
    if (more) countUnread(metrics, more);
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    request.log.info({ requestId: request.id, method, route: routeOptions.url, status: reply.statusCode, ms, ...more }, 'request');
    done();
  });
}

/** What was refused before it was an operation. */
function countUnread({ operations, refusals }: Metrics, { operation, outcome = 'BAD_USER_INPUT' }: Told): void {
  if (operation !== undefined) return;
  operations.inc({ transport: 'http', kind: 'none', outcome: 'error' });
  refusals.inc({ field: 'none', code: outcome });
}

import type { Server } from 'node:http';
import { Readable } from 'node:stream';
import { type ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import cors from '@fastify/cors';
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify, LogController } from 'fastify';
import { AppError, appError } from '../core/app-error.ts';
import type { Services } from '../core/context.ts';
import type { RequestContext } from '../core/graphql/request-context.ts';
import { type BilledRequest, type Gate, openApollo } from './apollo.ts';
import { whyNotRead } from './gate/document.ts';
import { limits } from './gate/limits.ts';
import { maskErrors } from './gate/mask.ts';
import { graphiqlHeaders, graphiqlPage } from './graphiql.ts';
import type { Identify } from './identify.ts';

export interface Http {
  server: Server;
  listen(port: number, host: string): Promise<string>;
  close(): Promise<void>;
}

export interface HttpOptions {
  services: Services;
  gate: Gate;
  identify: Identify;
  origins: string[];
  /** False once the house is closing or the database is away. */
  isReady(): Promise<boolean>;
}

export async function openHttp(options: HttpOptions): Promise<Http> {
  const app = fastify({
    loggerInstance: options.services.log as never,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: limits.maxBodyBytes,
    requestTimeout: 30_000,
    // Headers that trickle in hold a connection no longer than this; node looks every 30 s by itself.
    http: { headersTimeout: 5_000, connectionsCheckingInterval: 1_000 },
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    genReqId: () => crypto.randomUUID(),
  }) as unknown as FastifyInstance;
  await app.register(cors, { origin: options.origins, exposedHeaders: ['x-request-id'], maxAge: 600 });
  readBodies(app);
  logRequests(app);
  const apollo = openApollo(options.gate);
  apollo.startInBackgroundHandlingStartupErrorsByLoggingAndFailingAllRequests();
  addGraphql(app, apollo, options);
  addPages(app, options);
  return { server: app.server, listen: (port, host) => app.listen({ port, host }), close: () => close(app, apollo) };
}

const drainMs = 6_000;

/** Requests in flight finish first, and only then Apollo, which refuses them once stopped; whoever never ends is cut off. */
async function close(app: FastifyInstance, apollo: ApolloServer<BilledRequest>): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), drainMs);
  await app.close();
  clearTimeout(cut);
  await apollo.stop();
}

/** Bodies are read as text: what is no JSON is Apollo's to refuse, in the words of GraphQL over HTTP. */
function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  app.setErrorHandler((error: { statusCode?: number }, request, reply) => {
    if (error instanceof AppError) return refuse(reply, error);
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error({ err: error, requestId: request.id }, 'a request failed');
    const message =
      status === 413 ? `A body has ${limits.maxBodyBytes} bytes at most.` : status >= 500 ? 'Something went wrong on our side.' : 'The request cannot be read.';
    return reply.code(status).send({ errors: [{ message, extensions: { code: status >= 500 ? 'INTERNAL' : 'BAD_USER_INPUT', requestId: request.id } }] });
  });
}

function logRequests(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply) => void reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff'));
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    request.log.info(
      { requestId: request.id, method, route: routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10 },
      'request',
    );
  });
}

function addGraphql(app: FastifyInstance, apollo: ApolloServer<BilledRequest>, { identify }: HttpOptions): void {
  const identifySender = ({ raw, headers, id, ip }: FastifyRequest) =>
    identify({ authorization: raw.headersDistinct.authorization?.join(', '), language: headers['accept-language'], ip, requestId: id });
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: async (request, reply) => {
      const body = bodyOf(request);
      const tooLong = whyNotRead(queryIn(request, body));
      if (tooLong) return refuse(reply, tooLong);
      const { context: current, isRefused } = await identifySender(request);
      if (isRefused) return refuse(reply, badCredential);
      const context = async () => ({ ...current, bucketKey: bucketKeyOf(current, request.ip) });
      return send(reply, await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest: { ...participantsOf(request), body }, context }));
    },
  });
}

const badCredential = appError('UNAUTHENTICATED', 'The credential is not good: wrong, expired or revoked.', { http: { status: 401 } });

export function bucketKeyOf({ ctx }: RequestContext, ip: string): string {
  return ctx ? `${ctx.tenant.id}/${ctx.actor.id}` : `ip:${ip}`;
}

/** What is no JSON stays text; Apollo refuses it by the rules of GraphQL over HTTP. */
function bodyOf({ headers, body }: FastifyRequest): unknown {
  if (typeof body !== 'string' || !/^application\/(graphql-response\+)?json\b/i.test(headers['content-type'] ?? '')) return body;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

function queryIn(request: FastifyRequest, body: unknown): string {
  const source = (body as { query?: unknown } | null)?.query ?? (request.query as { query?: unknown }).query;
  return typeof source === 'string' ? source : '';
}

function participantsOf({ method, headers, url }: FastifyRequest) {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) map.set(name, String(value));
  return { method, headers: map, search: url.includes('?') ? url.slice(url.indexOf('?')) : '' };
}

function refuse(reply: FastifyReply, refusal: AppError): FastifyReply {
  const { code, http } = refusal.extensions as { code: string; http?: { status: number } };
  const status = http?.status ?? (code === 'UNAVAILABLE' ? 503 : 400);
  return reply.code(status).send({ errors: maskErrors([refusal], { requestId: reply.request.id, log: reply.log }) });
}

function send(reply: FastifyReply, { status, headers, body }: HTTPGraphQLResponse): FastifyReply {
  for (const [name, value] of headers) reply.header(name, value);
  reply.code(status ?? 200);
  return reply.send(body.kind === 'complete' ? body.string : Readable.from(body.asyncIterator));
}

function addPages(app: FastifyInstance, { gate, isReady }: HttpOptions): void {
  app.get('/', (_request, reply) => reply.headers(graphiqlHeaders).send(graphiqlPage()));
  app.get('/healthz', (_request, reply) => reply.send({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => ((await isReady()) ? reply.send({ status: 'ready' }) : reply.code(503).send({ status: 'not ready' })));
  app.get('/metrics', async (_request, reply) => reply.header('content-type', gate.metrics.registry.contentType).send(await gate.metrics.registry.metrics()));
}

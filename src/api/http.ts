import { isUtf8 } from 'node:buffer';
import type { Server } from 'node:http';
import { Readable } from 'node:stream';
import { type ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import cors from '@fastify/cors';
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify, LogController } from 'fastify';
import { AppError, appError, badArgument } from '../core/app-error.ts';
import type { Services } from '../core/context.ts';
import { holdsInexact, parseExactly } from '../core/exact-number.ts';
import type { RequestContext } from '../core/graphql/request-context.ts';
import { version } from '../core/version.ts';
import { type Gate, type MeteredRequest, openApollo } from './apollo.ts';
import { whyNotRead } from './gate/document.ts';
import { limits } from './gate/limits.ts';
import { maskErrors } from './gate/mask.ts';
import { graphiqlHeaders, graphiqlPage } from './graphiql.ts';
import type { Identify } from './identify.ts';

/** How far into the feed the client has written or read; sent back, no other node reads it anything older from a replica. */
const positionHeader = 'relevo-position';

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
  /** False while the server is closing or the database is unavailable. */
  isReady(): Promise<boolean>;
  /** The server is to stop: clients and proxies are asked to open another connection for their next request. */
  isClosing(): boolean;
}

export async function openHttp(options: HttpOptions): Promise<Http> {
  const app = fastify({
    loggerInstance: options.services.log as never,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: limits.maxBodyBytes,
    requestTimeout: 30_000,
    // Slow headers hold a connection no longer than this; by default node checks every 30 s.
    http: { headersTimeout: 5_000, connectionsCheckingInterval: 1_000 },
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    // A request that still arrives is answered.
    return503OnClosing: false,
    genReqId: () => crypto.randomUUID(),
  }) as unknown as FastifyInstance;
  await app.register(cors, { origin: options.origins, exposedHeaders: ['x-request-id', positionHeader], maxAge: 600 });
  parseBodies(app);
  logRequests(app);
  app.addHook('onSend', async (_request, reply) => void (options.isClosing() && reply.header('connection', 'close')));
  const apollo = openApollo(options.gate);
  apollo.startInBackgroundHandlingStartupErrorsByLoggingAndFailingAllRequests();
  addGraphql(app, apollo, options);
  addPages(app, options);
  return { server: app.server, listen: (port, host) => app.listen({ port, host }), close: () => close(app, apollo) };
}

const drainMs = 6_000;

/** Running requests finish first, then Apollo stops, which would refuse them; after the timeout connections are closed. */
async function close(app: FastifyInstance, apollo: ApolloServer<MeteredRequest>): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), drainMs);
  await app.close();
  clearTimeout(cut);
  await apollo.stop();
}

const unreadable = Object.assign(new Error('The body is not UTF-8.'), { statusCode: 400 });

/** Bodies are read as text, because Apollo refuses invalid JSON as GraphQL over HTTP requires. */
function parseBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
    const bytes = body as Buffer;
    return isUtf8(bytes) ? done(null, bytes.toString()) : done(unreadable);
  });
  app.setErrorHandler((error: { statusCode?: number }, request, reply) => {
    if (error instanceof AppError) return refuse(reply, error);
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error({ err: error, requestId: request.id }, 'a request failed');
    const message =
      status === 413
        ? `The body may have at most ${limits.maxBodyBytes} bytes.`
        : status >= 500
          ? 'Something went wrong on our side.'
          : 'The request cannot be read.';
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

function addGraphql(app: FastifyInstance, apollo: ApolloServer<MeteredRequest>, { identify, gate: { turns } }: HttpOptions): void {
  const identifyRequest = ({ raw, headers, id, ip }: FastifyRequest) =>
    identify({
      authorization: raw.headersDistinct.authorization?.join(', '),
      language: headers['accept-language'],
      ip,
      requestId: id,
      position: raw.headersDistinct[positionHeader]?.join(', '),
    });
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: async (request, reply) => {
      const { context: current, isRefused } = await identifyRequest(request);
      await turns.take(current.ctx?.tenant.id ?? request.ip, current.ctx?.actor.id ?? '');
      const body = bodyOf(request);
      const unread = whyNotRead(queryIn(request, body)) ?? whyNotUtf8(request.url);
      if (unread) return refuse(reply, unread);
      if (hasInexactVariables(request)) return refuse(reply, inexactVariables);
      if (isRefused) return refuse(reply, badCredential);
      const context = async () => ({ ...current, bucketKey: bucketKeyOf(current, request.ip) });
      const answer = await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest: { ...graphqlRequestOf(request), body }, context });
      if (current.ctx?.position) reply.header(positionHeader, String(current.ctx.position));
      return send(reply, answer);
    },
  });
}

const badCredential = appError('UNAUTHENTICATED', 'The credential is invalid, expired or revoked.', { http: { status: 401 } });

export function bucketKeyOf({ ctx }: RequestContext, ip: string): string {
  return ctx ? `${ctx.tenant.id}/${ctx.actor.id}` : `ip:${ip}`;
}

/** Apollo would replace what is not UTF-8. A percent sign that begins no byte stands for itself. */
function whyNotUtf8(url: string): AppError | null {
  try {
    decodeURIComponent(url.replace(/%(?![\da-f]{2})/gi, '%25'));
    return null;
  } catch {
    return appError('BAD_USER_INPUT', 'The address is not UTF-8.');
  }
}

/** Invalid JSON stays text for Apollo to refuse. */
function bodyOf({ headers, body }: FastifyRequest): unknown {
  if (typeof body !== 'string' || !/^application\/(graphql-response\+)?json\b/i.test(headers['content-type'] ?? '')) return body;
  return parsedOrText(body);
}

function parsedOrText(text: string): unknown {
  try {
    return parseExactly(text);
  } catch {
    return text;
  }
}

function queryIn(request: FastifyRequest, body: unknown): string {
  const source = (body as { query?: unknown } | null)?.query ?? (request.query as { query?: unknown }).query;
  return typeof source === 'string' ? source : '';
}

const inexactVariables = badArgument(['variables'], 'A number must be one that double precision keeps exactly.');

/** Apollo parses the variables of an address itself, and would change such a number. */
function hasInexactVariables({ method, query }: FastifyRequest): boolean {
  const { variables } = query as { variables?: unknown };
  return method === 'GET' && typeof variables === 'string' && holdsInexact(parsedOrText(variables));
}

function graphqlRequestOf({ method, headers, url }: FastifyRequest) {
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
  return reply.send(body.kind === 'complete' ? bytesOf(body.string) : Readable.from(body.asyncIterator));
}

/** Node would measure a long text, and encode it into three times the memory before it writes it: several milliseconds for a page of a hundred tickets. */
function bytesOf(text: string): string | Buffer {
  return text.length > longText ? Buffer.from(text) : text;
}

const longText = 16_384;

function addPages(app: FastifyInstance, { services, gate, isReady }: HttpOptions): void {
  app.get('/', async (_request, reply) => reply.headers(graphiqlHeaders).send(await graphiqlPage()));
  app.get('/healthz', (_request, reply) => reply.send({ status: 'ok', version, bus: services.bus.isConnected ? 'connected' : 'away' }));
  app.get('/readyz', async (_request, reply) => ((await isReady()) ? reply.send({ status: 'ready' }) : reply.code(503).send({ status: 'not ready' })));
  app.get('/metrics', async (_request, reply) => reply.header('content-type', gate.metrics.registry.contentType).send(await gate.metrics.registry.metrics()));
}

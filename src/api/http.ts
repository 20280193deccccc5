import type { Server } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import cors from '@fastify/cors';
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify, LogController } from 'fastify';
import { networkOf } from '../access/network-of.ts';
import { AppError, appError } from '../core/app-error.ts';
import type { Services } from '../core/context.ts';
import type { RequestContext } from '../core/graphql/request-context.ts';
import { type TracedSpan, traceRequest } from '../core/tracing.ts';
import type { TrustedProxies } from '../core/trusted-proxies.ts';
import { openAllowedOrigins } from './allowed-origins.ts';
import { type Gate, type MeteredRequest, openApollo } from './apollo.ts';
import { addFiles, uploadPath } from './files/file-routes.ts';
import { limits } from './gate/limits.ts';
import { maskErrors } from './gate/mask.ts';
import { graphiqlHeaders, graphiqlPage } from './graphiql.ts';
import { bodyOf, parseBodies, whyNotPass } from './http-bodies.ts';
import type { Identify } from './identify.ts';
import { addMailPages } from './mail-pages.ts';
import { mediaTypeFor } from './media-type.ts';
import { addHealth, addMetrics } from './monitoring/open-monitoring.ts';
import { requesterOf, tellSpan } from './monitoring/operation-end.ts';
import { logRequests, noteOnLine } from './monitoring/request-lines.ts';
import { whyNotFrom } from './page-origin.ts';
import { noteUnread, sendAnswer, sendKept } from './send-answer.ts';
import { addSitemap } from './sitemap-page.ts';
import { endSlowBodies } from './slow-bodies.ts';
import { addUnsubscribePages } from './unsubscribe-pages.ts';

/** How far into the feed the client has written or read; sent back, no other node reads it anything older from a replica. */
const positionHeader = 'relevo-position';
/** What scripts of another origin may read. */
const shownHeaders = ['x-request-id', positionHeader, 'tus-resumable', 'upload-offset', 'upload-length'];

export interface Http {
  server: Server;
  listen(port: number, host: string): Promise<string>;
  close(): Promise<void>;
}

export interface HttpOptions {
  services: Services;
  gate: Gate;
  identify: Identify;
  proxies: TrustedProxies;
  origins: string[];
  hasGraphiql: boolean;
  /** Whether metrics are answered here, and not on a port of their own. */
  hasMetrics: boolean;
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
    requestTimeout: limits.maxUploadMs,
    routerOptions: { maxParamLength: limits.maxLinkLength },
    // Slow headers hold a connection no longer than this; by default node checks every 30 s.
    http: { headersTimeout: 5_000, connectionsCheckingInterval: 1_000 },
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    // A request that still arrives is answered.
    return503OnClosing: false,
    genReqId: () => crypto.randomUUID(),
  }) as unknown as FastifyInstance;
  const allowedOrigins = openAllowedOrigins(options.services, options.origins);
  await app.register(cors, { origin: allowedOrigins, methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH'], exposedHeaders: shownHeaders, maxAge: 600 });
  parseBodies(app);
  answerErrors(app);
  logRequests(app, options.gate.metrics);
  endSlowBodies(app, (url) => url.startsWith(uploadPath));
  app.addHook('onSend', async (_request, reply) => void (options.isClosing() && reply.header('connection', 'close')));
  const apollo = openApollo(options.gate);
  apollo.startInBackgroundHandlingStartupErrorsByLoggingAndFailingAllRequests();
  addGraphql(app, apollo, options);
  addPages(app, options);
  addUnsubscribePages(app, options.services);
  addSitemap(app, { ...options, budget: options.gate.budget });
  const { services, proxies, gate } = options;
  const { budget, schema, operationTurns, turns } = gate;
  await addFiles(app, { services, proxies, budget, schema, operationTurns, requestTurns: turns });
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

function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: { statusCode?: number }, request, reply) => {
    if (error instanceof AppError) return refuse(reply, error);
    const status = error.statusCode ?? 500;
    const code = status >= 500 ? 'INTERNAL' : 'BAD_USER_INPUT';
    noteOnLine(request, { outcome: code });
    if (status >= 500) request.log.error({ err: error, requestId: request.id }, 'a request failed');
    const message =
      status === 413
        ? `The body may have at most ${limits.maxBodyBytes} bytes.`
        : status >= 500
          ? 'Something went wrong on our side.'
          : 'The request cannot be read.';
    return sendErrors(reply.code(status), [{ message, extensions: { code, requestId: request.id } }]);
  });
}

function addGraphql(app: FastifyInstance, apollo: ApolloServer<MeteredRequest>, options: HttpOptions): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: (request, reply) =>
      traceRequest(options.gate.tracing, `${request.method} /graphql`, request.headers, (span) => answer(request, reply, apollo, options, span)),
  });
}

async function answer(request: FastifyRequest, reply: FastifyReply, apollo: ApolloServer<MeteredRequest>, options: HttpOptions, span: TracedSpan) {
  const { proxies, identify, gate } = options;
  const { raw, headers, id } = request;
  noteOnLine(request, { outcome: 'BAD_USER_INPUT' });
  const authorization = raw.headersDistinct.authorization?.join(', ');
  const position = raw.headersDistinct[positionHeader]?.join(', ');
  const {
    context: current,
    isRefused,
    origins,
  } = await identify({
    ...{ authorization, position, language: headers['accept-language'] },
    ...{ ip: proxies.addressOf(raw), requestId: id },
  });
  noteOnLine(request, requesterOf(current));
  await gate.turns.take(current.ctx?.tenant.id ?? networkOf(current.ip), current.ctx?.actor.id ?? '');
  const body = bodyOf(request);
  const unread = whyNotFrom(headers, origins) ?? whyNotPass(request, body);
  if (unread || isRefused) return refuse(reply, unread ?? badCredential);
  const contextValue: MeteredRequest = { ...current, bucketKey: bucketKeyOf(current), outcome: { refused: [] } };
  const { unreadAnswers } = gate;
  unreadAnswers.insistOnRoom(contextValue.bucketKey);
  const answered = await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest: { ...graphqlRequestOf(request), body }, context: async () => contextValue });
  const { ended } = contextValue.outcome;
  if (ended) noteOnLine(request, ended);
  tellSpan(span, ended, current);
  noteUnread(reply, answered, (bytes) => {
    // What a mutation did is told in any case.
    if (!ended?.operation.startsWith('mutation')) unreadAnswers.insistOnRoom(contextValue.bucketKey, bytes);
    return unreadAnswers.begin(contextValue.bucketKey, bytes);
  });
  if (current.ctx?.position && !origins) reply.header(positionHeader, String(current.ctx.position));
  return contextValue.outcome.isKept && answered.body.kind === 'complete' ? sendKept(request, reply, answered.body.string) : sendAnswer(reply, answered);
}

const badCredential = appError('UNAUTHENTICATED', 'The credential is invalid, expired or revoked.', { http: { status: 401 } });

/** Visitors pay by their address. All addresses of a /64 share a budget, because whoever has one of them can use all. */
export function bucketKeyOf({ ctx, ip }: RequestContext): string {
  return ctx && !ctx.actor.isVisitor ? `${ctx.tenant.id}/${ctx.actor.id}` : `ip:${networkOf(ip)}`;
}

function graphqlRequestOf({ method, headers, url }: FastifyRequest) {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) map.set(name, String(value));
  return { method, headers: map, search: url.includes('?') ? url.slice(url.indexOf('?')) : '' };
}

function refuse(reply: FastifyReply, refusal: AppError): FastifyReply {
  const { code, http } = refusal.extensions as { code: string; http?: { status: number } };
  const status = http?.status ?? (code === 'UNAVAILABLE' ? 503 : 400);
  noteOnLine(reply.request, { outcome: code });
  return sendErrors(reply.code(status), maskErrors([refusal], { requestId: reply.request.id, log: reply.log }));
}

function sendErrors(reply: FastifyReply, errors: readonly object[]): FastifyReply {
  return reply.type(mediaTypeFor(reply.request.headers.accept)).send({ errors });
}

function addPages(app: FastifyInstance, { services: { bus, mail }, gate, isReady, hasGraphiql, hasMetrics }: HttpOptions): void {
  if (hasGraphiql) app.get('/', async (_request, reply) => reply.headers(graphiqlHeaders).send(await graphiqlPage()));
  addHealth(app, { bus, isReady });
  if (hasMetrics) addMetrics(app, gate.metrics);
  if (mail.folder && !mail.smtpUrl) addMailPages(app, mail.folder);
}

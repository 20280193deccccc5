import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import cors from '@fastify/cors';
import { type FastifyInstance, type FastifyReply, fastify, LogController } from 'fastify';
import { AppError } from '../../core/app-error.ts';
import type { Services } from '../../core/context.ts';
import { errorTexts } from '../../core/error-texts.ts';
import { filled } from '../../core/in-languages.ts';
import type { TrustedProxies } from '../../core/trusted-proxies.ts';
import { addFiles, uploadPath } from '../files/file-routes.ts';
import type { Gate } from '../gate/gate.ts';
import { limits } from '../gate/limits.ts';
import { maskErrors } from '../gate/mask.ts';
import { type Identify, localeOf } from '../identify.ts';
import { addHealth, addMetrics } from '../monitoring/open-monitoring.ts';
import { logRequests, noteOnLine } from '../monitoring/request-lines.ts';
import { openApollo } from '../operations/apollo.ts';
import { KnownOperations } from '../operations/known-operations.ts';
import type { MeteredRequest } from '../operations/metered-request.ts';
import { graphiqlHeaders, graphiqlPage } from '../pages/graphiql.ts';
import { addMailPages } from '../pages/mail-pages.ts';
import { addSitemap } from '../pages/sitemap-page.ts';
import { addUnsubscribePages } from '../pages/unsubscribe-pages.ts';
import { openAllowedOrigins } from './allowed-origins.ts';
import { addGraphql, positionHeader } from './graphql-route.ts';
import { parseBodies } from './http-bodies.ts';
import { mediaTypeFor } from './media-type.ts';
import { endSlowBodies } from './slow-bodies.ts';

/** What scripts of another origin may read. */
const shownHeaders = `x-request-id, ${positionHeader}, tus-resumable, upload-offset, upload-length`;

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
    // Each line names its request; a logger of its own for each would be made for nothing.
    childLoggerFactory: (logger) => logger,
    bodyLimit: limits.maxBodyBytes,
    requestTimeout: limits.maxUploadMs,
    routerOptions: { maxParamLength: limits.maxLinkLength },
    // Slow headers hold a connection no longer than this; by default node checks every 30 s.
    http: { headersTimeout: 5_000, connectionsCheckingInterval: 1_000 },
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    // A request that still arrives is answered.
    return503OnClosing: false,
    genReqId: () => randomUUID(),
  }) as unknown as FastifyInstance;
  const allowedOrigins = openAllowedOrigins(options.services, options.origins);
  await app.register(cors, { origin: allowedOrigins, methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH'], exposedHeaders: shownHeaders, maxAge: 600 });
  parseBodies(app);
  answerErrors(app);
  logRequests(app, options.gate.metrics);
  endSlowBodies(app, (url) => url.startsWith(uploadPath));
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (options.isClosing()) reply.header('connection', 'close');
    done();
  });
  const operations = new KnownOperations();
  const apollo = openApollo(options.gate, operations.documents);
  apollo.startInBackgroundHandlingStartupErrorsByLoggingAndFailingAllRequests();
  addGraphql(app, apollo, { ...options, operations });
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
    const text = status === 413 ? filled(errorTexts.bodyTooLarge, { limit: limits.maxBodyBytes }) : status >= 500 ? errorTexts.ours : errorTexts.unreadable;
    const message = text[localeOf(request.headers['accept-language'])];
    return sendErrors(reply.code(status), [{ message, extensions: { code, requestId: request.id } }]);
  });
}

function refuse(reply: FastifyReply, refusal: AppError): FastifyReply {
  const { code, http } = refusal.extensions as { code: string; http?: { status: number } };
  const status = http?.status ?? (code === 'UNAVAILABLE' ? 503 : 400);
  noteOnLine(reply.request, { outcome: code });
  const { id: requestId, headers } = reply.request;
  return sendErrors(reply.code(status), maskErrors([refusal], { requestId, locale: localeOf(headers['accept-language']), log: reply.log }));
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

import type { IncomingMessage } from 'node:http';
import { type ExecutionResult, type FormattedExecutionResult, GraphQLError, getOperationAST } from 'graphql';
import type { ServerOptions, SubscribePayload } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { networkOf } from '../../access/network-of.ts';
import { appError } from '../../core/app-error.ts';
import { errorTexts } from '../../core/error-texts.ts';
import type { TrustedProxies } from '../../core/trusted-proxies.ts';
import type { Live } from '../../live/live.ts';
import { actualOf } from '../gate/actual-of.ts';
import type { Gate } from '../gate/gate.ts';
import { limits } from '../gate/limits.ts';
import { maskErrors } from '../gate/mask.ts';
import { settle } from '../gate/settle.ts';
import { forOperation } from '../gate/statement-limit.ts';
import { bucketKeyOf } from '../http/graphql-route.ts';
import type { Credentials, Identified, Identify } from '../identify.ts';
import { closeCodeLabel } from '../monitoring/metrics.ts';
import type { Outcome } from '../monitoring/operation-end.ts';
import { SocketOperations } from '../monitoring/socket-operations.ts';
import { type Documents, openDocuments } from '../operations/documents.ts';
import { admitSent } from '../operations/metered-operation.ts';
import type { MeteredRequest } from '../operations/metered-request.ts';
import { type AnonymousLimits, AnonymousSockets } from './anonymous-sockets.ts';
import { askToReconnect, closeAtExpiry, refuseId, tooManyAnonymous } from './close-socket.ts';
import { begin, execute, type Running, toGraphqlErrors } from './socket-operation.ts';
import type { SocketSink } from './socket-sink.ts';

/** A socket, and who was identified on it. */
export type SocketConnection = {
  socket: WebSocket;
  request: IncomingMessage;
  sink: SocketSink;
  identified?: Identified;
  expiry?: NodeJS.Timeout;
};

type Options = ServerOptions<Record<string, unknown>, SocketConnection>;

export interface SocketServices {
  gate: Gate;
  identify: Identify;
  live: Live;
  proxies: TrustedProxies;
  anonymousLimits?: AnonymousLimits | undefined;
}

export function graphqlWsHandlers(services: SocketServices): Options {
  const { gate, live } = services;
  const { metrics, log, schema } = gate;
  const anonymous = new AnonymousSockets(services.anonymousLimits);
  const documents = openDocuments(schema);
  const maskOf = ({ identified }: SocketConnection, { variables }: SubscribePayload) => {
    const { requestId = '', ctx = null, locale } = identified?.context ?? {};
    return { requestId, locale, log, variables, schema: ctx && schema };
  };
  const operations = new SocketOperations(gate);
  return {
    schema,
    connectionInitWaitTimeout: limits.connectionInitWaitTimeout,
    execute: (args) => execute(gate, args as Running),
    subscribe: (args) => begin(gate, live, args as Running),
    onConnect: ({ connectionParams, extra }) => connect(services, anonymous, connectionParams, extra),
    onClose: ({ extra, acknowledged }, code) => {
      clearTimeout(extra.expiry);
      metrics.socketsClosed.inc({ code: closeCodeLabel(code ?? 1005) });
      if (acknowledged) metrics.sockets.dec();
    },
    onSubscribe: ({ extra, subscriptions }, id, payload) => {
      const outcome = operations.begin(payload, extra.identified?.context);
      if (Buffer.byteLength(id) > limits.maxOperationIdBytes) return refuseId(extra.socket);
      if (Object.keys(subscriptions).length > limits.maxSubscriptionsPerSocket) return [tooManyOperations(limits.maxSubscriptionsPerSocket)];
      return admitOperation(gate, documents, extra, id, payload, outcome).catch(toGraphqlErrors);
    },
    onOperation: (_context, _id, payload, { document, operationName }, result) => {
      const isSubscription = getOperationAST(document, operationName)?.operation === 'subscription' && !('errors' in result);
      operations.admitted(payload, document, isSubscription);
    },
    onComplete: (_context, _id, payload) => operations.end(payload),
    onNext: ({ extra }, _id, payload, args, result) => {
      const shown = masked(result, maskOf(extra, payload));
      operations.answered(payload, shown.errors);
      return withCost(gate, shown, args as Running);
    },
    onError: ({ extra }, _id, payload, errors) => {
      const shown = maskErrors(errors, maskOf(extra, payload));
      operations.end(payload, shown);
      return shown;
    },
  };
}

/** Whether the socket may be used, and who is identified on it. */
async function connect(
  { gate, identify, proxies }: SocketServices,
  anonymous: AnonymousSockets,
  params: Record<string, unknown> | undefined,
  connection: SocketConnection,
) {
  const { socket, request } = connection;
  const identified = await identify(credentialsOf(params, request, proxies)).catch((err) => askToReconnect(err, socket, gate.log));
  connection.identified = identified ?? undefined;
  // What a visitor reads is kept by caches, and nothing of it is live.
  if (!identified || identified.isRefused || identified.origins || socket.readyState !== socket.OPEN) return false;
  if (!identified.context.ctx && !anonymous.admit(socket, networkOf(identified.context.ip))) return tooManyAnonymous(socket);
  connection.expiry = closeAtExpiry(identified.expiresAt, socket);
  gate.metrics.sockets.inc();
  return true;
}

/** The same checks, in the same order, as over HTTP. */
async function admitOperation(
  { schema, budget, turns }: Gate,
  documents: Documents,
  { identified, sink }: SocketConnection,
  id: string,
  payload: SubscribePayload,
  outcome: Outcome,
): Promise<Running | readonly GraphQLError[]> {
  const context = await identified?.context.refresh();
  if (!context || (identified?.context.ctx && !context.ctx)) return [appError('UNAUTHENTICATED', errorTexts.credentialEnded)];
  await turns.take(context.ctx?.tenant.id ?? networkOf(context.ip), context.ctx?.actor.id ?? '');
  if (sink.unsent > limits.maxUnsentBytes) return [tooMuchUnsent()];
  const { query, operationName, variables, extensions } = payload;
  if (extensions?.persistedQuery) return [persistedQueryRefused()];
  if (query === '') return [appError('BAD_USER_INPUT', 'There is no query.')];
  const document = documents(query);
  if (!('kind' in document)) return document;
  // graphql-ws keeps the payload for as long as the operation runs: equal queries share one text.
  Object.assign(payload, { query: document.loc?.source.body });
  const billed: MeteredRequest = { ...context, bucketKey: bucketKeyOf(context), outcome };
  const admission = admitSent({ schema, budget }, billed, { document, operationName, variables });
  if (admission instanceof GraphQLError) return [admission];
  const kind = getOperationAST(document, operationName)?.operation;
  const contextValue = kind === 'subscription' ? billed : forOperation(billed, kind, admission.cost.requested);
  const args = { schema, document, operationName: operationName ?? null, variableValues: variables ?? null, contextValue };
  return { ...args, paid: admission, sink: sink.operation(id) };
}

function masked(result: Pick<ExecutionResult, 'data' | 'errors' | 'extensions'>, mask: Parameters<typeof maskErrors>[1]): FormattedExecutionResult {
  const { errors, ...rest } = result;
  return errors ? { ...rest, errors: maskErrors(errors, mask) } : rest;
}

/** Events are charged to their subscription, so they carry no cost: the remaining budget would be out of date. */
function withCost({ budget }: Gate, result: FormattedExecutionResult, { document, operationName, paid, contextValue }: Running): FormattedExecutionResult {
  if (getOperationAST(document, operationName)?.operation === 'subscription') return result;
  const cost = settle(paid, budget, contextValue.bucketKey, contextValue.ctx);
  return { ...result, extensions: { ...result.extensions, cost: { ...cost, actual: actualOf(result.data) } } };
}

function tooManyOperations(limit: number): GraphQLError {
  return appError('RATE_LIMITED', `A socket has at most ${limit} operations at once.`, { limit, limitName: 'socketOperations', retryAfterMs: 1_000 });
}

function tooMuchUnsent(): GraphQLError {
  const limit = limits.maxUnsentBytes;
  return appError('RATE_LIMITED', `More than ${limit} bytes wait to be read on this socket. Read them first.`, {
    limit,
    limitName: 'unsentBytes',
    retryAfterMs: 1_000,
  });
}

/** In the words of Apollo, by which clients know that they must send the text alone. */
function persistedQueryRefused(): GraphQLError {
  return appError('PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported');
}

/** Is no credential, whatever was sent: what nests deeply cannot even be written as a text. */
const notText = '';

/** `connection_init` carries the credential: `{ authorization }`, or as some tools send it, `{ headers: { authorization } }`. */
function credentialsOf(params: Record<string, unknown> | undefined, request: IncomingMessage, proxies: TrustedProxies): Credentials {
  const { headers } = request;
  const sent = { ...headers, ...(params?.headers as object | undefined), ...params } as Record<string, unknown>;
  const authorization = sent.authorization ?? sent.Authorization;
  return {
    authorization: authorization === undefined || typeof authorization === 'string' ? authorization : notText,
    language: headers['accept-language'],
    ip: proxies.addressOf(request),
  };
}

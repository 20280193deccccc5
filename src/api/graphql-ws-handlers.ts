import type { IncomingMessage } from 'node:http';
import { type ExecutionResult, type FormattedExecutionResult, GraphQLError, getOperationAST } from 'graphql';
import { CloseCode, type ServerOptions, type SubscribePayload } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { appError } from '../core/app-error.ts';
import type { Live } from '../live/live.ts';
import { type AnonymousLimits, AnonymousSockets } from './anonymous-sockets.ts';
import type { Gate, MeteredRequest } from './apollo.ts';
import { type Documents, openDocuments } from './documents.ts';
import { run } from './execute.ts';
import { actualOf } from './gate/actual-of.ts';
import { type Admitted, admit } from './gate/admit.ts';
import { limits } from './gate/limits.ts';
import { maskErrors } from './gate/mask.ts';
import { settle } from './gate/settle.ts';
import { forOperation } from './gate/statement-limit.ts';
import { bucketKeyOf } from './http.ts';
import type { Credentials, Identified, Identify } from './identify.ts';
import type { SocketSink } from './socket-sink.ts';
import { type Subscribing, subscribe } from './subscribe.ts';

/** A socket, and who was identified on it. */
export type SocketConnection = {
  socket: WebSocket;
  request: IncomingMessage;
  sink: SocketSink;
  identified?: Identified;
  expiry?: NodeJS.Timeout;
};

type Running = Subscribing & { paid: Admitted; contextValue: MeteredRequest };

type Options = ServerOptions<Record<string, unknown>, SocketConnection>;

export interface SocketServices {
  gate: Gate;
  identify: Identify;
  live: Live;
  anonymousLimits?: AnonymousLimits | undefined;
}

export function graphqlWsHandlers({ gate, identify, live, anonymousLimits }: SocketServices): Options {
  const { metrics, log, schema, executionSchema, operationTurns } = gate;
  const anonymous = new AnonymousSockets(anonymousLimits);
  const documents = openDocuments(schema);
  const maskOf = ({ identified }: SocketConnection, { variables }: SubscribePayload) => ({ requestId: identified?.context.requestId ?? '', log, variables });
  const running = new WeakSet<SubscribePayload>();
  const startTimes = new WeakMap<SubscribePayload, number>();
  return {
    schema,
    connectionInitWaitTimeout: limits.connectionInitWaitTimeout,
    execute: (args) => {
      const { contextValue, paid } = args as Running;
      return operationTurns.run(contextValue, paid.cost.requested, () => run(schema, executionSchema, args));
    },
    subscribe: (args) => subscribe(live, { ...(args as Running), schema: executionSchema.schema, document: executionSchema.toExecution(args.document) }),
    onConnect: async ({ connectionParams, extra }) => {
      extra.identified = (await identify(credentialsOf(connectionParams, extra.request)).catch((err) => askToReconnect(err, extra.socket, log))) ?? undefined;
      if (!extra.identified || extra.identified.isRefused || extra.socket.readyState !== extra.socket.OPEN) return false;
      if (!extra.identified.context.ctx && !anonymous.admit(extra.socket, extra.identified.context.ip)) return tooManyAnonymous(extra.socket);
      extra.expiry = closeAtExpiry(extra.identified.expiresAt, extra.socket);
      metrics.sockets.inc();
      return true;
    },
    onClose: ({ extra, acknowledged }) => {
      clearTimeout(extra.expiry);
      if (acknowledged) metrics.sockets.dec();
    },
    onSubscribe: ({ extra, subscriptions }, id, payload) => {
      if (Buffer.byteLength(id) > limits.maxOperationIdBytes) return refuseId(extra.socket);
      startTimes.set(payload, performance.now());
      const limit = limits.maxSubscriptionsPerSocket;
      if (Object.keys(subscriptions).length > limit) return [appError('RATE_LIMITED', `A socket has at most ${limit} operations at once.`)];
      return admitOperation(gate, documents, extra, id, payload).catch(toGraphqlErrors);
    },
    onOperation: (_context, _id, payload, { document, operationName }, result) => {
      const kind = getOperationAST(document, operationName)?.operation ?? 'none';
      metrics.operations.inc({ transport: 'socket', kind, outcome: 'errors' in result ? 'error' : 'ok' });
      if (kind !== 'subscription') return metrics.seconds.observe({ transport: 'socket', kind }, (performance.now() - (startTimes.get(payload) ?? 0)) / 1000);
      running.add(payload);
      metrics.subscriptions.inc();
    },
    onComplete: (_context, _id, payload) => {
      if (running.delete(payload)) metrics.subscriptions.dec();
    },
    onNext: ({ extra }, _id, payload, args, result) => withCost(gate, masked(result, maskOf(extra, payload)), args as Running),
    onError: ({ extra }, _id, payload, errors) => {
      metrics.operations.inc({ transport: 'socket', kind: 'none', outcome: 'error' });
      return maskErrors(errors, maskOf(extra, payload));
    },
  };
}

/** The same checks, in the same order, as over HTTP. */
async function admitOperation(
  { schema, budget, turns }: Gate,
  documents: Documents,
  { identified, request, sink }: SocketConnection,
  id: string,
  payload: SubscribePayload,
): Promise<Running | readonly GraphQLError[]> {
  const context = await identified?.context.refresh();
  if (!context || (identified?.context.ctx && !context.ctx)) return [appError('UNAUTHENTICATED', 'The credential is no longer valid.')];
  const ip = request.socket.remoteAddress ?? '';
  await turns.take(context.ctx?.tenant.id ?? ip, context.ctx?.actor.id ?? '');
  const { query, operationName, variables, extensions } = payload;
  if (extensions?.persistedQuery) return [persistedQueryRefused()];
  if (query === '') return [appError('BAD_USER_INPUT', 'There is no query.')];
  const document = documents(query);
  if (!('kind' in document)) return document;
  // graphql-ws keeps the payload for as long as the operation runs: equal queries share one text.
  Object.assign(payload, { query: document.loc?.source.body });
  const billed: MeteredRequest = { ...context, bucketKey: bucketKeyOf(context, ip) };
  const isCredentialed = context.ctx !== null;
  const admission = admit({
    schema,
    document,
    operationName: operationName ?? null,
    variables: variables ?? null,
    principalKey: billed.bucketKey,
    isCredentialed,
    tenantSize: context.tenantSize,
    budget,
  });
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
  const cost = settle(paid, budget, contextValue.bucketKey, contextValue.ctx?.statementTime);
  return { ...result, extensions: { ...result.extensions, cost: { ...cost, actual: actualOf(result.data) } } };
}

/** In the words of Apollo, by which clients know that they must send the text alone. */
function persistedQueryRefused(): GraphQLError {
  return appError('PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported');
}

const tryAgainLater = 1013;

/** Answers would repeat the id, so the socket is closed instead. */
function refuseId(socket: WebSocket): [GraphQLError] {
  const message = `The id of an operation has at most ${limits.maxOperationIdBytes} bytes`;
  socket.close(CloseCode.BadRequest, message);
  return [appError('BAD_USER_INPUT', message)];
}

function tooManyAnonymous(socket: WebSocket): false {
  socket.close(tryAgainLater, 'Too many sockets without a credential');
  return false;
}

/** Stock clients reconnect after this code. */
function askToReconnect(err: unknown, socket: WebSocket, log: Gate['log']): null {
  log.warn({ err }, 'a socket could not be authenticated');
  socket.close(tryAgainLater, 'Try again later');
  return null;
}

/** graphql-ws accepts nothing but a GraphQLError; the mask finds the cause in it. */
function toGraphqlErrors(error: unknown): [GraphQLError] {
  return [error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error })];
}

/** `connection_init` carries the credential: `{ authorization }`, or as some tools send it, `{ headers: { authorization } }`. */
function credentialsOf(params: Record<string, unknown> | undefined, { headers, socket }: IncomingMessage): Credentials {
  const sent = { ...headers, ...(params?.headers as object | undefined), ...params } as Record<string, unknown>;
  const authorization = sent.authorization ?? sent.Authorization;
  return {
    authorization: authorization === undefined ? undefined : String(authorization),
    language: headers['accept-language'],
    ip: socket.remoteAddress ?? '',
  };
}

/** An expired token closes with 4403, which stock clients retry with a fresh one. */
function closeAtExpiry(expiresAt: Date | null, socket: WebSocket): NodeJS.Timeout | undefined {
  if (!expiresAt) return undefined;
  const wait = Math.min(expiresAt.getTime() - Date.now(), 2 ** 31 - 1);
  return setTimeout(() => socket.close(CloseCode.Forbidden, 'The credential has expired'), wait).unref();
}

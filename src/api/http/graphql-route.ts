import type { IncomingMessage } from 'node:http';
import { type ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { networkOf } from '../../access/network-of.ts';
import { appError } from '../../core/app-error.ts';
import { errorTexts } from '../../core/error-texts.ts';
import type { RequestContext } from '../../core/graphql/request-context.ts';
import { type TracedSpan, traceRequest } from '../../core/tracing.ts';
import type { TrustedProxies } from '../../core/trusted-proxies.ts';
import type { Gate } from '../gate/gate.ts';
import type { Identified, Identify } from '../identify.ts';
import { noteOnSpan, requesterOf } from '../monitoring/operation-end.ts';
import { noteOnLine } from '../monitoring/request-lines.ts';
import { type KnownOperations, runKnown } from '../operations/known-operations.ts';
import type { MeteredRequest } from '../operations/metered-request.ts';
import { keyOf } from '../operations/repeated-requests.ts';
import { bodyOf, whyNotPass } from './http-bodies.ts';
import { whyNotFrom } from './page-origin.ts';
import { noteUnread, sendAnswer, sendPublic } from './send-answer.ts';

/** How far into the feed the client has written or read; sent back, no other node reads it anything older from a replica. */
export const positionHeader = 'relevo-position';

interface GraphqlOptions {
  gate: Gate;
  operations: KnownOperations;
  identify: Identify;
  proxies: TrustedProxies;
}

export function addGraphql(app: FastifyInstance, apollo: ApolloServer<MeteredRequest>, options: GraphqlOptions): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: (request, reply) =>
      traceRequest(options.gate.tracing, `${request.method} /graphql`, request.headers, (span) => answer(request, reply, apollo, options, span)),
  });
}

async function answer(request: FastifyRequest, reply: FastifyReply, apollo: ApolloServer<MeteredRequest>, options: GraphqlOptions, span: TracedSpan) {
  const { gate } = options;
  const { context: current, isRefused, origins, validators } = await identified(request, options);
  noteOnLine(request, { outcome: 'BAD_USER_INPUT', ...requesterOf(current) });
  const turn = gate.turns.take(current.ctx?.tenant.id ?? networkOf(current.ip), current.ctx?.actor.id ?? '');
  if (turn) await turn;
  const contextValue: MeteredRequest = { ...current, bucketKey: bucketKeyOf(current), outcome: { refused: [] } };
  const key = keyOf(request, current);
  const repeated = key === null ? null : await gate.repeated.answer(key, contextValue, validators);
  const answered = repeated ?? (await execute(request, apollo, options, { isRefused, origins, contextValue, key }));
  const { ended } = contextValue.outcome;
  if (ended) noteOnLine(request, ended);
  noteOnSpan(span, ended, current);
  const { unreadAnswers } = gate;
  noteUnread(reply, answered, (bytes) => {
    // What a mutation did is told in any case.
    if (!ended?.operation.startsWith('mutation')) unreadAnswers.insistOnRoom(contextValue.bucketKey, bytes);
    return unreadAnswers.begin(contextValue.bucketKey, bytes);
  });
  if (current.ctx?.position && !origins) reply.header(positionHeader, String(current.ctx.position));
  return contextValue.outcome.isPublic && answered.body.kind === 'complete' ? sendPublic(request, reply, answered.body.string) : sendAnswer(reply, answered);
}

function identified({ raw, headers, id }: FastifyRequest, { identify, proxies }: GraphqlOptions): Promise<Identified> {
  const [authorization, position] = [wholeHeader(raw, 'authorization'), wholeHeader(raw, positionHeader)];
  return identify({ authorization, position, language: headers['accept-language'], ip: proxies.addressOf(raw), requestId: id });
}

/** Also what Node leaves out of `headers`, where one comes several times; `headersDistinct` would copy all headers. */
function wholeHeader({ rawHeaders }: IncomingMessage, name: string): string | undefined {
  let found: string | undefined;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const [key = '', value] = [rawHeaders[at], rawHeaders[at + 1]];
    if (key.length === name.length && key.toLowerCase() === name) found = found === undefined ? value : `${found}, ${value}`;
  }
  return found;
}

interface Executing extends Pick<Identified, 'isRefused' | 'origins'> {
  contextValue: MeteredRequest;
  /** Under which the request is known next time. */
  key: string | null;
}

async function execute(
  request: FastifyRequest,
  apollo: ApolloServer<MeteredRequest>,
  { gate, operations }: GraphqlOptions,
  { isRefused, origins, contextValue, key }: Executing,
): Promise<HTTPGraphQLResponse> {
  const { repeated, unreadAnswers } = gate;
  const body = bodyOf(request);
  const unread = whyNotFrom(request.headers, origins) ?? whyNotPass(request, body);
  if (unread || isRefused) throw unread ?? badCredential;
  unreadAnswers.insistOnRoom(contextValue.bucketKey);
  const known = operations.find(request, body);
  const answered = known
    ? await runKnown(gate, known, contextValue)
    : await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest: { ...graphqlRequestOf(request), body }, context: async () => contextValue });
  if (!known) operations.note(request, answered);
  const { repeatable } = contextValue.outcome;
  if (repeatable && key !== null) repeated.keep(key, repeatable, answered, contextValue.tenantSize);
  return answered;
}

const badCredential = appError('UNAUTHENTICATED', errorTexts.badCredential, { http: { status: 401 } });

/** Visitors pay by their address. All addresses of a /64 share a budget, because anyone who has one of them can use all. */
export function bucketKeyOf({ ctx, ip }: RequestContext): string {
  return ctx && !ctx.actor.isVisitor ? `${ctx.tenant.id}/${ctx.actor.id}` : `ip:${networkOf(ip)}`;
}

function graphqlRequestOf({ method, headers, url }: FastifyRequest) {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) map.set(name, String(value));
  return { method, headers: map, search: url.includes('?') ? url.slice(url.indexOf('?')) : '' };
}

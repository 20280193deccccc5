import { HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import { type DocumentNode, type ExecutionResult, GraphQLError, getOperationAST } from 'graphql';
import { LRUCache } from 'lru-cache';
import { toJson } from '../../reading/json/raw-json.ts';
import { refuseTurn } from '../fairness/operation-turns.ts';
import type { Gate } from '../gate/gate.ts';
import type { Variables } from '../gate/variables.ts';
import { expectsPlainJson } from '../http/media-type.ts';
import { KnownDocuments } from './documents.ts';
import { run } from './execute.ts';
import { beginOperation, finishOperation } from './metered-operation.ts';
import type { MeteredRequest } from './metered-request.ts';

interface Known {
  document: DocumentNode;
  operationName: string | null;
  variables: Variables | undefined;
  headers: HeaderMap;
  isPlain: boolean;
}

/** So many values of `accept` are known; the least recently used are dropped. */
const mostAccepted = 100;
const longestAccept = 200;

/**
 * Apollo parses and validates a document when it first comes, and chooses the media type for each value of `accept`. What comes in a form that it has taken
 * before is priced, executed and counted as there, without what else it does for each request, which takes as long as the execution.
 */
export class KnownOperations {
  readonly documents = new KnownDocuments();
  readonly #headers = new LRUCache<string, HeaderMap>({ max: mostAccepted });

  /** How Apollo answered. */
  note({ headers: { accept = '' } }: FastifyRequest, { status = 200, headers, body }: HTTPGraphQLResponse): void {
    const type = headers.get('content-type');
    if (status !== 200 || headers.size > 1 || !type || body.kind !== 'complete' || accept.length > longestAccept) return;
    this.#headers.set(accept, new HeaderMap([['content-type', type]]));
  }

  /** `null` for what Apollo has to look at. */
  find({ method, headers: { accept = '' } }: FastifyRequest, body: unknown): Known | null {
    const headers = this.#headers.get(accept);
    if (method !== 'POST' || !headers || !isPlainBody(body)) return null;
    const document = this.documents.byText(body.query);
    return document
      ? { document, operationName: body.operationName ?? null, variables: body.variables ?? undefined, headers, isPlain: expectsPlainJson(accept) }
      : null;
  }
}

interface PlainBody {
  query: string;
  operationName?: string | null;
  variables?: Variables | null;
}

function isPlainBody(body: unknown): body is PlainBody {
  if (typeof body !== 'object' || body === null || !('query' in body) || 'extensions' in body) return false;
  const { query, operationName, variables } = body as Record<string, unknown>;
  const isName = operationName == null || typeof operationName === 'string';
  return typeof query === 'string' && isName && typeof (variables ?? {}) === 'object' && !Array.isArray(variables);
}

export async function runKnown(gate: Gate, known: Known, request: MeteredRequest): Promise<HTTPGraphQLResponse> {
  const [startedAt, context] = [performance.now(), { ...request }];
  const { document, operationName, variables, headers, isPlain } = known;
  const operation = getOperationAST(document, operationName) ?? undefined;
  const asked = { document, operation, operationName, variables };
  let [paid, isThrown]: [ReturnType<typeof beginOperation> | undefined, boolean] = [undefined, false];
  const execute = async (): Promise<ExecutionResult> => {
    paid = beginOperation(gate, context, asked);
    const taken = { points: paid.cost.requested, isChange: operation?.operation === 'mutation' };
    const work = () => run(gate.schema, gate.executionSchema, { document, contextValue: context, variableValues: variables, operationName });
    return gate.operationTurns.run(context, taken, work).catch(refuseTurn);
  };
  const { data, errors } = await execute().catch((error: unknown): ExecutionResult => {
    isThrown = true;
    return { errors: [error instanceof GraphQLError ? error : new GraphQLError((error as Error).message, { originalError: error as Error })] };
  });
  const finished = finishOperation(gate, context, { ...asked, paid, isGet: false, startedAt }, { data, errors });
  const status = statusOf(errors, isThrown, data === undefined);
  const body = { kind: 'complete' as const, string: toJson({ errors: finished.errors, data, extensions: finished.extensions }) };
  return { status: status === 400 && isPlain ? 200 : status, headers, body };
}

/** The status that an error asks for; without one, 500 for what did not run, and 400 for variables that cannot be read. */
function statusOf(errors: readonly GraphQLError[] = [], isThrown: boolean, isUnread: boolean): number {
  const asked = errors.flatMap(({ extensions }) => (extensions['http'] as { status?: number } | undefined)?.status ?? []).at(-1);
  return asked ?? (isThrown ? 500 : isUnread ? 400 : 200);
}

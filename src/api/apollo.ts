import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import { AppError, appError } from '../core/app-error.ts';
import type { Log } from '../core/log.ts';
import type { Tracing } from '../core/tracing.ts';
import { toJson } from '../reading/json/raw-json.ts';
import { openDocumentCache } from './documents.ts';
import { type ExecutionSchema, run } from './execute.ts';
import { actualOf } from './gate/actual-of.ts';
import { type Admitted, admit } from './gate/admit.ts';
import type { Budget } from './gate/budget.ts';
import { parseOptions, validationOptions } from './gate/document.ts';
import { maskErrors } from './gate/mask.ts';
import { gateRules } from './gate/rules.ts';
import { settle } from './gate/settle.ts';
import { forOperation } from './gate/statement-limit.ts';
import { expectsPlainJson } from './media-type.ts';
import type { MeteredRequest } from './metered-request.ts';
import type { Metrics } from './monitoring/metrics.ts';
import { endOperation } from './monitoring/operation-end.ts';
import type { OperationTurns } from './operation-turns.ts';
import { repeatableOf } from './repeatable.ts';
import type { RepeatedRequests } from './repeated-requests.ts';
import type { Turns } from './turns.ts';
import type { UnreadAnswers } from './unread-answers.ts';

export interface Gate {
  schema: GraphQLSchema;
  executionSchema: ExecutionSchema;
  budget: Budget;
  turns: Turns;
  operationTurns: OperationTurns;
  unreadAnswers: UnreadAnswers;
  repeated: RepeatedRequests;
  log: Log;
  tracing: Tracing | null;
  metrics: Metrics;
}

export function openApollo(gate: Gate): ApolloServer<MeteredRequest> {
  const silent = { requestId: '', log: { error: () => undefined } };
  return new ApolloServer<MeteredRequest>({
    gateway: gatewayFor(gate),
    stringifyResult: toJson,
    documentStore: documentCache(),
    introspection: true,
    parseOptions,
    validationRules: [...gateRules],
    validationOptions,
    hideSchemaDetailsFromClientErrors: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: { requestHeaders: ['authorization', 'x-apollo-operation-name', 'apollo-require-preflight'] },
    formatError: (_, error) => maskErrors([error as Error], silent)[0] ?? { message: '' },
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), gatePlugin(gate)],
    logger: { debug: () => undefined, info: () => undefined, warn: (line) => gate.log.warn(line), error: (line) => gate.log.error(line) },
  });
}

/** Caches validated documents, and thereby their plans; the least recently used are dropped. */
function documentCache(): ApolloServerOptionsWithGateway<MeteredRequest>['documentStore'] {
  const cache = openDocumentCache();
  return {
    get: async (key) => cache.get(key),
    set: async (key, document) => void cache.set(key, document),
    delete: async (key) => cache.delete(key),
  };
}

/** Applies the gate before execution, and masks errors after it. */
function gatePlugin({ schema, budget, log, metrics }: Gate): ApolloServerPlugin<MeteredRequest> {
  return {
    async requestDidStart({ contextValue: context, request }) {
      const startedAt = performance.now();
      let paid: Admitted | undefined;
      return {
        async didResolveOperation({ document, operation }) {
          if (operation?.operation === 'subscription') throw subscriptionOverHttp();
          const admitted = admit({
            schema,
            document,
            operationName: request.operationName ?? null,
            variables: request.variables ?? null,
            principalKey: context.bucketKey,
            isCredentialed: context.ctx !== null,
            isVisitor: context.ctx?.actor.isVisitor ?? false,
            tenantSize: context.tenantSize,
            budget,
          });
          if (admitted instanceof Error) throw admitted;
          paid = admitted;
          context.ctx = forOperation(context, operation?.operation, paid.cost.requested).ctx;
          context.points = paid.cost.requested;
        },
        async willSendResponse({ response, errors, operation, document, source }) {
          if (response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          const cost = paid && settle(paid, budget, context.bucketKey, context.ctx);
          const isVisitor = context.ctx?.actor.isVisitor ?? false;
          context.outcome.isKept = isVisitor && !errors && request.http?.method === 'GET' && readsArticlesAlone(operation);
          if (cost && !context.outcome.isKept) singleResult.extensions = { ...singleResult.extensions, cost: { ...cost, actual: actualOf(singleResult.data) } };
          if (source && response.http.status === 400 && expectsPlainJson(request.http?.headers.get('accept'))) response.http.status = 200;
          const masked = errors
            ? maskErrors(errors, { requestId: context.requestId, log, variables: request.variables, schema: isVisitor ? null : context.ctx && schema })
            : [];
          if (errors) singleResult.errors = masked;
          else if (document && paid)
            context.outcome.repeatable = repeatableOf({ document, ...request, paid, time: context.ctx?.statementTime, data: singleResult.data });
          const valid = operation && { document, operationName: request.operationName };
          endOperation(metrics, context.outcome, { transport: 'http', ...valid, errors: masked, ms: performance.now() - startedAt });
        },
      };
    },
  };
}

/** Whose answer is the same for everybody; what a fragment holds at the root is not looked at. */
function readsArticlesAlone(operation: OperationDefinitionNode | undefined): boolean {
  const fields = operation?.selectionSet.selections ?? [];
  return operation?.operation === 'query' && fields.every((one) => one.kind === Kind.FIELD && (one.name.value === 'article' || one.name.value === 'articles'));
}

function subscriptionOverHttp(): Error {
  return appError('BAD_USER_INPUT', 'A subscription needs a WebSocket.', { http: { status: 400 } });
}

/** Nothing of the operation ran. Without a status Apollo would answer with 500. */
function refuseTurn(error: unknown): never {
  if (error instanceof AppError && error.extensions.code === 'UNAVAILABLE') Object.assign(error.extensions, { http: { status: 503 } });
  throw error;
}

type Gateway = ApolloServerOptionsWithGateway<MeteredRequest>['gateway'];
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;

/** Apollo's extension point for another executor. */
function gatewayFor({ schema, executionSchema, operationTurns }: Gate): Gateway {
  const executor: Executor = async ({ document, request, context, operation }) =>
    operationTurns
      .run(context as MeteredRequest, { points: context.points ?? 0, isChange: operation.operation === 'mutation' }, () =>
        run(schema, executionSchema, { document, contextValue: context, variableValues: request.variables, operationName: request.operationName }),
      )
      .catch(refuseTurn) as ReturnType<Executor>;
  return {
    onSchemaLoadOrUpdate: (loaded) => {
      loaded({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: async () => ({ executor }),
    stop: async () => undefined,
  };
}

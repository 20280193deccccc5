import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { RequestContext } from '../core/graphql/request-context.ts';
import type { Log } from '../core/log.ts';
import { toJson } from '../reading/json/raw-json.ts';
import { type ExecutionSchema, run } from './execute.ts';
import { actualOf } from './gate/actual-of.ts';
import { admit, type CostReport } from './gate/admit.ts';
import type { Budget } from './gate/budget.ts';
import { parseOptions, validationOptions } from './gate/document.ts';
import { limits } from './gate/limits.ts';
import { maskErrors } from './gate/mask.ts';
import { gateRules } from './gate/rules.ts';
import type { Metrics } from './metrics.ts';

/** A door with whose budget pays: the principal's, or the address of somebody unknown. */
export interface BilledRequest extends RequestContext {
  bucketKey: string;
}

export interface Gate {
  schema: GraphQLSchema;
  executionSchema: ExecutionSchema;
  budget: Budget;
  log: Log;
  metrics: Metrics;
}

export function openApollo(gate: Gate): ApolloServer<BilledRequest> {
  const silent = { requestId: '', log: { error: () => undefined } };
  return new ApolloServer<BilledRequest>({
    gateway: executedBy(gate),
    stringifyResult: toJson,
    documentStore: documentsKept(),
    introspection: true,
    parseOptions,
    validationRules: [...gateRules],
    validationOptions,
    hideSchemaDetailsFromClientErrors: true,
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

/** Checked documents with all that hangs on them: cut, planned, prepared. A flood of ever new ones drives out the old, and no more. */
function documentsKept(): ApolloServerOptionsWithGateway<BilledRequest>['documentStore'] {
  const kept = new LRUCache<string, DocumentNode>({ max: limits.maxDocuments });
  return {
    get: async (key) => kept.get(key),
    set: async (key, document) => void kept.set(key, document),
    delete: async (key) => kept.delete(key),
  };
}

/** The gate before the operation runs, and the mask over what comes back. */
function gatePlugin({ schema, budget, log, metrics }: Gate): ApolloServerPlugin<BilledRequest> {
  return {
    async requestDidStart({ contextValue: context, request }) {
      const began = performance.now();
      let cost: CostReport | undefined;
      return {
        async didResolveOperation({ document }) {
          const admitted = admit({
            schema,
            document,
            operationName: request.operationName ?? null,
            variables: request.variables ?? null,
            principalKey: context.bucketKey,
            isCredentialed: context.ctx !== null,
            budget,
          });
          if (admitted instanceof Error) throw admitted;
          cost = admitted.cost;
        },
        async willSendResponse({ response, errors, operation, source }) {
          if (response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          if (cost) singleResult.extensions = { ...singleResult.extensions, cost: { ...cost, actual: actualOf(singleResult.data) } };
          if (source && response.http.status === 400 && expectsPlainJson(request.http?.headers.get('accept'))) response.http.status = 200;
          if (errors) singleResult.errors = maskErrors(errors, { requestId: context.requestId, log });
          const kind = operation?.operation ?? 'none';
          metrics.operations.inc({ transport: 'http', kind, outcome: errors ? 'error' : 'ok' });
          metrics.seconds.observe({ transport: 'http', kind }, (performance.now() - began) / 1000);
        },
      };
    },
  };
}

/** GraphQL over HTTP: under the older media type a request that could be read answers 200, whatever became of its document. */
function expectsPlainJson(accept = ''): boolean {
  return /application\/(graphql-response\+)?json/i.exec(accept)?.[1] === undefined;
}

type Gateway = ApolloServerOptionsWithGateway<BilledRequest>['gateway'];
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;

/** Apollo's seam for another executor. */
function executedBy({ schema, executionSchema }: Gate): Gateway {
  const executor: Executor = async ({ document, request, context }) =>
    run(schema, executionSchema, {
      document,
      contextValue: context,
      variableValues: request.variables,
      operationName: request.operationName,
    }) as ReturnType<Executor>;
  return {
    onSchemaLoadOrUpdate: (loaded) => {
      loaded({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: async () => ({ executor }),
    stop: async () => undefined,
  };
}

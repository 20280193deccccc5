import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { toJson } from '../../reading/json/raw-json.ts';
import { refuseTurn } from '../fairness/operation-turns.ts';
import type { Admitted } from '../gate/admit.ts';
import { parseOptions, validationOptions } from '../gate/document.ts';
import type { Gate } from '../gate/gate.ts';
import { maskErrors } from '../gate/mask.ts';
import { gateRules } from '../gate/rules.ts';
import { expectsPlainJson } from '../http/media-type.ts';
import type { KnownDocuments } from './documents.ts';
import { run } from './execute.ts';
import { beginOperation, finishOperation } from './metered-operation.ts';
import type { MeteredRequest } from './metered-request.ts';

export function openApollo(gate: Gate, documents: KnownDocuments): ApolloServer<MeteredRequest> {
  const silent = { requestId: '', log: { error: () => undefined } };
  return new ApolloServer<MeteredRequest>({
    gateway: gatewayFor(gate),
    stringifyResult: toJson,
    documentStore: documents,
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

/** Applies the gate before execution, and masks errors after it. */
function gatePlugin(gate: Gate): ApolloServerPlugin<MeteredRequest> {
  return {
    async requestDidStart({ contextValue: context, request }) {
      const startedAt = performance.now();
      let paid: Admitted | undefined;
      return {
        async didResolveOperation({ document, operation }) {
          paid = beginOperation(gate, context, { ...request, document, operation });
        },
        async willSendResponse({ response, errors, operation, document, source }) {
          if (response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          const isGet = request.http?.method === 'GET';
          Object.assign(singleResult, finishOperation(gate, context, { ...request, document, operation, paid, isGet, startedAt }, { ...singleResult, errors }));
          if (source && response.http.status === 400 && expectsPlainJson(request.http?.headers.get('accept'))) response.http.status = 200;
        },
      };
    },
  };
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

import { type ExecutionResult, GraphQLError, getOperationAST } from 'graphql';
import { traceRequest } from '../../core/tracing.ts';
import type { Live } from '../../live/live.ts';
import type { Admitted } from '../gate/admit.ts';
import { codeOf } from '../gate/code-of.ts';
import type { Gate } from '../gate/gate.ts';
import { run } from '../operations/execute.ts';
import type { MeteredRequest } from '../operations/metered-request.ts';
import { summaryOf } from '../operations/operation-summary.ts';
import { type Subscribing, subscribe } from './subscribe.ts';

/** An operation of a socket that was admitted. */
export type Running = Subscribing & { paid: Admitted; contextValue: MeteredRequest };

/** Runs a query or a mutation. */
export function execute(gate: Gate, args: Running): Promise<ExecutionResult> {
  const { document, operationName } = args;
  return traceRequest(gate.tracing, summaryOf(document, operationName).title, {}, async (span) => {
    const result = await inTurn(gate, args, () => run(gate.schema, gate.executionSchema, args));
    const [error] = result.errors ?? [];
    if (error) span.failed(codeOf(error));
    return result;
  });
}

/** Begins a subscription. */
export function begin(gate: Gate, live: Live, args: Running): ReturnType<typeof subscribe> {
  const { schema, toExecution } = gate.executionSchema;
  return inTurn(gate, args, async () => subscribe(live, { ...args, schema, document: toExecution(args.document) }));
}

/** An operation whose turn does not come is refused; thrown, the refusal would close the socket. */
function inTurn<Answer>({ operationTurns }: Gate, args: Running, work: () => Promise<Answer>): Promise<Answer | ExecutionResult> {
  const { contextValue, paid, document, operationName } = args;
  const isChange = getOperationAST(document, operationName)?.operation === 'mutation';
  return operationTurns.run(contextValue, { points: paid.cost.requested, isChange }, work).catch((error: unknown) => ({ errors: toGraphqlErrors(error) }));
}

/** graphql-ws accepts nothing but a GraphQLError; the mask finds the cause in it. */
export function toGraphqlErrors(error: unknown): [GraphQLError] {
  return [error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error })];
}

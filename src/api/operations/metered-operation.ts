import { type DocumentNode, type FormattedExecutionResult, type GraphQLError, type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import { appError } from '../../core/app-error.ts';
import type { Log } from '../../core/log.ts';
import { actualOf } from '../gate/actual-of.ts';
import { type Admitted, admit } from '../gate/admit.ts';
import type { Budget } from '../gate/budget.ts';
import { maskErrors } from '../gate/mask.ts';
import { settle } from '../gate/settle.ts';
import { forOperation } from '../gate/statement-limit.ts';
import type { Variables } from '../gate/variables.ts';
import type { Metrics } from '../monitoring/metrics.ts';
import { endOperation } from '../monitoring/operation-end.ts';
import type { MeteredRequest } from './metered-request.ts';
import { repeatableOf } from './repeatable.ts';

/** What an operation over HTTP passes. */
interface Passes {
  schema: GraphQLSchema;
  budget: Budget;
  log: Log;
  metrics: Metrics;
}

/** An operation as a client sent it. */
interface SentOperation {
  operation?: OperationDefinitionNode | undefined;
  operationName?: string | null | undefined;
  variables?: Variables | null | undefined;
}

/** The last check before an operation runs, over HTTP or on a socket: charges it, or says why it may not run. */
export function admitSent(
  gate: Pick<Passes, 'schema' | 'budget'>,
  context: MeteredRequest,
  { document, operationName, variables }: SentOperation & { document: DocumentNode },
): Admitted | GraphQLError {
  return admit({
    ...{ schema: gate.schema, document, budget: gate.budget },
    operationName: operationName ?? null,
    variables: variables ?? null,
    principalKey: context.bucketKey,
    isCredentialed: context.ctx !== null,
    isVisitor: context.ctx?.actor.isVisitor ?? false,
    tenantSize: context.tenantSize,
  });
}

/** Admits an operation over HTTP, or throws why it may not run. */
export function beginOperation(gate: Pick<Passes, 'schema' | 'budget'>, context: MeteredRequest, sent: SentOperation & { document: DocumentNode }): Admitted {
  const kind = sent.operation?.operation;
  if (kind === 'subscription') throw subscriptionOverHttp();
  const admitted = admitSent(gate, context, sent);
  if (admitted instanceof Error) throw admitted;
  context.ctx = forOperation(context, kind, admitted.cost.requested).ctx;
  context.points = admitted.cost.requested;
  return admitted;
}

interface Ended extends SentOperation {
  /** Absent where no valid document came in. */
  document?: DocumentNode | undefined;
  /** Absent where it did not run. */
  paid: Admitted | undefined;
  isGet: boolean;
  startedAt: number;
}

interface Answered {
  data?: FormattedExecutionResult['data'];
  errors?: readonly GraphQLError[] | undefined;
  extensions?: FormattedExecutionResult['extensions'];
}

/** Counts the operation, and returns what its answer has besides its data: its cost, and its errors as the client may see them. */
export function finishOperation({ schema, budget, log, metrics }: Passes, context: MeteredRequest, ended: Ended, { data, errors, extensions }: Answered) {
  const { document, operation, operationName, variables, paid, isGet, startedAt } = ended;
  const cost = paid && settle(paid, budget, context.bucketKey, context.ctx);
  const isVisitor = context.ctx?.actor.isVisitor ?? false;
  context.outcome.isPublic = isVisitor && !errors && isGet && readsArticlesAlone(operation);
  const masking = { requestId: context.requestId, locale: context.locale, log, variables, schema: isVisitor ? null : context.ctx && schema };
  const masked = errors ? maskErrors(errors, masking) : [];
  if (!errors && document && paid)
    context.outcome.repeatable = repeatableOf({ document, operationName, variables, paid, time: context.ctx?.statementTime, data });
  endOperation(metrics, context.outcome, {
    ...{ transport: 'http', ...(operation && { document, operationName }), errors: masked, ms: performance.now() - startedAt },
  });
  return {
    ...(errors && { errors: masked }),
    ...(cost && !context.outcome.isPublic && { extensions: { ...extensions, cost: { ...cost, actual: actualOf(data) } } }),
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

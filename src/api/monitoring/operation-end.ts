import type { DocumentNode, GraphQLFormattedError } from 'graphql';
import { isErrorCode } from '../../core/app-error.ts';
import type { RequestContext } from '../../core/graphql/request-context.ts';
import type { TracedSpan } from '../../core/tracing.ts';
import { summaryOf } from '../operations/operation-summary.ts';
import type { Metrics } from './metrics.ts';

/** A mutation and the code of the rule that refused it. */
export interface Refused {
  field: string;
  code: string;
}

/** What is noted of an operation while it runs. */
export interface Outcome {
  refused: Refused[];
  /** Whether the answer is the same for everybody, so that caches may keep it. */
  isPublic?: boolean;
  ended?: EndedOperation;
}

/** How an operation ended. */
export interface OperationEnd {
  transport: 'http' | 'socket';
  /** Absent where no valid document came in. */
  document?: DocumentNode | undefined;
  operationName?: string | null | undefined;
  /** The errors as the client sees them. */
  errors: readonly GraphQLFormattedError[];
  ms: number;
}

/** What the line of the log says of an operation. */
export interface EndedOperation {
  operation: string;
  name: string | undefined;
  /** `ok`, or the code of the first error or refusal. */
  outcome: string;
}

/** Counts it, and notes what its line says. */
export function endOperation(metrics: Metrics, noted: Outcome, end: OperationEnd): EndedOperation {
  const { kind, fields, title, name } = summaryOf(end.document, end.operationName);
  const field = fields.length > 1 ? 'several' : (fields[0] ?? 'none');
  const [{ transport, errors, ms }, { refused }] = [end, noted];
  const outcome = errors.length > 0 ? 'error' : refused.length > 0 ? 'refused' : 'ok';
  metrics.operations.inc({ transport, kind, outcome });
  if (kind !== 'subscription') {
    metrics.seconds.observe({ transport, kind }, ms / 1000);
    metrics.fieldSeconds.observe({ field }, ms / 1000);
  }
  for (const { code, field: at } of [...refused, ...errors.map((error) => ({ code: codeIn(error), field }))]) metrics.refusals.inc({ field: at, code });
  const first = errors[0] ? codeIn(errors[0]) : refused[0]?.code;
  noted.ended = { operation: title, name, outcome: first ?? 'ok' };
  return noted.ended;
}

function codeIn({ extensions }: GraphQLFormattedError): string {
  return String(extensions?.code ?? 'INTERNAL');
}

/** Who asked, as a line of the log says it. */
export function requesterOf({ ctx }: Pick<RequestContext, 'ctx'>): { tenant?: string; actor: string } {
  return ctx ? { tenant: ctx.tenant.slug, actor: ctx.actor.kind } : { actor: 'NONE' };
}

/** A refusal by a rule is an answer like any other; an error is not. */
export function noteOnSpan(span: TracedSpan, ended: EndedOperation | undefined, request: Pick<RequestContext, 'ctx'>): void {
  const outcome = ended?.outcome ?? 'BAD_USER_INPUT';
  const { tenant = '', actor } = requesterOf(request);
  if (ended) span.name(ended.operation);
  span.note({ 'graphql.operation.name': ended?.name ?? '', 'relevo.tenant': tenant, 'relevo.actor': actor, 'relevo.outcome': outcome });
  if (isErrorCode(outcome)) span.failed(outcome);
}

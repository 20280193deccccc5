import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { AppError, type ErrorCode, isErrorCode } from '../../core/app-error.ts';
import { wrongValueOf } from './value-path.ts';

/** Codes of Apollo Server and type-graphql, and our documented codes for them. */
const foreignCodes: ReadonlyMap<unknown, ErrorCode> = new Map<unknown, ErrorCode>([
  ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED'],
  ['OPERATION_RESOLUTION_FAILURE', 'BAD_USER_INPUT'],
  ['BAD_REQUEST', 'BAD_USER_INPUT'],
  ['PERSISTED_QUERY_NOT_FOUND', 'BAD_USER_INPUT'],
  ['UNAUTHORIZED', 'FORBIDDEN'],
]);

/** Messages of graphql-js, graphql-ws and Apollo for mistakes of the client, which come without a code. */
const badInput =
  /^(Variable "\$[^"]*" (got|has) invalid value|Variable "\$[^"]*" of (required|non-null) type|Too many errors processing variables|Unknown operation named|Must provide (an operation|operation name)|Unable to identify operation|Unsupported persisted query version|provided sha does not match query)/;
const badArgument = /^Argument "/;
const abortedValidation = /^(Too many validation errors|Validation aborted)/;

export type Failure = (Error & Partial<GraphQLFormattedError>) | GraphQLFormattedError;

/** The documented code of an error; INTERNAL for everything not written for the client. */
export function codeOf(failure: Failure): ErrorCode {
  if (!(failure instanceof Error)) return documented(failure.extensions?.code) ?? 'INTERNAL';
  if (!isGraphQLError(failure)) return 'INTERNAL';
  const cause = causeOf(failure);
  if (cause instanceof AppError) return documented(cause.extensions.code) ?? 'INTERNAL';
  return failure.path ? codeOfField(failure, cause) : codeOfRequest(failure, cause);
}

export function causeOf(failure: Failure): Failure {
  const inner = isGraphQLError(failure) ? failure.originalError : undefined;
  return inner ? causeOf(inner) : failure;
}

/** Apollo's parser ran out of stack. */
export function isTooDeep(failure: Failure): boolean {
  return failure.extensions?.code === 'GRAPHQL_PARSE_FAILED' && causeOf(failure) instanceof RangeError;
}

function codeOfField(failure: GraphQLError, cause: Failure): ErrorCode {
  if (!isGraphQLError(cause)) return 'INTERNAL';
  const isArgument = cause !== failure && badArgument.test(cause.message);
  return documented(cause.extensions?.code) ?? (isArgument ? 'BAD_USER_INPUT' : 'INTERNAL');
}

/** A value that does not fit its type is bad input, in the document as in a variable. A scalar that refuses one throws a foreign error. */
function codeOfRequest(failure: GraphQLError, cause: Failure): ErrorCode {
  if (isTooDeep(failure)) return 'GRAPHQL_VALIDATION_FAILED';
  const hasLocation = (failure.locations?.length ?? 0) > 0;
  if (!isGraphQLError(cause) && !hasLocation) return 'INTERNAL';
  if (badInput.test(failure.message) || wrongValueOf(failure)) return 'BAD_USER_INPUT';
  const isInvalid = hasLocation || abortedValidation.test(failure.message);
  return documented(failure.extensions?.code) ?? (isInvalid ? 'GRAPHQL_VALIDATION_FAILED' : 'INTERNAL');
}

function documented(code: unknown): ErrorCode | undefined {
  return isErrorCode(code) ? code : foreignCodes.get(code);
}

/** Checked by tag, because graphql-js may be loaded twice. */
function isGraphQLError(failure: Failure): failure is GraphQLError {
  return failure instanceof Error && Object.prototype.toString.call(failure) === '[object GraphQLError]';
}

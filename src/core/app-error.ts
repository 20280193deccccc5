import { GraphQLError } from 'graphql';
import { errorTexts } from './error-texts.ts';
import { filled } from './in-languages.ts';
import type { LimitName } from './limit-name.ts';
import type { Permission, Text } from './registry.ts';

/** The codes of top-level errors; documented and never renamed. */
export const errorCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'GRAPHQL_VALIDATION_FAILED',
  'COST_EXCEEDED',
  'RATE_LIMITED',
  'CONFLICT',
  'CURSOR_EXPIRED',
  'IDEMPOTENCY_MISMATCH',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'UNAVAILABLE',
  'INTERNAL',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export type ArgumentPath = readonly (string | number)[];

/** Why something is `FORBIDDEN` where no permission is missing. */
export const forbiddenReasons = ['AWAITS_SECOND_FACTOR', 'NOT_PUBLIC', 'OTHER_ORIGIN'] as const;
export type ForbiddenReason = (typeof forbiddenReasons)[number];

/** The extensions of an error besides its code; the mask removes everything else. */
export interface ErrorExtra {
  retryAfterMs?: number;
  requested?: number;
  limit?: number;
  /** What `limit` is the number of. */
  limitName?: LimitName;
  /** For `FORBIDDEN` where no permission is missing. */
  reason?: ForbiddenReason;
  /** For `CURSOR_EXPIRED`: the newest cursor to continue from. */
  cursor?: string;
  /** For `FORBIDDEN`: the permission that is missing. */
  permission?: Permission;
  /** The path of the argument that is at fault, such as `["filter", "code", "eq"]`. */
  path?: ArgumentPath;
  /** Finds the argument that is at fault by its value, where the path is not known. */
  isAtFault?: (value: unknown) => boolean;
  /** Read by Apollo and never sent; without it, a request refused before execution would answer 500. */
  http?: { status: number };
}

/** An error whose code and message were written for the client. */
export class AppError extends GraphQLError {
  /** What it says to people, who are told it in their language; absent where it tells of a faulty client. */
  readonly text: Text | undefined;

  /** A text may name values of `extra`, such as `{limit}`. */
  constructor(code: ErrorCode, message: string | Text, extra: ErrorExtra = {}) {
    const text = typeof message === 'string' ? undefined : filled(message, extra as Record<string, string | number>);
    super(text?.en ?? (message as string), { extensions: { ...extra, code } });
    this.text = text;
  }
}

/** What is too much says how much is not, and which of the limits that is. */
export function appError(code: 'COST_EXCEEDED', message: string | Text, extra: ErrorExtra & { limit: number; limitName: LimitName }): AppError;
export function appError(code: Exclude<ErrorCode, 'COST_EXCEEDED'>, message: string | Text, extra?: ErrorExtra): AppError;
export function appError(code: ErrorCode, message: string | Text, extra?: ErrorExtra): AppError {
  return new AppError(code, message, extra);
}

/** For a session that awaits its second factor. */
export function secondFactorRequired(): AppError {
  return new AppError('FORBIDDEN', errorTexts.secondFactor, { reason: 'AWAITS_SECOND_FACTOR' });
}

/** The caller lacks a permission, which the error names for programs too. */
export function forbidden(permission: Permission): AppError {
  return new AppError('FORBIDDEN', errorTexts.permission, { permission });
}

/** An argument that cannot be read, named by its path. */
export function badArgument(path: ArgumentPath, message: string): AppError {
  return new AppError('BAD_USER_INPUT', message, { path });
}

export function isErrorCode(code: unknown): code is ErrorCode {
  return errorCodes.includes(code as ErrorCode);
}

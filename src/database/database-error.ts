import { appError } from '../core/app-error.ts';

export function sqlState(error: unknown): string {
  return String((error as { code?: unknown } | null)?.code ?? '');
}

const unavailableStates = /^(08|53|57)|^(25P0[34]|55P03|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;

/** SQL states of values that PostgreSQL cannot parse, such as a NUL byte or a forged cursor; they can only come from the request. */
const unreadableStates = new Set(['22003', '22007', '22008', '22009', '22021', '22P02', '22P05']);

/** Translates an unavailable database and unreadable values into API errors; any other error stays as it is. */
export function fromDatabase(error: unknown): unknown {
  if (unreadableStates.has(sqlState(error))) return appError('BAD_USER_INPUT', 'A value of the request cannot be read.', { isAtFault: hasNul });
  return isUnavailable(error) ? appError('UNAVAILABLE', 'The database is not available at the moment.', { retryAfterMs: 1000 }) : error;
}

function hasNul(value: unknown): boolean {
  return typeof value === 'string' && value.includes('\0');
}

export function isUnavailable(error: unknown): boolean {
  return (
    unavailableStates.test(sqlState(error)) ||
    /timeout exceeded when trying to connect|Connection terminated|not queryable|Query read timeout/.test(String(error))
  );
}

/** Whether the statement ran into its timeout. */
export function isCanceled(error: unknown): boolean {
  return sqlState(error) === '57014';
}

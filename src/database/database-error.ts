import { AppError, appError } from '../core/app-error.ts';
import { errorTexts } from '../core/error-texts.ts';

export function sqlState(error: unknown): string {
  return String((error as { code?: unknown } | null)?.code ?? '');
}

/**
 * What a state tells a request; the first row that fits holds.
 * AWAY: the database, or the right one, is not there. LATE: a statement, a lock or a transaction took too long. CONTENDED: others were in the way each time.
 * UNREADABLE: a value that PostgreSQL cannot parse, such as a NUL byte or a forged cursor; it can only come from the request.
 */
const sqlStates: readonly [states: RegExp, meaning: 'AWAY' | 'LATE' | 'CONTENDED' | 'UNREADABLE'][] = [
  [/^(57014|55P03|25P0[34])$/, 'LATE'],
  [/^(40001|40003|40P01)$/, 'CONTENDED'],
  // Connection, resources, operator, system; a server that only reads, as one that was replaced.
  [/^(08|53|57|58)\w{3}$|^25006$/, 'AWAY'],
  [/^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/, 'AWAY'],
  [/^(22003|22007|22008|22009|22021|22P02|22P05)$/, 'UNREADABLE'],
];

/** Words of pg, which have no state. */
const lostWords = /timeout exceeded when trying to connect|Connection terminated|not queryable|Query read timeout|after calling end on the pool/;

function meaningOf(error: unknown): (typeof sqlStates)[number][1] | null {
  const state = sqlState(error);
  return sqlStates.find(([states]) => states.test(state))?.[1] ?? (lostWords.test(String(error)) ? 'AWAY' : null);
}

/** What a client hears, with what really happened for the log. */
class Unavailable extends AppError {
  readonly isAway: boolean;

  constructor(cause: unknown, isAway: boolean) {
    super('UNAVAILABLE', errorTexts.databaseAway, { retryAfterMs: 1000 });
    this.isAway = isAway;
    Object.assign(this, { cause });
  }
}

/** Translates an unavailable database and unreadable values into API errors; any other error stays as it is. */
export function fromDatabase(error: unknown): unknown {
  const meaning = meaningOf(error);
  if (meaning === null) return error;
  if (meaning === 'UNREADABLE') return appError('BAD_USER_INPUT', 'A value of the request cannot be read.', { isAtFault: hasNul });
  return new Unavailable(error, meaning === 'AWAY');
}

/** No connection could be had, whatever the reason is: also a wrong password or a certificate that has expired. */
export function noConnection(error: unknown): AppError {
  return new Unavailable(error, true);
}

/** Whether the database itself is away: not where only a statement took too long, or waited too long for a lock. */
export function isAway(error: unknown): boolean {
  return error instanceof Unavailable ? error.isAway : meaningOf(error) === 'AWAY';
}

function hasNul(value: unknown): boolean {
  return typeof value === 'string' && value.includes('\0');
}

export function isUnavailable(error: unknown): boolean {
  const meaning = meaningOf(error);
  return meaning !== null && meaning !== 'UNREADABLE';
}

/** Whether the statement ran into its timeout. */
export function isCanceled(error: unknown): boolean {
  return sqlState(error) === '57014';
}

/** Whether a statement was prepared on another connection, or on this one by somebody else: a pooler stands between. */
export function isNameless(error: unknown): boolean {
  return /^(26000|42P05)$/.test(sqlState(error));
}

/** Whether the server only reads. */
export function isReadOnly(error: unknown): boolean {
  return sqlState(error) === '25006';
}

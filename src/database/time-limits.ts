import type { Statement } from './pipeline.ts';

/** Milliseconds. Together they answer every request within ten seconds, whatever the database does. */
export const timeLimits = {
  /** From the arrival of a request until its last statement is given up. */
  request: 9_000,
  /** For a turn at the connections, before the caller is asked to come back. */
  turn: 5_000,
  /** For a new connection. */
  connect: 3_000,
  /** For a statement, so that the server ends it before nobody waits for it any more. */
  statement: 8_000,
  /** For a row that another transaction has locked. */
  lock: 5_000,
  /** For the next statement of a transaction. */
  idleInTransaction: 10_000,
  /** For an answer that no request waits for. */
  answer: 9_000,
} as const;

/** Parts of a select list that limit the transaction on the server. They travel with its first statement, because poolers refuse them when a connection begins. */
export function serverLimits(statementTimeout = `'${timeLimits.statement}'`): string {
  const settings = [
    ['statement_timeout', statementTimeout],
    ['lock_timeout', `'${timeLimits.lock}'`],
    ['idle_in_transaction_session_timeout', `'${timeLimits.idleInTransaction}'`],
  ];
  return settings.map(([name, value]) => `set_config('${name}', ${value}, true)`).join(', ');
}

export const setTimeLimits: Statement = { name: 'set_time_limits', text: `select ${serverLimits()}` };

/** How long to wait for a turn, for a caller who waits for an answer until then; some of that time may be needed afterwards. */
export function turnMs(answerBy: number | undefined, neededMs = 0): number {
  return answerBy === undefined ? timeLimits.turn : Math.max(0, Math.min(timeLimits.turn, answerBy - performance.now() - neededMs));
}

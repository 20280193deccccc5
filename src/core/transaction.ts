import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Result, Statement } from '../database/pipeline.ts';
import type { Context } from './context.ts';
import type { RecordedEvent } from './event.ts';

/** A step before the commit; `commit-steps.ts` has them in their order and says what each does. */
export type CommitStep = 'WRITE_ROWS' | 'INDEX_TEXTS' | 'NOTE_PREVIOUS_VALUES' | 'MOVE_COUNTERS' | 'TELL_PEOPLE' | 'MAIL_PEOPLE';

/** A context inside a transaction: the rows it may change and the events it will record, all at one instant, which is taken when it is first asked for. */
export interface Transaction extends Context {
  /** The instant of the transaction; `now()` is earlier for what takes effect when it was due. */
  readonly beganAt: Date;
  /** The ORM on the same connection, for rows that change seldom. */
  readonly em: SqlEntityManager;
  /** Sends statements in one pipeline, after all deferred ones, and returns the result of each. */
  query(...statements: Statement[]): Promise<Result[]>;
  /** Leaves a statement to the next pipeline. */
  defer(statement: Statement): void;
  /** Makes a statement once the verb is done and the rows have their final values; `null` where there is nothing to write. */
  beforeCommit(step: CommitStep, make: () => Statement | null): void;
  /** Whether what this process knows of a row may be relied on: at the first attempt. */
  readonly canRely: boolean;
  /** Relies on what is known of a row. The statement, which goes along with the next ones, locks the row, or fails with `rowChanged` where it is another one; then, or where the verb fails before, all is done again with what is read. */
  rely(check: Statement): void;
  /** Runs once the transaction is committed. */
  afterCommit(run: (done: Committed) => void): void;
  events: RecordedEvent[];
}

/** What a transaction was, once it is committed. */
export interface Committed {
  /** The head of its feed, with the number of the transaction that moved it; `null` where no event was recorded. */
  head: { seq: number; version: string; transactionId: string } | null;
  /** Whether it changed tickets by other statements than those of tracked rows. */
  hasUntracked: boolean;
}

/** The SQL state of a check of a row that is another one than was known. */
export const rowChanged = 'RL002';

/** The same transaction where the desk acts by itself: its events have the system as their actor and the actor as their cause. */
export function automatically<Ctx extends Context>(ctx: Ctx): Ctx {
  return Object.assign(Object.create(ctx), { isAutomatic: true });
}

/** The same transaction at another instant: a timer takes effect when it was due, not when it was noticed. */
export function atTime<Ctx extends Context>(ctx: Ctx, at: Date): Ctx {
  return Object.assign(Object.create(ctx), { now: () => at, keepsInstant: true });
}

import type { Statement } from '../database/pipeline.ts';
import type { CommitStep } from './transaction.ts';

/**
 * What a transaction does before its commit, in this order, after the rows of the ORM:
 * the tracked rows are written; what searches find follows from them; the last event of each ticket gets the values that the ticket had before; the counters of the queues move.
 * Last of all the events are appended to the feed, whose head every other writer of the tenant then waits for; people are told of them, since they have
 * their numbers now, and the commit goes along.
 */
const beforeEvents: readonly CommitStep[] = ['WRITE_ROWS', 'INDEX_TEXTS', 'NOTE_PREVIOUS_VALUES', 'MOVE_COUNTERS'];
const afterEvents: readonly CommitStep[] = ['TELL_PEOPLE', 'MAIL_PEOPLE'];

export class CommitSteps {
  readonly #added: { step: CommitStep; make: () => Statement | null }[] = [];

  add(step: CommitStep, make: () => Statement | null): void {
    this.#added.push({ step, make });
  }

  beforeEvents(): Statement[] {
    return beforeEvents.flatMap((step) => this.#made(step));
  }

  afterEvents(): Statement[] {
    return afterEvents.flatMap((step) => this.#made(step));
  }

  #made(step: CommitStep): Statement[] {
    return this.#added.filter((one) => one.step === step).flatMap(({ make }) => make() ?? []);
  }
}

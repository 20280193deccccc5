import type { AccessSnapshot } from '../access-snapshot.ts';
import type { SerializedResult } from '../sink.ts';
import { Subscription } from '../subscription.ts';
import type { Joining } from '../subscription-request.ts';
import type { CounterBoard } from './counter-board.ts';
import type { CounterQuery } from './counter-query.ts';
import type { CounterSubscriptionRequest } from './counter-subscription-request.ts';

/** One subscription to the counters. */
export class CounterSubscription extends Subscription {
  readonly request: CounterSubscriptionRequest;
  readonly #board: CounterBoard;
  sharedQuery: CounterQuery;

  constructor(request: CounterSubscriptionRequest, { credential, sink, access }: Joining, board: CounterBoard, sharedQuery: CounterQuery) {
    super(credential, sink, access);
    this.request = request;
    this.sharedQuery = sharedQuery;
    this.#board = board;
  }

  /** Where the socket takes no more, only the newest is worth sending once it has drained. */
  deliver(result: SerializedResult): void {
    if (this.sink.write(result)) return;
    this.sink.onceDrained(() => {
      if (!this.isOver && this.sharedQuery.newest) this.deliver(this.sharedQuery.newest);
    });
  }

  refresh(access: AccessSnapshot): void {
    this.#board.changeQuery(this, access);
  }

  protected leave(): void {
    this.#board.left(this);
  }
}

import type { AccessSnapshot } from './access-snapshot.ts';
import type { FeedPosition } from './event-cursor.ts';
import type { EventSubscriptionRequest } from './event-subscription-request.ts';
import type { SharedQuery } from './shared-query.ts';
import type { SerializedResult } from './sink.ts';
import { Subscription } from './subscription.ts';

/** Whoever keeps the members of a feed. */
export interface SubscriptionOwner {
  left(subscription: EventSubscription): void;
  fellBehind(subscription: EventSubscription): void;
  changeQuery(subscription: EventSubscription, access: AccessSnapshot): void;
}

/** One subscription to a feed. */
export class EventSubscription extends Subscription {
  readonly request: EventSubscriptionRequest;
  readonly #owner: SubscriptionOwner;
  sharedQuery: SharedQuery;
  /** All up to here was told, or was not for them. */
  at: FeedPosition;
  /** ServerOptions by the page that is read for all; else it reads for itself until it has caught up. */
  isLive = false;
  /** Nothing is read for it until its socket has drained. */
  isWaiting = false;

  constructor(of: Pick<EventSubscription, 'request' | 'credential' | 'sink' | 'sharedQuery' | 'access' | 'at'>, owner: SubscriptionOwner) {
    super(of.credential, of.sink, of.access);
    this.request = of.request;
    this.sharedQuery = of.sharedQuery;
    this.at = of.at;
    this.#owner = owner;
  }

  /** What is for it and was not told yet; where its socket takes no more, it stays behind from here. */
  deliver(seq: number, result: SerializedResult): void {
    if (this.isOver || this.isWaiting || seq <= this.at.seq || this.sink.write(result)) return;
    this.at = { seq: seq - 1, mark: null };
    this.#owner.fellBehind(this);
  }

  refresh(access: AccessSnapshot): void {
    this.#owner.changeQuery(this, access);
  }

  protected leave(): void {
    this.#owner.left(this);
  }
}

import { appError } from '../core/app-error.ts';
import { EventSubscription } from './delivery/event-subscription.ts';
import { NotificationSubscription } from './notifications/notification-subscription.ts';
import { SetIndex } from './set-index.ts';
import type { Subscriber, Subscription } from './subscription.ts';

/** All subscriptions of a tenant on this node, of any kind. */
export class Subscriptions {
  readonly #all = new Set<Subscription>();
  readonly #byPrincipal = new SetIndex<Subscription>();

  get size(): number {
    return this.#all.size;
  }

  [Symbol.iterator](): Iterator<Subscription> {
    return this.#all.values();
  }

  add(subscription: Subscription): void {
    this.#all.add(subscription);
    this.#byPrincipal.add(subscription.credential.principalId, subscription);
  }

  remove(subscription: Subscription): void {
    this.#all.delete(subscription);
    this.#byPrincipal.remove(subscription.credential.principalId, subscription);
  }

  of(principalId: string): ReadonlySet<Subscription> {
    return this.#byPrincipal.of(principalId);
  }

  /** Those whose position is one in the feed. */
  ofFeed(): Subscription[] {
    return [...this.#all].filter((subscription) => subscription instanceof EventSubscription || subscription instanceof NotificationSubscription);
  }

  insistOnCatchUpCapacity(principalId: string, limit: number): void {
    const catchingUp = [...this.of(principalId)].filter((subscription) => subscription instanceof EventSubscription && !subscription.isLive);
    if (catchingUp.length < limit) return;
    const message = `At most ${limit} subscriptions of one principal catch up at the same time.`;
    throw appError('RATE_LIMITED', message, { limit, limitName: 'catchingUpOfPrincipal', retryAfterMs: 1_000 });
  }

  /** With the equal credential and snapshot that another subscription of the principal holds, so that one object serves them all. */
  shared({ credential, access, sink }: Subscriber): Subscriber {
    const others = [...this.of(credential.principalId)];
    const sameCredential = others.find((other) => other.credential.sessionId === credential.sessionId)?.credential;
    const sameAccess = others.find((other) => other.access.fingerprint === access.fingerprint)?.access;
    return { credential: sameCredential ?? credential, access: sameAccess ?? access, sink };
  }
}

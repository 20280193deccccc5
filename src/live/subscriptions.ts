import type { AccessSnapshot } from './access-snapshot.ts';
import { Index } from './set-index.ts';
import type { Subscription } from './subscription.ts';

/** All who follow a desk, whatever they follow, and whose they are. */
export class Subscriptions {
  readonly #all = new Set<Subscription>();
  readonly #byPrincipal = new Index<Subscription>();

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

  /** One object for all that a person follows. */
  known(access: AccessSnapshot): AccessSnapshot {
    for (const subscription of this.of(access.actor.id)) if (subscription.access.fingerprint === access.fingerprint) return subscription.access;
    return access;
  }
}

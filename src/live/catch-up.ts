import type { Services, TenantSettings } from '../core/context.ts';
import type { Semaphore } from '../core/semaphore.ts';
import { inSnapshot, type Query } from '../database/tenancy.ts';
import { readDeliveries } from './deliver.ts';
import type { EventSubscription } from './event-subscription.ts';
import { pageFrom, readPage } from './feed-page.ts';
import type { LiveLimits } from './live-limits.ts';
import { Revalidation } from './revalidation.ts';
import { Router } from './router.ts';

/** Where those who have caught up go, and those who cannot. */
export interface CatchUpOwner {
  readonly services: Pick<Services, 'pool' | 'log' | 'now'>;
  readonly tenant: TenantSettings;
  /** Reads pages by turns, so that those who catch up leave the database to the others. */
  readonly semaphore: Semaphore;
  readonly limits: Pick<LiveLimits, 'retryMs'>;
  settle(subscription: EventSubscription): void;
  expire(members: Iterable<EventSubscription>, query: Query): Promise<void>;
}

/** Reads the feed for those who are behind: members of one group at one place share a page. */
export class CatchUp {
  readonly #parties = new Map<string, Set<EventSubscription>>();
  readonly #reading = new Set<Promise<void>>();
  readonly #owner: CatchUpOwner;

  constructor(owner: CatchUpOwner) {
    this.#owner = owner;
  }

  add(subscription: EventSubscription): void {
    const key = `${subscription.at.seq} ${subscription.sharedQuery.key}`;
    const subscriptions = this.#parties.get(key);
    if (subscriptions) return void subscriptions.add(subscription);
    this.#parties.set(key, new Set([subscription]));
    const reading = this.#owner.semaphore(() => this.#advance(key)).finally(() => this.#reading.delete(reading));
    this.#reading.add(reading);
  }

  /** Waits until nobody reads any more: all have caught up, or their sockets take no more. */
  async quiet(): Promise<void> {
    while (this.#reading.size > 0) await Promise.all(this.#reading);
  }

  /** Whoever comes to the same place from here on waits for the next page. */
  async #advance(key: string): Promise<void> {
    const subscriptions = [...(this.#parties.get(key) ?? [])].filter(({ isOver }) => !isOver);
    this.#parties.delete(key);
    if (subscriptions.length === 0) return;
    const settle = () => subscriptions.forEach((subscription) => void this.#owner.settle(subscription));
    await this.#readFor(subscriptions).then(settle, (err: unknown) => {
      this.#owner.services.log.warn({ err }, 'a page of the feed could not be read; it is tried again');
      setTimeout(settle, this.#owner.limits.retryMs).unref();
    });
  }

  async #readFor(subscriptions: readonly EventSubscription[]): Promise<void> {
    const [{ tenant, services }, { at }] = [this.#owner, subscriptions[0] as EventSubscription];
    const tell = await inSnapshot({ services, tenant }, async (query, lastQuery) => {
      const review = new Revalidation(subscriptions);
      const groups = subscriptions.map(({ sharedQuery }) => sharedQuery);
      const [page, ...asked] = await query(pageFrom(tenant.id, at), ...review.statements(tenant.id, services.now()));
      review.apply(asked);
      const events = readPage(page?.rows ?? [], at);
      if (!events) return this.#owner.expire(subscriptions, query);
      // Whoever is told other things by now begins anew, in another group.
      const same = subscriptions.filter(({ sharedQuery, isOver }, place) => !isOver && sharedQuery === groups[place]);
      const tell = await readDeliveries(lastQuery, tenant, routerOf(same), events);
      return () => tellAll(same, tell, events.at(-1));
    });
    tell?.();
  }
}

function routerOf(members: readonly EventSubscription[]): Router {
  const router = new Router();
  for (const subscription of members) router.add(subscription);
  return router;
}

/** Whose socket took all of it stands behind the last event of the page. */
function tellAll(members: readonly EventSubscription[], tell: () => number, last: EventSubscription['at'] | undefined): void {
  const places = members.map(({ at }) => at);
  tell();
  members.forEach((subscription, at) => {
    if (last && subscription.at === places[at]) subscription.at = { seq: last.seq, mark: last.mark };
  });
}

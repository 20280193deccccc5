import type { Services, TenantSettings } from '../core/context.ts';
import type { Semaphore } from '../core/semaphore.ts';
import type { Query } from '../database/tenancy.ts';
import type { AccessSnapshot } from './access-snapshot.ts';
import { CatchUp, type CatchUpOwner } from './catch-up.ts';
import { CounterBoard } from './counters/counter-board.ts';
import { cursorExpired, type FeedPosition } from './event-cursor.ts';
import { EventSubscription, type SubscriptionOwner } from './event-subscription.ts';
import { FeedReader } from './feed-reader.ts';
import type { LiveLimits } from './live-limits.ts';
import { newestPosition, positionIn } from './open-position.ts';
import { Router } from './router.ts';
import { SharedQueries } from './shared-queries.ts';
import type { SharedQuery } from './shared-query.ts';
import type { Subscription } from './subscription.ts';
import { Subscriptions } from './subscriptions.ts';

/** What the desks of a node share. */
export interface LiveServices {
  readonly services: Pick<Services, 'pool' | 'feedNotifier' | 'log' | 'now' | 'timeOffsets'>;
  readonly limits: LiveLimits;
  readonly semaphore: Semaphore;
  /** So many answers were written down, each for however many. */
  onWritten(count: number): void;
  /** Nobody follows the desk any more. */
  onEmpty(tenant: LiveTenant): void;
}

/** All who follow one desk on this node. One reader reads each new event once; who is behind reads for itself until it has caught up. */
export class LiveTenant implements SubscriptionOwner, CatchUpOwner {
  readonly subscriptions = new Subscriptions();
  readonly queries: SharedQueries<SharedQuery>;
  readonly counters: CounterBoard;
  readonly #live: LiveServices;
  readonly #router = new Router();
  readonly #catchUp: CatchUp = new CatchUp(this);
  readonly #reader: FeedReader;
  readonly #end: () => void;
  #arriving: EventSubscription[] = [];
  tenant: TenantSettings;

  constructor(live: LiveServices, tenant: TenantSettings, head: FeedPosition) {
    this.#live = live;
    this.tenant = tenant;
    this.queries = new SharedQueries(live.limits.queriesOfTenant);
    this.counters = new CounterBoard(this);
    this.#reader = new FeedReader(this, this.#router, head);
    const silence = live.services.feedNotifier.subscribe(tenant.id, (seq) => this.#reader.notify(seq));
    const reviews = setInterval(() => this.#reader.revalidate(), live.limits.revalidateMs).unref();
    this.#end = () => {
      clearInterval(reviews);
      silence();
    };
  }

  get services(): LiveServices['services'] {
    return this.#live.services;
  }

  get semaphore(): Semaphore {
    return this.#live.semaphore;
  }

  get limits(): LiveLimits {
    return this.#live.limits;
  }

  get headSeq(): number {
    return this.#reader.head.seq;
  }

  onWritten(count: number): void {
    this.#live.onWritten(count);
  }

  close(): void {
    this.#end();
    this.counters.close();
    this.#reader.close();
  }

  /** All that was committed until now has been told, also to who was behind, where the socket takes it. */
  async drain(): Promise<void> {
    await this.#reader.drain();
    await this.#catchUp.quiet();
  }

  members(): EventSubscription[] {
    return [...this.subscriptions].filter((subscription) => subscription instanceof EventSubscription);
  }

  catchingUpOf(principalId: string): number {
    return [...this.subscriptions.of(principalId)].filter((subscription) => subscription instanceof EventSubscription && !subscription.isLive).length;
  }

  /** ServerOptions by the common page from here on, or first by pages of its own. Between pages only, so that none falls between the two. */
  settle(subscription: EventSubscription): void {
    if (subscription.isOver || subscription.isWaiting) return;
    if (this.#reader.isReading) return void this.#arriving.push(subscription);
    subscription.isLive = subscription.at.seq >= this.headSeq;
    if (subscription.isLive) this.#router.add(subscription);
    else this.#catchUp.add(subscription);
  }

  settleArrived(): void {
    for (const subscription of this.#arriving.splice(0)) this.settle(subscription);
  }

  fellBehind(subscription: EventSubscription): void {
    this.#unlist(subscription);
    subscription.isWaiting = true;
    subscription.sink.onceDrained(() => {
      subscription.isWaiting = false;
      this.settle(subscription);
    });
  }

  changeQuery(subscription: EventSubscription, access: AccessSnapshot): void {
    try {
      const sharedQuery = subscription.request.joinQuery(this.queries, access.actor, this.tenant);
      const wasLive = subscription.isLive;
      this.#unlist(subscription);
      this.queries.leave(subscription.sharedQuery);
      Object.assign(subscription, { access, sharedQuery, isLive: wasLive });
      if (wasLive) this.#router.add(subscription);
    } catch (error) {
      subscription.end(error as Error);
    }
  }

  left(subscription: EventSubscription): void {
    this.#unlist(subscription);
    this.queries.leave(subscription.sharedQuery);
    this.dismiss(subscription);
  }

  dismiss(subscription: Subscription): void {
    this.subscriptions.remove(subscription);
    if (this.subscriptions.size === 0) this.#live.onEmpty(this);
  }

  #unlist(subscription: EventSubscription): void {
    if (subscription.isLive) this.#router.remove(subscription);
    subscription.isLive = false;
  }

  /** They hold a place that the feed does not have, or not any more. */
  async expire(members: Iterable<EventSubscription>, query: Query): Promise<void> {
    const [found] = await query(newestPosition(this.tenant.id));
    for (const subscription of members) subscription.end(cursorExpired('The feed was restored to another state.', positionIn(found)));
  }
}

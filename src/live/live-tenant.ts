import { noteTimeOffset, type TenantSettings } from '../core/context.ts';
import type { AccessSnapshot, TenantNow } from './access-check.ts';
import { CounterReader } from './counters/counter-reader.ts';
import { CounterSubscription, type CounterSubscriptionRequest, counterQueryOf } from './counters/counter-subscription.ts';
import { type EventQuery, EventSubscription, EventSubscriptionRequest, eventQueryOf } from './delivery/event-subscription.ts';
import { Router } from './delivery/router.ts';
import type { CatchUp } from './feed/catch-up.ts';
import { type FeedPosition, viewChanged } from './feed/event-cursor.ts';
import { FeedReader } from './feed/feed-reader.ts';
import { type FeedCallbacks, type InFeedSnapshot, inFeedSnapshot, replicaSnapshot } from './feed/feed-snapshot.ts';
import { openCatchUp } from './feed/open-catch-up.ts';
import type { LiveServices } from './live-services.ts';
import { isPersonal, type PersonalRequest, type PersonalSubscription, PersonalSubscriptions } from './personal-subscriptions.ts';
import { SharedQueries } from './shared-query.ts';
import type { Subscriber, Subscription, SubscriptionRequest } from './subscription.ts';
import { Subscriptions } from './subscriptions.ts';

/** The subscriptions of one tenant on this node: live ones are served by one reader, those that are behind catch up first. */
export class LiveTenant {
  readonly subscriptions = new Subscriptions();
  readonly eventQueries: SharedQueries<EventQuery>;
  readonly #live: LiveServices;
  readonly #onEmpty: () => void;
  readonly #counters: CounterReader;
  readonly #personal: PersonalSubscriptions;
  readonly #router = new Router();
  readonly reader: FeedReader;
  readonly #catchUp: CatchUp;
  readonly #stop: () => void;
  /** The settings as they were last read. */
  #settings: TenantSettings;

  readonly #callbacks: FeedCallbacks = {
    accessChanged: (subscription, access) => this.#changeAccess(subscription, access),
    fellBehind: (subscription) => this.#pause(subscription),
    setAside: (subscription, position) => this.#setAside(subscription, position),
  };

  readonly #inSnapshot: InFeedSnapshot = (work) => inFeedSnapshot(this.#live.services, this.#settings, this.#callbacks, work);
  readonly #inSharedSnapshot: InFeedSnapshot = (work) => inFeedSnapshot(this.#live.sharedServices, this.#settings, this.#callbacks, work);

  constructor(live: LiveServices, settings: TenantSettings, head: FeedPosition, onEmpty: () => void) {
    this.#live = live;
    this.#onEmpty = onEmpty;
    this.#settings = settings;
    this.eventQueries = new SharedQueries(live.limits.queriesOfTenant);
    this.#counters = new CounterReader(live, () => this.#settings);
    this.#personal = new PersonalSubscriptions(live, settings.id, head);
    this.reader = this.#openReader(head);
    this.#catchUp = this.#openCatchUp();
    this.#stop = this.#start();
  }

  close(): void {
    this.#stop();
    this.#counters.close();
    this.#personal.close();
    this.reader.close();
  }

  /** Everything that was committed until now has been delivered, also to subscriptions that catch up, where their sockets take it. */
  async drain(): Promise<void> {
    await this.reader.drain();
    await Promise.all([this.#catchUp.idle(), this.#personal.drain()]);
  }

  subscribe(request: SubscriptionRequest, subscriber: Subscriber, position: FeedPosition): Subscription {
    if (request instanceof EventSubscriptionRequest) return this.#subscribeToEvents(request, subscriber, position);
    if (isPersonal(request)) return this.#subscribePersonal(request, subscriber, position);
    return this.#subscribeToCounters(request as CounterSubscriptionRequest, subscriber);
  }

  #subscribeToEvents(request: EventSubscriptionRequest, subscriber: Subscriber, position: FeedPosition): EventSubscription {
    const { actor } = subscriber.access;
    if (position.seq < this.reader.head.seq) this.subscriptions.insistOnCatchUpCapacity(actor.id, this.#live.limits.catchingUpOfPrincipal);
    const query = this.eventQueries.join(eventQueryOf(request, actor));
    const subscription: EventSubscription = new EventSubscription(subscriber, request, query, position, () => this.#removeFromEvents(subscription));
    this.subscriptions.add(subscription);
    this.#place(subscription);
    return subscription;
  }

  #subscribeToCounters(request: CounterSubscriptionRequest, subscriber: Subscriber): CounterSubscription {
    const query = this.#counters.queries.join(counterQueryOf(request, subscriber.access));
    const subscription: CounterSubscription = new CounterSubscription(subscriber, request, query, () => this.#remove(subscription, this.#counters));
    this.subscriptions.add(subscription);
    this.#counters.add(subscription);
    return subscription;
  }

  #subscribePersonal(request: PersonalRequest, subscriber: Subscriber, position: FeedPosition): PersonalSubscription {
    const subscription = this.#personal.subscribe(request, subscriber, position, (ended) => this.#remove(ended));
    this.subscriptions.add(subscription);
    return subscription;
  }

  /** Live where nothing is missing, behind otherwise; decided between two pages, so that no event is missed. */
  #place(subscription: EventSubscription): void {
    this.reader.betweenPages(() => {
      if (subscription.isOver || subscription.isPaused) return;
      subscription.isLive = subscription.position.seq >= this.reader.head.seq;
      if (subscription.isLive) this.#router.add(subscription);
      else this.#catchUp.add(subscription);
    });
  }

  #pause(subscription: EventSubscription): void {
    this.#unroute(subscription);
    subscription.isPaused = true;
    subscription.onceDrained(() => {
      subscription.isPaused = false;
      this.#place(subscription);
    });
  }

  #setAside(subscription: EventSubscription, position: FeedPosition): void {
    if (!subscription.isLive) return;
    this.#unroute(subscription);
    subscription.skipTo(position);
    this.#place(subscription);
  }

  #changeAccess(subscription: Subscription, access: AccessSnapshot): void {
    try {
      if (this.#personal.has(subscription)) subscription.accessChanged(access);
      else if (subscription instanceof EventSubscription) this.#changeAccessToEvents(subscription, access);
      else if (subscription instanceof CounterSubscription) this.#counters.changeAccess(subscription, access);
    } catch (error) {
      subscription.end(error as Error);
    }
  }

  #changeAccessToEvents(subscription: EventSubscription, access: AccessSnapshot): void {
    if (access.view !== subscription.access.view) throw viewChanged(this.reader.head, access.view);
    const query = this.eventQueries.join(eventQueryOf(subscription.request, access.actor));
    if (subscription.isLive) this.#router.remove(subscription);
    this.eventQueries.leave(subscription.query);
    subscription.access = access;
    subscription.query = query;
    if (subscription.isLive) this.#router.add(subscription);
  }

  #removeFromEvents(subscription: EventSubscription): void {
    this.#unroute(subscription);
    this.eventQueries.leave(subscription.query);
    this.#remove(subscription);
  }

  #unroute(subscription: EventSubscription): void {
    if (subscription.isLive) this.#router.remove(subscription);
    subscription.isLive = false;
  }

  #remove<Kind extends Subscription>(subscription: Kind, from?: { remove(subscription: Kind): void }): void {
    from?.remove(subscription);
    this.subscriptions.remove(subscription);
    if (this.subscriptions.size === 0) this.#onEmpty();
  }

  #noteTenant({ timeOffsetMs, ...settings }: TenantNow): void {
    noteTimeOffset(this.#live.services, settings.id, timeOffsetMs);
    this.#settings = settings;
  }

  #openReader(head: FeedPosition): FeedReader {
    const { services, limits } = this.#live;
    return new FeedReader(head, {
      inSnapshot: this.#inSharedSnapshot,
      subscriptions: this.subscriptions,
      router: this.#router,
      budget: { ms: limits.sharedPageMs, mayRun: (query) => !query.isSlow(limits.slowQueryMs) },
      tenantRead: (tenant) => this.#noteTenant(tenant),
      advanced: (events) => {
        services.replica?.delivered(this.#settings.id, this.reader.head.seq);
        this.#counters.eventsRead();
        this.#personal.eventsRead(events);
      },
      log: services.log,
      retryMs: limits.retryMs,
    });
  }

  #openCatchUp(): CatchUp {
    const onReplica = () => replicaSnapshot(this.#live.services, this.#settings, this.#callbacks);
    const headSeq = () => this.reader.head.seq;
    return openCatchUp(this.#live, { inSnapshot: this.#inSnapshot, onReplica, headSeq, advanced: (subscription) => this.#place(subscription) });
  }

  /** Returns what stops it. */
  #start(): () => void {
    const { services, limits } = this.#live;
    const unsubscribe = services.feedNotifier.subscribe(this.#settings.id, (seq) => this.reader.notify(seq));
    const checks = setInterval(() => this.reader.checkAccess(), limits.revalidateMs).unref();
    return () => {
      clearInterval(checks);
      unsubscribe();
    };
  }
}

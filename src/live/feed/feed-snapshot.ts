import type { Services, TenantSettings } from '../../core/context.ts';
import type { Result } from '../../database/pipeline.ts';
import { inSnapshot, type Query, type QueryUntilFailure } from '../../database/tenancy.ts';
import { AccessCheck, type AccessSnapshot, type TenantNow } from '../access-check.ts';
import { type ReadPage, readDeliveries } from '../delivery/deliver.ts';
import { type EventQuery, EventSubscription } from '../delivery/event-subscription.ts';
import type { Router } from '../delivery/router.ts';
import { runWithin } from '../query-budget.ts';
import type { Subscription } from '../subscription.ts';
import { cursorExpired, type FeedPosition } from './event-cursor.ts';
import { eventsAfter, type FeedEvent, pageStatement } from './feed-page.ts';
import { headIn, headStatement, readKnown } from './feed-position.ts';

interface FeedPage {
  /** `null` where the feed no longer holds the position. */
  events: FeedEvent[] | null;
  /** As the access check read it; `null` where there was none. */
  tenant: TenantNow | null;
}

export type InFeedSnapshot = <Answer>(work: (feed: FeedSnapshot) => Promise<Answer>) => Promise<Answer>;

export interface FeedCallbacks {
  accessChanged(subscription: Subscription, access: AccessSnapshot): void;
  fellBehind(subscription: EventSubscription): void;
  /** Goes on by itself from this position. */
  setAside(subscription: EventSubscription, position: FeedPosition): void;
}

/** Which queries a page executes, and how many milliseconds they have together. */
export interface PageBudget {
  ms: number;
  mayRun(query: EventQuery): boolean;
}

export function inFeedSnapshot<Answer>(
  services: Pick<Services, 'connections' | 'now'>,
  tenant: TenantSettings,
  callbacks: FeedCallbacks,
  work: (feed: FeedSnapshot) => Promise<Answer>,
): Promise<Answer> {
  return inSnapshot({ services, tenant }, (query, _, lastQueries) => work(new FeedSnapshot(query, lastQueries, tenant, () => services.now(), callbacks)));
}

/** Snapshots of the replica; `null` where none can be used now. */
export function replicaSnapshot({ replica, now }: Pick<Services, 'replica' | 'now'>, tenant: TenantSettings, callbacks: FeedCallbacks): InFeedSnapshot | null {
  return replica?.isUsable ? (work) => inFeedSnapshot({ connections: replica.connections, now }, tenant, callbacks, work) : null;
}

/** The feed of a tenant, in one snapshot of the database. */
export class FeedSnapshot {
  readonly #query: Query;
  readonly #lastQueries: QueryUntilFailure;
  readonly #now: () => Date;
  readonly #callbacks: FeedCallbacks;
  #tenant: TenantSettings;

  constructor(query: Query, lastQueries: QueryUntilFailure, tenant: TenantSettings, now: () => Date, callbacks: FeedCallbacks) {
    this.#query = query;
    this.#lastQueries = lastQueries;
    this.#tenant = tenant;
    this.#now = now;
    this.#callbacks = callbacks;
  }

  /** Reads a page; where it is due, or an event of the page may have changed it, the access of the subscriptions is checked too. */
  async readFrom(position: FeedPosition, subscriptions: Iterable<Subscription>, isCheckDue: boolean): Promise<FeedPage> {
    const check = isCheckDue ? new AccessCheck(subscriptions) : null;
    const [result, ...accessResults] = await this.#query(pageStatement(this.#tenant.id, position), ...(check ? this.#statementsOf(check) : []));
    const events = eventsAfter(position, result?.rows ?? []);
    endWhereFilterChanged(events ?? [], subscriptions);
    if (check) return { events, tenant: this.#apply(check, accessResults) };
    // An event of no ticket may be of a key, a person or a queue.
    const isInDoubt = events?.some(({ ticketId }) => ticketId === null) ?? false;
    return { events, tenant: isInDoubt ? await this.checkAccess(subscriptions) : null };
  }

  /** A page without a check of access, which a replica might know only as it was; `null` where the feed does not hold the position. */
  async readPage(position: FeedPosition, subscriptions: Iterable<Subscription>): Promise<FeedEvent[] | null> {
    const [result] = await this.#query(pageStatement(this.#tenant.id, position));
    const events = eventsAfter(position, result?.rows ?? []);
    endWhereFilterChanged(events ?? [], subscriptions);
    return events;
  }

  /** Executes the queries that the events after a position concern, in the last round trip of the snapshot. */
  deliver(position: FeedPosition, events: readonly FeedEvent[], router: Router, { ms, mayRun }: PageBudget): Promise<ReadPage> {
    const { fellBehind, setAside } = this.#callbacks;
    const unread = (subscription: EventSubscription) => setAside(subscription, position);
    return readDeliveries((statements) => runWithin(this.#lastQueries, ms, statements), this.#tenant, router, events, mayRun, { fellBehind, unread });
  }

  /** Ends subscriptions whose position the feed no longer holds, and returns the position after the newest event. */
  async reset(subscriptions: Iterable<Subscription>): Promise<FeedPosition> {
    const [result] = await this.#query(headStatement(this.#tenant.id));
    const head = headIn(readKnown(result));
    for (const subscription of subscriptions) subscription.end(cursorExpired('The feed was restored to another state.', head));
    return head;
  }

  async checkAccess(subscriptions: Iterable<Subscription>): Promise<TenantNow | null> {
    const check = new AccessCheck(subscriptions);
    return this.#apply(check, await this.#query(...this.#statementsOf(check)));
  }

  #statementsOf(check: AccessCheck<Subscription>) {
    return check.statements(this.#tenant.id, this.#now());
  }

  #apply(check: AccessCheck<Subscription>, results: readonly Result[]): TenantNow | null {
    const tenant = check.apply(results, this.#callbacks.accessChanged);
    if (tenant) this.#tenant = tenant;
    return tenant;
  }
}

function endWhereFilterChanged(events: readonly FeedEvent[], subscriptions: Iterable<Subscription>): void {
  const filterEvents = events.filter(({ isOfFields, isReferred }) => isOfFields || isReferred);
  if (filterEvents.length > 0) for (const one of [...subscriptions]) if (one instanceof EventSubscription) one.endWhereFilterChanged(filterEvents);
}

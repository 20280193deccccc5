import type { Log } from '../../core/log.ts';
import type { Semaphore } from '../../core/semaphore.ts';
import type { EventQuery, EventSubscription } from '../delivery/event-subscription.ts';
import { Router } from '../delivery/router.ts';
import { endOf } from '../query-budget.ts';
import { type FeedEvent, pageSize } from './feed-page.ts';
import type { FeedSnapshot, InFeedSnapshot } from './feed-snapshot.ts';
import { feedUnreadable } from './page-failures.ts';

export interface CatchUpOptions {
  inSnapshot: InFeedSnapshot;
  /** `null` where no replica can be used now. */
  onReplica(): InFeedSnapshot | null;
  /** The number of the newest event that the tenant's reader has read. */
  headSeq(): number;
  /** Leaves enough of the database to everything else; slow queries wait for one another only. */
  semaphoreOf(query: EventQuery): Semaphore;
  /** Milliseconds for the query of a page. */
  pageMs: number;
  /** A page was delivered: the subscription is live now, or needs the next page. */
  advanced(subscription: EventSubscription): void;
  log: Log;
  retryMs: number;
}

/** Reads the feed for subscriptions that are behind: those of one query at one position share a page. */
export class CatchUp {
  readonly #options: CatchUpOptions;
  readonly #waiting = new Map<string, Set<EventSubscription>>();
  readonly #reading = new Set<Promise<void>>();
  /** Those that wait for a page, or are in one: two pages at once would each move the position. */
  readonly #added = new Set<EventSubscription>();

  constructor(options: CatchUpOptions) {
    this.#options = options;
  }

  add(subscription: EventSubscription): void {
    if (this.#added.has(subscription)) return;
    this.#added.add(subscription);
    const key = `${subscription.position.seq} ${subscription.query.key}`;
    const others = this.#waiting.get(key);
    if (others) return void others.add(subscription);
    this.#waiting.set(key, new Set([subscription]));
    const reading = this.#options
      .semaphoreOf(subscription.query)(() => this.#readPage(key))
      .finally(() => this.#reading.delete(reading));
    this.#reading.add(reading);
  }

  /** Waits until every subscription is live, or its socket takes no more. */
  async idle(): Promise<void> {
    while (this.#reading.size > 0) await Promise.all(this.#reading);
  }

  /** Subscriptions that are added from here on wait for another page. */
  async #readPage(key: string): Promise<void> {
    const { advanced } = this.#options;
    const waited = this.#waiting.get(key) ?? new Set();
    this.#waiting.delete(key);
    const subscriptions = [...waited].filter(({ isOver }) => !isOver);
    try {
      const send = subscriptions.length > 0 ? await this.#read(subscriptions) : null;
      send?.();
    } catch (err) {
      return this.#failed(subscriptions, err);
    } finally {
      for (const subscription of waited) this.#added.delete(subscription);
    }
    for (const subscription of subscriptions) {
      subscription.failures.reset();
      advanced(subscription);
    }
  }

  async #read(subscriptions: readonly EventSubscription[]): Promise<(() => void) | null> {
    const { inSnapshot, pageMs } = this.#options;
    return (await this.#readFromReplica(subscriptions)) ?? inSnapshot((feed) => readFor(subscriptions, feed, pageMs));
  }

  /** Whole pages that are not the last come from the replica; who may read them is asked of the primary. `null` where that cannot be done. */
  async #readFromReplica(subscriptions: readonly EventSubscription[]): Promise<(() => void) | null> {
    const { inSnapshot, onReplica, headSeq, pageMs } = this.#options;
    const { position } = subscriptions[0] as EventSubscription;
    const inReplicaSnapshot = headSeq() - position.seq > pageSize ? onReplica() : null;
    if (!inReplicaSnapshot) return null;
    await inSnapshot((feed) => feed.checkAccess(subscriptions));
    const admitted = subscriptions.filter(({ isOver }) => !isOver);
    return admitted.length === 0 ? null : inReplicaSnapshot((feed) => readWholePage(admitted, feed, pageMs)).catch(() => null);
  }

  #failed(subscriptions: readonly EventSubscription[], err: unknown): void {
    const { advanced, log, retryMs } = this.#options;
    log.warn({ err }, 'a page of the feed could not be read; trying again');
    for (const subscription of subscriptions) {
      if (subscription.failures.areTooMany(err)) subscription.end(feedUnreadable());
      else setTimeout(() => advanced(subscription), retryMs).unref();
    }
  }
}

async function readFor(subscriptions: readonly EventSubscription[], feed: FeedSnapshot, ms: number): Promise<(() => void) | null> {
  const { position } = subscriptions[0] as EventSubscription;
  const queries = subscriptions.map(({ query }) => query);
  const { events } = await feed.readFrom(position, subscriptions, true);
  if (!events) {
    await feed.reset(subscriptions);
    return null;
  }
  // Where the access check changed the query, the page is read again with that.
  const unchanged = subscriptions.filter(({ query, isOver }, at) => !isOver && query === queries[at]);
  const { send, error } = await feed.deliver(position, events, new Router(unchanged), { ms, mayRun: () => true });
  if (error) return () => unchanged.forEach((subscription) => void subscription.end(endOf(error, ms)));
  return () => sendTo(unchanged, send, events.at(-1));
}

async function readWholePage(subscriptions: readonly EventSubscription[], feed: FeedSnapshot, ms: number): Promise<(() => void) | null> {
  const { position } = subscriptions[0] as EventSubscription;
  const events = await feed.readPage(position, subscriptions);
  if (!events || events.length < pageSize) return null;
  const { send, error } = await feed.deliver(position, events, new Router(subscriptions.filter(({ isOver }) => !isOver)), { ms, mayRun: () => true });
  return error ? null : () => sendTo(subscriptions, send, events.at(-1));
}

/** A subscription whose socket took everything is at the end of the page. */
function sendTo(subscriptions: readonly EventSubscription[], send: () => void, last: FeedEvent | undefined): void {
  const positions = subscriptions.map(({ position }) => position);
  send();
  subscriptions.forEach((subscription, at) => {
    if (last && !subscription.isPaused && subscription.position === positions[at]) subscription.position = { seq: last.seq, mark: last.mark };
  });
}

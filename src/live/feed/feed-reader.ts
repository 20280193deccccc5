import type { Log } from '../../core/log.ts';
import type { TenantNow } from '../access-check.ts';
import type { Router } from '../delivery/router.ts';
import type { Subscriptions } from '../subscriptions.ts';
import { CoalescingLoop } from './coalescing-loop.ts';
import type { FeedPosition } from './event-cursor.ts';
import { type FeedEvent, pageSize } from './feed-page.ts';
import type { FeedSnapshot, InFeedSnapshot, PageBudget } from './feed-snapshot.ts';
import { feedUnreadable, PageFailures } from './page-failures.ts';

export interface FeedReaderOptions {
  inSnapshot: InFeedSnapshot;
  subscriptions: Subscriptions;
  /** Finds the live subscriptions. */
  router: Router;
  budget: PageBudget;
  tenantRead(tenant: TenantNow): void;
  advanced(events: readonly FeedEvent[]): void;
  log: Log;
  retryMs: number;
}

/** Reads what is new in the feed of a tenant, once for all live subscriptions. */
export class FeedReader {
  readonly #options: FeedReaderOptions;
  readonly #loop: CoalescingLoop;
  #isReading = false;
  #isCheckDue = false;
  #notifiedSince: number | null = null;
  #readingSince: number | null = null;
  readonly #failures = new PageFailures();
  #waiting: (() => void)[] = [];
  /** All events up to here were delivered. */
  head: FeedPosition;

  constructor(head: FeedPosition, options: FeedReaderOptions) {
    this.head = head;
    this.#options = options;
    this.#loop = new CoalescingLoop(
      () => this.#readPage(),
      (err) => this.#failed(err),
      options.retryMs,
    );
  }

  /** Since when news may wait to be delivered, in milliseconds of `performance.now()`. */
  get newsSince(): number | null {
    return this.#readingSince ?? this.#notifiedSince;
  }

  /** The feed has grown, up to this number where it is known. */
  notify(seq: number | null): void {
    if (seq !== null && seq <= this.head.seq) return;
    this.#notifiedSince ??= performance.now();
    this.#loop.request();
  }

  /** Checks the access of all subscriptions with the next page. */
  checkAccess(): void {
    this.#isCheckDue = true;
    this.#loop.request();
  }

  /** Runs now, or after the page that is being read: who joins in between would miss that page. */
  betweenPages(work: () => void): void {
    if (this.#isReading) this.#waiting.push(work);
    else work();
  }

  async drain(): Promise<void> {
    this.#loop.request();
    await this.#loop.idle();
  }

  close(): void {
    this.#loop.close();
  }

  #failed(err: unknown): void {
    const { log, subscriptions } = this.#options;
    log.warn({ err }, 'the feed could not be read; trying again');
    if (this.#failures.areTooMany(err)) for (const subscription of subscriptions.ofFeed()) subscription.end(feedUnreadable());
  }

  async #readPage(): Promise<void> {
    this.#isReading = true;
    this.#readingSince = this.#notifiedSince;
    this.#notifiedSince = null;
    try {
      const send = await this.#options.inSnapshot((feed) => this.#read(feed));
      this.#failures.reset();
      send();
      this.#readingSince = null;
    } finally {
      this.#isReading = false;
      // After a page that failed, its news still waits.
      this.#notifiedSince = this.newsSince;
      this.#readingSince = null;
      for (const work of this.#waiting.splice(0)) work();
    }
  }

  async #read(feed: FeedSnapshot): Promise<() => void> {
    const { subscriptions, router, budget, tenantRead } = this.#options;
    const isCheckDue = this.#isCheckDue;
    this.#isCheckDue = false;
    const { events, tenant } = await feed.readFrom(this.head, subscriptions, isCheckDue);
    if (tenant) tenantRead(tenant);
    if (!events) return this.#startOver(feed);
    const { send } = await feed.deliver(this.head, events, router, budget);
    return () => {
      send();
      this.#advance(events);
    };
  }

  #advance(events: readonly FeedEvent[]): void {
    const last = events.at(-1);
    if (!last) return;
    this.head = { seq: last.seq, mark: last.mark };
    if (events.length >= pageSize) this.notify(null);
    this.#options.advanced(events);
  }

  /** The database was restored to another state: all clients must read the current state again. */
  async #startOver(feed: FeedSnapshot): Promise<() => void> {
    this.head = await feed.reset(this.#options.subscriptions.ofFeed());
    return () => undefined;
  }
}

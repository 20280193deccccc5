import { noteTimeOffset } from '../core/context.ts';
import { inSnapshot, type Query } from '../database/tenancy.ts';
import type { TenantNow } from './access-snapshot.ts';
import { CoalescingLoop } from './coalescing-loop.ts';
import { readDeliveries } from './deliver.ts';
import type { FeedPosition } from './event-cursor.ts';
import { type FeedEvent, pageFrom, pageOfFeed, readPage } from './feed-page.ts';
import type { LiveTenant } from './live-tenant.ts';
import { newestPosition, positionIn } from './open-position.ts';
import { Revalidation } from './revalidation.ts';
import type { Router } from './router.ts';

/** Reads what is new in the feed of a desk, once for all who are live. */
export class FeedReader {
  readonly #tenant: LiveTenant;
  readonly #router: Router;
  readonly #loop: CoalescingLoop;
  #isReviewDue = false;
  /** All up to here was told. */
  head: FeedPosition;
  /** Between a page that is being read and the last one nobody may come in. */
  isReading = false;

  constructor(tenant: LiveTenant, router: Router, head: FeedPosition) {
    this.#tenant = tenant;
    this.#router = router;
    this.head = head;
    const failed = (err: unknown) => tenant.services.log.warn({ err }, 'the feed could not be read; it is tried again');
    this.#loop = new CoalescingLoop(() => this.#round(), failed, tenant.limits.retryMs);
  }

  /** Something happened, perhaps up to this number. */
  notify(seq: number | null): void {
    if (seq === null || seq > this.head.seq) this.#loop.request();
  }

  /** Asks with the next page whether everybody still is who they were. */
  revalidate(): void {
    this.#isReviewDue = true;
    this.#loop.request();
  }

  async drain(): Promise<void> {
    this.#loop.request();
    await this.#loop.quiet();
  }

  close(): void {
    this.#loop.close();
  }

  async #round(): Promise<void> {
    this.isReading = true;
    try {
      const { services, tenant } = this.#tenant;
      const tell = await inSnapshot({ services, tenant }, (query, lastQuery) => this.#look(query, lastQuery));
      this.#tenant.onWritten(tell());
    } finally {
      this.isReading = false;
      this.#tenant.settleArrived();
    }
  }

  /** First of all it is asked who everybody is: as often as is due, and whenever something happened to no ticket, for that may have been to a key, a person or a queue. */
  async #look(query: Query, lastQuery: Query): Promise<() => number> {
    const revalidate = this.#isReviewDue ? new Revalidation(this.#tenant.subscriptions) : null;
    this.#isReviewDue = false;
    const [page, ...asked] = await query(pageFrom(this.#tenant.tenant.id, this.head), ...this.#statementsOf(revalidate));
    const events = readPage(page?.rows ?? [], this.head);
    if (revalidate) this.#heed(revalidate.apply(asked));
    else if (events?.some(({ ticketId }) => ticketId === null)) await this.#reviewNow(query);
    if (!events) return this.#beginAnew(query);
    return this.#tellLater(events, await readDeliveries(lastQuery, this.#tenant.tenant, this.#router, events));
  }

  #statementsOf(revalidate: Revalidation | null) {
    return revalidate?.statements(this.#tenant.tenant.id, this.#tenant.services.now()) ?? [];
  }

  async #reviewNow(query: Query): Promise<void> {
    const revalidate = new Revalidation(this.#tenant.subscriptions);
    this.#heed(revalidate.apply(await query(...this.#statementsOf(revalidate))));
  }

  #heed(found: TenantNow | null): void {
    if (!found) return;
    const { timeOffsetMs, ...desk } = found;
    noteTimeOffset(this.#tenant.services, desk.id, timeOffsetMs);
    this.#tenant.tenant = desk;
  }

  #tellLater(events: readonly FeedEvent[], tell: () => number): () => number {
    const last = events.at(-1);
    if (!last) return tell;
    if (events.length >= pageOfFeed) this.#loop.request();
    return () => {
      const made = tell();
      this.head = { seq: last.seq, mark: last.mark };
      this.#tenant.counters.touch();
      return made;
    };
  }

  /** The feed does not hold any more what was told: it was restored, and everybody must read anew. */
  async #beginAnew(query: Query): Promise<() => number> {
    await this.#tenant.expire(this.#tenant.members(), query);
    const [found] = await query(newestPosition(this.#tenant.tenant.id));
    this.head = positionIn(found);
    return () => 0;
  }
}

import { may } from '../../core/actor.ts';
import type { Services, TenantSettings } from '../../core/context.ts';
import type { Semaphore } from '../../core/semaphore.ts';
import { inSnapshot } from '../../database/tenancy.ts';
import { type AccessSnapshot, mayNotRead } from '../access-check.ts';
import { CoalescingLoop } from '../feed/coalescing-loop.ts';
import type { LiveLimits } from '../live-limits.ts';
import { type BudgetedResults, endOf, runWithin } from '../query-budget.ts';
import { SharedQueries } from '../shared-query.ts';
import { type CounterQuery, type CounterSubscription, counterQueryOf } from './counter-subscription.ts';

export interface CounterServices {
  readonly services: Pick<Services, 'connections' | 'log'>;
  readonly sharedServices: Pick<Services, 'connections'>;
  readonly limits: LiveLimits;
  readonly slowSemaphore: Semaphore;
}

/** Reads the counters of a tenant, once for each shared query and a few times a second at most, and delivers what changed. */
export class CounterReader {
  readonly queries: SharedQueries<CounterQuery>;
  readonly #live: CounterServices;
  /** The settings as they are at the time of each read. */
  readonly #tenant: () => TenantSettings;
  readonly #loop: CoalescingLoop;
  #nextRead: NodeJS.Timeout | null = null;
  /** The last read after the latest event, when the worker has counted it. */
  #lateRead: NodeJS.Timeout | null = null;
  /** Counters change without an event too: tickets become overdue. */
  readonly #idleReads: NodeJS.Timeout;
  #readAt = 0;
  readonly #readingAlone = new Set<CounterQuery>();
  readonly #failed: (err: unknown) => void;

  constructor(live: CounterServices, tenant: () => TenantSettings) {
    const { services, limits } = live;
    this.#live = live;
    this.#tenant = tenant;
    this.queries = new SharedQueries(limits.queriesOfTenant);
    this.#failed = (err) => services.log.warn({ err }, 'the counters could not be read; trying again');
    this.#loop = new CoalescingLoop(() => this.#read(), this.#failed, limits.retryMs);
    this.#idleReads = setInterval(() => this.readSoon(), limits.idleCountersMs).unref();
  }

  close(): void {
    clearInterval(this.#idleReads);
    for (const timer of [this.#nextRead, this.#lateRead]) if (timer) clearTimeout(timer);
    this.#loop.close();
  }

  /** What the ticket's transaction counts is there now; what the worker counts comes a little later. */
  eventsRead(): void {
    this.readSoon();
    if (this.#lateRead) clearTimeout(this.#lateRead);
    this.#lateRead = setTimeout(() => this.readSoon(), this.#live.limits.lateCountersMs).unref();
  }

  readSoon(): void {
    if (this.#nextRead || this.queries.size === 0) return;
    const wait = Math.max(0, this.#readAt + this.#live.limits.countersMs - performance.now());
    this.#nextRead = setTimeout(() => {
      this.#nextRead = null;
      this.#readAt = performance.now();
      this.#loop.request();
    }, wait);
  }

  add(subscription: CounterSubscription): void {
    const { query } = subscription;
    query.subscriptions.add(subscription);
    if (query.latest) subscription.deliver(query.latest);
    else this.readSoon();
  }

  remove(subscription: CounterSubscription): void {
    subscription.query.subscriptions.delete(subscription);
    this.queries.leave(subscription.query);
  }

  changeAccess(subscription: CounterSubscription, access: AccessSnapshot): void {
    if (!may(access.actor, 'ticket:read_all')) {
      subscription.end(mayNotRead(access.actor, 'ticket:read_all'));
      return;
    }
    const query = this.queries.join(counterQueryOf(subscription.request, access));
    this.remove(subscription);
    subscription.access = access;
    subscription.query = query;
    this.add(subscription);
  }

  async #read(): Promise<void> {
    const { sharedServices, limits } = this.#live;
    const { slowQueryMs, sharedPageMs } = limits;
    const { slow = [], quick = [] } = Object.groupBy(this.queries, (query) => (query.isSlow(slowQueryMs) ? 'slow' : 'quick'));
    for (const query of slow) this.#readAlone(query);
    const { unread } = await this.#readAll(sharedServices, quick, sharedPageMs);
    for (const query of unread) this.#readAlone(query);
  }

  /** Delays no other query; where it fails its subscriptions end. */
  #readAlone(query: CounterQuery): void {
    if (this.#readingAlone.has(query)) return;
    this.#readingAlone.add(query);
    const { services, limits, slowSemaphore } = this.#live;
    void slowSemaphore(() => this.#readAll(services, [query], limits.alonePageMs))
      .then(({ error }) => error && [...query.subscriptions].forEach((subscription) => void subscription.end(endOf(error, limits.alonePageMs))))
      .catch(this.#failed)
      .finally(() => this.#readingAlone.delete(query));
  }

  async #readAll(services: Pick<Services, 'connections'>, queries: readonly CounterQuery[], budgetMs: number): Promise<BudgetedResults<CounterQuery>> {
    const tenant = this.#tenant();
    const statements = new Map(queries.map((query) => [query, query.statementFor(tenant)]));
    if (statements.size === 0) return nothingRead;
    const read = await inSnapshot({ services, tenant }, (_query, _last, lastQueries) => runWithin(lastQueries, budgetMs, statements));
    for (const [query, { rows }] of read.results) query.deliver(tenant, rows[0]?.json ?? '[]');
    return read;
  }
}

const nothingRead: BudgetedResults<CounterQuery> = { results: new Map(), unread: [], error: null };

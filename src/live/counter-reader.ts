import { may } from '../core/actor.ts';
import { appError } from '../core/app-error.ts';
import type { Services, TenantSettings } from '../core/context.ts';
import { inSnapshot } from '../database/tenancy.ts';
import type { AccessSnapshot } from './access-check.ts';
import { CoalescingLoop } from './coalescing-loop.ts';
import { type CounterQuery, type CounterSubscription, joinCounterQuery } from './counter-subscription.ts';
import type { LiveLimits } from './live-limits.ts';
import { SharedQueries } from './shared-query.ts';

/** Reads the counters of a tenant, once for each shared query and a few times a second at most, and delivers what changed. */
export class CounterReader {
  readonly queries: SharedQueries<CounterQuery>;
  readonly #services: Pick<Services, 'pool'>;
  readonly #limits: LiveLimits;
  /** The settings as they are at the time of each read. */
  readonly #tenant: () => TenantSettings;
  readonly #loop: CoalescingLoop;
  #nextRead: NodeJS.Timeout | null = null;
  /** Counters change without an event too: tickets become overdue. */
  readonly #idleReads: NodeJS.Timeout;
  #readAt = 0;

  constructor(services: Pick<Services, 'pool' | 'log'>, limits: LiveLimits, tenant: () => TenantSettings) {
    this.#services = services;
    this.#limits = limits;
    this.#tenant = tenant;
    this.queries = new SharedQueries(limits.queriesOfTenant);
    const failed = (err: unknown) => services.log.warn({ err }, 'the counters could not be read; trying again');
    this.#loop = new CoalescingLoop(() => this.#read(), failed, limits.retryMs);
    this.#idleReads = setInterval(() => this.readSoon(), limits.idleCountersMs).unref();
  }

  close(): void {
    clearInterval(this.#idleReads);
    if (this.#nextRead) clearTimeout(this.#nextRead);
    this.#loop.close();
  }

  readSoon(): void {
    if (this.#nextRead || this.queries.size === 0) return;
    const wait = Math.max(0, this.#readAt + this.#limits.countersMs - performance.now());
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
      subscription.end(appError('FORBIDDEN', 'This needs the permission ticket:read_all.'));
      return;
    }
    const query = joinCounterQuery(this.queries, subscription.request, access);
    this.remove(subscription);
    subscription.access = access;
    subscription.query = query;
    this.add(subscription);
  }

  async #read(): Promise<void> {
    const [queries, tenant] = [[...this.queries], this.#tenant()];
    if (queries.length === 0) return;
    const statements = queries.map((query) => query.statementFor(tenant));
    const results = await inSnapshot({ services: this.#services, tenant }, (_, lastQuery) => lastQuery(...statements));
    for (const [at, query] of queries.entries()) query.deliver(tenant, results[at]?.rows[0]?.json ?? '[]');
  }
}

import { may } from '../../core/actor.ts';
import { appError } from '../../core/app-error.ts';
import { inSnapshot } from '../../database/tenancy.ts';
import type { AccessSnapshot } from '../access-snapshot.ts';
import { CoalescingLoop } from '../coalescing-loop.ts';
import type { LiveTenant } from '../live-tenant.ts';
import { SharedQueries } from '../shared-queries.ts';
import type { CounterQuery } from './counter-query.ts';
import type { CounterSubscription } from './counter-subscription.ts';

/** The counters of a desk for those who watch them: read once for each group, a few times a second at most, and told when they changed. */
export class CounterBoard {
  readonly queries: SharedQueries<CounterQuery>;
  readonly #tenant: LiveTenant;
  readonly #loop: CoalescingLoop;
  #next: NodeJS.Timeout | null = null;
  /** What is counted may change without an event, as tickets become overdue. */
  readonly #looks: NodeJS.Timeout;
  #readAt = 0;

  constructor(tenant: LiveTenant) {
    const { services, limits } = tenant;
    this.#tenant = tenant;
    this.queries = new SharedQueries(limits.queriesOfTenant);
    this.#loop = new CoalescingLoop(
      () => this.#read(),
      (err) => services.log.warn({ err }, 'the counters could not be read; it is tried again'),
      limits.retryMs,
    );
    this.#looks = setInterval(() => this.touch(), limits.lookAtCountersMs).unref();
  }

  close(): void {
    clearInterval(this.#looks);
    if (this.#next) clearTimeout(this.#next);
    this.#loop.close();
  }

  /** Something happened: they are read anew, but not more often than is good for anybody. */
  touch(): void {
    if (this.#next || this.queries.size === 0) return;
    const wait = Math.max(0, this.#readAt + this.#tenant.limits.countersMs - performance.now());
    this.#next = setTimeout(() => {
      this.#next = null;
      this.#readAt = performance.now();
      this.#loop.request();
    }, wait);
  }

  welcome(subscription: CounterSubscription): void {
    subscription.sharedQuery.subscriptions.add(subscription);
    if (subscription.sharedQuery.newest) subscription.deliver(subscription.sharedQuery.newest);
    else this.touch();
  }

  changeQuery(subscription: CounterSubscription, access: AccessSnapshot): void {
    if (!may(access.actor, 'ticket:read_all')) {
      subscription.end(appError('FORBIDDEN', 'This needs the permission ticket:read_all.'));
      return;
    }
    const sharedQuery = subscription.request.joinQuery(this.queries, access);
    this.#remove(subscription);
    Object.assign(subscription, { access, sharedQuery });
    this.welcome(subscription);
  }

  left(subscription: CounterSubscription): void {
    this.#remove(subscription);
    this.#tenant.dismiss(subscription);
  }

  #remove(subscription: CounterSubscription): void {
    subscription.sharedQuery.subscriptions.delete(subscription);
    this.queries.leave(subscription.sharedQuery);
  }

  async #read(): Promise<void> {
    const { tenant, services } = this.#tenant;
    const queries = [...this.queries.all()];
    if (queries.length === 0) return;
    const results = await inSnapshot({ services, tenant }, (_, lastQuery) => lastQuery(...queries.map((sharedQuery) => sharedQuery.reading(tenant))));
    for (const [at, sharedQuery] of queries.entries()) sharedQuery.deliver(tenant, results[at]?.rows[0]?.json ?? '[]');
  }
}

import { may } from '../core/actor.ts';
import { appError } from '../core/app-error.ts';
import { openSemaphore } from '../core/semaphore.ts';
import { type LiveLimits, liveLimits } from './live-limits.ts';
import { type LiveServices, LiveTenant } from './live-tenant.ts';
import { openPosition } from './open-position.ts';
import { notAllowed } from './revalidation.ts';
import type { Sink } from './sink.ts';
import type { Subscription } from './subscription.ts';
import type { SubscriptionRequest } from './subscription-request.ts';

/** All live operations of a node. */
export class Live {
  readonly #tenants = new Map<string, LiveTenant>();
  readonly #services: LiveServices;
  /** Answers that were written down, each for however many. */
  written = 0;

  constructor(services: LiveServices['services'], limits: LiveLimits = liveLimits) {
    const semaphore = openSemaphore(limits.pagesAtOnce, Number.POSITIVE_INFINITY);
    this.#services = { services, limits, semaphore, onWritten: (count) => this.#wrote(count), onEmpty: (tenant) => this.#close(tenant) };
  }

  get tenants(): Iterable<LiveTenant> {
    return this.#tenants.values();
  }

  /** Carries out what a subscription's resolver gave. */
  async follow(request: SubscriptionRequest, sink: Sink): Promise<Subscription> {
    const { ctx, after } = request;
    const credential = { principalId: ctx.actor.id, sessionId: ctx.sessionId ?? null };
    const { at, head, access } = await openPosition(ctx, credential, after, this.#services.limits.eventsToCatchUp);
    if (!may(access.actor, 'ticket:read')) throw notAllowed();
    const tenant = this.#tenants.get(ctx.tenant.id) ?? new LiveTenant(this.#services, ctx.tenant, head);
    try {
      insistOnCapacity(tenant, ctx.actor.id);
      const subscription = request.join(tenant, { credential, access: tenant.subscriptions.known(access), at, sink });
      this.#tenants.set(ctx.tenant.id, tenant);
      return subscription;
    } catch (error) {
      if (tenant.subscriptions.size === 0) this.#close(tenant);
      throw error;
    }
  }

  /** What was committed until now goes out, to all whose sockets take it. */
  async drain(): Promise<void> {
    await Promise.all([...this.#tenants.values()].map((tenant) => tenant.drain()));
  }

  close(): void {
    for (const tenant of this.#tenants.values()) tenant.close();
    this.#tenants.clear();
  }

  #wrote(count: number): void {
    this.written += count;
  }

  #close(tenant: LiveTenant): void {
    tenant.close();
    if (this.#tenants.get(tenant.tenant.id) === tenant) this.#tenants.delete(tenant.tenant.id);
  }
}

function insistOnCapacity(tenant: LiveTenant, principalId: string): void {
  const { subscriptionsOfPrincipal, subscriptionsOfTenant } = tenant.limits;
  if (tenant.subscriptions.of(principalId).size >= subscriptionsOfPrincipal) throw tooMany('A principal', subscriptionsOfPrincipal);
  if (tenant.subscriptions.size >= subscriptionsOfTenant) throw tooMany('A desk', subscriptionsOfTenant);
}

function tooMany(who: string, limit: number): Error {
  return appError('RATE_LIMITED', `${who} has ${limit} subscriptions at once at most.`, { limit, retryAfterMs: 5_000 });
}

import { may } from '../core/actor.ts';
import { appError } from '../core/app-error.ts';
import type { TenantSettings } from '../core/context.ts';
import type { LimitName } from '../core/limit-name.ts';
import { openSemaphore } from '../core/semaphore.ts';
import type { Statement } from '../database/pipeline.ts';
import { mayNotRead } from './access-check.ts';
import { EventSubscriptionRequest, eventQueryOf } from './delivery/event-subscription.ts';
import type { FeedPosition } from './feed/event-cursor.ts';
import { type LiveLimits, liveLimits } from './live-limits.ts';
import type { LiveServices } from './live-services.ts';
import { LiveTenant } from './live-tenant.ts';
import { MemoryBudget } from './memory-budget.ts';
import type { Sink } from './sink.ts';
import type { Subscription, SubscriptionRequest } from './subscription.ts';
import { readStart } from './subscription-start.ts';

/** All subscriptions of a node that share their executions. */
export class Live {
  readonly #tenants = new Map<string, LiveTenant>();
  readonly #services: LiveServices;
  readonly #memory: MemoryBudget;

  constructor(services: LiveServices['services'], limits: LiveLimits = liveLimits) {
    const semaphore = openSemaphore(limits.pagesAtOnce, Number.POSITIVE_INFINITY);
    const slowSemaphore = openSemaphore(limits.slowPagesAtOnce, Number.POSITIVE_INFINITY);
    const sharedServices = { ...services, connections: services.connections.ofProcess };
    this.#services = { services, sharedServices, limits, semaphore, slowSemaphore };
    this.#memory = new MemoryBudget(limits);
  }

  get tenants(): Iterable<LiveTenant> {
    return this.#tenants.values();
  }

  async subscribe(request: SubscriptionRequest, sink: Sink): Promise<Subscription> {
    const release = this.#memory.take(request);
    const subscription = await this.#start(request, sink).catch((error: unknown) => {
      release();
      throw error;
    });
    return subscription.onceOver(release);
  }

  async #start(request: SubscriptionRequest, sink: Sink): Promise<Subscription> {
    const { ctx, after } = request;
    const credential = { principalId: ctx.actor.id, sessionId: ctx.sessionId ?? null };
    const trial = this.#trialOf(request);
    const { position, head, access } = await readStart(ctx, credential, after, this.#services.limits.eventsToCatchUp, trial);
    if (!may(access.actor, 'ticket:read')) throw mayNotRead(access.actor, 'ticket:read');
    const tenant = this.#tenants.get(ctx.tenant.id) ?? this.#open(ctx.tenant, head);
    try {
      insistOnCapacity(tenant, ctx.actor.id, this.#services.limits);
      return tenant.subscribe(request, tenant.subscriptions.shared({ credential, access, sink }), position);
    } catch (error) {
      if (tenant.subscriptions.size === 0) this.#close(ctx.tenant.id, tenant);
      throw error;
    }
  }

  /** Of a query that no other subscription shares yet. */
  #trialOf(request: SubscriptionRequest): Statement[] {
    if (!(request instanceof EventSubscriptionRequest)) return [];
    const query = eventQueryOf(request, request.ctx.actor);
    return this.#tenants.get(request.ctx.tenant.id)?.eventQueries.has(query) ? [] : [query.trialFor(request.ctx.tenant)];
  }

  /** Everything that was committed until now has been delivered, where the sockets take it. */
  async drain(): Promise<void> {
    await Promise.all([...this.#tenants.values()].map((tenant) => tenant.drain()));
  }

  close(): void {
    for (const tenant of this.#tenants.values()) tenant.close();
    this.#tenants.clear();
  }

  #open(tenant: TenantSettings, head: FeedPosition): LiveTenant {
    const opened: LiveTenant = new LiveTenant(this.#services, tenant, head, () => this.#close(tenant.id, opened));
    this.#tenants.set(tenant.id, opened);
    return opened;
  }

  #close(id: string, tenant: LiveTenant): void {
    tenant.close();
    if (this.#tenants.get(id) === tenant) this.#tenants.delete(id);
  }
}

function insistOnCapacity({ subscriptions }: LiveTenant, principalId: string, { subscriptionsOfPrincipal, subscriptionsOfTenant }: LiveLimits): void {
  if (subscriptions.of(principalId).size >= subscriptionsOfPrincipal) throw tooMany('A principal', subscriptionsOfPrincipal, 'subscriptionsOfPrincipal');
  if (subscriptions.size >= subscriptionsOfTenant) throw tooMany('A desk', subscriptionsOfTenant, 'subscriptionsOfTenant');
}

function tooMany(who: string, limit: number, limitName: LimitName): Error {
  return appError('RATE_LIMITED', `${who} has at most ${limit} subscriptions at once.`, { limit, limitName, retryAfterMs: 5_000 });
}

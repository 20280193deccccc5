import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '../core/actor.ts';
import { appError } from '../core/app-error.ts';
import type { Context, TenantSettings } from '../core/context.ts';
import { compiledFor } from '../reading/statement/field-statement.ts';
import type { TicketCriteria } from '../tickets/filter/ticket-filter.ts';
import type { FeedPosition } from './event-cursor.ts';
import { EventSubscription } from './event-subscription.ts';
import { LiveEventShape } from './live-event.shape.ts';
import { liveEventsSql, type Wanted } from './live-events.ts';
import type { LiveTenant } from './live-tenant.ts';
import type { SharedQueries } from './shared-queries.ts';
import { SharedQuery, sharedQueryKey } from './shared-query.ts';
import { type Joining, SubscriptionRequest } from './subscription-request.ts';

/** `ticketEvents`: the events of tickets, from a place in the feed or from now on. */
export class EventSubscriptionRequest extends SubscriptionRequest {
  readonly filter: TicketCriteria | undefined;
  override readonly after: FeedPosition | null;

  constructor(ctx: Context, info: GraphQLResolveInfo, filter: TicketCriteria | undefined, after: FeedPosition | null) {
    super(ctx, info);
    this.filter = filter;
    this.after = after;
  }

  join(tenant: LiveTenant, joining: Joining): EventSubscription {
    insistOnCatchUpCapacity(tenant, joining);
    const sharedQuery = this.joinQuery(tenant.queries, joining.access.actor, tenant.tenant);
    const subscription = new EventSubscription({ ...joining, request: this, sharedQuery }, tenant);
    tenant.subscriptions.add(subscription);
    tenant.settle(subscription);
    return subscription;
  }

  /** The group it belongs to while the actor is like this. */
  joinQuery(queries: SharedQueries<SharedQuery>, actor: Actor, tenant: TenantSettings): SharedQuery {
    const { info } = this;
    const given = this.given(someSeqs);
    const compiled = compiledFor({ actor }, info, LiveEventShape, given, (plan, wanted) => liveEventsSql(plan, info, wanted));
    const key = sharedQueryKey(this, actor, compiled);
    return queries.join(key, () => checked(new SharedQuery(key, this, actor, compiled), tenant, given));
  }

  given(seqs: string[]): Wanted {
    return { seqs, filter: this.filter };
  }
}

/** A plan leaves their place open; an empty list would be part of it. */
const someSeqs = ['0'];

/** Values that cannot be read are refused now, and not when an event comes. */
function checked(sharedQuery: SharedQuery, tenant: TenantSettings, given: Wanted): SharedQuery {
  sharedQuery.statement(tenant, given);
  return sharedQuery;
}

function insistOnCatchUpCapacity(tenant: LiveTenant, { access: { actor }, at }: Joining): void {
  const limit = tenant.limits.catchingUpOfPrincipal;
  if (at.seq >= tenant.headSeq || tenant.catchingUpOf(actor.id) < limit) return;
  throw appError('RATE_LIMITED', `${limit} subscriptions of one principal catch up at the same time at most.`, { limit, retryAfterMs: 1_000 });
}

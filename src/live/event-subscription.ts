import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '../core/actor.ts';
import type { Context, TenantSettings } from '../core/context.ts';
import type { Statement } from '../database/pipeline.ts';
import { compiledFor, type FieldStatement } from '../reading/statement/field-statement.ts';
import type { TicketCriteria } from '../tickets/filter/ticket-filter.ts';
import type { FeedPosition } from './event-cursor.ts';
import { LiveEventShape, liveEventsSql } from './live-events.ts';
import { PageFailures } from './page-failures.ts';
import { SharedQuery, sharedQueryKey } from './shared-query.ts';
import type { SerializedResult } from './sink.ts';
import { type Subscriber, Subscription, SubscriptionRequest } from './subscription.ts';

/** `ticketEvents`: the events of tickets, after a position in the feed or from now on. */
export class EventSubscriptionRequest extends SubscriptionRequest {
  readonly filter: TicketCriteria | undefined;
  override readonly after: FeedPosition | null;

  constructor(ctx: Context, info: GraphQLResolveInfo, filter: TicketCriteria | undefined, after: FeedPosition | null) {
    super(ctx, info);
    this.filter = filter;
    this.after = after;
  }
}

export class EventQuery extends SharedQuery {
  readonly #filter: TicketCriteria | undefined;

  constructor(key: string, request: EventSubscriptionRequest, actor: Actor, compiled: FieldStatement) {
    super(key, request, actor, compiled);
    this.#filter = request.filter;
  }

  /** Reads no event, but all values of the request: those that cannot be read are refused before the subscription begins. */
  trialFor(tenant: TenantSettings): Statement {
    return this.statementFor(tenant, anySeqs);
  }

  /** Reads the events with these numbers. */
  statementFor(tenant: TenantSettings, seqs: string[]): Statement {
    return this.bind(tenant, { seqs, filter: this.#filter });
  }
}

/** An empty list would change the plan. */
const anySeqs = ['0'];

/** The query that a request shares while the actor's permissions are these. */
export function eventQueryOf(request: EventSubscriptionRequest, actor: Actor): EventQuery {
  const { info, filter } = request;
  const compiled = compiledFor({ actor }, info, LiveEventShape, { seqs: anySeqs, filter }, (plan, given) => liveEventsSql(plan, info, given));
  return new EventQuery(sharedQueryKey(request, actor, compiled), request, actor, compiled);
}

export class EventSubscription extends Subscription {
  readonly request: EventSubscriptionRequest;
  query: EventQuery;
  /** All events up to here were delivered, or were not for this subscription. */
  position: FeedPosition;
  /** Served by the reader of the tenant; otherwise it catches up by pages of its own. */
  isLive = false;
  /** Nothing is read for it until its socket has drained. */
  isPaused = false;
  /** Of the page that it waits for. */
  readonly failures = new PageFailures();

  constructor(subscriber: Subscriber, request: EventSubscriptionRequest, query: EventQuery, position: FeedPosition, onEnd: () => void) {
    super(subscriber, onEnd);
    this.request = request;
    this.query = query;
    this.position = position;
  }

  /** False where the sink takes no more: the subscription is behind from this event on. */
  deliver(seq: number, result: SerializedResult): boolean {
    if (this.isOver || this.isPaused || seq <= this.position.seq || this.sink.write(result)) return true;
    this.position = { seq: seq - 1, mark: null };
    return false;
  }
}

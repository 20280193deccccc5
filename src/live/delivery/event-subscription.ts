import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '../../core/actor.ts';
import type { Context, TenantSettings } from '../../core/context.ts';
import type { Statement } from '../../database/pipeline.ts';
import { compiledFor, type FieldStatement } from '../../reading/statement/field-statement.ts';
import { mentions } from '../../tickets/filter/filter-reading.ts';
import type { TicketCriteria } from '../../tickets/filter/ticket-filter.ts';
import { canSee } from '../../tickets/visibility/can-see.ts';
import { readsNotes } from '../../tickets/visibility/ticket-visibility.ts';
import { type FeedPosition, filterChanged } from '../feed/event-cursor.ts';
import type { FeedEvent } from '../feed/feed-page.ts';
import { PageFailures } from '../feed/page-failures.ts';
import { SharedQuery, sharedQueryKey } from '../shared-query.ts';
import type { SerializedResult } from '../sink.ts';
import { type Subscriber, Subscription, SubscriptionRequest } from '../subscription.ts';
import { LiveEventShape, liveEventsSql } from './live-events.ts';

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
  const compiled = compiledFor(
    { actor },
    { info, shape: LiveEventShape, given: { seqs: anySeqs, filter }, build: (plan, given) => liveEventsSql(plan, info, given) },
  );
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

  skipTo(position: FeedPosition): void {
    if (position.seq > this.position.seq) this.position = position;
  }

  /** Ends where an event changed what its filter reads of other things than the ticket: no events lead from the list of before to that of after. */
  endWhereFilterChanged(events: readonly FeedEvent[]): void {
    const last = events.findLast((event) => event.seq > this.position.seq && this.#changesFilter(event));
    if (last) this.end(filterChanged(last));
  }

  #changesFilter({ isOfFields, isReferred, ticket }: FeedEvent): boolean {
    const { visibility, actor } = this.access;
    if (isOfFields) return mentions(this.request.filter, 'customField') && !readsNotes(actor);
    const isVisibilityChanged = isReferred && ticket !== null && canSee(visibility, ticket.before) !== canSee(visibility, ticket.after);
    return isVisibilityChanged && mentions(this.request.filter, 'mergedInto');
  }

  /** False where the sink takes no more: the subscription is behind from this event on. */
  deliver(seq: number, result: SerializedResult, isLast: boolean): boolean {
    if (this.isOver || this.isPaused || seq <= this.position.seq || this.sink.write(result, isLast)) return true;
    this.position = { seq: seq - 1, mark: null };
    return false;
  }
}

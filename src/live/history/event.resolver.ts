import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, FieldResolver, Info, Query, Resolver, Subscription } from 'type-graphql';
import { badArgument } from '../../core/app-error.ts';
import type { Context } from '../../core/context.ts';
import { readByStatement } from '../../core/graphql/read-by-statement.ts';
import { Ctx, contextWith, type RequestContext } from '../../core/graphql/request-context.ts';
import { Queue } from '../../queues/queue.graphql.ts';
import { Indicators, IndicatorsInput } from '../../reports/indicators/indicators.graphql.ts';
import { aboutIndicators } from '../../reports/indicators/indicators.resolver.ts';
import { queuesAsked } from '../../reports/indicators/read-indicators.ts';
import { longTexts, mentions } from '../../tickets/filter/filter-reading.ts';
import { Ticket } from '../../tickets/ticket.graphql.ts';
import { CounterSubscriptionRequest } from '../counters/counter-subscription.ts';
import { IndicatorSubscriptionRequest } from '../counters/indicator-subscription.ts';
import { EventSubscriptionRequest } from '../delivery/event-subscription.ts';
import { readPosition } from '../feed/event-cursor.ts';
import { ActivityArgs, EventsArgs, TicketEvent, TicketEventConnection, TicketEventsArgs } from './event.graphql.ts';
import { readEvents } from './read-events.ts';

@Resolver()
export class EventResolver {
  @Authorized('ticket:read')
  @Query(() => TicketEventConnection, {
    description:
      'Returns the events of the desk that the viewer can see, the oldest first; `orderBy: { direction: DESC }` begins with the newest one. Where the feed cannot be continued from a cursor towards newer events, the error is `CURSOR_EXPIRED`, as for `ticketEvents`; towards older ones it can be, for as long as it is a cursor of this feed. Cost: one statement along the primary key, in both directions; with a filter, or for viewers who see only tickets of their own, also for the events that may be looked through. Requires `ticket:read`.',
  })
  events(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args(() => EventsArgs) args: EventsArgs) {
    return readEvents(ctx, info, args);
  }

  @Authorized('ticket:read')
  @Subscription(() => TicketEvent, {
    description:
      'Delivers the events of the tickets that the viewer can see, in the order of the feed. With `after` it first delivers everything since that cursor, so that a reconnecting client loses and repeats nothing. It ends with the error `COST_EXCEEDED` when its query takes too long, with `CURSOR_EXPIRED` when which tickets the viewer can see has changed, or for a filter by a custom field which custom fields (read the state again and continue from `extensions.cursor`), and with `UNAVAILABLE` and `retryAfterMs` when the feed could not be read five times in a row: then subscribe again with the cursor of the last event. Requires `ticket:read`.',
    subscribe: ({ context, args, info }) => subscribeToEvents(context as RequestContext, args as TicketEventsArgs, info),
  })
  ticketEvents(@Args(() => TicketEventsArgs) _args: TicketEventsArgs): never {
    return readByStatement();
  }

  @Authorized('ticket:read_all')
  @Subscription(() => [Queue], {
    description:
      'Delivers the queues that the viewer can see with their `counts`: at once, and again when one of them changes, at most four times a second. Requires `ticket:read_all`.',
    subscribe: ({ context, info }) => subscribeToCounters(context as RequestContext, info),
  })
  queueCounters(): never {
    return readByStatement();
  }
}

@Resolver()
export class IndicatorResolver {
  @Authorized('ticket:read_all')
  @Subscription(() => Indicators, {
    description:
      'Delivers the indicators of the desk, as the query `indicators` gives them: at once, and again within a second when one of the numbers that are selected changes, at most four times a second. Subscriptions that see the same queues and select the same share one read. Requires `ticket:read_all`.',
    subscribe: ({ context, args, info }) => subscribeToIndicators(context as RequestContext, args as { input?: IndicatorsInput | null }, info),
  })
  indicators(@Arg('input', () => IndicatorsInput, { nullable: true, description: aboutIndicators }) _input?: IndicatorsInput): never {
    return readByStatement();
  }
}

@Resolver(() => Ticket)
export class TicketActivityResolver {
  @FieldResolver(() => TicketEventConnection, {
    description:
      'The history of the ticket, the oldest event first; `orderBy: { direction: DESC }` begins with the newest one. Only events that the viewer can see are included. Where the feed cannot be continued from a cursor, the error is `CURSOR_EXPIRED`, as for `events`. Cost: an index leads to the events of the ticket, in both directions.',
  })
  activity(@Args(() => ActivityArgs) _args: ActivityArgs): never {
    return readByStatement();
  }
}

function subscribeToEvents(context: RequestContext, { filter, after }: TicketEventsArgs, info: GraphQLResolveInfo): EventSubscriptionRequest {
  const ctx = contextWith(context, 'ticket:read');
  const unkept = longTexts.find((part) => mentions(filter, part));
  if (unkept) throw badArgument(['filter'], `The feed does not keep what \`${unkept}\` was before a change, so a subscription has no filter by it.`);
  return new EventSubscriptionRequest(ctx, info, filter, after == null ? null : readPosition(after));
}

function subscribeToCounters(context: RequestContext, info: GraphQLResolveInfo): CounterSubscriptionRequest {
  return new CounterSubscriptionRequest(contextWith(context, 'ticket:read_all'), info);
}

function subscribeToIndicators(context: RequestContext, { input }: { input?: IndicatorsInput | null }, info: GraphQLResolveInfo): IndicatorSubscriptionRequest {
  return new IndicatorSubscriptionRequest(contextWith(context, 'ticket:read_all'), info, queuesAsked(input));
}

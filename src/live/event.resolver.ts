import type { GraphQLResolveInfo } from 'graphql';
import { Args, Authorized, FieldResolver, Info, Query, Resolver, Subscription } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { ForwardArgs } from '../core/graphql/connection.graphql.ts';
import { readByStatement } from '../core/graphql/read-by-statement.ts';
import { Ctx, contextWith, type RequestContext } from '../core/graphql/request-context.ts';
import { Queue } from '../queues/queue.graphql.ts';
import { readConnection } from '../reading/read.ts';
import { Ticket } from '../tickets/ticket.graphql.ts';
import { CounterSubscriptionRequest } from './counter-subscription.ts';
import { EventsArgs, TicketEvent, TicketEventConnection, TicketEventsArgs } from './event.graphql.ts';
import { EventShape, eventOrderKeys } from './event.shape.ts';
import { readPosition } from './event-cursor.ts';
import { eventFilterSql } from './event-filter.ts';
import { EventSubscriptionRequest } from './event-subscription.ts';

const inOrder = { name: eventOrderKeys.name, by: [{ order: eventOrderKeys.by, direction: 'ASC' as const }] };

@Resolver()
export class EventResolver {
  @Authorized('ticket:read')
  @Query(() => TicketEventConnection, {
    description:
      'Returns the events of the desk that the viewer can see, the oldest first. `after` takes the cursor of an event. Cost: one statement along the primary key. Requires `ticket:read`.',
  })
  events(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args(() => EventsArgs) args: EventsArgs) {
    return readConnection(ctx, info, EventShape, { args }, inOrder, (row, { args }, viewer) => eventFilterSql(row, args.filter, viewer));
  }

  @Authorized('ticket:read')
  @Subscription(() => TicketEvent, {
    description:
      'Delivers the events of the tickets that the viewer can see, in the order of the feed. With `after` it first delivers everything since that cursor, so that a reconnecting client loses and repeats nothing. It ends with the error `COST_EXCEEDED` when its query takes too long, and with `CURSOR_EXPIRED` when which tickets the viewer can see has changed: read the state again and continue from `extensions.cursor`. Requires `ticket:read`.',
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

@Resolver(() => Ticket)
export class TicketActivityResolver {
  @FieldResolver(() => TicketEventConnection, {
    description: 'The history of the ticket, the oldest event first. Only events that the viewer can see are included.',
  })
  activity(@Args(() => ForwardArgs) _args: ForwardArgs): never {
    return readByStatement();
  }
}

function subscribeToEvents(context: RequestContext, { filter, after }: TicketEventsArgs, info: GraphQLResolveInfo): EventSubscriptionRequest {
  const ctx = contextWith(context, 'ticket:read');
  return new EventSubscriptionRequest(ctx, info, filter, after == null ? null : readPosition(after));
}

function subscribeToCounters(context: RequestContext, info: GraphQLResolveInfo): CounterSubscriptionRequest {
  return new CounterSubscriptionRequest(contextWith(context, 'ticket:read_all'), info);
}

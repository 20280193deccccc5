import type { GraphQLResolveInfo } from 'graphql';
import { Args, Authorized, FieldResolver, Info, Query, Resolver, Root, Subscription } from 'type-graphql';
import { appError } from '../platform/app-error.ts';
import { headOf } from '../platform/feed.ts';
import { ForwardArgs } from '../platform/graphql/connection.graphql.ts';
import { type Door, insideOf, Seen } from '../platform/graphql/door.ts';
import { readByStatement } from '../platform/graphql/read-by-statement.ts';
import type { Context } from '../platform/house.ts';
import type { Raw } from '../platform/reading/raw.ts';
import { readConnection } from '../platform/reading/read.ts';
import { Ticket } from '../tickets/ticket.graphql.ts';
import { EventsArgs, TicketEvent, TicketEventConnection, TicketEventsArgs } from './event.graphql.ts';
import { EventShape, eventOrder } from './event.shape.ts';
import { eventFilterSql, readEventCursor } from './event-filter.ts';
import { follow } from './follow.ts';
import { readFeed } from './read-feed.ts';

const inOrder = { name: eventOrder.name, by: [{ order: eventOrder.by, direction: 'ASC' as const }] };

@Resolver()
export class EventResolver {
  @Authorized('ticket:read')
  @Query(() => TicketEventConnection, {
    description:
      "The feed of the desk, the oldest first, as far as the viewer sees it. `after` takes an event's cursor. Cost: one statement along the primary key. Requires ticket:read.",
  })
  events(@Seen() ctx: Context, @Info() info: GraphQLResolveInfo, @Args(() => EventsArgs) args: EventsArgs) {
    return readConnection(ctx, info, EventShape, { args }, inOrder, (row, { args }, viewer) => eventFilterSql(row, args.filter, viewer));
  }

  @Authorized('ticket:read')
  @Subscription(() => TicketEvent, {
    description:
      'What happens to the tickets the viewer can see, in the order of the feed. With `after` it first delivers everything since that cursor: nothing is lost or doubled over a reconnect. Requires ticket:read.',
    subscribe: ({ context, args, info }) => deliver(context as Door, args as TicketEventsArgs, info),
  })
  ticketEvents(@Root() event: Raw, @Args(() => TicketEventsArgs) _args: TicketEventsArgs): Raw {
    return event;
  }
}

@Resolver(() => Ticket)
export class TicketActivityResolver {
  @FieldResolver(() => TicketEventConnection, { description: 'Everything that happened to the ticket, the oldest first, as far as the viewer may know.' })
  activity(@Args(() => ForwardArgs) _args: ForwardArgs): never {
    return readByStatement();
  }
}

async function deliver(door: Door, args: TicketEventsArgs, info: GraphQLResolveInfo) {
  const ctx = insideOf(door);
  const head = await headOf(ctx);
  const after = args.after == null ? head : readEventCursor(args.after);
  if (after > head) throw appError('BAD_USER_INPUT', 'The cursor is ahead of the feed.');
  return follow(ctx.house.bell, ctx.tenant.id, after, async (at) => readFeed(insideOf(await door.again()), info, args.filter, at));
}

import type { GraphQLResolveInfo } from 'graphql';
import { Args, Authorized, FieldResolver, Info, Query, Resolver, Root, Subscription } from 'type-graphql';
import { appError } from '../platform/app-error.ts';
import { headOf } from '../platform/feed.ts';
import { ForwardArgs } from '../platform/graphql/connection.graphql.ts';
import { type Door, insideOf, Seen } from '../platform/graphql/door.ts';
import type { Context } from '../platform/house.ts';
import { type Connection, connect, rowsOf } from '../platform/reading/connect.ts';
import { readConnection } from '../platform/reading/read.ts';
import { Ticket } from '../tickets/ticket.graphql.ts';
import { EventsArgs, TicketEvent, TicketEventConnection, TicketEventsArgs } from './event.graphql.ts';
import { EventShape, eventOrder } from './event.shape.ts';
import { eventCursor, eventFilterSql, readEventCursor } from './event-filter.ts';
import { follow } from './follow.ts';
import { readFeed } from './read-feed.ts';

const inOrder = { name: eventOrder.name, by: [{ order: eventOrder.by, direction: 'ASC' as const }] };

@Resolver(() => TicketEvent)
export class EventResolver {
  @Authorized('ticket:read')
  @Query(() => TicketEventConnection, {
    description:
      "The feed of the desk, the oldest first, as far as the viewer sees it. `after` takes an event's cursor. Cost: one statement along the primary key. Requires ticket:read.",
  })
  async events(@Seen() ctx: Context, @Info() info: GraphQLResolveInfo, @Args(() => EventsArgs) args: EventsArgs) {
    const rows = await readConnection(ctx, info, EventShape, { args }, inOrder, (row, { args }, viewer) => eventFilterSql(row, args.filter, viewer));
    return connect(rows, args, inOrder.name);
  }

  @FieldResolver(() => Ticket, { nullable: true, description: 'The ticket as it is now; null for events of other things.' })
  ticket(@Root() event: Record<string, unknown>, @Info() { path }: GraphQLResolveInfo) {
    return event[path.key];
  }

  @FieldResolver(() => String, { description: 'Give it as `after` to go on from here, in `events` and in `ticketEvents`.' })
  cursor(@Root() { cursor }: TicketEvent): string {
    return eventCursor(cursor);
  }

  @Authorized('ticket:read')
  @Subscription(() => TicketEvent, {
    description:
      'What happens to the tickets the viewer can see, in the order of the feed. With `after` it first delivers everything since that cursor: nothing is lost or doubled over a reconnect. Requires ticket:read.',
    subscribe: ({ context, args, info }) => deliver(context as Door, args as TicketEventsArgs, info),
  })
  ticketEvents(@Root() event: TicketEvent, @Args(() => TicketEventsArgs) _args: TicketEventsArgs): TicketEvent {
    return event;
  }
}

export function activityOf(ticket: object, args: ForwardArgs, _door: unknown, info: GraphQLResolveInfo): Connection {
  return connect(rowsOf(ticket, info), args, eventOrder.name);
}

@Resolver(() => Ticket)
export class TicketActivityResolver {
  @FieldResolver(() => TicketEventConnection, { description: 'Everything that happened to the ticket, the oldest first, as far as the viewer may know.' })
  activity(@Root() ticket: object, @Info() info: GraphQLResolveInfo, @Args(() => ForwardArgs) args: ForwardArgs) {
    return activityOf(ticket, args, null, info);
  }
}

async function deliver(door: Door, args: TicketEventsArgs, info: GraphQLResolveInfo) {
  const ctx = insideOf(door);
  const head = await headOf(ctx);
  const after = args.after == null ? head : readEventCursor(args.after);
  if (after > head) throw appError('BAD_USER_INPUT', 'The cursor is ahead of the feed.');
  return follow(ctx.house.bell, ctx.tenant.id, after, async (at) => readFeed(insideOf(await door.again()), info, args.filter, at));
}

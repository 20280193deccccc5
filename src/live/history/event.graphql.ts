import { Arg, ArgsType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Message } from '../../conversations/message.graphql.ts';
import { DateTimeComparator, IdComparator, StringComparator } from '../../core/graphql/comparators.graphql.ts';
import { connectionOf, PagingArgs } from '../../core/graphql/connection.graphql.ts';
import { Node } from '../../core/graphql/node.graphql.ts';
import { OrderDirectionEnum } from '../../core/graphql/order-direction.graphql.ts';
import { readByStatement } from '../../core/graphql/read-by-statement.ts';
import { DateTime, Json, LocaleScalar } from '../../core/graphql/scalars.ts';
import { Actor, User } from '../../people/actor.graphql.ts';
import { TicketFilter } from '../../tickets/filter/ticket-filter.graphql.ts';
import { Ticket } from '../../tickets/ticket.graphql.ts';

@ObjectType({ description: 'The change of one field by an event.', simpleResolvers: true })
export class FieldChange {
  @Field(() => String, { description: 'The name of the field, such as `status`, `assignee`, `queue`, `severity`, `creator` or `message`.' })
  field!: string;

  @Field(() => Json, {
    nullable: true,
    description: 'The value before the event; an id where the value is an object. Null when there was none, or when the viewer cannot see the object.',
  })
  before!: unknown;

  @Field(() => Json, {
    nullable: true,
    description: 'The value after the event; an id where the value is an object. Null when there is none, or when the viewer cannot see the object.',
  })
  after!: unknown;
}

export const TicketViewEnum = { IN_VIEW: 'IN_VIEW', LEFT: 'LEFT' } as const;
registerEnumType(TicketViewEnum, {
  name: 'TicketView',
  description: 'Whether a ticket is in the view of a subscription.',
  valuesConfig: {
    IN_VIEW: {
      description:
        'The viewer can see the ticket, and it matches the filter. If it came into view by an event that the viewer cannot see, the type is `ticket.entered`, `actor`, `causedBy` and `onBehalfOf` are null, and `changes` is empty.',
    },
    LEFT: {
      description:
        'The ticket no longer matches the filter, or the viewer can no longer see it: remove it from the list. If the viewer can no longer see it, the type is `ticket.left`, `actor`, `causedBy`, `onBehalfOf` and `ticket` are null, and `changes` is empty.',
    },
  },
});

@ObjectType({
  implements: Node,
  description:
    'Something that happened in the desk. All events of a desk form one feed, which serves as the history of tickets, the source of live updates and the audit record. A viewer receives the events of the tickets that they can see.',
  simpleResolvers: true,
})
export class TicketEvent extends Node {
  @Field(() => String, {
    description: 'The number of the event in the feed of the desk, a whole number. Events are numbered without gaps in the order of their commits.',
  })
  seq!: string;

  @Field(() => String, {
    description: 'The cursor of the event. Pass it as `after` to continue from here. It stays valid while the feed keeps the event, also after a failover.',
  })
  cursor!: string;

  @Field(() => String, {
    description: 'The type of the event, in the past tense: `ticket.opened`, `ticket.replied`, `ticket.closed` and so on. `eventTypes` has them all.',
  })
  type!: string;

  @Field(() => String, {
    description: "What happened, in a few words for people, in the language that is asked for, otherwise in the viewer's. It names nobody and no value.",
  })
  label(
    @Arg('locale', () => LocaleScalar, { nullable: true, description: 'The language of the label: `es`, `en` or `pt`, with or without a region.' })
    _locale?: string,
  ): string {
    return readByStatement();
  }

  @Field(() => DateTime, {
    description:
      'When the event happened, in the time of the desk. It is never earlier than that of the events before it, also where a clock was set back, except for what is recorded after it happened: breaches, warnings and timers bear the instant at which they were due. The changes of a breach or a warning have a `detectedAt`, which is when it was noticed.',
  })
  occurredAt!: Date;

  @Field(() => TicketViewEnum, { description: 'Whether the ticket is still in view. Only subscriptions send `LEFT`.' })
  view!: keyof typeof TicketViewEnum;

  @Field(() => ID, { nullable: true, description: 'The id of the ticket, also when it has left the view; null for events of other objects.' })
  ticketId!: string | null;

  @Field(() => Actor, {
    nullable: true,
    description:
      'Who did it; the system for what the desk does by itself, such as automatic assignment, effects of the workflow and timers. Null when they are no longer known, or when the viewer can no longer see the ticket.',
  })
  actor!: Actor | null;

  @Field(() => Actor, {
    nullable: true,
    description:
      'Whose act led to what the desk did by itself; null when the actor acted, when only time led to it, and when the viewer can no longer see the ticket.',
  })
  causedBy!: Actor | null;

  @Field(() => User, {
    nullable: true,
    description:
      'The person for whom an API key did it, or did what led to it; null when nobody acted for another person, and when the viewer can no longer see the ticket.',
  })
  onBehalfOf!: User | null;

  @Field(() => Ticket, { nullable: true, description: 'The ticket as it is now; null for events of other objects, or when the viewer can no longer see it.' })
  ticket!: Ticket | null;

  @Field(() => Message, {
    nullable: true,
    description:
      'The message that was written by the event: of `ticket.replied`, `ticket.noted` and `ticket.mentioned`. Null for other events, and when the viewer cannot see it.',
  })
  message!: Message | null;

  @Field(() => [FieldChange], {
    description: 'The fields that the event changed. `eventTypes` tells which fields those of each type are, and of which type their values.',
  })
  changes!: FieldChange[];
}

export const { Connection: TicketEventConnection } = connectionOf('TicketEvent', () => TicketEvent, 'events');

@InputType({ description: 'Selects events; every part that is given must match.' })
export class EventFilter {
  @Field(() => StringComparator, { nullable: true, description: 'Filters by the type of the event.' })
  type?: StringComparator;

  @Field(() => IdComparator, { nullable: true, description: 'Filters by the id of the ticket.' })
  ticketId?: IdComparator;

  @Field(() => IdComparator, { nullable: true, description: 'Filters by the id of the actor of the event.' })
  actorId?: IdComparator;

  @Field(() => DateTimeComparator, { nullable: true, description: 'Filters by the time when the event happened.' })
  occurredAt?: DateTimeComparator;

  @Field(() => TicketFilter, { nullable: true, description: 'Filters by the ticket of the event, as it is now.' })
  ticket?: TicketFilter;
}

@InputType({ description: 'The order of a list of events, which is that of the feed or its reverse.' })
export class EventOrder {
  @Field(() => OrderDirectionEnum, { description: '`ASC` begins with the oldest event, `DESC` with the newest one.' })
  direction!: keyof typeof OrderDirectionEnum;
}

@ArgsType()
export class ActivityArgs extends PagingArgs {
  @Field(() => EventOrder, {
    nullable: true,
    description:
      'The order of the events; the oldest first when null or left out. An event has one cursor, whatever the order: `after` and `before` mean the order of the list.',
  })
  orderBy?: EventOrder | null;
}

@ArgsType()
export class EventsArgs extends ActivityArgs {
  @Field(() => EventFilter, {
    nullable: true,
    description: 'Which events to return; every event that the viewer can see when null or left out. Null within a filter is refused.',
  })
  filter?: EventFilter;
}

@ArgsType()
export class TicketEventsArgs {
  @Field(() => TicketFilter, {
    nullable: true,
    description:
      'The tickets to follow; all that the viewer can see when null or left out. A ticket is compared when the event is delivered; the event with which it ceases to match is delivered with `view: LEFT`.',
  })
  filter?: TicketFilter;

  @Field(() => String, {
    nullable: true,
    description:
      'The cursor of the last event that was received: first everything after it is delivered, then live events. When left out, the subscription starts now. If the feed cannot continue from the cursor, because it is older than what is kept, ahead of the feed, from a feed that was restored to another state, or from before a change of which tickets the viewer can see or, where the filter asks for a custom field, of which custom fields, the error is `CURSOR_EXPIRED`: read the state again and continue from `extensions.cursor`, the newest cursor.',
  })
  after?: string;
}

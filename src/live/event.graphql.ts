import { ArgsType, Field, InputType, ObjectType } from 'type-graphql';
import { Actor } from '../people/actor.graphql.ts';
import { DateTimeComparator, IdComparator, StringComparator } from '../platform/graphql/comparators.graphql.ts';
import { connectionOf, ForwardArgs } from '../platform/graphql/connection.graphql.ts';
import { Node } from '../platform/graphql/node.graphql.ts';
import { DateTime, Json } from '../platform/graphql/scalars.ts';
import { Ticket } from '../tickets/ticket.graphql.ts';
import { TicketFilter } from '../tickets/ticket-filter.graphql.ts';

@ObjectType({ description: 'What became of one field.', simpleResolvers: true })
export class FieldChange {
  @Field(() => String, { description: 'The field: `status`, `assignee`, `queue`, `severity`, `creator`, `message`…' })
  field!: string;

  @Field(() => Json, { nullable: true, description: 'What it was; ids where it was a thing of its own.' })
  before!: unknown;

  @Field(() => Json, { nullable: true, description: 'What it is now.' })
  after!: unknown;
}

@ObjectType({
  implements: Node,
  description:
    'Something that happened. All events of a desk stand in one feed without gaps: the history, the live updates and the audit are this feed. A viewer gets those of tickets they can see.',
  simpleResolvers: true,
})
export class TicketEvent extends Node {
  @Field(() => String, { description: 'Its number in the feed of the desk, a whole number without gaps; the order in which things were committed.' })
  seq!: string;

  @Field(() => String, { description: 'Give it as `after` to go on from here.' })
  cursor!: string;

  @Field(() => String, { description: 'What happened, in the past tense: `ticket.opened`, `ticket.replied`, `ticket.closed`…' })
  type!: string;

  @Field(() => DateTime, { description: 'When it happened.' })
  occurredAt!: Date;

  @Field(() => Actor, { nullable: true, description: 'Who did it; null for somebody no longer known.' })
  actor!: Actor | null;

  @Field(() => Ticket, { nullable: true, description: 'The ticket as it is now; null for events of other things.' })
  ticket!: Ticket | null;

  @Field(() => [FieldChange], { description: 'What changed.' })
  changes!: FieldChange[];
}

export const { Connection: TicketEventConnection } = connectionOf('TicketEvent', () => TicketEvent, 'events');

@InputType({ description: 'Which events: every part that is given must hold.' })
export class EventFilter {
  @Field(() => StringComparator, { nullable: true, description: 'By type.' })
  type?: StringComparator;

  @Field(() => IdComparator, { nullable: true, description: 'By the id of the ticket.' })
  ticketId?: IdComparator;

  @Field(() => IdComparator, { nullable: true, description: 'By who did it.' })
  actorId?: IdComparator;

  @Field(() => DateTimeComparator, { nullable: true, description: 'By when it happened.' })
  occurredAt?: DateTimeComparator;

  @Field(() => TicketFilter, { nullable: true, description: 'Events of tickets that are like this now.' })
  ticket?: TicketFilter;
}

@ArgsType()
export class EventsArgs extends ForwardArgs {
  @Field(() => EventFilter, { nullable: true, description: 'Which events.' })
  filter?: EventFilter;
}

@ArgsType()
export class TicketEventsArgs {
  @Field(() => TicketFilter, { nullable: true, description: 'Events of tickets that are like this when the event is delivered.' })
  filter?: TicketFilter;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last event that was received: everything after it comes first, then live. Left out: from now on.',
  })
  after?: string;
}

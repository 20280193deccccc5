import { ArgsType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeComparator, IdComparator, StringComparator } from '../core/graphql/comparators.graphql.ts';
import { connectionOf, ForwardArgs } from '../core/graphql/connection.graphql.ts';
import { Node } from '../core/graphql/node.graphql.ts';
import { DateTime, Json } from '../core/graphql/scalars.ts';
import { Actor } from '../people/actor.graphql.ts';
import { TicketFilter } from '../tickets/filter/ticket-filter.graphql.ts';
import { Ticket } from '../tickets/ticket.graphql.ts';

@ObjectType({ description: 'What became of one field.', simpleResolvers: true })
export class FieldChange {
  @Field(() => String, { description: 'The field: `status`, `assignee`, `queue`, `severity`, `creator`, `message`…' })
  field!: string;

  @Field(() => Json, { nullable: true, description: 'What it was; ids where it was a thing of its own.' })
  before!: unknown;

  @Field(() => Json, { nullable: true, description: 'What it is now.' })
  after!: unknown;
}

export const TicketViewEnum = { IN_VIEW: 'IN_VIEW', LEFT: 'LEFT' } as const;
registerEnumType(TicketViewEnum, {
  name: 'TicketView',
  description: 'Whether a ticket is among those that are followed.',
  valuesConfig: {
    IN_VIEW: { description: 'The viewer sees the ticket, and it is as the filter says.' },
    LEFT: {
      description:
        'With this event the ticket left the filter, or the sight of the viewer: take it off the list. Out of sight the type is `ticket.left`, `actor` and `ticket` are null, `changes` is empty.',
    },
  },
});

@ObjectType({
  implements: Node,
  description:
    'Something that happened. All events of a desk stand in one feed without gaps: the history, the live updates and the audit are this feed. A viewer gets those of tickets they can see.',
  simpleResolvers: true,
})
export class TicketEvent extends Node {
  @Field(() => String, { description: 'Its number in the feed of the desk, a whole number without gaps; the order in which things were committed.' })
  seq!: string;

  @Field(() => String, { description: 'Give it as `after` to go on from here. It is good for as long as the feed keeps the event, also over a failover.' })
  cursor!: string;

  @Field(() => String, { description: 'What happened, in the past tense: `ticket.opened`, `ticket.replied`, `ticket.closed`…' })
  type!: string;

  @Field(() => DateTime, { description: 'When it happened.' })
  occurredAt!: Date;

  @Field(() => TicketViewEnum, { description: 'Whether the ticket is still in view. `LEFT` comes by subscription only.' })
  view!: keyof typeof TicketViewEnum;

  @Field(() => ID, { nullable: true, description: 'The id of the ticket, also when that has left; null for events of other things.' })
  ticketId!: string | null;

  @Field(() => Actor, { nullable: true, description: 'Who did it; null for somebody no longer known, and where the ticket left sight.' })
  actor!: Actor | null;

  @Field(() => Ticket, { nullable: true, description: 'The ticket as it is now; null for events of other things, and where it left sight.' })
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
  @Field(() => TicketFilter, {
    nullable: true,
    description: 'Events of tickets that are like this when the event is delivered, and the event by which one ceases to be (`view: LEFT`).',
  })
  filter?: TicketFilter;

  @Field(() => String, {
    nullable: true,
    description:
      'The cursor of the last event that was received: everything after it comes first, then live. Left out: from now on. A cursor the feed cannot go on from (older than what is kept, ahead of the feed, or of a feed that was since restored to another state) is answered with the error `CURSOR_EXPIRED`, whose `extensions.cursor` is the newest: read the state anew and follow from there.',
  })
  after?: string;
}

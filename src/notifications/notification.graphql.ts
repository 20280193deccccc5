import { ArgsType, Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { NotificationKindEnum } from '../configuration/api/notification-kinds.graphql.ts';
import type { NoticeKind } from '../core/event.ts';
import { IdComparator } from '../core/graphql/comparators.graphql.ts';
import { connectionOf, PagingArgs } from '../core/graphql/connection.graphql.ts';
import { type Comparator, comparatorOf } from '../core/graphql/filter-parts.graphql.ts';
import { Node } from '../core/graphql/node.graphql.ts';
import { DateTime } from '../core/graphql/scalars.ts';
import { TicketEvent } from '../live/history/event.graphql.ts';
import { Ticket } from '../tickets/ticket.graphql.ts';
import type { NotificationChannel } from './kinds.ts';

export const NotificationChannelEnum: { [Name in NotificationChannel]: Name } = { IN_APP: 'IN_APP', MAIL: 'MAIL' };
registerEnumType(NotificationChannelEnum, {
  name: 'NotificationChannel',
  description: 'A way in which people are told.',
  valuesConfig: {
    IN_APP: { description: 'The list `viewer.notifications`, its count and its subscription.' },
    MAIL: { description: 'A mail to the address of the person.' },
  },
});

@ObjectType({ implements: Node, description: 'Something that is new for the viewer: an event of which they are told.', simpleResolvers: true })
export class Notification extends Node {
  @Field(() => NotificationKindEnum, { description: 'What the notification is about; one event has one kind for each person.' })
  kind!: NoticeKind;

  @Field(() => String, {
    description: 'The cursor of the notification, which is that of its event. `notifications` continues from it, as a list and as a subscription.',
  })
  cursor!: string;

  @Field(() => TicketEvent, { nullable: true, description: 'The event; null once the desk no longer keeps it.' })
  event!: TicketEvent | null;

  @Field(() => Ticket, { nullable: true, description: 'The ticket as it is now; null for what is about an article or a person, whom `event` names.' })
  ticket!: Ticket | null;

  @Field(() => DateTime, { description: 'When the event happened, in the time of the desk.' })
  occurredAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the viewer marked it as read; null while it is unread.' })
  readAt!: Date | null;
}

export const { Connection: NotificationConnection } = connectionOf('Notification', () => Notification, 'notifications');

const NotificationKindComparator = comparatorOf<NoticeKind>('NotificationKind', NotificationKindEnum);

@InputType({ description: 'Selects notifications; every part that is given must match. Null is refused.' })
export class NotificationFilter {
  @Field(() => Boolean, { nullable: true, description: 'True returns unread notifications only, false those that were read.' })
  isUnread?: boolean;

  @Field(() => NotificationKindComparator, { nullable: true, description: 'Filters by the kind.' })
  kind?: Comparator<NoticeKind>;

  @Field(() => IdComparator, { nullable: true, description: 'Filters by the id of the ticket.' })
  ticketId?: IdComparator;
}

@ArgsType()
export class NotificationsArgs extends PagingArgs {
  @Field(() => NotificationFilter, { nullable: true, description: 'Which notifications to return; all when left out.' })
  filter?: NotificationFilter;
}

@ObjectType({ description: 'How a person wants to be told of one kind of event.', simpleResolvers: true })
export class NotificationPreference {
  @Field(() => NotificationKindEnum, { description: 'What the events are about.' })
  kind!: NoticeKind;

  @Field(() => [NotificationChannelEnum], { description: 'The channels by which the person is told of it; empty where they are not told at all.' })
  channels!: NotificationChannel[];
}

@InputType({ description: 'By which channels the caller is told of one kind of event from now on.' })
export class NotificationPreferenceInput {
  @Field(() => NotificationKindEnum, { description: 'What the events are about.' })
  kind!: NoticeKind;

  @Field(() => [NotificationChannelEnum], { description: 'All channels by which to be told of it; an empty list for none.' })
  channels!: NotificationChannel[];
}

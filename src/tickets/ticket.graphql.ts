import { ArgsType, Field, InputType, Int, ObjectType } from 'type-graphql';
import { Category } from '../classification/category.graphql.ts';
import { LevelEnum, PriorityEnum, TicketNatureEnum } from '../classification/classification.graphql.ts';
import { type TicketNature } from '../classification/classification.ts';
import type { Level, Priority } from '../classification/priority.ts';
import { connectionOf, PagingArgs } from '../core/graphql/connection.graphql.ts';
import { Node } from '../core/graphql/node.graphql.ts';
import { DateTime } from '../core/graphql/scalars.ts';
import { Permission } from '../core/graphql/user-error.graphql.ts';
import { Organization } from '../organizations/organization.graphql.ts';
import { Actor, User } from '../people/actor.graphql.ts';
import { Queue } from '../queues/queue.graphql.ts';
import type { Direction } from '../reading/shape/shape.ts';
import { Severity } from '../sla/severity.graphql.ts';
import { Status, TransitionOption } from '../workflows/status.graphql.ts';
import { TicketFilter } from './filter/ticket-filter.graphql.ts';
import { ChannelEnum, OrderDirectionEnum, TicketOrderFieldEnum } from './ticket.enums.graphql.ts';
import type { Channel, Ticket as Row } from './ticket.ts';

@ObjectType({
  implements: Node,
  description:
    'A need somebody brought to the desk. Only its creator closes it, and only once it is resolved; a desk may leave closing to the clock. A closed ticket is immutable. Requires ticket:read; requesters see their own, agents those of queues they can see.',
  simpleResolvers: true,
})
export class Ticket extends Node implements Pick<Row, 'code' | 'version' | 'subject' | 'nature' | 'channel' | 'priority' | 'openedAt'> {
  @Field(() => String, { description: 'The code people say: the prefix of the desk and a number without gaps, `CRM-000042`.' })
  code!: string;

  @Field(() => Int, { description: 'Grows by one with each change; send it back as `expectedVersion`.' })
  version!: number;

  @Field(() => String, { description: 'In a few words; at most 200 characters.' })
  subject!: string;

  @Field(() => String, { description: 'What was reported, whole.' })
  description!: string;

  @Field(() => TicketNatureEnum, { description: 'What kind of need it is.' })
  nature!: TicketNature;

  @Field(() => ChannelEnum, { description: 'How it arrived.' })
  channel!: Channel;

  @Field(() => LevelEnum, { nullable: true, description: 'How much it affects; null when nobody said.' })
  impact!: Level | null;

  @Field(() => LevelEnum, { nullable: true, description: 'How soon it is needed; null when nobody said.' })
  urgency!: Level | null;

  @Field(() => PriorityEnum, { description: 'Impact by urgency.' })
  priority!: Priority;

  @Field(() => Status, { description: 'Where it stands in the workflow.' })
  status!: Status;

  @Field(() => Severity, { description: 'How grave it is; gives the target times.' })
  severity!: Severity;

  @Field(() => Category, { nullable: true, description: 'What it is about; null when nobody said.' })
  category!: Category | null;

  @Field(() => Queue, { description: 'The queue it stands in, also while somebody works on it.' })
  queue!: Queue;

  @Field(() => User, { nullable: true, description: 'Who works on it; null while it waits in the queue.' })
  assignee!: User | null;

  @Field(() => User, { description: 'Whom it is for.' })
  requester!: User;

  @Field(() => Actor, {
    description:
      'Who opened it, and the only one who may close it. When somebody else opens it for the requester, the desk says who counts: `REGISTRANT` (whoever opened it, the default) or `REQUESTER`. A ticket that comes by mail has its sender as creator. An admin can hand the part over, with a reason: `handOverTicket`.',
  })
  creator!: Actor;

  @Field(() => Actor, { description: 'Who entered it; the creator, or the agent or key that opened it for the creator.' })
  registeredBy!: Actor;

  @Field(() => Organization, { nullable: true, description: 'The organization it belongs to; null without one, or when the viewer cannot see it.' })
  organization!: Organization | null;

  @Field(() => Boolean, { description: "A problem of the desk's own organization; never visible to requesters." })
  isInternal!: boolean;

  @Field(() => String, { nullable: true, description: 'The phone of whoever reported it.' })
  contactPhone!: string | null;

  @Field(() => String, { nullable: true, description: 'The address of whoever reported it.' })
  contactEmail!: string | null;

  @Field(() => Int, { description: 'How often the same alert came while this ticket was open.' })
  occurrences!: number;

  @Field(() => DateTime, { description: 'When it was opened.' })
  openedAt!: Date;

  @Field(() => DateTime, { description: 'When it last changed, public messages included.' })
  updatedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the solution was offered; null while there is none.' })
  resolvedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was closed; null while it is not.' })
  closedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'The resolution deadline; null while the clock is paused or stopped.' })
  dueAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The deadline of the first public answer by an agent; null once it was given, or without such a target.',
  })
  firstResponseDueAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When an agent first answered; null while nobody has.' })
  firstRespondedAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether the resolution deadline has passed.' })
  isOverdue!: boolean;

  @Field(() => Permission, { description: 'Whether the viewer may close it now, and if not why: the rule `closeTicket` enforces.' })
  viewerCanClose!: Permission;

  @Field(() => [TransitionOption], { description: 'The steps the workflow has from the current status, and which of them the viewer may take now.' })
  availableTransitions!: TransitionOption[];
}

export const { Connection: TicketConnection } = connectionOf('Ticket', () => Ticket, 'tickets');

@InputType({ description: 'One order of a list of tickets; ties are broken by id.' })
export class TicketOrder {
  @Field(() => TicketOrderFieldEnum, { description: 'What to order by.' })
  field!: keyof typeof TicketOrderFieldEnum;

  @Field(() => OrderDirectionEnum, { description: 'Which end comes first.' })
  direction!: Direction;
}

@ArgsType()
export class TicketsArgs extends PagingArgs {
  @Field(() => TicketFilter, { nullable: true, description: 'Which tickets; all the viewer can see when left out.' })
  filter?: TicketFilter;

  @Field(() => [TicketOrder], { nullable: true, description: 'In which order; the newest first when left out. Three at most.' })
  orderBy?: TicketOrder[];
}

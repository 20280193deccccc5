import { Args, Field, Int, ObjectType } from 'type-graphql';
import { Category } from '../classification/category.graphql.ts';
import { EffortEnum, EnvironmentEnum, LevelEnum, PriorityEnum, TicketNatureEnum } from '../classification/classification.graphql.ts';
import type { Effort, Environment, TicketNature } from '../classification/classification.ts';
import type { Level, Priority } from '../classification/priority.ts';
import { Qualification } from '../classification/qualification.graphql.ts';
import { connectionOf, PagingArgs } from '../core/graphql/connection.graphql.ts';
import { Node } from '../core/graphql/node.graphql.ts';
import { readByStatement } from '../core/graphql/read-by-statement.ts';
import { DateTime, Json } from '../core/graphql/scalars.ts';
import { Permission } from '../core/graphql/user-error.graphql.ts';
import { Entitlement } from '../entitlements/entitlement.graphql.ts';
import { Organization } from '../organizations/organization.graphql.ts';
import { Actor, User } from '../people/actor.graphql.ts';
import { Queue } from '../queues/queue.graphql.ts';
import { SlaClock, SlaExplanation } from '../sla/clock.graphql.ts';
import { Severity } from '../sla/severity.graphql.ts';
import { Status, TransitionOption } from '../workflows/status.graphql.ts';
import { ChecklistAnswer } from './checklist/checklist.graphql.ts';
import { ChannelEnum } from './ticket.enums.graphql.ts';
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

  @Field(() => EffortEnum, { nullable: true, description: 'How much work it is expected to be; null when nobody said.' })
  effort!: Effort | null;

  @Field(() => Status, { description: 'Where it stands in the workflow.' })
  status!: Status;

  @Field(() => Severity, { description: 'How grave it is; gives the target times.' })
  severity!: Severity;

  @Field(() => Category, { nullable: true, description: 'What it is about; null when nobody said.' })
  category!: Category | null;

  @Field(() => Qualification, { nullable: true, description: 'What it finally was; null when nobody said.' })
  qualification!: Qualification | null;

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

  @Field(() => String, { nullable: true, description: 'The department it concerns; null when nobody said.' })
  department!: string | null;

  @Field(() => EnvironmentEnum, { nullable: true, description: 'Where the trouble is; null when nobody said.' })
  environment!: Environment | null;

  @Field(() => Entitlement, { nullable: true, description: 'What covers it; null for nothing, or for what the viewer cannot see.' })
  entitlement!: Entitlement | null;

  @Field(() => Boolean, { description: 'Nothing covers it, on a desk that lets such tickets in and flags them.' })
  isUncovered!: boolean;

  @Field(() => Boolean, { description: "A problem of the desk's own organization; never visible to requesters." })
  isInternal!: boolean;

  @Field(() => String, { nullable: true, description: 'The phone of whoever reported it.' })
  contactPhone!: string | null;

  @Field(() => String, { nullable: true, description: 'The address of whoever reported it.' })
  contactEmail!: string | null;

  @Field(() => Int, { description: 'How often the same alert came while this ticket was open.' })
  occurrences!: number;

  @Field(() => Json, {
    description:
      "Values of the desk's own fields, an object by their keys: just what `setCustomFields` takes. Those for agents only to viewers with note:read, and only these still see fields that the desk has given up.",
  })
  customFields!: unknown;

  @Field(() => [ChecklistAnswer], { description: 'Answers to the intake checklist; what nobody was asked is not among them.' })
  checklist!: ChecklistAnswer[];

  @Field(() => String, { nullable: true, description: 'How people can work until the solution is there; null when nobody knows.' })
  workaround!: string | null;

  @Field(() => Ticket, { nullable: true, description: 'The closed ticket it follows up; null for none, or one the viewer had no part in.' })
  followUpOf!: Ticket | null;

  @Field(() => TicketConnection, { description: 'The tickets that go on from it, the oldest first, as far as the viewer sees them.' })
  followUps(@Args(() => PagingArgs) _args: PagingArgs): never {
    return readByStatement();
  }

  @Field(() => Ticket, {
    nullable: true,
    description: 'The ticket it was merged into, where alone things go on; null for none, or one the viewer does not see.',
  })
  mergedInto!: Ticket | null;

  @Field(() => TicketConnection, { description: 'The tickets that were merged into it, the oldest first, as far as the viewer sees them.' })
  mergedTickets(@Args(() => PagingArgs) _args: PagingArgs): never {
    return readByStatement();
  }

  @Field(() => Ticket, { nullable: true, description: 'The ticket that said the same before; null for none, or one the viewer does not see.' })
  duplicateOf!: Ticket | null;

  @Field(() => TicketConnection, { description: 'The tickets that said the same again, the oldest first, as far as the viewer sees them.' })
  duplicates(@Args(() => PagingArgs) _args: PagingArgs): never {
    return readByStatement();
  }

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

  @Field(() => DateTime, { nullable: true, description: 'The deadline of the first public answer by an agent; null once given, or without a target.' })
  firstResponseDueAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When an agent first answered; null while nobody has.' })
  firstRespondedAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether the resolution deadline has passed.' })
  isOverdue!: boolean;

  @Field(() => [SlaClock], { description: 'Its clocks as they stand now, in the order they began. Empty where the desk promises nothing.' })
  slaClocks!: SlaClock[];

  @Field(() => [SlaExplanation], {
    description: 'Why each deadline is where it is: running, paused and closed times, each with the event and the versions of policy and calendar behind it.',
  })
  slaExplanation!: SlaExplanation[];

  @Field(() => Permission, { description: 'Whether the viewer may close it now, and if not why: the rule `closeTicket` enforces.' })
  viewerCanClose!: Permission;

  @Field(() => Permission, { description: 'Whether the viewer may say what it finally was, and if not why: the rule `qualifyTicket` enforces.' })
  viewerCanQualify!: Permission;

  @Field(() => [TransitionOption], { description: 'The steps the workflow has from the current status, and which of them the viewer may take now.' })
  availableTransitions!: TransitionOption[];
}

export const { Connection: TicketConnection } = connectionOf('Ticket', () => Ticket, 'tickets');

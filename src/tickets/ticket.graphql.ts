import { Args, Field, Int, ObjectType } from 'type-graphql';
import { Category } from '../classification/category.graphql.ts';
import { EffortEnum, EnvironmentEnum, LevelEnum, PriorityEnum, TicketNatureEnum } from '../classification/classification.graphql.ts';
import type { Effort, Environment, TicketNature } from '../classification/classification.ts';
import type { Level, Priority } from '../classification/priority.ts';
import { Qualification } from '../classification/qualification.graphql.ts';
import { RequestType } from '../configuration/request-types/request-type.graphql.ts';
import { connectionOf, PagingArgs } from '../core/graphql/connection.graphql.ts';
import { Node } from '../core/graphql/node.graphql.ts';
import { readByStatement } from '../core/graphql/read-by-statement.ts';
import { EmailAddress } from '../core/graphql/scalars.ts';
import { Permission } from '../core/graphql/user-error.graphql.ts';
import { Entitlement } from '../entitlements/entitlement.graphql.ts';
import { Organization } from '../organizations/organization.graphql.ts';
import { Actor, User } from '../people/actor.graphql.ts';
import { Queue } from '../queues/queue.graphql.ts';
import { Severity } from '../sla/severity.graphql.ts';
import { Status, TransitionOption } from '../workflows/status.graphql.ts';
import { TicketAnswers } from './custom-fields/ticket-answers.graphql.ts';
import { TicketEdgeBase } from './search/ticket-search.graphql.ts';
import { ChannelEnum } from './ticket.enums.graphql.ts';
import type { Channel, Ticket as Row } from './ticket.ts';

@ObjectType({
  implements: Node,
  description:
    'A request for help or a problem that the desk works on. Only its creator can close it, once it is resolved, unless the desk closes tickets automatically; a closed ticket never changes again. Requires `ticket:read`: requesters see their own tickets, agents those of the queues that they can see.',
  simpleResolvers: true,
})
export class Ticket extends TicketAnswers implements Pick<Row, 'code' | 'version' | 'subject' | 'nature' | 'channel' | 'priority' | 'openedAt'> {
  @Field(() => String, { description: 'The code that people use, unique within the desk: its prefix and a number without gaps, such as `CRM-000042`.' })
  code!: string;

  @Field(() => Int, {
    description: 'The version of the ticket, which grows by one with each change. Send it back as `expectedVersion` to detect changes by others.',
  })
  version!: number;

  @Field(() => String, { description: 'A summary in a few words, at most 200 characters.' })
  subject!: string;

  @Field(() => TicketNatureEnum, { description: 'What kind of ticket it is, such as an incident or a request.' })
  nature!: TicketNature;

  @Field(() => ChannelEnum, { description: 'The channel through which the ticket arrived.' })
  channel!: Channel;

  @Field(() => LevelEnum, { nullable: true, description: 'How much the problem affects; null when it is not known.' })
  impact!: Level | null;

  @Field(() => LevelEnum, { nullable: true, description: 'How soon a solution is needed; null when it is not known.' })
  urgency!: Level | null;

  @Field(() => PriorityEnum, {
    description: "The priority: the one that the desk's matrix gives for the impact and the urgency, or one that was given directly.",
  })
  priority!: Priority;

  @Field(() => Boolean, { description: 'Whether the priority was given directly, so that it does not follow the impact and the urgency.' })
  isPriorityGiven!: boolean;

  @Field(() => EffortEnum, { nullable: true, description: 'How much work the ticket is expected to be; null when it was not estimated.' })
  effort!: Effort | null;

  @Field(() => Status, { description: 'The current status of the ticket in the workflow.' })
  status!: Status;

  @Field(() => Severity, { description: 'How severe the problem is. The severity sets the target times where no SLA policy does.' })
  severity!: Severity;

  @Field(() => Category, { nullable: true, description: 'The category of the ticket; null when it has none.' })
  category!: Category | null;

  @Field(() => RequestType, { nullable: true, description: 'The request type by whose form the ticket was opened; null when there was none.' })
  requestType!: RequestType | null;

  @Field(() => Qualification, { nullable: true, description: 'The final qualification of the ticket; null while it has none.' })
  qualification!: Qualification | null;

  @Field(() => Queue, { description: 'The queue of the ticket. A ticket stays in its queue while somebody works on it.' })
  queue!: Queue;

  @Field(() => User, { nullable: true, description: 'The person who works on the ticket; null while it is not assigned.' })
  assignee!: User | null;

  @Field(() => User, { description: 'The person for whom the ticket was opened.' })
  requester!: User;

  @Field(() => Actor, {
    description:
      'Who counts as having opened the ticket, and the only one who can close it. When somebody opens a ticket for a requester, the setting `onBehalfCreator` decides: `REGISTRANT` (the one who opened it, the default) or `REQUESTER`. A ticket that arrives by email has its sender as the creator. When the creator has left, an admin can give this role to another person with `handOverTicket`.',
  })
  creator!: Actor;

  @Field(() => Actor, { description: 'Who entered the ticket: its creator, or the agent or API key that opened it on behalf of the creator.' })
  registeredBy!: Actor;

  @Field(() => Organization, {
    nullable: true,
    description: 'The organization to which the ticket belongs; null when there is none, or when the viewer cannot see it.',
  })
  organization!: Organization | null;

  @Field(() => String, { nullable: true, description: 'The department that the ticket concerns; null when there is none.' })
  department!: string | null;

  @Field(() => EnvironmentEnum, { nullable: true, description: 'The environment in which the problem occurs; null when it is not known.' })
  environment!: Environment | null;

  @Field(() => Entitlement, { nullable: true, description: 'The entitlement that covers the ticket; null when none does, or when the viewer cannot see it.' })
  entitlement!: Entitlement | null;

  @Field(() => Boolean, { description: 'Whether no entitlement covers the ticket, on a desk that accepts such tickets and marks them.' })
  isUncovered!: boolean;

  @Field(() => Boolean, { description: "Whether the ticket is about the desk's own organization. Requesters never see internal tickets." })
  isInternal!: boolean;

  @Field(() => String, { nullable: true, description: 'The phone number of the person who reported the problem; null when it is not known.' })
  contactPhone!: string | null;

  @Field(() => EmailAddress, { nullable: true, description: 'The email address of the person who reported the problem; null when it is not known.' })
  contactEmail!: string | null;

  @Field(() => Int, { description: 'How many times the same alert arrived while this ticket was open, the first one included.' })
  occurrences!: number;

  @Field(() => String, { nullable: true, description: 'A temporary solution that people can use until the definitive one is ready; null when there is none.' })
  workaround!: string | null;

  @Field(() => Ticket, {
    nullable: true,
    description: 'The closed ticket that this one follows up, with its history; null when there is none, or when the viewer cannot see it.',
  })
  followUpOf!: Ticket | null;

  @Field(() => TicketConnection, { description: 'The tickets that follow up this one, the oldest first. Only those that the viewer can see are included.' })
  followUps(@Args(() => PagingArgs) _args: PagingArgs): never {
    return readByStatement();
  }

  @Field(() => Ticket, {
    nullable: true,
    description: 'The ticket into which this one was merged and where the work continues; null when there is none, or when the viewer cannot see it.',
  })
  mergedInto!: Ticket | null;

  @Field(() => TicketConnection, {
    description: 'The tickets that were merged into this one, the oldest first. Only those that the viewer can see are included.',
  })
  mergedTickets(@Args(() => PagingArgs) _args: PagingArgs): never {
    return readByStatement();
  }

  @Field(() => Ticket, { nullable: true, description: 'The earlier ticket about the same problem; null when there is none, or when the viewer cannot see it.' })
  duplicateOf!: Ticket | null;

  @Field(() => TicketConnection, {
    description: 'The tickets that are marked as duplicates of this one, the oldest first. Only those that the viewer can see are included.',
  })
  duplicates(@Args(() => PagingArgs) _args: PagingArgs): never {
    return readByStatement();
  }

  @Field(() => Permission, { description: 'Whether the viewer can close the ticket now, and the reason if not. `closeTicket` enforces the same rule.' })
  viewerCanClose!: Permission;

  @Field(() => Permission, { description: 'Whether the viewer can qualify the ticket now, and the reason if not. `qualifyTicket` enforces the same rule.' })
  viewerCanQualify!: Permission;

  @Field(() => Permission, { description: 'Whether the viewer can withdraw the ticket now, and the reason if not. `withdrawTicket` enforces the same rule.' })
  viewerCanWithdraw!: Permission;

  @Field(() => [TransitionOption], {
    description: 'The transitions that the workflow has from the current status, and whether the viewer can make each of them now.',
  })
  availableTransitions!: TransitionOption[];
}

export const { Connection: TicketConnection } = connectionOf('Ticket', () => Ticket, 'tickets', TicketEdgeBase);

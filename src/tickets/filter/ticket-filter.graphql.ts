import { Field, InputType } from 'type-graphql';
import { EffortEnum, EnvironmentEnum, LevelEnum, PriorityEnum, TicketNatureEnum } from '../../classification/classification.graphql.ts';
import type { Effort, Environment, TicketNature } from '../../classification/classification.ts';
import type { Level, Priority } from '../../classification/priority.ts';
import { DateTimeComparator, IntComparator, StringComparator } from '../../core/graphql/comparators.graphql.ts';
import { type Comparator, comparatorOf, KeyedFilter, RelatedFilter } from '../../core/graphql/filter-parts.graphql.ts';
import { StatusCategoryEnum } from '../../workflows/status.graphql.ts';
import type { StatusCategory } from '../../workflows/workflow.ts';
import { ChannelEnum } from '../ticket.enums.graphql.ts';
import type { Channel } from '../ticket.ts';
import { FieldFilter, RelationFilter } from './reference-filters.graphql.ts';
import { SlaFilter } from './sla-filter.graphql.ts';

const NatureComparator = comparatorOf<TicketNature>('TicketNature', TicketNatureEnum);
const ChannelComparator = comparatorOf<Channel>('Channel', ChannelEnum);
const LevelComparator = comparatorOf<Level>('Level', LevelEnum);
const EffortComparator = comparatorOf<Effort>('Effort', EffortEnum);
const EnvironmentComparator = comparatorOf<Environment>('Environment', EnvironmentEnum);
const PriorityComparator = comparatorOf<Priority>('Priority', PriorityEnum);
const StatusCategoryComparator = comparatorOf<StatusCategory>('StatusCategory', StatusCategoryEnum);

@InputType({ description: 'Filters by a status: its id, its key or its category. Null is refused.' })
export class StatusFilter extends KeyedFilter {
  @Field(() => StatusCategoryComparator, { nullable: true, description: 'Filters by the category of the status.' })
  category?: Comparator<StatusCategory>;
}

const notFollowed = 'Not offered to subscriptions, which refuse it with `BAD_USER_INPUT`: their feed does not keep long texts.';

@InputType({
  description:
    'Selects tickets; every part that is given must match. The same filter serves lists, counts and subscriptions. It can have at most 100 comparisons, nested at most 10 levels deep, and 500 values in one list. A part that is left out restricts nothing; null within a filter is refused with `BAD_USER_INPUT` and its path in `extensions.path`.',
})
export class TicketFilter {
  @Field(() => [TicketFilter], { nullable: true, description: 'Matches when all of these filters match.' })
  and?: TicketFilter[];

  @Field(() => [TicketFilter], { nullable: true, description: 'Matches when at least one of these filters matches; an empty list matches nothing.' })
  or?: TicketFilter[];

  @Field(() => TicketFilter, { nullable: true, description: 'Matches when this filter does not match.' })
  not?: TicketFilter;

  @Field(() => StringComparator, { nullable: true, description: 'Filters by the code of the ticket, such as `CRM-000042`.' })
  code?: StringComparator;

  @Field(() => StringComparator, { nullable: true, description: 'Filters by the subject of the ticket.' })
  subject?: StringComparator;

  @Field(() => StringComparator, { nullable: true, description: `Filters by the description of the ticket. ${notFollowed}` })
  description?: StringComparator;

  @Field(() => StringComparator, { nullable: true, description: `Filters by the temporary solution of the ticket. ${notFollowed}` })
  workaround?: StringComparator;

  @Field(() => StringComparator, { nullable: true, description: 'Filters by the phone number of the person who reported the problem.' })
  contactPhone?: StringComparator;

  @Field(() => StringComparator, { nullable: true, description: 'Filters by the email address of the person who reported the problem.' })
  contactEmail?: StringComparator;

  @Field(() => StatusFilter, { nullable: true, description: 'Filters by the status of the ticket.' })
  status?: StatusFilter;

  @Field(() => KeyedFilter, { nullable: true, description: 'Filters by the severity of the ticket.' })
  severity?: KeyedFilter;

  @Field(() => KeyedFilter, { nullable: true, description: 'Filters by the category of the ticket.' })
  category?: KeyedFilter;

  @Field(() => KeyedFilter, { nullable: true, description: 'Filters by the request type of the ticket.' })
  requestType?: KeyedFilter;

  @Field(() => KeyedFilter, { nullable: true, description: 'Filters by the queue of the ticket.' })
  queue?: KeyedFilter;

  @Field(() => PriorityComparator, { nullable: true, description: 'Filters by the priority of the ticket.' })
  priority?: Comparator<Priority>;

  @Field(() => NatureComparator, { nullable: true, description: 'Filters by the nature of the ticket.' })
  nature?: Comparator<TicketNature>;

  @Field(() => ChannelComparator, { nullable: true, description: 'Filters by the channel through which the ticket arrived.' })
  channel?: Comparator<Channel>;

  @Field(() => LevelComparator, { nullable: true, description: 'Filters by the impact of the ticket.' })
  impact?: Comparator<Level>;

  @Field(() => LevelComparator, { nullable: true, description: 'Filters by the urgency of the ticket.' })
  urgency?: Comparator<Level>;

  @Field(() => RelatedFilter, { nullable: true, description: 'Filters by the person who works on the ticket.' })
  assignee?: RelatedFilter;

  @Field(() => RelatedFilter, { nullable: true, description: 'Filters by the person for whom the ticket was opened.' })
  requester?: RelatedFilter;

  @Field(() => RelatedFilter, {
    nullable: true,
    description:
      'Filters by the people who watch the ticket: `eq` and `in` match when one of them does, `neq` and `nin` when none does, `isNull` when nobody does.',
  })
  watcher?: RelatedFilter;

  @Field(() => RelatedFilter, {
    nullable: true,
    description:
      'Filters by the collaborators of the ticket: `eq` and `in` match when one of them is, `neq` and `nin` when none is, `isNull` when there are none.',
  })
  collaborator?: RelatedFilter;

  @Field(() => RelatedFilter, { nullable: true, description: 'Filters by the creator of the ticket.' })
  creator?: RelatedFilter;

  @Field(() => RelatedFilter, { nullable: true, description: 'Filters by the organization of the ticket.' })
  organization?: RelatedFilter;

  @Field(() => Boolean, { nullable: true, description: 'True matches only internal tickets, false only the others.' })
  isInternal?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'True matches only overdue tickets, as in the field `isOverdue`, false only the others.' })
  isOverdue?: boolean;

  @Field(() => DateTimeComparator, { nullable: true, description: 'Filters by the time when the ticket was opened.' })
  openedAt?: DateTimeComparator;

  @Field(() => DateTimeComparator, { nullable: true, description: 'Filters by the time when the ticket last changed.' })
  updatedAt?: DateTimeComparator;

  @Field(() => DateTimeComparator, { nullable: true, description: 'Filters by the time when the ticket was resolved.' })
  resolvedAt?: DateTimeComparator;

  @Field(() => DateTimeComparator, { nullable: true, description: 'Filters by the time when the ticket was closed.' })
  closedAt?: DateTimeComparator;

  @Field(() => DateTimeComparator, { nullable: true, description: 'Filters by the time when the creator withdrew the ticket.' })
  withdrawnAt?: DateTimeComparator;

  @Field(() => DateTimeComparator, { nullable: true, description: 'Filters by the time when the ticket was refused as no ticket.' })
  refusedAt?: DateTimeComparator;

  @Field(() => DateTimeComparator, { nullable: true, description: 'Filters by the deadline for the resolution.' })
  dueAt?: DateTimeComparator;

  @Field(() => DateTimeComparator, { nullable: true, description: 'Filters by the time when an agent first replied publicly.' })
  firstRespondedAt?: DateTimeComparator;

  @Field(() => DateTimeComparator, { nullable: true, description: 'Filters by the time by which a solution is needed.' })
  neededBy?: DateTimeComparator;

  @Field(() => SlaFilter, { nullable: true, description: 'Filters by the state of an SLA clock. Combine several metrics with `and`.' })
  sla?: SlaFilter;

  @Field(() => IntComparator, { nullable: true, description: 'Filters by the score of the answer to the survey, from 1 to 5; `isNull` when there is none.' })
  surveyScore?: IntComparator;

  @Field(() => StringComparator, { nullable: true, description: 'Filters by the department of the ticket.' })
  department?: StringComparator;

  @Field(() => EffortComparator, { nullable: true, description: 'Filters by the expected effort.' })
  effort?: Comparator<Effort>;

  @Field(() => EnvironmentComparator, { nullable: true, description: 'Filters by the environment of the problem.' })
  environment?: Comparator<Environment>;

  @Field(() => Boolean, { nullable: true, description: 'True matches only tickets that no entitlement covers, false only the others.' })
  isUncovered?: boolean;

  @Field(() => KeyedFilter, { nullable: true, description: 'Filters by the final qualification of the ticket.' })
  qualification?: KeyedFilter;

  @Field(() => FieldFilter, { nullable: true, description: 'Filters by a custom field. Combine several with `and`.' })
  customField?: FieldFilter;

  @Field(() => RelatedFilter, { nullable: true, description: 'Filters by the release for which the ticket waits or waited.' })
  release?: RelatedFilter;

  @Field(() => RelatedFilter, { nullable: true, description: 'Filters by the ticket into which this one was merged.' })
  mergedInto?: RelatedFilter;

  @Field(() => RelatedFilter, { nullable: true, description: 'Filters by the closed ticket that this one follows up.' })
  followUpOf?: RelatedFilter;

  @Field(() => RelationFilter, { nullable: true, description: 'Filters by the objects to which the ticket is related.' })
  relation?: RelationFilter;
}

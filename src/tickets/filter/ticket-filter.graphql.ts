import { Field, InputType } from 'type-graphql';
import { EffortEnum, EnvironmentEnum, LevelEnum, PriorityEnum, TicketNatureEnum } from '../../classification/classification.graphql.ts';
import type { Effort, Environment, TicketNature } from '../../classification/classification.ts';
import type { Level, Priority } from '../../classification/priority.ts';
import { DateTimeComparator, StringComparator } from '../../core/graphql/comparators.graphql.ts';
import { StatusCategoryEnum } from '../../workflows/status.graphql.ts';
import type { StatusCategory } from '../../workflows/workflow.ts';
import { ChannelEnum } from '../ticket.enums.graphql.ts';
import type { Channel } from '../ticket.ts';
import { type Comparator, comparatorOf, KeyedFilter, RelatedFilter } from './filter-parts.graphql.ts';
import { FieldFilter, RelationFilter } from './reference-filters.graphql.ts';

const NatureComparator = comparatorOf<TicketNature>('TicketNature', TicketNatureEnum);
const ChannelComparator = comparatorOf<Channel>('Channel', ChannelEnum);
const LevelComparator = comparatorOf<Level>('Level', LevelEnum);
const EffortComparator = comparatorOf<Effort>('Effort', EffortEnum);
const EnvironmentComparator = comparatorOf<Environment>('Environment', EnvironmentEnum);
const PriorityComparator = comparatorOf<Priority>('Priority', PriorityEnum);
const StatusCategoryComparator = comparatorOf<StatusCategory>('StatusCategory', StatusCategoryEnum);

@InputType({ description: 'A status by id, by key, or by what it means.' })
export class StatusFilter extends KeyedFilter {
  @Field(() => StatusCategoryComparator, { nullable: true, description: 'By category.' })
  category?: Comparator<StatusCategory>;
}

@InputType({
  description: 'Which tickets: every part that is given must hold. The same filter serves lists, counts and subscriptions. 200 parts at most, nested 10 deep.',
})
export class TicketFilter {
  @Field(() => [TicketFilter], { nullable: true, description: 'All of these hold.' })
  and?: TicketFilter[];

  @Field(() => [TicketFilter], { nullable: true, description: 'At least one of these holds; of none, none does.' })
  or?: TicketFilter[];

  @Field(() => TicketFilter, { nullable: true, description: 'This does not hold.' })
  not?: TicketFilter;

  @Field(() => StringComparator, { nullable: true, description: 'By code, such as `CRM-000042`.' })
  code?: StringComparator;

  @Field(() => StringComparator, { nullable: true, description: 'By subject.' })
  subject?: StringComparator;

  @Field(() => StatusFilter, { nullable: true, description: 'By status.' })
  status?: StatusFilter;

  @Field(() => KeyedFilter, { nullable: true, description: 'By severity.' })
  severity?: KeyedFilter;

  @Field(() => KeyedFilter, { nullable: true, description: 'By category.' })
  category?: KeyedFilter;

  @Field(() => KeyedFilter, { nullable: true, description: 'By queue.' })
  queue?: KeyedFilter;

  @Field(() => PriorityComparator, { nullable: true, description: 'By priority.' })
  priority?: Comparator<Priority>;

  @Field(() => NatureComparator, { nullable: true, description: 'By nature.' })
  nature?: Comparator<TicketNature>;

  @Field(() => ChannelComparator, { nullable: true, description: 'By the channel it came through.' })
  channel?: Comparator<Channel>;

  @Field(() => LevelComparator, { nullable: true, description: 'By impact.' })
  impact?: Comparator<Level>;

  @Field(() => LevelComparator, { nullable: true, description: 'By urgency.' })
  urgency?: Comparator<Level>;

  @Field(() => RelatedFilter, { nullable: true, description: 'By who works on it.' })
  assignee?: RelatedFilter;

  @Field(() => RelatedFilter, { nullable: true, description: 'By whom it is for.' })
  requester?: RelatedFilter;

  @Field(() => RelatedFilter, { nullable: true, description: 'By who opened it.' })
  creator?: RelatedFilter;

  @Field(() => RelatedFilter, { nullable: true, description: 'By organization.' })
  organization?: RelatedFilter;

  @Field(() => Boolean, { nullable: true, description: 'Internal tickets only, or none of them.' })
  isInternal?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Overdue tickets only, or none of them.' })
  isOverdue?: boolean;

  @Field(() => DateTimeComparator, { nullable: true, description: 'By when it was opened.' })
  openedAt?: DateTimeComparator;

  @Field(() => DateTimeComparator, { nullable: true, description: 'By when it last changed.' })
  updatedAt?: DateTimeComparator;

  @Field(() => DateTimeComparator, { nullable: true, description: 'By when it was resolved.' })
  resolvedAt?: DateTimeComparator;

  @Field(() => DateTimeComparator, { nullable: true, description: 'By when it was closed.' })
  closedAt?: DateTimeComparator;

  @Field(() => DateTimeComparator, { nullable: true, description: 'By when it is due.' })
  dueAt?: DateTimeComparator;

  @Field(() => StringComparator, { nullable: true, description: 'By department.' })
  department?: StringComparator;

  @Field(() => EffortComparator, { nullable: true, description: 'By expected effort.' })
  effort?: Comparator<Effort>;

  @Field(() => EnvironmentComparator, { nullable: true, description: 'By environment.' })
  environment?: Comparator<Environment>;

  @Field(() => Boolean, { nullable: true, description: 'Tickets that nothing covers only, or none of them.' })
  isUncovered?: boolean;

  @Field(() => KeyedFilter, { nullable: true, description: 'By what it finally was.' })
  qualification?: KeyedFilter;

  @Field(() => FieldFilter, { nullable: true, description: "By a field of the desk's own; for several use `and`." })
  customField?: FieldFilter;

  @Field(() => RelatedFilter, { nullable: true, description: 'By the release it waits for, or waited for.' })
  release?: RelatedFilter;

  @Field(() => RelatedFilter, { nullable: true, description: 'By the ticket it was merged into.' })
  mergedInto?: RelatedFilter;

  @Field(() => RelatedFilter, { nullable: true, description: 'By the closed ticket it goes on from.' })
  followUpOf?: RelatedFilter;

  @Field(() => RelationFilter, { nullable: true, description: 'By what it has to do with.' })
  relation?: RelationFilter;
}

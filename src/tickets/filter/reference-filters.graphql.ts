import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { EffortEnum, EnvironmentEnum } from '../../classification/classification.graphql.ts';
import { type Effort, type Environment } from '../../classification/classification.ts';
import { StringComparator } from '../../core/graphql/comparators.graphql.ts';
import { Json } from '../../core/graphql/scalars.ts';
import { type Comparator, comparatorOf, KeyedFilter, RelatedFilter } from './filter-parts.graphql.ts';

const EffortComparator = comparatorOf<Effort>('Effort', EffortEnum);
const EnvironmentComparator = comparatorOf<Environment>('Environment', EnvironmentEnum);

export const RelationTargetEnum = { PERSON: 'PERSON', GROUP: 'GROUP', ORGANIZATION: 'ORGANIZATION', OPPORTUNITY: 'OPPORTUNITY', RECORD: 'RECORD' } as const;
registerEnumType(RelationTargetEnum, {
  name: 'RelationTarget',
  description: 'What a ticket can be related to.',
  valuesConfig: {
    PERSON: { description: 'A person in the desk.' },
    GROUP: { description: 'A group that is kept in another system.' },
    ORGANIZATION: { description: 'An organization in the desk.' },
    OPPORTUNITY: { description: 'A sales opportunity that is kept in another system.' },
    RECORD: { description: 'Any other record that is kept in another system.' },
  },
});

@InputType({
  description:
    'Filters by a custom field of the desk. The rows are compared one by one along the order of the list. A field that the viewer cannot see counts as empty.',
})
export class FieldFilter {
  @Field(() => String, { description: 'The key of the custom field. An unknown one counts as empty on every ticket.' })
  key!: string;

  @Field(() => Json, { nullable: true, description: 'Matches when the field has exactly this text, number or boolean.' })
  eq?: unknown;

  @Field(() => Boolean, { nullable: true, description: 'True matches tickets where the field is empty, false those where it has a value.' })
  isNull?: boolean;
}

@InputType({
  description:
    'Filters for tickets that have a relation matching all parts, ended relations excluded. It uses an index, and gives the whole history of a person, an organization or a record in another system. Requires `note:read`; for others no ticket has relations.',
})
export class RelationFilter {
  @Field(() => ID, { nullable: true, description: 'The id of the related person.' })
  personId?: string;

  @Field(() => ID, { nullable: true, description: 'The id of the related organization.' })
  organizationId?: string;

  @Field(() => RelationTargetEnum, { nullable: true, description: 'The sort of object that is related.' })
  target?: keyof typeof RelationTargetEnum;

  @Field(() => String, { nullable: true, description: 'The id of the related record in another system. Give `target` too, because the index begins with it.' })
  externalId?: string;

  @Field(() => String, { nullable: true, description: "The kind of the relation, in the desk's own words." })
  kind?: string;
}

@InputType()
export abstract class FactsFilter {
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
  field?: FieldFilter;

  @Field(() => RelatedFilter, { nullable: true, description: 'Filters by the release for which the ticket waits or waited.' })
  release?: RelatedFilter;

  @Field(() => RelatedFilter, { nullable: true, description: 'Filters by the ticket into which this one was merged.' })
  mergedInto?: RelatedFilter;

  @Field(() => RelatedFilter, { nullable: true, description: 'Filters by the closed ticket that this one follows up.' })
  followUpOf?: RelatedFilter;

  @Field(() => RelationFilter, { nullable: true, description: 'Filters by the objects to which the ticket is related.' })
  relation?: RelationFilter;
}

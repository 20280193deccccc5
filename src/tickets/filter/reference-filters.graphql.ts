import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { Json } from '../../core/graphql/scalars.ts';

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
    'Filters by a custom field of the desk. The rows are compared one by one along the order of the list. A field that the viewer cannot see counts as empty. Null is refused with `BAD_USER_INPUT` and its path: `isNull` asks for absence.',
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
    'Filters for tickets that have a relation matching all parts, ended relations excluded. It uses an index, and gives the whole history of a person, an organization or a record in another system. Requires `note:read`; for others no ticket has relations. Null is refused.',
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

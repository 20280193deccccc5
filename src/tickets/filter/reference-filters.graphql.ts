import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { Json } from '../../core/graphql/scalars.ts';

export const RelationTargetEnum = { PERSON: 'PERSON', GROUP: 'GROUP', ORGANIZATION: 'ORGANIZATION', OPPORTUNITY: 'OPPORTUNITY', RECORD: 'RECORD' } as const;
registerEnumType(RelationTargetEnum, {
  name: 'RelationTarget',
  description: 'What a ticket can have to do with.',
  valuesConfig: {
    PERSON: { description: 'A person of the desk.' },
    GROUP: { description: 'A group that another system keeps.' },
    ORGANIZATION: { description: 'An organization of the desk.' },
    OPPORTUNITY: { description: 'A chance of business that another system keeps.' },
    RECORD: { description: 'Anything else that another system keeps.' },
  },
});

@InputType({ description: "A field of the desk's own. Read row by row along the order of the list. A field the viewer may not know of is empty." })
export class FieldFilter {
  @Field(() => String, { description: 'Its key; an unknown one is empty everywhere.' })
  key!: string;

  @Field(() => Json, { nullable: true, description: 'Is exactly this text, number or yes or no.' })
  eq?: unknown;

  @Field(() => Boolean, { nullable: true, description: 'True: nobody filled it in. False: somebody did.' })
  isNull?: boolean;
}

@InputType({
  description:
    'Tickets with one relation that is all this and holds still: the whole history of a person, an organization or a record elsewhere, by an index. Requires note:read; to others no ticket has any.',
})
export class RelationFilter {
  @Field(() => ID, { nullable: true, description: 'To this person.' })
  personId?: string;

  @Field(() => ID, { nullable: true, description: 'To this organization.' })
  organizationId?: string;

  @Field(() => RelationTargetEnum, { nullable: true, description: 'To something of this sort.' })
  target?: keyof typeof RelationTargetEnum;

  @Field(() => String, { nullable: true, description: 'To what another system keeps under this id; say the `target` too, by which the index begins.' })
  externalId?: string;

  @Field(() => String, { nullable: true, description: 'Of this kind.' })
  kind?: string;
}

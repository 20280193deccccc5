import { Field, ObjectType } from 'type-graphql';
import { PriorityEnum } from '../../classification/classification.graphql.ts';
import type { Priority } from '../../classification/priority.ts';

@ObjectType({ description: 'The priorities for one level of impact, by urgency.', simpleResolvers: true })
export class PriorityRow {
  @Field(() => PriorityEnum, { description: 'The priority for a low urgency.' })
  low!: Priority;

  @Field(() => PriorityEnum, { description: 'The priority for a medium urgency.' })
  medium!: Priority;

  @Field(() => PriorityEnum, { description: 'The priority for a high urgency.' })
  high!: Priority;
}

@ObjectType({
  description: 'The priority for each combination of impact and urgency. An impact or urgency that a ticket lacks counts as `MEDIUM`.',
  simpleResolvers: true,
})
export class PriorityMatrix {
  @Field(() => PriorityRow, { description: 'The priorities for a low impact.' })
  low!: PriorityRow;

  @Field(() => PriorityRow, { description: 'The priorities for a medium impact.' })
  medium!: PriorityRow;

  @Field(() => PriorityRow, { description: 'The priorities for a high impact.' })
  high!: PriorityRow;
}

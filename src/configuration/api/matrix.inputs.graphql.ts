import { Field, InputType } from 'type-graphql';
import { PriorityEnum } from '../../classification/classification.graphql.ts';
import { NullClears } from '../../core/graphql/null-clears.ts';
import { ConfigurationInput } from './base.inputs.graphql.ts';

type Priority = keyof typeof PriorityEnum;

@InputType({ description: 'The priorities for one level of impact, by urgency.' })
export class PriorityRowInput {
  @Field(() => PriorityEnum, { description: 'The priority for a low urgency.' })
  low!: Priority;

  @Field(() => PriorityEnum, { description: 'The priority for a medium urgency.' })
  medium!: Priority;

  @Field(() => PriorityEnum, { description: 'The priority for a high urgency.' })
  high!: Priority;
}

@InputType({ description: 'The priority for each combination of impact and urgency.' })
export class PriorityMatrixInput {
  @Field(() => PriorityRowInput, { description: 'The priorities for a low impact.' })
  low!: PriorityRowInput;

  @Field(() => PriorityRowInput, { description: 'The priorities for a medium impact.' })
  medium!: PriorityRowInput;

  @Field(() => PriorityRowInput, { description: 'The priorities for a high impact.' })
  high!: PriorityRowInput;
}

@NullClears()
@InputType({ description: 'The priority matrix of the desk.' })
export class SavePriorityMatrixInput extends ConfigurationInput {
  @Field(() => PriorityMatrixInput, {
    nullable: true,
    description: 'The new matrix; null returns to the default one, and when left out it stays as it is. Tickets that have a priority keep it.',
  })
  matrix?: PriorityMatrixInput | null;
}

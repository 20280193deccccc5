import { ArrayMaxSize, IsOptional, Length, Matches } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { EffortEnum, EnvironmentEnum } from '../classification/classification.graphql.ts';
import { type Effort, type Environment } from '../classification/classification.ts';
import { MutationInput } from '../core/graphql/payload.graphql.ts';
import { Json } from '../core/graphql/scalars.ts';

@ObjectType({ description: "An answer to an item of the desk's intake checklist.", simpleResolvers: true })
export class ChecklistAnswer {
  @Field(() => String, { description: 'The key of the item.' })
  key!: string;

  @Field(() => Boolean, { description: 'Yes or no.' })
  isChecked!: boolean;
}

@InputType({ description: "An answer to an item of the desk's intake checklist." })
export class ChecklistAnswerInput {
  @Field(() => String, { description: 'The key of the item; an unknown one is refused with NOT_FOUND.' })
  key!: string;

  @Field(() => Boolean, { description: 'Yes or no.' })
  isChecked!: boolean;
}

@InputType()
export abstract class OpeningFacts extends MutationInput {
  @Field(() => EffortEnum, { nullable: true, description: 'How much work it is expected to be.' })
  effort?: Effort | null;

  @Field(() => String, { nullable: true, description: 'The department it concerns; 1 to 200 characters.' })
  @IsOptional()
  @Length(1, 200)
  @Matches(/\S/)
  department?: string | null;

  @Field(() => EnvironmentEnum, {
    nullable: true,
    description:
      'Where the trouble is: it decides which entitlement covers the ticket. NO_ENTITLEMENT where none does and the desk refuses such tickets; any will do when left out.',
  })
  environment?: Environment | null;

  @Field(() => Json, {
    nullable: true,
    description:
      "Values of the desk's own fields, an object by their keys. NOT_FOUND for an unknown key, INVALID for a value of another type, FIELD_REQUIRED where one is missing; the path names the key.",
  })
  fields?: unknown;

  @Field(() => [ChecklistAnswerInput], { nullable: true, description: 'Answers to the intake checklist.' })
  @IsOptional()
  @ArrayMaxSize(200)
  checklist?: ChecklistAnswerInput[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The closed ticket that this one goes on from: NOT_CLOSED while it is not. Agents and keys that name no requester get its requester and organization.',
  })
  followUpOfId?: string | null;
}

import { ArrayMaxSize, IsOptional, Length, Matches } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { EffortEnum, EnvironmentEnum } from '../classification/classification.graphql.ts';
import { type Effort, type Environment } from '../classification/classification.ts';
import { MutationInput } from '../core/graphql/payload.graphql.ts';
import { Json } from '../core/graphql/scalars.ts';

@ObjectType({ description: "An answer to an item of the desk's intake checklist.", simpleResolvers: true })
export class ChecklistAnswer {
  @Field(() => String, { description: 'The key of the checklist item.' })
  key!: string;

  @Field(() => Boolean, { description: 'Whether the answer is yes.' })
  isChecked!: boolean;
}

@InputType({ description: "An answer to an item of the desk's intake checklist." })
export class ChecklistAnswerInput {
  @Field(() => String, { description: 'The key of the checklist item; refused with `NOT_FOUND` when it does not exist.' })
  key!: string;

  @Field(() => Boolean, { description: 'True for yes, false for no.' })
  isChecked!: boolean;
}

@InputType()
export abstract class OpeningFacts extends MutationInput {
  @Field(() => EffortEnum, { nullable: true, description: 'How much work the ticket is expected to be.' })
  effort?: Effort | null;

  @Field(() => String, { nullable: true, description: 'The department that the ticket concerns; 1 to 200 characters.' })
  @IsOptional()
  @Length(1, 200)
  @Matches(/\S/)
  department?: string | null;

  @Field(() => EnvironmentEnum, {
    nullable: true,
    description:
      'The environment in which the problem occurs. It decides which entitlement covers the ticket; any entitlement does when left out. If none does and the desk refuses such tickets, the refusal is `NO_ENTITLEMENT`.',
  })
  environment?: Environment | null;

  @Field(() => Json, {
    nullable: true,
    description:
      "Values of the desk's custom fields, as an object by the keys of the fields. An unknown key is refused with `NOT_FOUND`, a value of another type with `INVALID`, a missing required field with `FIELD_REQUIRED`; the path names the key.",
  })
  fields?: unknown;

  @Field(() => [ChecklistAnswerInput], { nullable: true, description: 'Answers to the intake checklist, at most 200. The last answer to an item counts.' })
  @IsOptional()
  @ArrayMaxSize(200)
  checklist?: ChecklistAnswerInput[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The closed ticket that the new one follows up; refused with `NOT_CLOSED` while that one is open. When an agent or API key names no requester, the new ticket takes over its requester and organization.',
  })
  followUpOfId?: string | null;
}

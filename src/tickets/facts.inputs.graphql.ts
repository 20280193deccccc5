import { ArrayMaxSize, IsEmail, IsOptional, Length, Matches, MaxLength, ValidateIf } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { EffortEnum, EnvironmentEnum, LevelEnum } from '../classification/classification.graphql.ts';
import { type Effort, type Environment } from '../classification/classification.ts';
import type { Level } from '../classification/priority.ts';
import { EmailAddress, Json } from '../core/graphql/scalars.ts';
import { ChecklistAnswerInput } from './facts.graphql.ts';
import { TicketInput } from './ticket.inputs.graphql.ts';

const notBlank = /\S/;
const isGiven = (_: unknown, value: unknown) => value !== undefined;

@InputType({ description: 'The ticket to edit and its new texts. What is left out stays as it is.' })
export class EditTicketInput extends TicketInput {
  @Field(() => String, {
    nullable: true,
    description: 'The new summary; 1 to 200 characters, and it cannot be null. Only agents can change it, otherwise `NOT_ALLOWED`.',
  })
  @ValidateIf(isGiven)
  @Length(1, 200)
  @Matches(notBlank)
  subject?: string;

  @Field(() => String, {
    nullable: true,
    description: 'The new description; 1 to 50,000 characters, and it cannot be null. Only agents can change it, otherwise `NOT_ALLOWED`.',
  })
  @ValidateIf(isGiven)
  @Length(1, 50_000)
  @Matches(notBlank)
  description?: string;

  @Field(() => String, {
    nullable: true,
    description: 'The department that the ticket concerns; 1 to 200 characters, null for none. Only agents can change it, otherwise `NOT_ALLOWED`.',
  })
  @IsOptional()
  @Length(1, 200)
  @Matches(notBlank)
  department?: string | null;

  @Field(() => String, { nullable: true, description: 'The phone number of the person who reported the problem; at most 40 characters, null for none.' })
  @IsOptional()
  @MaxLength(40)
  contactPhone?: string | null;

  @Field(() => EmailAddress, {
    nullable: true,
    description: 'The email address of the person who reported the problem; at most 254 characters, null for none.',
  })
  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  contactEmail?: string | null;
}

@InputType({ description: 'The ticket to triage and its new values. What is left out stays as it is; null clears a value.' })
export class TriageTicketInput extends TicketInput {
  @Field(() => String, { nullable: true, description: 'The key of a category; refused with `NOT_FOUND` when it does not exist.' })
  category?: string | null;

  @Field(() => LevelEnum, { nullable: true, description: 'How much the problem affects. Impact and urgency together give the priority.' })
  impact?: Level | null;

  @Field(() => LevelEnum, { nullable: true, description: 'How soon a solution is needed. Impact and urgency together give the priority.' })
  urgency?: Level | null;

  @Field(() => EffortEnum, { nullable: true, description: 'How much work the ticket is expected to be.' })
  effort?: Effort | null;

  @Field(() => EnvironmentEnum, {
    nullable: true,
    description: 'The environment in which the problem occurs. The entitlement is chosen again, among those that were valid when the ticket was opened.',
  })
  environment?: Environment | null;
}

@InputType({ description: 'The ticket and its temporary solution.' })
export class RecordWorkaroundInput extends TicketInput {
  @Field(() => String, { nullable: true, description: 'The temporary solution; 1 to 50,000 characters. Null or left out removes it.' })
  @IsOptional()
  @Length(1, 50_000)
  @Matches(notBlank)
  workaround?: string | null;
}

@InputType({ description: 'The ticket and the values of its custom fields.' })
export class SetCustomFieldsInput extends TicketInput {
  @Field(() => Json, {
    description:
      'The new values, as an object by the keys of the fields. Fields that are left out stay as they are; null clears one. An unknown key is refused with `NOT_FOUND`, a value of another type with `INVALID`, clearing a required field with `FIELD_REQUIRED`.',
  })
  fields!: unknown;
}

@InputType({ description: 'The ticket and answers to the intake checklist.' })
export class AnswerChecklistInput extends TicketInput {
  @Field(() => [ChecklistAnswerInput], { description: 'The answers to record, at most 200. Earlier answers to other items stay.' })
  @ArrayMaxSize(200)
  checklist!: ChecklistAnswerInput[];
}

@InputType({ description: 'The ticket and its final qualification.' })
export class QualifyTicketInput extends TicketInput {
  @Field(() => String, {
    nullable: true,
    description: 'The key of a qualification; refused with `NOT_FOUND` when it does not exist. Null or left out removes the qualification.',
  })
  qualification?: string | null;
}

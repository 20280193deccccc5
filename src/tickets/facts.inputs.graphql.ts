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

@InputType({ description: 'The words of a ticket, and who is to be asked; what is left out stays.' })
export class EditTicketInput extends TicketInput {
  @Field(() => String, { nullable: true, description: 'In a few words; 1 to 200 characters, never null. Agents only.' })
  @ValidateIf(isGiven)
  @Length(1, 200)
  @Matches(notBlank)
  subject?: string;

  @Field(() => String, { nullable: true, description: 'What is wrong or wanted, whole; 1 to 50,000 characters, never null. Agents only.' })
  @ValidateIf(isGiven)
  @Length(1, 50_000)
  @Matches(notBlank)
  description?: string;

  @Field(() => String, { nullable: true, description: 'The department it concerns; 1 to 200 characters, null for none. Agents only.' })
  @IsOptional()
  @Length(1, 200)
  @Matches(notBlank)
  department?: string | null;

  @Field(() => String, { nullable: true, description: 'The phone of whoever reports it; at most 40 characters, null for none.' })
  @IsOptional()
  @MaxLength(40)
  contactPhone?: string | null;

  @Field(() => EmailAddress, { nullable: true, description: 'The address of whoever reports it; null for none.' })
  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  contactEmail?: string | null;
}

@InputType({ description: 'How a ticket is rated after all; what is left out stays, null takes it back.' })
export class TriageTicketInput extends TicketInput {
  @Field(() => String, { nullable: true, description: 'The key of a category.' })
  category?: string | null;

  @Field(() => LevelEnum, { nullable: true, description: 'How much it affects; with the urgency it gives the priority.' })
  impact?: Level | null;

  @Field(() => LevelEnum, { nullable: true, description: 'How soon it is needed.' })
  urgency?: Level | null;

  @Field(() => EffortEnum, { nullable: true, description: 'How much work it is expected to be.' })
  effort?: Effort | null;

  @Field(() => EnvironmentEnum, { nullable: true, description: 'Where the trouble is; what covers it is looked up anew, as of the opening.' })
  environment?: Environment | null;
}

@InputType({ description: 'How people can work until the solution is there.' })
export class RecordWorkaroundInput extends TicketInput {
  @Field(() => String, { nullable: true, description: 'The temporary solution; 1 to 50,000 characters. Null, or left out: there is none.' })
  @IsOptional()
  @Length(1, 50_000)
  @Matches(notBlank)
  workaround?: string | null;
}

@InputType({ description: "Values of the desk's own fields." })
export class SetCustomFieldsInput extends TicketInput {
  @Field(() => Json, {
    description:
      'An object by the keys of the fields; those that are left out stay, null clears one. NOT_FOUND for an unknown key, INVALID for a value of another type, FIELD_REQUIRED for clearing what everybody must say.',
  })
  fields!: unknown;
}

@InputType({ description: 'Answers to the intake checklist.' })
export class AnswerChecklistInput extends TicketInput {
  @Field(() => [ChecklistAnswerInput], { description: 'What was asked now; earlier answers to other items stay.' })
  @ArrayMaxSize(200)
  checklist!: ChecklistAnswerInput[];
}

@InputType({ description: 'What a ticket finally was.' })
export class QualifyTicketInput extends TicketInput {
  @Field(() => String, { nullable: true, description: 'The key of a qualification. Null, or left out: none.' })
  qualification?: string | null;
}

import { ArrayMaxSize, IsEmail, IsOptional, Length, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { EffortEnum, EnvironmentEnum, LevelEnum, TicketNatureEnum } from '../../classification/classification.graphql.ts';
import type { Effort, Environment, TicketNature } from '../../classification/classification.ts';
import type { Level } from '../../classification/priority.ts';
import { MutationInput } from '../../core/graphql/payload.graphql.ts';
import { EmailAddress, Json } from '../../core/graphql/scalars.ts';
import { ChecklistAnswerInput } from '../checklist/checklist.graphql.ts';
import { ChannelEnum } from '../ticket.enums.graphql.ts';
import type { Channel } from '../ticket.ts';

const notBlank = /\S/;

@InputType({
  description: "A need that enters the desk. `severity`, `category` and `queue` are keys of the desk's own things; an unknown one is refused with NOT_FOUND.",
})
export class OpenTicketInput extends MutationInput {
  @Field(() => String, { description: 'In a few words; 1 to 200 characters.' })
  @Length(1, 200)
  @Matches(notBlank)
  subject!: string;

  @Field(() => String, { description: 'What is wrong or wanted, whole; 1 to 50,000 characters.' })
  @Length(1, 50_000)
  @Matches(notBlank)
  description!: string;

  @Field(() => String, { nullable: true, description: 'The key of a severity; the least grave when left out.' })
  severity?: string | null;

  @Field(() => String, { nullable: true, description: 'The key of a category.' })
  category?: string | null;

  @Field(() => String, { nullable: true, description: 'The key of a queue; the first when left out.' })
  queue?: string | null;

  @Field(() => TicketNatureEnum, { nullable: true, description: 'INCIDENT when left out.' })
  nature?: TicketNature | null;

  @Field(() => ChannelEnum, { nullable: true, description: 'PORTAL when left out, API for a key.' })
  channel?: Channel | null;

  @Field(() => LevelEnum, { nullable: true, description: 'How much it affects; with the urgency it gives the priority.' })
  impact?: Level | null;

  @Field(() => LevelEnum, { nullable: true, description: 'How soon it is needed.' })
  urgency?: Level | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Whom it is for: the caller when left out, for a key the person it was issued for. Others than oneself only for agents and keys (NOT_ALLOWED).',
  })
  requesterId?: string | null;

  @Field(() => ID, { nullable: true, description: "The requester's organization when left out." })
  organizationId?: string | null;

  @Field(() => String, { nullable: true, description: 'The phone of whoever reports it; at most 40 characters.' })
  @IsOptional()
  @MaxLength(40)
  contactPhone?: string | null;

  @Field(() => EmailAddress, { nullable: true, description: 'The address of whoever reports it.' })
  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  contactEmail?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Names an alert: while a ticket of the same caller with this key is not closed, a repetition counts as its occurrence and answers that ticket.',
  })
  @IsOptional()
  @Length(1, 255)
  deduplicationKey?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "A problem of the desk's own organization, never visible to requesters; only agents may say true.",
  })
  isInternal?: boolean | null;

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
  customFields?: unknown;

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

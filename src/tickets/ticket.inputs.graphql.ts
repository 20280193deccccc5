import { IsEmail, IsOptional, Length, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { LevelEnum, TicketNatureEnum } from '../classification/classification.graphql.ts';
import { type TicketNature } from '../classification/classification.ts';
import type { Level } from '../classification/priority.ts';
import { ChangeInput, MutationInput } from '../core/graphql/payload.graphql.ts';
import { EmailAddress } from '../core/graphql/scalars.ts';
import { OpeningFacts } from './facts.graphql.ts';
import { ChannelEnum } from './ticket.enums.graphql.ts';
import type { Channel } from './ticket.ts';

const notBlank = /\S/;

@InputType({
  description: "A need that enters the desk. `severity`, `category` and `queue` are keys of the desk's own things; an unknown one is refused with NOT_FOUND.",
})
export class OpenTicketInput extends OpeningFacts {
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
}

@InputType({ description: 'Which ticket.' })
export class TicketInput extends ChangeInput {
  @Field(() => ID, { description: 'The ticket. NOT_FOUND when the caller sees none.' })
  ticketId!: string;
}

@InputType({ description: 'Which ticket to close.' })
export class CloseTicketInput extends TicketInput {
  @Field(() => String, { nullable: true, description: 'The key of a status of category CLOSED; the first the caller may go to when left out.' })
  status?: string | null;
}

@InputType({ description: 'To whom a ticket goes.' })
export class AssignTicketInput extends TicketInput {
  @Field(() => ID, { nullable: true, description: 'An agent who can see the queue (NOT_AN_AGENT otherwise); null: back to the queue.' })
  assigneeId?: string | null;
}

@InputType({ description: 'From which queue to take.' })
export class TakeNextTicketInput extends MutationInput {
  @Field(() => ID, { description: 'The queue.' })
  queueId!: string;
}

@InputType({ description: 'To which queue a ticket goes.' })
export class MoveTicketInput extends TicketInput {
  @Field(() => ID, { description: 'The queue where it will wait, unassigned.' })
  queueId!: string;
}

@InputType({ description: 'To which status a ticket goes.' })
export class ChangeTicketStatusInput extends TicketInput {
  @Field(() => String, {
    description: 'The key of a status. Resolving and closing have mutations of their own: TRANSITION_NOT_ALLOWED, with `use` in the details.',
  })
  status!: string;
}

@InputType({ description: 'Which ticket is resolved.' })
export class ResolveTicketInput extends TicketInput {
  @Field(() => String, { nullable: true, description: 'The key of a status of category RESOLVED; the first the caller may go to when left out.' })
  status?: string | null;
}

@InputType({ description: 'Which ticket goes back to work.' })
export class ReopenTicketInput extends TicketInput {
  @Field(() => String, { nullable: true, description: 'The key of the status to go back to; the first the caller may go to when left out.' })
  status?: string | null;
}

@InputType({ description: 'How grave a ticket is after all.' })
export class ChangeTicketSeverityInput extends TicketInput {
  @Field(() => String, { description: 'The key of a severity.' })
  severity!: string;
}

@InputType({ description: 'What goes to the next level, and why.' })
export class EscalateTicketInput extends TicketInput {
  @Field(() => String, { description: 'Why this level cannot solve it; stands in the history, for agents. 1 to 500 characters.' })
  @Length(1, 500)
  @Matches(notBlank)
  reason!: string;
}

@InputType({ description: "Who gets the creator's part." })
export class HandOverTicketInput extends TicketInput {
  @Field(() => ID, { description: 'The person who may close the ticket from now on; never the admin who hands it over.' })
  creatorId!: string;

  @Field(() => String, { description: 'Why; stands in the history. 1 to 500 characters.' })
  @Length(1, 500)
  @Matches(notBlank)
  reason!: string;
}

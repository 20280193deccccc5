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
  description:
    "The details of a new ticket. `severity`, `category` and `queue` are keys from the desk's configuration; an unknown one is refused with `NOT_FOUND`.",
})
export class OpenTicketInput extends OpeningFacts {
  @Field(() => String, { description: 'A summary in a few words; 1 to 200 characters.' })
  @Length(1, 200)
  @Matches(notBlank)
  subject!: string;

  @Field(() => String, { description: 'The full description of the problem or request; 1 to 50,000 characters.' })
  @Length(1, 50_000)
  @Matches(notBlank)
  description!: string;

  @Field(() => String, { nullable: true, description: 'The key of a severity; the least severe one when left out.' })
  severity?: string | null;

  @Field(() => String, { nullable: true, description: 'The key of a category; none when left out.' })
  category?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The key of a queue; the first queue when left out. A ticket without entitlement can be sent to another queue by the configuration.',
  })
  queue?: string | null;

  @Field(() => TicketNatureEnum, { nullable: true, description: 'The nature of the ticket; `INCIDENT` when left out.' })
  nature?: TicketNature | null;

  @Field(() => ChannelEnum, {
    nullable: true,
    description: 'The channel through which the ticket arrived. When left out it is `API` for an API key, else `PORTAL`.',
  })
  channel?: Channel | null;

  @Field(() => LevelEnum, { nullable: true, description: 'How much the problem affects. Impact and urgency together give the priority.' })
  impact?: Level | null;

  @Field(() => LevelEnum, { nullable: true, description: 'How soon a solution is needed. Impact and urgency together give the priority.' })
  urgency?: Level | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The person for whom the ticket is opened. When left out it is the caller, or for an API key the person for whom the key was issued. Only agents and API keys can name somebody else; others are refused with `NOT_ALLOWED`.',
  })
  requesterId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The organization of the ticket; the requester's organization when left out. Requesters can name only their own, otherwise `NOT_ALLOWED`.",
  })
  organizationId?: string | null;

  @Field(() => String, { nullable: true, description: 'The phone number of the person who reports the problem; at most 40 characters.' })
  @IsOptional()
  @MaxLength(40)
  contactPhone?: string | null;

  @Field(() => EmailAddress, { nullable: true, description: 'The email address of the person who reports the problem; at most 254 characters.' })
  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  contactEmail?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A key that identifies an alert, 1 to 255 characters. While a ticket that the same caller opened with this key is not closed, opening it again adds an occurrence to that ticket and returns it.',
  })
  @IsOptional()
  @Length(1, 255)
  deduplicationKey?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether the ticket is about the desk's own organization and hidden from requesters. Only agents can send true, for a requester who is an agent; otherwise `NOT_ALLOWED`.",
  })
  isInternal?: boolean | null;
}

@InputType({ description: 'The ticket that the mutation changes.' })
export class TicketInput extends ChangeInput {
  @Field(() => ID, { description: 'The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it.' })
  ticketId!: string;
}

@InputType({ description: 'The ticket to close, and the status to close it with.' })
export class CloseTicketInput extends TicketInput {
  @Field(() => String, {
    nullable: true,
    description: 'The key of a status in the category `CLOSED`; the first one that the caller can move the ticket to when left out.',
  })
  status?: string | null;
}

@InputType({ description: 'The ticket to assign, and the person who will work on it.' })
export class AssignTicketInput extends TicketInput {
  @Field(() => ID, {
    nullable: true,
    description: 'An agent who can see the queue of the ticket, otherwise `NOT_AN_AGENT`. Null or left out returns the ticket to its queue.',
  })
  assigneeId?: string | null;
}

@InputType({ description: 'The queue from which to take a ticket.' })
export class TakeNextTicketInput extends MutationInput {
  @Field(() => ID, { description: 'The id of the queue; refused with `NOT_FOUND` when the caller cannot see it.' })
  queueId!: string;
}

@InputType({ description: 'The ticket to move, and its new queue.' })
export class MoveTicketInput extends TicketInput {
  @Field(() => ID, { description: 'The id of the new queue. The ticket is unassigned there, unless the queue assigns tickets automatically.' })
  queueId!: string;
}

@InputType({ description: 'The ticket to change, and its new status.' })
export class ChangeTicketStatusInput extends TicketInput {
  @Field(() => String, {
    description:
      'The key of the new status. A resolved or closed status is refused with `TRANSITION_NOT_ALLOWED`, and `details.use` names the mutation to use.',
  })
  status!: string;
}

@InputType({ description: 'The ticket to resolve, and the status to resolve it with.' })
export class ResolveTicketInput extends TicketInput {
  @Field(() => String, {
    nullable: true,
    description: 'The key of a status in the category `RESOLVED`; the first one that the caller can move the ticket to when left out.',
  })
  status?: string | null;
}

@InputType({ description: 'The ticket to reopen, and the status to return it to.' })
export class ReopenTicketInput extends TicketInput {
  @Field(() => String, {
    nullable: true,
    description: 'The key of a status that is neither resolved nor closed; the first one that the caller can move the ticket to when left out.',
  })
  status?: string | null;
}

@InputType({ description: 'The ticket to change, and its new severity.' })
export class ChangeTicketSeverityInput extends TicketInput {
  @Field(() => String, { description: 'The key of the new severity; refused with `NOT_FOUND` when it does not exist.' })
  severity!: string;
}

@InputType({ description: 'The ticket to escalate, and the reason.' })
export class EscalateTicketInput extends TicketInput {
  @Field(() => String, { description: 'Why this level cannot solve the ticket; 1 to 500 characters. Agents can read it in the history.' })
  @Length(1, 500)
  @Matches(notBlank)
  reason!: string;
}

@InputType({ description: 'The ticket to hand over, its new creator and the reason.' })
export class HandOverTicketInput extends TicketInput {
  @Field(() => ID, {
    description:
      'The person who can close the ticket from now on. It must be an active person other than the caller and the current creator, and an agent if the ticket is internal; otherwise `NOT_ALLOWED`.',
  })
  creatorId!: string;

  @Field(() => String, { description: 'Why the ticket is handed over; 1 to 500 characters. It appears in the history.' })
  @Length(1, 500)
  @Matches(notBlank)
  reason!: string;
}

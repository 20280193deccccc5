import { IsOptional, Max, Min, ValidateIf } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { NullClears } from '../core/graphql/null-clears.ts';
import { ChangeInput, MutationInput } from '../core/graphql/payload.graphql.ts';
import { DateTime, EmailAddress } from '../core/graphql/scalars.ts';
import { Body, Line } from '../core/graphql/texts.ts';

export const onBehalfOfDescription =
  'The person for whom the API key of an organization acts, whose part as the requester it then has: an active person of that organization, otherwise `NOT_FOUND`, with `ticket:write`, otherwise `NOT_ALLOWED`. Events name the key and the person. Callers other than such keys are refused with `NOT_ALLOWED`. When left out, the caller acts in their own name.';

const isGiven = (_: unknown, value: unknown) => value !== undefined;

@InputType({
  description:
    'A person as a channel knows them. Give exactly one of the three, otherwise `INVALID`. What names somebody who was merged into another person means that person.',
})
export class OnBehalfOfInput {
  @Field(() => ID, { nullable: true, description: 'The id of the person.' })
  id?: string | null;

  @Field(() => String, { nullable: true, description: 'The id of the person in the other system, as `upsertUser` was given it; 1 to 200 code points.' })
  externalId?: string | null;

  @Field(() => EmailAddress, { nullable: true, description: 'The email address of the person, in upper or lower case; at most 254 code points.' })
  email?: string | null;
}

@InputType({ description: 'The ticket that the mutation changes.' })
export class TicketInput extends ChangeInput {
  @Field(() => ID, { description: 'The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it.' })
  ticketId!: string;
}

/** Of a mutation that a requester has: the key of an organization may act for its people. */
@InputType({ description: 'The ticket that the mutation changes.' })
export class TicketInputForAnother extends TicketInput {
  @Field(() => OnBehalfOfInput, { nullable: true, description: onBehalfOfDescription })
  onBehalfOf?: OnBehalfOfInput | null;
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
  @Field(() => ID, {
    description:
      'The id of the new queue; refused with `NOT_FOUND` when the caller cannot see it. The ticket is unassigned there, unless the queue assigns tickets automatically.',
  })
  queueId!: string;
}

@InputType({ description: 'The ticket to change, and its new status.' })
export class ChangeTicketStatusInput extends TicketInputForAnother {
  @Field(() => String, {
    description:
      'The key of the new status. A resolved or closed status is refused with `TRANSITION_NOT_ALLOWED`, and `details.use` names the mutation to use.',
  })
  status!: string;
}

@InputType({ description: 'The ticket to resolve, and the status to resolve it with.' })
export class ResolveTicketInput extends TicketInputForAnother {
  @Field(() => String, {
    nullable: true,
    description: 'The key of a status in the category `RESOLVED`; the first one that the caller can move the ticket to when left out.',
  })
  status?: string | null;
}

@InputType({ description: 'The ticket to reopen, and the status to return it to.' })
export class ReopenTicketInput extends TicketInputForAnother {
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
  @Body(500)
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
  @Body(500)
  reason!: string;
}

@NullClears('onBehalfOf')
@InputType({ description: 'The ticket to edit and its new texts. What is left out stays as it is; null clears a value.' })
export class EditTicketInput extends TicketInputForAnother {
  @Field(() => String, {
    nullable: true,
    description: 'The new summary; 1 to 200 characters, and it cannot be null. Only agents can change it, otherwise `NOT_ALLOWED`.',
  })
  @ValidateIf(isGiven)
  @Line(200)
  subject?: string;

  @Field(() => String, {
    nullable: true,
    description: 'The new description; 1 to 50,000 characters, and it cannot be null. Only agents can change it, otherwise `NOT_ALLOWED`.',
  })
  @ValidateIf(isGiven)
  @Body(50_000)
  description?: string;

  @Field(() => String, {
    nullable: true,
    description: 'The department that the ticket concerns; 1 to 200 characters, null for none. Only agents can change it, otherwise `NOT_ALLOWED`.',
  })
  @IsOptional()
  @Line(200)
  department?: string | null;

  @Field(() => String, { nullable: true, description: 'The phone number of the person who reported the problem; 1 to 40 characters, null for none.' })
  @IsOptional()
  @Line(40)
  contactPhone?: string | null;

  @Field(() => EmailAddress, {
    nullable: true,
    description: 'The email address of the person who reported the problem; at most 254 code points, null for none.',
  })
  @IsOptional()
  contactEmail?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'By when a solution is needed, null for any time. The urgency stays as it is.' })
  neededBy?: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many people have the problem; 1 to 10,000,000, null for a number that nobody knows. The impact stays as it is.',
  })
  @IsOptional()
  @Min(1)
  @Max(10_000_000)
  affectedUsers?: number | null;
}

@InputType({ description: 'The ticket and its final qualification.' })
export class QualifyTicketInput extends TicketInputForAnother {
  @Field(() => String, {
    nullable: true,
    description: 'The key of a qualification; refused with `NOT_FOUND` when it does not exist. Null or left out removes the qualification.',
  })
  qualification?: string | null;
}

@InputType({ description: 'The ticket and its temporary solution.' })
export class RecordWorkaroundInput extends TicketInput {
  @Field(() => String, { nullable: true, description: 'The temporary solution; 1 to 50,000 characters. Null or left out removes it.' })
  @IsOptional()
  @Body(50_000)
  workaround?: string | null;
}

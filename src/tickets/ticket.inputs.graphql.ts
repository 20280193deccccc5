import { IsEmail, IsOptional, Length, Matches, MaxLength, ValidateIf } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { EffortEnum, EnvironmentEnum, LevelEnum } from '../classification/classification.graphql.ts';
import type { Effort, Environment } from '../classification/classification.ts';
import type { Level } from '../classification/priority.ts';
import { ChangeInput, MutationInput } from '../core/graphql/payload.graphql.ts';
import { EmailAddress } from '../core/graphql/scalars.ts';

const notBlank = /\S/;
const isGiven = (_: unknown, value: unknown) => value !== undefined;

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

@InputType({ description: 'What a ticket finally was.' })
export class QualifyTicketInput extends TicketInput {
  @Field(() => String, { nullable: true, description: 'The key of a qualification. Null, or left out: none.' })
  qualification?: string | null;
}

@InputType({ description: 'How people can work until the solution is there.' })
export class RecordWorkaroundInput extends TicketInput {
  @Field(() => String, { nullable: true, description: 'The temporary solution; 1 to 50,000 characters. Null, or left out: there is none.' })
  @IsOptional()
  @Length(1, 50_000)
  @Matches(notBlank)
  workaround?: string | null;
}

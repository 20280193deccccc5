import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../core/graphql/scalars.ts';
import { SlaClock, SlaExplanation } from '../sla/clock.graphql.ts';
import { TicketFiles } from './ticket-files.graphql.ts';

/** When things happened to a ticket, and when they are due. */
@ObjectType({ simpleResolvers: true })
export abstract class TicketTimes extends TicketFiles {
  @Field(() => DateTime, { description: 'When the ticket was opened.' })
  openedAt!: Date;

  @Field(() => DateTime, { description: 'When the ticket last changed. Public messages count as changes, private notes do not.' })
  updatedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the ticket was resolved; null while it is not resolved.' })
  resolvedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the ticket was closed; null while it is not closed.' })
  closedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the creator withdrew the ticket, which then does not count in figures; null when it was not withdrawn, or went back to work.',
  })
  withdrawnAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the desk refused it as no ticket, so that it does not count in figures; null when it did not, or when it went back to work.',
  })
  refusedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was refused, in the words of the person who refused it, also where somebody objected since; null when it never was.',
  })
  refusalReason!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'By when the customer needs a solution, whatever the deadlines are; null when nobody said so.' })
  neededBy!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the last public message was written; null while there is none.' })
  lastPublicMessageAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'The deadline for the resolution; null while its clock is paused or stopped, when there is no target, or when the calendar never reaches it (`UNREACHABLE` in `slaClocks`).',
  })
  dueAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The deadline for the first public reply by an agent; null once there is one, while the clock is paused, or when there is no such target.',
  })
  firstResponseDueAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When an agent first replied publicly; null while none has.' })
  firstRespondedAt!: Date | null;

  @Field(() => Boolean, {
    description:
      'Whether one of the SLA clocks that have not ended is breached or has passed its deadline. A breach stays one, also while the clock is paused and after a later deadline was set; it ends with the clock.',
  })
  isOverdue!: boolean;

  @Field(() => [SlaClock], {
    description: 'The SLA clocks of the ticket as they are now, in the order in which they started. Empty when the ticket has no targets.',
  })
  slaClocks!: SlaClock[];

  @Field(() => [SlaExplanation], {
    description:
      'Explains each deadline: the running, paused and closed times of each clock, with the events and the versions of policy and calendar behind them.',
  })
  slaExplanation!: SlaExplanation[];
}

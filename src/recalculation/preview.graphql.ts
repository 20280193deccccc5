import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ConfigurationChange } from '../configuration/api/configuration.graphql.ts';
import { ConfigurationFault } from '../configuration/api/configuration-fault.graphql.ts';
import { DateTime } from '../core/graphql/scalars.ts';

const first = 'The first 100 of these tickets, in the order in which they were opened.';

@ObjectType({ description: 'Something in a configuration document that can be applied, but will hardly be meant.', simpleResolvers: true })
export class ConfigurationWarning {
  @Field(() => String, {
    description: 'The code of the warning, for programs: `UNREACHABLE` is a target time or a timer that its calendar does not reach within ten years.',
  })
  code!: string;

  @Field(() => [String], { description: 'The path in the document.' })
  path!: string[];

  @Field(() => String, { description: 'The reason for people, in the language of the caller.' })
  message!: string;
}

@ObjectType({ description: 'An open ticket that the change affects.', simpleResolvers: true })
export class TouchedTicket {
  @Field(() => ID, { description: 'The id of the ticket, for use with `ticket` and `nodes`.' })
  id!: string;

  @Field(() => String, { description: 'The code of the ticket that people use.' })
  code!: string;

  @Field(() => String, { description: 'The subject of the ticket.' })
  subject!: string;
}

@ObjectType({ description: 'The deadlines of a ticket. A deadline is null when there is none, or while its clock is paused.', simpleResolvers: true })
export class Deadlines {
  @Field(() => DateTime, { nullable: true, description: 'The deadline for the resolution.' })
  dueAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'The deadline for the first response.' })
  firstResponseDueAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'The deadline for the next response.' })
  nextResponseDueAt!: Date | null;
}

@ObjectType({ description: 'The deadlines of a ticket now, and as the change would leave them.', simpleResolvers: true })
export class MovedTicket {
  @Field(() => TouchedTicket, { description: 'The ticket whose deadlines change.' })
  ticket!: TouchedTicket;

  @Field(() => Deadlines, { description: 'The deadlines as they are now.' })
  before!: Deadlines;

  @Field(() => Deadlines, { description: 'The deadlines after the change.' })
  after!: Deadlines;
}

@ObjectType({ description: 'The open tickets whose deadlines the change affects.', simpleResolvers: true })
export class MovedTickets {
  @Field(() => Int, { description: 'The number of these tickets.' })
  count!: number;

  @Field(() => [MovedTicket], { description: first })
  first!: MovedTicket[];
}

@ObjectType({ description: 'A ticket and the transitions that it would lose.', simpleResolvers: true })
export class LosingTicket {
  @Field(() => TouchedTicket, { description: 'The ticket that loses transitions.' })
  ticket!: TouchedTicket;

  @Field(() => String, { description: 'The key of the current status of the ticket.' })
  status!: string;

  @Field(() => [String], { description: 'The keys of the statuses to which no transition would lead, or one for fewer people, or one that requires more.' })
  to!: string[];
}

@ObjectType({ description: 'The open tickets that would lose transitions.', simpleResolvers: true })
export class LosingTickets {
  @Field(() => Int, { description: 'The number of these tickets.' })
  count!: number;

  @Field(() => [LosingTicket], { description: first })
  first!: LosingTicket[];
}

@ObjectType({ description: 'What a document would change in the desk. Nothing is saved.', simpleResolvers: true })
export class ConfigurationPreview {
  @Field(() => Int, {
    description: 'The version of the configuration that the document was compared with. Send it as `expectedVersion` to apply the document.',
  })
  version!: number;

  @Field(() => [ConfigurationFault], { description: 'The faults of the document. If there are any, the other fields are empty.' })
  faults!: ConfigurationFault[];

  @Field(() => [ConfigurationChange], { description: 'The differences from the configuration in force.' })
  changes!: ConfigurationChange[];

  @Field(() => [ConfigurationWarning], {
    description: 'What can be applied but will hardly be meant, in the whole document, also in parts that do not change.',
  })
  warnings!: ConfigurationWarning[];

  @Field(() => MovedTickets, {
    description: 'The open tickets that would get another deadline. One that is null afterwards is not reached by the calendar, or has no target any more.',
  })
  moved!: MovedTickets;

  @Field(() => MovedTickets, { description: 'The open tickets that would be overdue at once.' })
  breached!: MovedTickets;

  @Field(() => LosingTickets, { description: 'The open tickets that would lose transitions from their current status.' })
  losing!: LosingTickets;

  @Field(() => Boolean, {
    description:
      'Whether every open ticket was read. False when there are more than a request has time for: then the numbers and lists are those of the tickets that were opened first.',
  })
  isComplete!: boolean;
}

@ObjectType({ description: 'What another calendar or policy of an organization would change for its open tickets. Nothing is saved.', simpleResolvers: true })
export class OrganizationPreview {
  @Field(() => MovedTickets, {
    description: 'The open tickets that would get another deadline. One that is null afterwards is not reached by the calendar, or has no target any more.',
  })
  moved!: MovedTickets;

  @Field(() => MovedTickets, { description: 'The open tickets that would be overdue at once.' })
  breached!: MovedTickets;

  @Field(() => Boolean, {
    description: 'Whether every open ticket of the organization was read. False when there are more than a request has time for.',
  })
  isComplete!: boolean;
}

import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ConfigurationChange } from '../configuration/api/configuration.graphql.ts';
import { DateTime } from '../core/graphql/scalars.ts';

const first = 'The first hundred, in the order they were opened.';

@ObjectType({ description: 'Something in a document that keeps it from being the desk.', simpleResolvers: true })
export class ConfigurationFault {
  @Field(() => String, { description: 'The reason, for programs.' })
  code!: string;

  @Field(() => [String], { description: 'Where it is in the document.' })
  path!: string[];

  @Field(() => String, { nullable: true, description: 'The reason, for people, in English.' })
  message!: string | null;
}

@ObjectType({ description: 'An open ticket that a document touches.', simpleResolvers: true })
export class TouchedTicket {
  @Field(() => ID, { description: 'Its id, good for `ticket` and `nodes`.' })
  id!: string;

  @Field(() => String, { description: 'The number people call it by.' })
  code!: string;

  @Field(() => String, { description: 'What it is about.' })
  subject!: string;
}

@ObjectType({ description: 'By when a ticket is due; null for what is not due, or stands.', simpleResolvers: true })
export class Deadlines {
  @Field(() => DateTime, { nullable: true, description: 'The resolution.' })
  dueAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'The first response.' })
  firstResponseDueAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'The next response.' })
  nextResponseDueAt!: Date | null;
}

@ObjectType({ description: 'The deadlines of a ticket as they are, and as they would be.', simpleResolvers: true })
export class MovedTicket {
  @Field(() => TouchedTicket, { description: 'Which.' })
  ticket!: TouchedTicket;

  @Field(() => Deadlines, { description: 'As they are.' })
  before!: Deadlines;

  @Field(() => Deadlines, { description: 'As they would be.' })
  after!: Deadlines;
}

@ObjectType({ description: 'Open tickets whose deadlines a document touches.', simpleResolvers: true })
export class MovedTickets {
  @Field(() => Int, { description: 'How many there are.' })
  count!: number;

  @Field(() => [MovedTicket], { description: first })
  first!: MovedTicket[];
}

@ObjectType({ description: 'A ticket, and the steps that would no longer lead from where it stands.', simpleResolvers: true })
export class LosingTicket {
  @Field(() => TouchedTicket, { description: 'Which.' })
  ticket!: TouchedTicket;

  @Field(() => String, { description: 'The key of the status it stands in.' })
  status!: string;

  @Field(() => [String], { description: 'The keys of the statuses to which no step would lead, or one for fewer, or one that requires more.' })
  to!: string[];
}

@ObjectType({ description: 'Open tickets that would lose a step.', simpleResolvers: true })
export class LosingTickets {
  @Field(() => Int, { description: 'How many there are.' })
  count!: number;

  @Field(() => [LosingTicket], { description: first })
  first!: LosingTicket[];
}

@ObjectType({ description: 'What a document would make of the desk. Nothing of it is kept.', simpleResolvers: true })
export class ConfigurationPreview {
  @Field(() => Int, { description: 'The version in force that it was compared with; give it as `expectedVersion`.' })
  version!: number;

  @Field(() => [ConfigurationFault], { description: 'Why the document cannot be the desk; then nothing else is told.' })
  faults!: ConfigurationFault[];

  @Field(() => [ConfigurationChange], { description: 'What it says otherwise than the desk does now.' })
  changes!: ConfigurationChange[];

  @Field(() => MovedTickets, { description: 'Open tickets of which a deadline would be another.' })
  moved!: MovedTickets;

  @Field(() => MovedTickets, { description: 'Open tickets that would be late at once.' })
  breached!: MovedTickets;

  @Field(() => LosingTickets, { description: 'Open tickets that would lose a step from where they stand.' })
  losing!: LosingTickets;
}

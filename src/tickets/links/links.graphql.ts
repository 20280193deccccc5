import { Field, ID, InputType } from 'type-graphql';
import { TicketInput } from '../ticket.inputs.graphql.ts';

@InputType({ description: 'Which ticket goes on in which other one.' })
export class MergeTicketsInput extends TicketInput {
  @Field(() => ID, { description: 'The ticket in which it goes on: open, and merged into no other itself.' })
  intoId!: string;
}

@InputType({ description: 'Which ticket stands for itself again.' })
export class UnmergeTicketInput extends TicketInput {}

@InputType({ description: 'Which ticket says what another one said before.' })
export class MarkDuplicateInput extends TicketInput {
  @Field(() => ID, { nullable: true, description: 'The earlier ticket, which may be closed. Null, or left out: it is no duplicate.' })
  ofId?: string | null;
}

import { Field, ID, InputType } from 'type-graphql';
import { TicketInput } from '../ticket.inputs.graphql.ts';

@InputType({ description: 'The ticket to merge, and the ticket to merge it into.' })
export class MergeTicketsInput extends TicketInput {
  @Field(() => ID, { description: 'The ticket in which the work continues. It must not be closed, and not be merged itself.' })
  intoId!: string;
}

@InputType({ description: 'The merged ticket to separate again.' })
export class UnmergeTicketInput extends TicketInput {}

@InputType({ description: 'The ticket to mark, and the ticket that it duplicates.' })
export class MarkDuplicateInput extends TicketInput {
  @Field(() => ID, { nullable: true, description: 'The earlier ticket, which may be closed. Null or left out removes the mark.' })
  ofId?: string | null;
}

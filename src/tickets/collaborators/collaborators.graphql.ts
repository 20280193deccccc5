import { Field, ID, InputType } from 'type-graphql';
import { TicketInput } from '../ticket.inputs.graphql.ts';

@InputType({ description: 'The ticket, and the agent who will work on it too.' })
export class AddCollaboratorInput extends TicketInput {
  @Field(() => ID, { description: 'An agent who can see the queue of the ticket, otherwise `NOT_AN_AGENT`.' })
  userId!: string;
}

@InputType({ description: 'The ticket, and the person who will no longer work on it.' })
export class RemoveCollaboratorInput extends TicketInput {
  @Field(() => ID, { description: 'The id of the person; nothing changes when they are no collaborator.' })
  userId!: string;
}

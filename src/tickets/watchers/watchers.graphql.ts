import { Field, ID, InputType } from 'type-graphql';
import { TicketInputForAnother } from '../ticket.inputs.graphql.ts';

@InputType({ description: 'The ticket to watch, and the person who will watch it.' })
export class AddWatcherInput extends TicketInputForAnother {
  @Field(() => ID, { description: 'The id of an active person. Callers without `ticket:work` name people of their own organization, otherwise `NOT_FOUND`.' })
  userId!: string;
}

@InputType({ description: 'The watched ticket, and the person who will no longer watch it.' })
export class RemoveWatcherInput extends TicketInputForAnother {
  @Field(() => ID, { description: 'The id of the person; nothing changes when they do not watch the ticket.' })
  userId!: string;
}

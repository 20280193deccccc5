import { FieldResolver, Resolver } from 'type-graphql';
import { readByStatement } from '../../core/graphql/read-by-statement.ts';
import { SlaClock, SlaExplanation } from '../../sla/clock.graphql.ts';
import { Ticket } from '../ticket.graphql.ts';

@Resolver(() => Ticket)
export class TicketClocksResolver {
  @FieldResolver(() => [SlaClock], { description: 'Its clocks as they stand now, in the order they began. Empty where the desk promises nothing.' })
  slaClocks(): never {
    return readByStatement();
  }

  @FieldResolver(() => [SlaExplanation], {
    description: 'Why each deadline is where it is: running, paused and closed times, each with the event and the versions of policy and calendar behind it.',
  })
  slaExplanation(): never {
    return readByStatement();
  }
}

import { FieldResolver, Resolver } from 'type-graphql';
import { readByStatement } from '../../core/graphql/read-by-statement.ts';
import { SlaClock, SlaExplanation } from '../../sla/clock.graphql.ts';
import { Ticket } from '../ticket.graphql.ts';

@Resolver(() => Ticket)
export class TicketClocksResolver {
  @FieldResolver(() => [SlaClock], {
    description: 'The SLA clocks of the ticket as they are now, in the order in which they started. Empty when the ticket has no targets.',
  })
  slaClocks(): never {
    return readByStatement();
  }

  @FieldResolver(() => [SlaExplanation], {
    description:
      'Explains each deadline: the running, paused and closed times of each clock, with the events and the versions of policy and calendar behind them.',
  })
  slaExplanation(): never {
    return readByStatement();
  }
}

import { Args, ArgsType, Field, FieldResolver, Resolver } from 'type-graphql';
import { Viewer } from '../../access/viewer.graphql.ts';
import { PagingArgs } from '../../core/graphql/connection.graphql.ts';
import { readByStatement } from '../../core/graphql/read-by-statement.ts';
import { TicketFilter } from '../filter/ticket-filter.graphql.ts';
import { TicketOrder } from '../filter/ticket-list.graphql.ts';
import { TicketConnection } from '../ticket.graphql.ts';

@ArgsType()
class OwnTicketsArgs extends PagingArgs {
  @Field(() => TicketFilter, { nullable: true, description: 'Which of the tickets to return; all of them when null or left out.' })
  filter?: TicketFilter;

  @Field(() => [TicketOrder], { nullable: true, description: 'The orders of the list, at most three; the newest tickets first when left out.' })
  orderBy?: TicketOrder[];
}

const more = 'those of this desk that the viewer can see, closed ones included, the newest first. Requires `ticket:read`, otherwise empty.';

@Resolver(() => Viewer)
export class ViewerTicketsResolver {
  @FieldResolver(() => TicketConnection, { description: `The tickets that are assigned to the viewer: ${more}` })
  assignedTickets(@Args(() => OwnTicketsArgs) _args: OwnTicketsArgs): never {
    return readByStatement();
  }

  @FieldResolver(() => TicketConnection, { description: `The tickets that were opened for the viewer: ${more}` })
  requestedTickets(@Args(() => OwnTicketsArgs) _args: OwnTicketsArgs): never {
    return readByStatement();
  }
}

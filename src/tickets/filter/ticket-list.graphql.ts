import { ArgsType, Field, InputType } from 'type-graphql';
import { PagingArgs } from '../../core/graphql/connection.graphql.ts';
import type { Direction } from '../../reading/shape/shape.ts';
import { OrderDirectionEnum, TicketOrderFieldEnum } from '../ticket.enums.graphql.ts';
import { TicketFilter } from './ticket-filter.graphql.ts';

@InputType({ description: 'One order of a list of tickets. Tickets that are equal in every order are sorted by id.' })
export class TicketOrder {
  @Field(() => TicketOrderFieldEnum, { description: 'The field to sort by.' })
  field!: keyof typeof TicketOrderFieldEnum;

  @Field(() => OrderDirectionEnum, { description: 'Whether the values ascend or descend.' })
  direction!: Direction;
}

@ArgsType()
export class TicketsArgs extends PagingArgs {
  @Field(() => TicketFilter, { nullable: true, description: 'Which tickets to return; every ticket that the viewer can see when null or left out.' })
  filter?: TicketFilter;

  @Field(() => [TicketOrder], { nullable: true, description: 'The orders of the list, at most three; the newest tickets first when left out.' })
  orderBy?: TicketOrder[];
}

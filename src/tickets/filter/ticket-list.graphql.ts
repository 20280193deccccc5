import { ArgsType, Field, InputType } from 'type-graphql';
import { PagingArgs } from '../../core/graphql/connection.graphql.ts';
import type { Direction } from '../../reading/shape/shape.ts';
import { OrderDirectionEnum, TicketOrderFieldEnum } from '../ticket.enums.graphql.ts';
import { TicketFilter } from './ticket-filter.graphql.ts';

@InputType({ description: 'One order of a list of tickets; ties are broken by id.' })
export class TicketOrder {
  @Field(() => TicketOrderFieldEnum, { description: 'What to order by.' })
  field!: keyof typeof TicketOrderFieldEnum;

  @Field(() => OrderDirectionEnum, { description: 'Which end comes first.' })
  direction!: Direction;
}

@ArgsType()
export class TicketsArgs extends PagingArgs {
  @Field(() => TicketFilter, { nullable: true, description: 'Which tickets; all the viewer can see when left out.' })
  filter?: TicketFilter;

  @Field(() => [TicketOrder], { nullable: true, description: 'In which order; the newest first when left out. Three at most.' })
  orderBy?: TicketOrder[];
}

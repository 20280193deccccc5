import { ArgsType, Field, InputType } from 'type-graphql';
import { PagingArgs } from '../../core/graphql/connection.graphql.ts';
import { OrderDirectionEnum } from '../../core/graphql/order-direction.graphql.ts';
import type { Direction } from '../../reading/shape/shape.ts';
import { TicketOrderFieldEnum } from '../ticket.enums.graphql.ts';
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

  @Field(() => [TicketOrder], {
    nullable: true,
    description: 'The orders of the list, at most three; the newest tickets first when left out, or with `search` the best matches.',
  })
  orderBy?: TicketOrder[];

  @Field(() => String, {
    nullable: true,
    description:
      'The words to search for, at most 200 characters, of which the first 32 words count. Code, subject, description, public messages and custom fields are searched, notes for viewers with `note:read`, and the names of requesters and organizations. Every word must occur, in the same message or together in it, the subject and the names. Word stems of the desk\'s language count, accents do not; the last word may go on. Words in "double quotes" stand side by side, where articles and the like do not count; a ticket with a word after `-` is left out. Codes (ORA-00942), addresses and names of files are found by their parts side by side, and words with signs at their edges (C++, 100%) as they are. If no ticket has all the words, words of subjects that are like them count too. The best and newest matches come first, unless `orderBy` says otherwise. The viewer finds only what they may read. A search has at most 1,000 matches, the best; filter, order and `totalCount` are about these. A text that shows nothing, such as an empty one, lists every ticket, as if it were left out; one without any word to look for finds nothing.',
  })
  search?: string;
}

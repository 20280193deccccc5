import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Args, Authorized, ID, Info, Query, Resolver } from 'type-graphql';
import { badArgument } from '../core/app-error.ts';
import type { Context } from '../core/context.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { requireId } from '../core/ids.ts';
import { all } from '../reading/plan/compare.ts';
import { isFound, searchTerms } from '../reading/plan/found.ts';
import { orderAsked } from '../reading/plan/order-asked.ts';
import { readConnection, readOne } from '../reading/read.ts';
import type { Sql, Viewer } from '../reading/shape/shape.ts';
import { listTickets, newestFirst } from './filter/list-tickets.ts';
import { filterSql } from './filter/ticket-filter.ts';
import { TicketsArgs } from './filter/ticket-list.graphql.ts';
import { highlightsOf } from './search/highlights.ts';
import { noteFruitlessSearch } from './search/note-fruitless-search.ts';
import { byScore, type FoundTickets, searchTickets } from './search/search-tickets.ts';
import { Ticket, TicketConnection } from './ticket.graphql.ts';
import { TicketShape, ticketOrders } from './ticket.shape.ts';

@Resolver()
export class TicketResolver {
  @Authorized('ticket:read')
  @Query(() => Ticket, {
    nullable: true,
    description: 'Returns one ticket by its id or by its code; null when the viewer cannot see one. Requires `ticket:read`.',
  })
  ticket(
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { nullable: true, description: 'The id of the ticket. Give either the id or the code, otherwise the error is `BAD_USER_INPUT`.' })
    id?: string,
    @Arg('code', () => String, {
      nullable: true,
      description: 'The code of the ticket, such as `CRM-000042`, in upper or lower case; blanks around it do not count.',
    })
    code?: string,
  ) {
    if ((id == null) === (code == null)) throw badArgument(['id'], 'Give either `id` or `code`.');
    const uuid = id == null ? null : requireId(id, 'Ticket');
    return readOne(ctx, info, TicketShape, { uuid, code: code?.trim().toUpperCase() }, (row, { uuid, code }) =>
      uuid ? sql`${row}.id = ${uuid}::uuid` : sql`${row}.code = ${code}`,
    );
  }

  @Authorized('ticket:read')
  @Query(() => TicketConnection, {
    description:
      'Returns the tickets that the viewer can see. Cost: one statement that walks the index of the order; a filter that matches few tickets reads further; a search takes one more that uses a full-text index. A search of a requester that finds nothing is noted for `knowledgeGaps`, at most 20 a day. Requires `ticket:read`.',
  })
  async tickets(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args(() => TicketsArgs) args: TicketsArgs) {
    const terms = searchTerms(args.search);
    if (terms === null) return listTickets(ctx, info, args);
    const found = await searchTickets(ctx, terms);
    if (found.ids.length === 0) await noteFruitlessSearch(ctx, terms);
    return this.#found(ctx, info, args, found);
  }

  #found(ctx: Context, info: GraphQLResolveInfo, args: TicketsArgs, found: FoundTickets) {
    type Given = { args: TicketsArgs; found: FoundTickets };
    const where = (row: Sql, { args, found }: Given, viewer: Viewer) => all([isFound(row, found), filterSql(row, args.filter, viewer)]);
    const order = args.orderBy?.length ? orderAsked(args.orderBy, ticketOrders, newestFirst) : ({ found }: Given) => byScore(found);
    const edgeFields = (row: Sql, { found }: Given, viewer: Viewer) => ({ highlights: highlightsOf(row, found.wanted, viewer) });
    return readConnection(ctx, info, TicketShape, { args, found }, order, where, { edgeFields });
  }
}

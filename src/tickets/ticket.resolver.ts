import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Args, Authorized, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { appError } from '../platform/app-error.ts';
import { Seen } from '../platform/graphql/door.ts';
import { Permission } from '../platform/graphql/user-error.graphql.ts';
import type { Context } from '../platform/house.ts';
import { requireId } from '../platform/ids.ts';
import { connect } from '../platform/reading/connect.ts';
import type { NamedOrder } from '../platform/reading/plan-connection.ts';
import { readConnection, readOne } from '../platform/reading/read.ts';
import { type RefusalCode, textOf } from '../platform/refusal.ts';
import { TransitionOption } from '../workflows/status.graphql.ts';
import { type Part, type StatusCategory, type TicketState, whyNotStep } from '../workflows/workflow.ts';
import { Ticket, TicketConnection, TicketOrder, TicketsArgs } from './ticket.graphql.ts';
import { TicketShape, ticketOrders } from './ticket.shape.ts';
import { filterSql } from './ticket-filter.ts';

interface Option {
  category: StatusCategory;
  parts: Part[];
  rank: number;
}

@Resolver(() => Ticket)
export class TicketResolver {
  @Authorized('ticket:read')
  @Query(() => Ticket, { nullable: true, description: 'One ticket by its id or by its code; null when the viewer sees none. Requires ticket:read.' })
  ticket(
    @Seen() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { nullable: true, description: 'Its id; either this or the code.' }) id?: string,
    @Arg('code', () => String, { nullable: true, description: 'Its code, such as `CRM-000042`.' }) code?: string,
  ) {
    if ((id == null) === (code == null)) throw appError('BAD_USER_INPUT', 'Give either `id` or `code`.');
    const uuid = id == null ? null : requireId(id, 'Ticket');
    return readOne(ctx, info, TicketShape, { uuid, code }, (row, { uuid, code }) => (uuid ? sql`${row}.id = ${uuid}::uuid` : sql`${row}.code = ${code}`));
  }

  @Authorized('ticket:read')
  @Query(() => TicketConnection, {
    description:
      'The tickets the viewer can see. Cost: one statement, walking the index of the order; a filter that few tickets match reads further. Requires ticket:read.',
  })
  async tickets(@Seen() ctx: Context, @Info() info: GraphQLResolveInfo, @Args(() => TicketsArgs) args: TicketsArgs) {
    const order = orderOf(args.orderBy);
    const rows = await readConnection(ctx, info, TicketShape, { args }, order, (row, { args }, viewer) => filterSql(row, args.filter, viewer));
    return connect(rows, args, order.name);
  }

  @FieldResolver(() => Permission, { description: 'Whether the viewer may close it now, and if not why: the rule `closeTicket` enforces.' })
  viewerCanClose(@Root() ticket: TicketState & { closingParts: Part[] | null }, @Seen() { actor, tenant, locale }: Context): Permission {
    const whyNot = whyNotStep(actor, ticket, { category: 'CLOSED', parts: ticket.closingParts }, tenant.closurePolicy);
    return permissionOf(whyNot, locale);
  }

  @FieldResolver(() => [TransitionOption], { description: 'The steps the workflow has from the current status, and which of them the viewer may take now.' })
  availableTransitions(@Root() ticket: TicketState & { availableTransitions: Option[] }, @Seen() { actor, tenant, locale }: Context): object[] {
    const options = ticket.availableTransitions.toSorted((a, b) => a.rank - b.rank);
    return options.map((option) => ({ ...option, ...permissionOf(whyNotStep(actor, ticket, option, tenant.closurePolicy), locale) }));
  }
}

function permissionOf(whyNot: RefusalCode | null, locale: Context['locale']): Permission {
  return { allowed: whyNot === null, code: whyNot, message: whyNot && textOf(whyNot, locale) };
}

const newestFirst: TicketOrder[] = [{ field: 'OPENED_AT', direction: 'DESC' }];
const mostOrders = 3;

export function orderOf(asked: TicketOrder[] | undefined): NamedOrder {
  if (asked && asked.length > mostOrders) throw appError('BAD_USER_INPUT', `A list has ${mostOrders} orders at most.`);
  const orders = asked?.length ? asked : newestFirst;
  return {
    name: orders.map(({ field, direction }) => `${field}:${direction}`).join(),
    by: orders.map(({ field, direction }) => ({ order: ticketOrders[field] ?? [], direction })),
  };
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, ArgsType, Authorized, Field, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { PagingArgs } from '../core/graphql/connection.graphql.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { TicketFilter } from '../tickets/filter/ticket-filter.graphql.ts';
import { TicketConnection } from '../tickets/ticket.graphql.ts';
import { asksPercentiles } from './asked-percentiles.ts';
import { readReport } from './read-report.ts';
import { readReportTickets } from './read-report-tickets.ts';
import { Report, ReportInput, ReportTicketsInput } from './report.graphql.ts';

const aboutFilter =
  'Which tickets count, by what they are now; all that the viewer can see when null or left out. Kinds of work are left out by `not`, such as `{ not: { category: { key: { eq: "improvement" } } } }`.';

@ArgsType()
class ReportTicketsArgs extends PagingArgs {
  @Field(() => ReportTicketsInput, { description: 'The number of which the tickets are asked for.' })
  input!: ReportTicketsInput;

  @Field(() => TicketFilter, { nullable: true, description: `${aboutFilter} Give the one of the report.` })
  filter?: TicketFilter;
}

@Resolver()
export class ReportResolver {
  @Authorized('ticket:read_all')
  @Query(() => Report, {
    description:
      'Returns numbers of the tickets that the viewer can see, by period and group, as of one position in the feed: the worker adds what is new within a second or so. The error is `BAD_USER_INPUT` where `to` is not later than `from`, for a zone that does not exist, and for more than 1,000 periods, and `COST_EXCEEDED` for more than 20,000 numbers. Cost: one statement, and the facts that it may look through. Requires `ticket:read_all`.',
  })
  report(
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ReportInput, { description: 'What to tell, of which time.' }) input: ReportInput,
    @Arg('filter', () => TicketFilter, { nullable: true, description: aboutFilter }) filter?: TicketFilter,
  ) {
    return readReport(ctx, input, filter ?? null, asksPercentiles(info));
  }

  @Authorized('ticket:read_all')
  @Query(() => TicketConnection, {
    description:
      'Returns the tickets behind a number of a report, the newest first, each once. What has happened since the report counts too. Cost: one statement, and the facts that it may look through. Requires `ticket:read_all`.',
  })
  reportTickets(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args(() => ReportTicketsArgs) args: ReportTicketsArgs) {
    return readReportTickets(ctx, info, args, args.input);
  }
}

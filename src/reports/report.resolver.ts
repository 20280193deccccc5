import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, ArgsType, Authorized, Field, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { PagingArgs } from '../core/graphql/connection.graphql.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { UrlScalar } from '../core/graphql/scalars.ts';
import { labelIn } from '../core/labels.ts';
import { TicketFilter } from '../tickets/filter/ticket-filter.graphql.ts';
import { TicketConnection } from '../tickets/ticket.graphql.ts';
import type { Drawing } from './chart/draw-chart.ts';
import { chartSvg, readChart } from './chart/read-chart.ts';
import { type AskedBy, csvLink } from './csv-link.ts';
import { addLabels } from './read-labels.ts';
import { type Report as ReadReport, readReport } from './read-report.ts';
import { readReportTickets } from './read-report-tickets.ts';
import { readyReports } from './ready-reports.ts';
import { ReadyReport, Report, ReportChart, ReportInput } from './report.graphql.ts';
import { reportCsv } from './report-csv.ts';
import { ReportTicketsInput } from './report-tickets.graphql.ts';
import { asksLabels, selectedParts } from './selected-fields.ts';

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
      'Returns numbers of the tickets that the viewer can see, by period and group, as of one position in the feed: the worker adds what is new within a second or so. The error is `BAD_USER_INPUT` where `to` is not later than `from`, for times outside of the years 1900 to 2199, for a zone that does not exist, for more than 1,000 periods, and for a filter with a measure that is about no tickets, and `COST_EXCEEDED` for more than 20,000 numbers, or for percentiles of more than 60,000 days or months of groups. Cost: one statement, and the facts that it may look through. Requires `ticket:read_all`.',
  })
  async report(
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ReportInput, { description: 'What to tell, of which time.' }) input: ReportInput,
    @Arg('filter', () => TicketFilter, { nullable: true, description: aboutFilter }) filter?: TicketFilter,
  ) {
    const report = await readReport(ctx, input, filter ?? null, selectedParts(info));
    if (asksLabels(info)) await addLabels(ctx, report.series);
    return { ...report, asked: { input, filter: filter ?? null } };
  }

  @Authorized('ticket:read_all')
  @Query(() => ReportChart, {
    description:
      'Returns the numbers of `report` as a picture: lines over time where the time has several periods, else bars. Times are their means in hours. Without groups there is one line for each measure, with groups one for each of the eight with the largest numbers. The errors are those of `report`, and `BAD_USER_INPUT` for a title of another form, for measures of several units, for several measures with groups, and for more than 2,000 values. Cost: as `report`, and the time that drawing takes. Requires `ticket:read_all`.',
  })
  reportChart(
    @Ctx() ctx: Context,
    @Arg('input', () => ReportInput, { description: 'What to show, of which time.' }) input: ReportInput,
    @Arg('filter', () => TicketFilter, { nullable: true, description: aboutFilter }) filter?: TicketFilter,
    @Arg('title', () => String, { nullable: true, description: 'The title, 1 to 200 characters on one line; the measures when null or left out.' })
    title?: string,
  ) {
    return readChart(ctx, input, filter ?? null, title ?? null);
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

@Resolver()
export class ReadyReportResolver {
  @Authorized('ticket:read_all')
  @Query(() => [ReadyReport], {
    description:
      'Returns inputs of `report` that are ready for use: created and resolved, the age of the backlog, SLA attainment, agents, satisfaction, channels, reopened tickets, qualifications, first contact, busiest hours, how needs end for which something was suggested (deflection), and the articles that end them. What no article answers is in `knowledgeGaps`. Requires `ticket:read_all`.',
  })
  readyReports(@Ctx() { locale, tenant }: Context): ReadyReport[] {
    return readyReports.map(({ label, ...ready }) => ({ ...ready, label: labelIn(label, locale, tenant.locale) }));
  }
}

@Resolver(() => Report)
export class ReportCsvResolver {
  @FieldResolver(() => String, {
    description:
      'The same numbers as CSV (RFC 4180, UTF-8): a row for each group, period and measure, with durations in ISO 8601, and percentiles, which it reads even where they are not selected. What a spreadsheet would take for a formula begins with an apostrophe. At most 20,000 numbers, as in the report.',
  })
  csv(@Root() report: ReadReport): string {
    return reportCsv(report);
  }

  @FieldResolver(() => UrlScalar, {
    nullable: true,
    description:
      'The address to GET `csv` from, relative to that of this endpoint, for five minutes. It is bound to the report and to who asked, and needs no header; what they may read is looked at again with each request, and it is answered with 404 once they may read no reports. Each request makes the report again, and costs what `report` with `csv` costs. Null where the input and the filter are too long for an address (more than 4,000 characters, compressed), and for an `organizationReport`, whose `csv` can be selected.',
  })
  csvUrl(@Ctx() ctx: Context, @Root() { asked }: { asked?: AskedBy }): string | null {
    return asked ? csvLink(ctx, asked) : null;
  }
}

@Resolver(() => ReportChart)
export class ReportChartResolver {
  @FieldResolver(() => String, {
    description:
      'An SVG document with a title and a description, in colours that people tell apart who do not see all colours. It contains no scripts and refers to nothing outside.',
  })
  svg(@Ctx() ctx: Context, @Root() chart: Drawing): Promise<string> {
    return chartSvg(ctx, chart);
  }
}

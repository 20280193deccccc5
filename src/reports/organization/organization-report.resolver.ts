import { Arg, Authorized, Field, InputType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.ts';
import { Ctx } from '../../core/graphql/request-context.ts';
import type { Measure } from '../kinds.ts';
import { ReportMeasureEnum } from '../report.enums.graphql.ts';
import { Report, ReportTimeInput } from '../report.graphql.ts';
import { readOrganizationReport } from './read-organization-report.ts';

@InputType({ description: "What a report of the viewer's organization tells, of which time." })
class OrganizationReportInput extends ReportTimeInput {
  @Field(() => [ReportMeasureEnum], { description: 'What to count, 1 to 40 measures: `CREATED`, `RESOLVED`, and those that end with `_MET` or `_BREACHED`.' })
  measures!: Measure[];
}

@Resolver()
export class OrganizationReportResolver {
  @Authorized()
  @Query(() => Report, {
    nullable: true,
    description:
      "Returns how many tickets of the viewer's organization were created and resolved, and what was answered and resolved in time, as `report` counts them, those among them that the viewer cannot see; without groups. Null where the setting `organizationReports` of the desk does not allow it, and for people without an organization. The error is `BAD_USER_INPUT` for other measures, where `to` is not later than `from`, for times outside of the years 1900 to 2199, for a zone that does not exist, and for more than 1,000 periods. Cost: three statements, and the facts that it may look through.",
  })
  organizationReport(
    @Ctx() ctx: Context,
    @Arg('input', () => OrganizationReportInput, { description: 'What to tell, of which time.' }) input: OrganizationReportInput,
  ) {
    return readOrganizationReport(ctx, input);
  }
}

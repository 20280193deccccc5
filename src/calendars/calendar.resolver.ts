import type { GraphQLResolveInfo } from 'graphql';
import { Authorized, FieldResolver, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { readByStatement } from '../core/graphql/read-by-statement.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { Organization } from '../organizations/organization.graphql.ts';
import { readItems } from '../reading/read.ts';
import { BusinessCalendar } from './calendar.graphql.ts';
import { BusinessCalendarShape } from './calendar.shape.ts';

@Resolver()
export class CalendarResolver {
  @Authorized()
  @Query(() => [BusinessCalendar], { description: 'Returns the calendars of the desk, in order of rank.' })
  calendars(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return readItems(ctx, info, BusinessCalendarShape);
  }
}

@Resolver(() => Organization)
export class OrganizationCalendarResolver {
  @FieldResolver(() => BusinessCalendar, {
    nullable: true,
    description: "The organization's own calendar, by which its tickets are measured in place of those that targets name; null when it has none.",
  })
  calendar(): never {
    return readByStatement();
  }
}

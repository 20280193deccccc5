import type { GraphQLResolveInfo } from 'graphql';
import { Authorized, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { Ctx } from '../core/graphql/request-context.ts';
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

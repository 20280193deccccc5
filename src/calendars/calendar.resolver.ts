import type { GraphQLResolveInfo } from 'graphql';
import { Authorized, Info, Query, Resolver } from 'type-graphql';
import { Seen } from '../platform/graphql/door.ts';
import type { Context } from '../platform/house.ts';
import { readOffered } from '../platform/reading/read.ts';
import { BusinessCalendar } from './calendar.graphql.ts';
import { BusinessCalendarShape } from './calendar.shape.ts';

@Resolver()
export class CalendarResolver {
  @Authorized()
  @Query(() => [BusinessCalendar], { description: "The desk's calendars in order of rank." })
  calendars(@Seen() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return readOffered(ctx, info, BusinessCalendarShape);
  }
}

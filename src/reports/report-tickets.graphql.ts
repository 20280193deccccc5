import { Field, ID, InputType } from 'type-graphql';
import { DateTime, TimeZone } from '../core/graphql/scalars.ts';
import type { Dimension } from './dimensions.ts';
import type { Measure } from './kinds.ts';
import { ReportDimensionEnum, ReportMeasureEnum } from './report.enums.graphql.ts';
import { aboutFieldKey } from './report.graphql.ts';

@InputType({ description: 'The value of one dimension, as a report tells it.' })
export class ReportGroupInput {
  @Field(() => ReportDimensionEnum, { description: 'By what the number is grouped.' })
  dimension!: Dimension;

  @Field(() => ID, { nullable: true, description: 'The id; those without one when null or left out, unless `value` is given.' })
  id?: string | null;

  @Field(() => String, { nullable: true, description: 'The value, for dimensions without ids; those without one when null or left out.' })
  value?: string | null;
}

@InputType({ description: 'A number of a report, of which the tickets are asked for.' })
export class ReportTicketsInput {
  @Field(() => ReportMeasureEnum, { description: 'What was counted or measured. How needs ended (`SUGGESTION_…`) is about no tickets: `BAD_USER_INPUT`.' })
  measure!: Measure;

  @Field(() => DateTime, { description: 'The beginning of the time, inclusive. It does not count for `BACKLOG`.' })
  from!: Date;

  @Field(() => DateTime, { description: 'The end of the time, exclusive.' })
  to!: Date;

  @Field(() => TimeZone, {
    nullable: true,
    description: 'The time zone of the report, for `HOUR_OF_DAY` and `WEEKDAY`; that of the desk when null or left out.',
  })
  zone?: string | null;

  @Field(() => String, { nullable: true, description: aboutFieldKey })
  fieldKey?: string | null;

  @Field(() => [ReportGroupInput], { nullable: true, description: 'The group of the number, at most three dimensions; of all groups when null or left out.' })
  group?: ReportGroupInput[] | null;
}

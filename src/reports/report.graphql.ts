import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTime, Duration, TimeZone } from '../core/graphql/scalars.ts';
import type { Dimension } from './dimensions.ts';
import type { Measure } from './kinds.ts';
import type { ReportInterval } from './periods.ts';
import { ReportDimensionEnum, ReportIntervalEnum, ReportMeasureEnum } from './report.enums.graphql.ts';

export const aboutFieldKey = 'The key of the custom field that `CUSTOM_FIELD` groups by, given with it and only with it; none when null or left out.';

@InputType()
export abstract class ReportTimeInput {
  @Field(() => DateTime, { description: 'The beginning of the time, inclusive.' })
  from!: Date;

  @Field(() => DateTime, { description: 'The end of the time, exclusive, which must be later than `from`.' })
  to!: Date;

  @Field(() => ReportIntervalEnum, {
    nullable: true,
    description: 'How long the periods are, at most 1,000 of them; one period is the whole time when null or left out.',
  })
  by?: ReportInterval | null;

  @Field(() => TimeZone, { nullable: true, description: 'The time zone in which periods begin; that of the desk when null or left out.' })
  zone?: string | null;
}

@InputType({ description: 'What a report tells, of which time.' })
export class ReportInput extends ReportTimeInput {
  @Field(() => [ReportMeasureEnum], { description: 'What to count or measure, 1 to 40 measures.' })
  measures!: Measure[];

  @Field(() => [ReportDimensionEnum], { nullable: true, description: 'By what the numbers are grouped, at most three; not at all when null or left out.' })
  groupBy?: Dimension[] | null;

  @Field(() => String, { nullable: true, description: aboutFieldKey })
  fieldKey?: string | null;
}

@ObjectType({ description: 'The position in the feed of the desk that all numbers of a report are of.', simpleResolvers: true })
export class ReportPosition {
  @Field(() => String, { description: 'The number of the last event that is in the numbers; `0` before the first one.' })
  seq!: string;

  @Field(() => DateTime, { nullable: true, description: 'The latest instant of these events; null before the first one.' })
  at!: Date | null;
}

@ObjectType({ description: 'The value of one dimension that a series is of.', simpleResolvers: true })
export class ReportGroup {
  @Field(() => ReportDimensionEnum, { description: 'By what the number is grouped.' })
  dimension!: Dimension;

  @Field(() => ID, {
    nullable: true,
    description: 'The id of the queue, person, category, severity, organization, request type, qualification or article; null where there is none.',
  })
  id!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The priority, channel, nature or type of entitlement, the hour (`00` to `23`), the weekday (`1` for Monday to `7`), the age, or the value of the custom field; null for dimensions with ids, and where there is none.',
  })
  value!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The name of what `id` names, in the language of the viewer, or `value`; null where there is neither, and for people where the viewer may not read people.',
  })
  label?: string | null;
}

const times = 'for measures of time, to the second; null for others, and where there is nothing';

@ObjectType({ description: 'One measure of a time.', simpleResolvers: true })
export class ReportNumber {
  @Field(() => ReportMeasureEnum, { description: 'What is counted or measured.' })
  measure!: Measure;

  @Field(() => Int, { description: 'How many there are in the time.' })
  count!: number;

  @Field(() => Duration, { nullable: true, description: `The mean, ${times}.` })
  average!: string | null;

  @Field(() => Duration, { nullable: true, description: `The median by the nearest rank, as exact as \`Report.percentileError\` says, ${times}.` })
  p50!: string | null;

  @Field(() => Duration, { nullable: true, description: `The 90th percentile by the nearest rank, as exact as \`Report.percentileError\` says, ${times}.` })
  p90!: string | null;

  @Field(() => Duration, { nullable: true, description: `The 95th percentile by the nearest rank, as exact as \`Report.percentileError\` says, ${times}.` })
  p95!: string | null;

  @Field(() => Float, { nullable: true, description: 'The mean score, from 1 to 5, for `SATISFACTION`; null for other measures, and where there is none.' })
  averageScore!: number | null;
}

@ObjectType({ description: 'The numbers of one period.', simpleResolvers: true })
export class ReportPoint {
  @Field(() => DateTime, { description: 'The beginning of the period, inclusive.' })
  from!: Date;

  @Field(() => DateTime, { description: 'The end of the period, exclusive.' })
  to!: Date;

  @Field(() => [ReportNumber], { description: 'One number for each measure, in the order in which they were asked for.' })
  numbers!: ReportNumber[];
}

@ObjectType({ description: 'The numbers of one group over time.', simpleResolvers: true })
export class ReportSeries {
  @Field(() => [ReportGroup], { description: 'The values of the dimensions; empty for the total.' })
  group!: ReportGroup[];

  @Field(() => [ReportPoint], { description: 'The periods in their order, also those in which nothing happened.' })
  points!: ReportPoint[];

  @Field(() => [ReportNumber], { description: 'The numbers of the whole time, one for each measure.' })
  totals!: ReportNumber[];

  @Field(() => [ReportNumber], { description: 'The numbers of the time before, which is as long and ends at `from`.' })
  before!: ReportNumber[];
}

@ObjectType({ description: 'Numbers of the tickets that the viewer sees, as of one position in the feed.', simpleResolvers: true })
export class Report {
  @Field(() => ReportPosition, { description: 'The position that the numbers are of.' })
  asOf!: ReportPosition;

  @Field(() => TimeZone, { description: 'The time zone in which the periods begin.' })
  zone!: string;

  @Field(() => Float, {
    description:
      'By how much `p50`, `p90` and `p95` may be off at most, as a share of them: 0 where they are exact; 0.05, or five seconds under ten, where they are those of more than some 20,000 values and days tell them.',
  })
  percentileError!: number;

  @Field(() => ReportSeries, { description: 'The numbers of all groups together.' })
  total!: ReportSeries;

  @Field(() => [ReportSeries], { description: 'One series for each group that has a number; empty without `groupBy`.' })
  series!: ReportSeries[];
}

@ObjectType({ description: 'A report as a picture.', simpleResolvers: true })
export class ReportChart {
  @Field(() => String, { description: 'What stands above it.' })
  title!: string;

  @Field(() => String, { description: 'In words, for those who cannot see it: the time, and the totals of the measures.' })
  description!: string;
}

@ObjectType({
  description: 'An input of `report` that desks ask for often; add the time, and a filter where some tickets do not count.',
  simpleResolvers: true,
})
export class ReadyReport {
  @Field(() => String, { description: 'The stable name for programs.' })
  key!: string;

  @Field(() => String, { description: 'The name in the language of the viewer.' })
  label!: string;

  @Field(() => [ReportMeasureEnum], { description: 'What it counts or measures.' })
  measures!: readonly Measure[];

  @Field(() => ReportIntervalEnum, { nullable: true, description: 'How long its periods are; null where it tells the whole time.' })
  by!: ReportInterval | null;

  @Field(() => [ReportDimensionEnum], { description: 'By what it is grouped; empty for not at all.' })
  groupBy!: readonly Dimension[];
}

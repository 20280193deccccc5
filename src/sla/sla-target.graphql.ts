import { Field, Int, ObjectType } from 'type-graphql';
import { BusinessCalendar } from '../calendars/calendar.graphql.ts';
import { Category } from '../classification/category.graphql.ts';
import { EntitlementTypeEnum, PriorityEnum } from '../classification/classification.graphql.ts';
import { Duration } from '../core/graphql/scalars.ts';
import { SlaMetricEnum } from './clock.graphql.ts';
import type { Metric } from './clocks/clock.ts';
import { Severity } from './severity.graphql.ts';

@ObjectType({
  description: 'A threshold before a deadline, by the time that is left or by the part that is used. One of the two is null.',
  simpleResolvers: true,
})
export class SlaWarning {
  @Field(() => Duration, { nullable: true, description: 'The time that is left at the threshold, counted as the target is; null when it is a percentage.' })
  left!: string | null;

  @Field(() => Int, { nullable: true, description: 'The percentage of the time that is used at the threshold; null when it is a time left.' })
  usedPercent!: number | null;
}

@ObjectType({
  description:
    'A target time and the tickets to which it applies. A condition that is null matches all tickets; if several targets match, the most specific one applies.',
  simpleResolvers: true,
})
export class SlaTarget {
  @Field(() => SlaMetricEnum, { description: 'The measure for which the target holds.' })
  metric!: Metric;

  @Field(() => Severity, { nullable: true, description: 'The severity that a ticket must have; null for any.' })
  severity!: Severity | null;

  @Field(() => PriorityEnum, { nullable: true, description: 'The priority that a ticket must have; null for any.' })
  priority!: keyof typeof PriorityEnum | null;

  @Field(() => EntitlementTypeEnum, { nullable: true, description: 'The type of the entitlement that must cover a ticket; null for any.' })
  entitlement!: keyof typeof EntitlementTypeEnum | null;

  @Field(() => Category, { nullable: true, description: 'The category that a ticket must have; null for any.' })
  category!: Category | null;

  @Field(() => Duration, { description: 'The length of the target time; business time where `calendar` is not null, and then days are working days.' })
  within!: string;

  @Field(() => BusinessCalendar, { nullable: true, description: 'The calendar that counts business time; null for a target around the clock.' })
  calendar!: BusinessCalendar | null;

  @Field(() => [SlaWarning], { description: 'The thresholds at which a warning is given.' })
  warnings!: SlaWarning[];
}

import { Field, Int, ObjectType } from 'type-graphql';
import { BusinessCalendar } from '../calendars/calendar.graphql.ts';
import { Category } from '../classification/category.graphql.ts';
import { EntitlementTypeEnum, PriorityEnum } from '../classification/classification.graphql.ts';
import { SlaMetricEnum, TargetTime } from './clock.graphql.ts';
import type { Metric } from './clocks/clock.ts';
import { Severity } from './severity.graphql.ts';

@ObjectType({ description: 'A threshold before a deadline: so much time left, or so much of it used. One of the two is null.', simpleResolvers: true })
export class SlaWarning {
  @Field(() => TargetTime, { nullable: true, description: 'So much time is left.' })
  left!: TargetTime | null;

  @Field(() => Int, { nullable: true, description: 'So many hundredths of the time are used.' })
  usedPercent!: number | null;
}

@ObjectType({
  description:
    'How long something may take, for the tickets it is about. What is null fits all; of several that fit, the one that says most of the ticket holds.',
  simpleResolvers: true,
})
export class SlaTarget {
  @Field(() => SlaMetricEnum, { description: 'What is measured.' })
  metric!: Metric;

  @Field(() => Severity, { nullable: true, description: 'For tickets of this severity.' })
  severity!: Severity | null;

  @Field(() => PriorityEnum, { nullable: true, description: 'For tickets of this priority.' })
  priority!: keyof typeof PriorityEnum | null;

  @Field(() => EntitlementTypeEnum, { nullable: true, description: 'For tickets that an entitlement of this type covers.' })
  entitlement!: keyof typeof EntitlementTypeEnum | null;

  @Field(() => Category, { nullable: true, description: 'For tickets of this category.' })
  category!: Category | null;

  @Field(() => TargetTime, { description: 'How long it may take.' })
  within!: TargetTime;

  @Field(() => BusinessCalendar, { nullable: true, description: 'By which calendar business time is counted; null round the clock.' })
  calendar!: BusinessCalendar | null;

  @Field(() => [SlaWarning], { description: 'When to warn before it is late.' })
  warnings!: SlaWarning[];
}

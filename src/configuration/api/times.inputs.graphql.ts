import { Field, InputType, Int } from 'type-graphql';
import { EntitlementTypeEnum, PriorityEnum } from '../../classification/classification.graphql.ts';
import { DateScalar, Duration, TimeZone } from '../../core/graphql/scalars.ts';
import { SlaMetricEnum } from '../../sla/clock.graphql.ts';
import type { Metric } from '../../sla/clocks/clock.ts';
import { appliesToOpenTickets, ItemInput } from './base.inputs.graphql.ts';

@InputType({ description: 'An interval of a day during which the desk is open.' })
export class OpenIntervalInput {
  @Field(() => String, { description: 'The local time when it opens, such as 09:00.' })
  opens!: string;

  @Field(() => String, {
    description:
      'The local time when it closes, such as 18:00. 24:00 is the end of the day; a time at or before the opening belongs to the next day, so that 00:00 to 00:00 is a whole day.',
  })
  closes!: string;
}

const day = (name: string) => ({ nullable: true, description: `The open intervals on a ${name}; closed when left out.` });

@InputType({ description: 'The opening hours of a normal week.' })
export class WeeklyHoursInput {
  @Field(() => [OpenIntervalInput], day('Monday'))
  mon?: OpenIntervalInput[] | null;

  @Field(() => [OpenIntervalInput], day('Tuesday'))
  tue?: OpenIntervalInput[] | null;

  @Field(() => [OpenIntervalInput], day('Wednesday'))
  wed?: OpenIntervalInput[] | null;

  @Field(() => [OpenIntervalInput], day('Thursday'))
  thu?: OpenIntervalInput[] | null;

  @Field(() => [OpenIntervalInput], day('Friday'))
  fri?: OpenIntervalInput[] | null;

  @Field(() => [OpenIntervalInput], day('Saturday'))
  sat?: OpenIntervalInput[] | null;

  @Field(() => [OpenIntervalInput], day('Sunday'))
  sun?: OpenIntervalInput[] | null;
}

@InputType({
  description:
    'The public holidays on which the desk is closed. They are filled in for the next ten years when the calendar changes, and go on by themselves in each new year.',
})
export class HolidaysInput {
  @Field(() => String, { description: 'The country by its ISO 3166 code, such as ES.' })
  country!: string;

  @Field(() => String, { nullable: true, description: 'A region of the country, such as MD; only national holidays when left out.' })
  region?: string | null;
}

@InputType({ description: 'Dates with other opening hours than a normal week.' })
export class CalendarOverrideInput {
  @Field(() => DateScalar, { description: 'The first date, such as 2026-12-24; from 2000 to 2199.' })
  from!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The last date; the same as the first when left out.' })
  to?: string | null;

  @Field(() => [OpenIntervalInput], { description: 'The open intervals on each of these dates; none when the desk is closed.' })
  hours!: OpenIntervalInput[];
}

@InputType({
  description: 'The calendar to add or change. Clocks of open tickets follow the new hours from now on; the time that was measured before stays as it is.',
})
export class SaveCalendarInput extends ItemInput {
  @Field(() => TimeZone, { nullable: true, description: 'The IANA time zone, such as Europe/Madrid. A new calendar needs it.' })
  timeZone?: string | null;

  @Field(() => WeeklyHoursInput, { nullable: true, description: 'The opening hours of a normal week, complete. A new calendar needs them.' })
  weekly?: WeeklyHoursInput | null;

  @Field(() => HolidaysInput, { nullable: true, description: 'The public holidays on which the desk is closed; null for none.' })
  holidays?: HolidaysInput | null;

  @Field(() => [CalendarOverrideInput], { nullable: true, description: 'All dates with other opening hours. They take precedence over public holidays.' })
  overrides?: CalendarOverrideInput[] | null;
}

@InputType({ description: 'A threshold before a deadline. Give exactly one of the two values.' })
export class SlaWarningInput {
  @Field(() => Duration, {
    nullable: true,
    description: 'The time that is left at the threshold, counted as the target is, in hours and minutes: `PT30M`.',
  })
  left?: string | null;

  @Field(() => Int, { nullable: true, description: 'The percentage of the time that is used at the threshold; 1 to 99.' })
  usedPercent?: number | null;
}

@InputType({ description: 'A target time and the tickets to which it applies. A condition that is left out matches all tickets.' })
export class SlaTargetInput {
  @Field(() => SlaMetricEnum, { description: 'The measure for which the target holds.' })
  metric!: Metric;

  @Field(() => String, { nullable: true, description: 'The key of the severity that a ticket must have.' })
  severity?: string | null;

  @Field(() => PriorityEnum, { nullable: true, description: 'The priority that a ticket must have.' })
  priority?: keyof typeof PriorityEnum | null;

  @Field(() => EntitlementTypeEnum, { nullable: true, description: 'The type of the entitlement that must cover a ticket.' })
  entitlement?: keyof typeof EntitlementTypeEnum | null;

  @Field(() => String, { nullable: true, description: 'The key of the category that a ticket must have.' })
  category?: string | null;

  @Field(() => Duration, {
    description: 'The length of the target time: hours and minutes such as `PT4H`, or days such as `P2D`; more than zero. With a calendar it is business time.',
  })
  within!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The key of the calendar by whose opening hours the time is counted, and by whose working days `P2D`; around the clock when left out.',
  })
  calendar?: string | null;

  @Field(() => [SlaWarningInput], { nullable: true, description: 'The thresholds at which a warning is given, at most 10.' })
  warnings?: SlaWarningInput[] | null;
}

@InputType({ description: 'The SLA policy to add or change.' })
export class SaveSlaPolicyInput extends ItemInput {
  @Field(() => [SlaTargetInput], { nullable: true, description: 'All targets of the policy, at most 500. A new policy needs them.' })
  targets?: SlaTargetInput[] | null;

  @Field(() => Boolean, appliesToOpenTickets)
  applyToOpenTickets?: boolean | null;
}

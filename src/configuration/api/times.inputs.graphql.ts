import { Field, InputType, Int } from 'type-graphql';
import type { DurationUnit } from '../../calendars/time/durations.ts';
import { EntitlementTypeEnum, PriorityEnum } from '../../classification/classification.graphql.ts';
import { DurationUnitEnum, SlaMetricEnum } from '../../sla/clock.graphql.ts';
import type { Metric } from '../../sla/clocks/clock.ts';
import { appliesToOpenTickets, ItemInput } from './base.inputs.graphql.ts';

@InputType({ description: 'A time of a day during which the desk is open.' })
export class OpenIntervalInput {
  @Field(() => String, { description: 'Local time, such as 09:00.' })
  opens!: string;

  @Field(() => String, { description: 'Local time, such as 18:00; 24:00 is the end of the day, and one at or before the opening is on the next day.' })
  closes!: string;
}

const day = (name: string) => ({ nullable: true, description: `What opens on a ${name}; closed when left out.` });

@InputType({ description: 'When a desk is open in a usual week.' })
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

@InputType({ description: 'Whose public holidays close the desk; they are put in for the next ten years whenever the calendar changes.' })
export class HolidaysInput {
  @Field(() => String, { description: 'A country by ISO 3166, such as ES.' })
  country!: string;

  @Field(() => String, { nullable: true, description: 'A region of it, such as MD; the holidays of the whole country when left out.' })
  region?: string | null;
}

@InputType({ description: 'Dates on which other hours hold than in a usual week.' })
export class CalendarOverrideInput {
  @Field(() => String, { description: 'The first date, such as 2026-12-24; from 2000 to 2199.' })
  from!: string;

  @Field(() => String, { nullable: true, description: 'The last date; the first one when left out.' })
  to?: string | null;

  @Field(() => [OpenIntervalInput], { description: 'What opens on each of these dates; none when the desk is closed.' })
  hours!: OpenIntervalInput[];
}

@InputType({
  description: 'When the desk is open. Open tickets go by the new hours from now on; time that was measured stays.',
})
export class SaveCalendarInput extends ItemInput {
  @Field(() => String, { nullable: true, description: 'An IANA time zone, such as Europe/Madrid. A new one needs it.' })
  timeZone?: string | null;

  @Field(() => WeeklyHoursInput, { nullable: true, description: 'The usual week, whole. A new one needs it.' })
  weekly?: WeeklyHoursInput | null;

  @Field(() => HolidaysInput, { nullable: true, description: 'Whose public holidays close the desk; null for none.' })
  holidays?: HolidaysInput | null;

  @Field(() => [CalendarOverrideInput], { nullable: true, description: 'Other hours on certain dates, all of them; they stand above public holidays.' })
  overrides?: CalendarOverrideInput[] | null;
}

@InputType({ description: 'So much of a unit.' })
export class TargetTimeInput {
  @Field(() => Int, { description: 'How many: 1 to 999,999.' })
  amount!: number;

  @Field(() => DurationUnitEnum, { description: 'Of what. Business units need a calendar.' })
  unit!: DurationUnit;
}

@InputType({ description: 'A threshold before a deadline: give one of the two.' })
export class SlaWarningInput {
  @Field(() => TargetTimeInput, { nullable: true, description: 'So much time is left; of any unit but business days.' })
  left?: TargetTimeInput | null;

  @Field(() => Int, { nullable: true, description: 'So many hundredths of the time are used: 1 to 99.' })
  usedPercent?: number | null;
}

@InputType({ description: 'How long something may take, for the tickets it is about; what is left out fits all.' })
export class SlaTargetInput {
  @Field(() => SlaMetricEnum, { description: 'What is measured.' })
  metric!: Metric;

  @Field(() => String, { nullable: true, description: 'The key of a severity.' })
  severity?: string | null;

  @Field(() => PriorityEnum, { nullable: true, description: 'A priority.' })
  priority?: keyof typeof PriorityEnum | null;

  @Field(() => EntitlementTypeEnum, { nullable: true, description: 'The type of the entitlement that covers a ticket.' })
  entitlement?: keyof typeof EntitlementTypeEnum | null;

  @Field(() => String, { nullable: true, description: 'The key of a category.' })
  category?: string | null;

  @Field(() => TargetTimeInput, { description: 'How long it may take.' })
  within!: TargetTimeInput;

  @Field(() => String, { nullable: true, description: 'The key of the calendar that business time is counted by.' })
  calendar?: string | null;

  @Field(() => [SlaWarningInput], { nullable: true, description: 'When to warn before it is late; 10 at most.' })
  warnings?: SlaWarningInput[] | null;
}

@InputType({ description: 'What the desk promises.' })
export class SaveSlaPolicyInput extends ItemInput {
  @Field(() => [SlaTargetInput], { nullable: true, description: 'All of its targets; 500 at most. A new one needs them.' })
  targets?: SlaTargetInput[] | null;

  @Field(() => Boolean, appliesToOpenTickets)
  applyToOpenTickets?: boolean | null;
}

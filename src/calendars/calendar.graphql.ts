import { Field, Int, ObjectType } from 'type-graphql';
import { LabeledNode } from '../core/graphql/labeled-node.graphql.ts';
import { Node } from '../core/graphql/node.graphql.ts';
import { DateScalar, TimeZone } from '../core/graphql/scalars.ts';

@ObjectType({ description: 'An interval of a day during which the desk is open, from the opening up to the closing.', simpleResolvers: true })
export class OpenInterval {
  @Field(() => String, { description: 'The local time when it opens, such as 09:00.' })
  opens!: string;

  @Field(() => String, {
    description:
      'The local time when it closes, such as 18:00. 24:00 is the end of the day; a time at or before the opening belongs to the next day, so that 00:00 to 00:00 is a whole day.',
  })
  closes!: string;
}

const day = (name: string) => ({ description: `The open intervals on a ${name}; empty when the desk is closed.` });

@ObjectType({ description: 'The opening hours of a normal week.', simpleResolvers: true })
export class WeeklyHours {
  @Field(() => [OpenInterval], day('Monday'))
  mon!: OpenInterval[];

  @Field(() => [OpenInterval], day('Tuesday'))
  tue!: OpenInterval[];

  @Field(() => [OpenInterval], day('Wednesday'))
  wed!: OpenInterval[];

  @Field(() => [OpenInterval], day('Thursday'))
  thu!: OpenInterval[];

  @Field(() => [OpenInterval], day('Friday'))
  fri!: OpenInterval[];

  @Field(() => [OpenInterval], day('Saturday'))
  sat!: OpenInterval[];

  @Field(() => [OpenInterval], day('Sunday'))
  sun!: OpenInterval[];
}

@ObjectType({ description: "Dates with other opening hours than a normal week: public holidays and the desk's own exceptions.", simpleResolvers: true })
export class CalendarException {
  @Field(() => DateScalar, { description: 'The first date of the exception.' })
  from!: string;

  @Field(() => DateScalar, { description: 'The last date of the exception.' })
  to!: string;

  @Field(() => [OpenInterval], { description: 'The open intervals on each of these dates; empty when the desk is closed.' })
  hours!: OpenInterval[];
}

@ObjectType({ implements: Node, description: 'The opening hours of a desk, by which business time is counted.', simpleResolvers: true })
export class BusinessCalendar extends LabeledNode {
  @Field(() => String, { description: 'The stable name for programs, unique within the desk.' })
  key!: string;

  @Field(() => Int, { description: 'The position among the calendars, from 0.' })
  rank!: number;

  @Field(() => Int, {
    description:
      'The version of the calendar, which grows by one with each change of the hours to come, and once a year where it has public holidays. Time that was measured under an older version stays as it is.',
  })
  version!: number;

  @Field(() => TimeZone, { description: 'The time zone of the local times.' })
  timeZone!: string;

  @Field(() => WeeklyHours, { description: 'The opening hours of a normal week.' })
  weekly!: WeeklyHours;

  @Field(() => [CalendarException], {
    description:
      'The dates with other opening hours as of this version, public holidays included. If two exceptions have the same date, the later one in the list applies. Exceptions that change no hours to come, such as a closed Sunday, make no version and are listed from the next one on.',
  })
  exceptions!: CalendarException[];
}

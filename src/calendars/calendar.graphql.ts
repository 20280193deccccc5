import { Field, Int, ObjectType } from 'type-graphql';
import { LabeledNode } from '../core/graphql/labeled-node.graphql.ts';
import { Node } from '../core/graphql/node.graphql.ts';
import { DateScalar, TimeZone } from '../core/graphql/scalars.ts';

@ObjectType({ description: 'A time of a day during which the desk is open: from the opening on, up to the closing.', simpleResolvers: true })
export class OpenInterval {
  @Field(() => String, { description: 'Local time, such as 09:00.' })
  opens!: string;

  @Field(() => String, { description: 'Local time, such as 18:00; 24:00 is the end of the day, and one at or before the opening is on the next day.' })
  closes!: string;
}

const day = (name: string) => ({ description: `What opens on a ${name}; empty when nothing does.` });

@ObjectType({ description: 'When a desk is open in a usual week.', simpleResolvers: true })
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

@ObjectType({ description: 'Dates on which other hours hold than in a usual week: public holidays, and what the desk itself says.', simpleResolvers: true })
export class CalendarException {
  @Field(() => DateScalar, { description: 'The first date.' })
  from!: string;

  @Field(() => DateScalar, { description: 'The last date.' })
  to!: string;

  @Field(() => [OpenInterval], { description: 'What opens on each of these dates; empty when the desk is closed.' })
  hours!: OpenInterval[];
}

@ObjectType({ implements: Node, description: 'When a desk is open. Business time is counted by it.', simpleResolvers: true })
export class BusinessCalendar extends LabeledNode {
  @Field(() => String, { description: 'Its stable name for programs, unique in the desk.' })
  key!: string;

  @Field(() => Int, { description: 'Its place among the calendars, from 0.' })
  rank!: number;

  @Field(() => Int, { description: 'Grows by one with each change of its hours; time that was measured by an older one stays measured.' })
  version!: number;

  @Field(() => TimeZone, { description: 'The zone in which its times are local.' })
  timeZone!: string;

  @Field(() => WeeklyHours, { description: 'The usual week.' })
  weekly!: WeeklyHours;

  @Field(() => [CalendarException], { description: 'Other hours on certain dates, public holidays put in; of two for one date the later in the list holds.' })
  exceptions!: CalendarException[];
}

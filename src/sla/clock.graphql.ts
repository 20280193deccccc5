import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { durationUnits } from '../calendars/time/durations.ts';
import { DateTime, Duration } from '../core/graphql/scalars.ts';
import { type ClockState, type EndReason, type Metric, metrics } from './clocks/clock.ts';

type EnumOf<Name extends string> = { [One in Name]: One };

export const SlaMetricEnum = Object.fromEntries(metrics.map((metric) => [metric, metric])) as EnumOf<Metric>;
registerEnumType(SlaMetricEnum, {
  name: 'SlaMetric',
  description: 'What a clock measures.',
  valuesConfig: {
    FIRST_RESPONSE: { description: 'From the opening to the first public message of an agent; once.' },
    NEXT_RESPONSE: { description: 'From the oldest unanswered message of the requester to the next public answer; each time anew.' },
    FIRST_RESOLUTION: { description: 'From the opening to the first time it was resolved.' },
    TOTAL_RESOLUTION: { description: 'From the opening to the last time it was resolved, without the time it stood resolved.' },
  },
});

export const ClockStateEnum: EnumOf<ClockState> = {
  RUNNING: 'RUNNING',
  PAUSED: 'PAUSED',
  BREACHED: 'BREACHED',
  MET: 'MET',
  MISSED: 'MISSED',
  CANCELLED: 'CANCELLED',
};
registerEnumType(ClockStateEnum, {
  name: 'ClockState',
  description: 'What became of a clock so far.',
  valuesConfig: {
    RUNNING: { description: 'It runs, and there is time left.' },
    PAUSED: { description: 'It stands, for the status says so; its deadline is null and the time left stays.' },
    BREACHED: { description: 'Its deadline has passed, and it goes on counting.' },
    MET: { description: 'It ended in time.' },
    MISSED: { description: 'It ended too late.' },
    CANCELLED: { description: 'It lost its sense: the ticket was merged, resolved before an answer was due, or the policy was taken away.' },
  },
});

export const ClockEndingEnum: EnumOf<EndReason> = {
  REPLY: 'REPLY',
  RESOLUTION: 'RESOLUTION',
  CLOSING: 'CLOSING',
  POLICY_REMOVED: 'POLICY_REMOVED',
  MERGED: 'MERGED',
};
registerEnumType(ClockEndingEnum, {
  name: 'ClockEnding',
  description: 'What ended a clock.',
  valuesConfig: {
    REPLY: { description: 'A public answer of an agent.' },
    RESOLUTION: { description: 'A solution; a first response ended so is satisfied by resolution.' },
    CLOSING: { description: 'The closing of the ticket.' },
    POLICY_REMOVED: { description: 'The policy no longer has such a target.' },
    MERGED: { description: 'The ticket was merged into another one.' },
  },
});

export const DurationUnitEnum = Object.fromEntries(durationUnits.map((unit) => [unit, unit])) as EnumOf<(typeof durationUnits)[number]>;
registerEnumType(DurationUnitEnum, {
  name: 'DurationUnit',
  description: 'What a time is counted in.',
  valuesConfig: {
    MINUTES: { description: 'Round the clock.' },
    HOURS: { description: 'Round the clock.' },
    DAYS: { description: '24 hours each.' },
    BUSINESS_MINUTES: { description: 'While the calendar is open.' },
    BUSINESS_HOURS: { description: 'While the calendar is open.' },
    BUSINESS_DAYS: { description: 'So many working dates later at the same local time; no multiple of hours.' },
  },
});

export const SegmentKindEnum = { RUNNING: 'RUNNING', PAUSED: 'PAUSED', CLOSED_HOURS: 'CLOSED_HOURS', HOLIDAY: 'HOLIDAY' } as const;
registerEnumType(SegmentKindEnum, {
  name: 'SlaSegmentKind',
  description: 'What a clock did through a time.',
  valuesConfig: {
    RUNNING: { description: 'It counted.' },
    PAUSED: { description: 'A status stopped it.' },
    CLOSED_HOURS: { description: 'The desk was closed.' },
    HOLIDAY: { description: 'The calendar has a closed date there.' },
  },
});

@ObjectType({ description: 'So much of a unit.', simpleResolvers: true })
export class TargetTime {
  @Field(() => Int, { description: 'How many.' })
  amount!: number;

  @Field(() => DurationUnitEnum, { description: 'Of what.' })
  unit!: keyof typeof DurationUnitEnum;
}

@ObjectType({ description: 'One measurement of a target time: a pure function of what happened to the ticket.', simpleResolvers: true })
export class SlaClock {
  @Field(() => SlaMetricEnum, { description: 'What it measures.' })
  metric!: Metric;

  @Field(() => Int, { description: 'The how many-th of its metric, from 1; only the next response has several.' })
  number!: number;

  @Field(() => ClockStateEnum, { description: 'What became of it so far.' })
  state!: ClockState;

  @Field(() => TargetTime, { description: 'How much time there is.' })
  target!: TargetTime;

  @Field(() => DateTime, { description: 'When it began.' })
  startedAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'By when; null while it stands, and once it ended.' })
  dueAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When its time had run out, whoever noticed when; null while it has not.' })
  breachedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ended; null while it goes on.' })
  endedAt!: string | null;

  @Field(() => ClockEndingEnum, { nullable: true, description: 'What ended it; null while it goes on.' })
  ending!: EndReason | null;

  @Field(() => Duration, { description: 'Counted so far: open time of the calendar where the target is in business time.' })
  used!: string;

  @Field(() => Duration, { nullable: true, description: 'What is left, counted likewise; it stays while the clock stands, and is null once it ended.' })
  remaining!: string | null;

  @Field(() => Duration, { description: 'Counted since the breach; zero without one.' })
  overdue!: string;

  @Field(() => Boolean, { description: 'Whether a threshold of the policy was passed and the deadline was not.' })
  isWarning!: boolean;

  @Field(() => Boolean, { description: 'Whether its calendar is open now; always true round the clock.' })
  withinBusinessHours!: boolean;
}

@ObjectType({ description: 'What a clock did through a time, and by what.', simpleResolvers: true })
export class SlaSegment {
  @Field(() => SegmentKindEnum, { description: 'What it did.' })
  kind!: keyof typeof SegmentKindEnum;

  @Field(() => DateTime, { description: 'From when.' })
  from!: string;

  @Field(() => DateTime, { description: 'To when; of what goes on, now.' })
  to!: string;

  @Field(() => ID, { description: 'The event that began it, as in `activity`.' })
  eventId!: string;

  @Field(() => String, { description: 'The key of the policy; `severity_times` for the times of the severities themselves.' })
  policy!: string;

  @Field(() => Int, { description: 'Its version.' })
  policyVersion!: number;

  @Field(() => String, { nullable: true, description: 'The key of the calendar; null round the clock.' })
  calendar!: string | null;

  @Field(() => Int, { nullable: true, description: 'Its version; null round the clock.' })
  calendarVersion!: number | null;
}

@ObjectType({ description: 'Why a deadline is where it is: everything the clock did, from its beginning to its end, or to now.', simpleResolvers: true })
export class SlaExplanation {
  @Field(() => SlaMetricEnum, { description: 'Of which clock.' })
  metric!: Metric;

  @Field(() => Int, { description: 'The how many-th of its metric.' })
  number!: number;

  @Field(() => [SlaSegment], { description: 'In order of time, without gaps.' })
  segments!: SlaSegment[];
}

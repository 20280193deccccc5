import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime, Duration } from '../core/graphql/scalars.ts';
import { type ClockState, type EndReason, type Metric, metrics } from './clocks/clock.ts';

type EnumOf<Name extends string> = { [One in Name]: One };

export const SlaMetricEnum = Object.fromEntries(metrics.map((metric) => [metric, metric])) as EnumOf<Metric>;
registerEnumType(SlaMetricEnum, {
  name: 'SlaMetric',
  description: 'What an SLA clock measures.',
  valuesConfig: {
    FIRST_RESPONSE: { description: 'From the opening of the ticket to the first public reply by an agent. It is measured once.' },
    NEXT_RESPONSE: { description: 'From the oldest unanswered message of the requester to the next public reply by an agent. It is measured each time.' },
    FIRST_RESOLUTION: { description: 'From the opening of the ticket to its first resolution.' },
    TOTAL_RESOLUTION: { description: 'From the opening of the ticket to its last resolution, without the time during which it was resolved.' },
  },
});

export const ClockStateEnum: EnumOf<ClockState> = {
  RUNNING: 'RUNNING',
  PAUSED: 'PAUSED',
  UNREACHABLE: 'UNREACHABLE',
  BREACHED: 'BREACHED',
  MET: 'MET',
  MISSED: 'MISSED',
  CANCELLED: 'CANCELLED',
};
registerEnumType(ClockStateEnum, {
  name: 'ClockState',
  description: 'The state of an SLA clock.',
  valuesConfig: {
    RUNNING: { description: 'The clock runs, and time is left.' },
    PAUSED: { description: 'The clock is paused by the status of the ticket. Its deadline is null, and the time that is left stays the same.' },
    UNREACHABLE: {
      description:
        'The clock runs, but its calendar does not open enough within ten years to reach the target: the deadline and the time that is left are null, and nothing will be due unless the calendar or the target changes.',
    },
    BREACHED: { description: 'The deadline has passed, and the clock still runs.' },
    MET: { description: 'The clock ended before its deadline.' },
    MISSED: { description: 'The clock ended after its deadline.' },
    CANCELLED: {
      description: 'The clock was cancelled: the ticket was merged, withdrawn or refused, or resolved before a reply was due, or the policy lost the target.',
    },
  },
});

export const ClockEndingEnum: EnumOf<EndReason> = {
  REPLY: 'REPLY',
  RESOLUTION: 'RESOLUTION',
  CLOSING: 'CLOSING',
  POLICY_REMOVED: 'POLICY_REMOVED',
  MERGED: 'MERGED',
  WITHDRAWN: 'WITHDRAWN',
  REFUSED: 'REFUSED',
};
registerEnumType(ClockEndingEnum, {
  name: 'ClockEnding',
  description: 'The reason why an SLA clock ended.',
  valuesConfig: {
    REPLY: { description: 'An agent replied publicly.' },
    RESOLUTION: { description: 'The ticket was resolved. A first-response clock that ends this way counts as met by the resolution.' },
    CLOSING: { description: 'The ticket was closed.' },
    POLICY_REMOVED: { description: 'The policy no longer has such a target.' },
    MERGED: { description: 'The ticket was merged into another one.' },
    WITHDRAWN: { description: 'The creator withdrew the ticket.' },
    REFUSED: { description: 'The ticket was refused at admission.' },
  },
});

export const SegmentKindEnum = { RUNNING: 'RUNNING', PAUSED: 'PAUSED', CLOSED_HOURS: 'CLOSED_HOURS', HOLIDAY: 'HOLIDAY' } as const;
registerEnumType(SegmentKindEnum, {
  name: 'SlaSegmentKind',
  description: 'What an SLA clock did during a segment of time.',
  valuesConfig: {
    RUNNING: { description: 'The clock counted the time.' },
    PAUSED: { description: 'The status of the ticket paused the clock.' },
    CLOSED_HOURS: { description: 'The desk was closed by its opening hours.' },
    HOLIDAY: { description: 'The desk was closed by a holiday or another exception of its calendar.' },
  },
});

@ObjectType({ description: 'One measurement of a target time of a ticket. It depends only on what happened to the ticket.', simpleResolvers: true })
export class SlaClock {
  @Field(() => SlaMetricEnum, { description: 'What the clock measures.' })
  metric!: Metric;

  @Field(() => Int, { description: 'The number of the clock among those of its metric, from 1. Only `NEXT_RESPONSE` can have several.' })
  number!: number;

  @Field(() => ClockStateEnum, { description: 'The current state of the clock.' })
  state!: ClockState;

  @Field(() => Duration, { description: 'The target time of the clock: hours and minutes, or days, which are working days where `inBusinessTime` is true.' })
  target!: string;

  @Field(() => Boolean, {
    description:
      'Whether the clock counts only the opening hours of its calendar, in `used`, `remaining` and `overdue` too; otherwise it runs around the clock.',
  })
  inBusinessTime!: boolean;

  @Field(() => DateTime, { description: 'When the clock started.' })
  startedAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'The deadline; null while the clock is paused, while it is `UNREACHABLE`, and once it has ended.' })
  dueAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the deadline passed; null while it has not.' })
  breachedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the clock ended; null while it has not.' })
  endedAt!: string | null;

  @Field(() => ClockEndingEnum, { nullable: true, description: 'Why the clock ended; null while it has not.' })
  ending!: EndReason | null;

  @Field(() => Duration, { description: 'The time that was used so far. For a target in business time, only opening hours count.' })
  used!: string;

  @Field(() => Duration, {
    nullable: true,
    description:
      'The time that is left, counted in the same way; unchanged while the clock is paused. Null when the calendar never reaches the target, and once the clock has ended.',
  })
  remaining!: string | null;

  @Field(() => Duration, { description: 'The time that was used since the deadline; zero when the deadline has not passed.' })
  overdue!: string;

  @Field(() => Boolean, { description: 'Whether a warning threshold has passed and the deadline has not.' })
  isWarning!: boolean;

  @Field(() => Boolean, { description: 'Whether the calendar of the clock is open now; always true for a clock that runs around the clock.' })
  withinBusinessHours!: boolean;
}

@ObjectType({ description: 'A segment of time and what an SLA clock did during it.', simpleResolvers: true })
export class SlaSegment {
  @Field(() => SegmentKindEnum, { description: 'What the clock did during the segment.' })
  kind!: keyof typeof SegmentKindEnum;

  @Field(() => DateTime, { description: 'The start of the segment.' })
  from!: string;

  @Field(() => DateTime, { description: 'The end of the segment; the current time for the one that continues.' })
  to!: string;

  @Field(() => ID, { description: 'The id of the event that started the segment, as in `activity`.' })
  eventId!: string;

  @Field(() => String, { description: 'The key of the policy; `severity_times` for the target times of the severities.' })
  policy!: string;

  @Field(() => Int, { description: 'The version of the policy.' })
  policyVersion!: number;

  @Field(() => String, { nullable: true, description: 'The key of the calendar; null for a clock that runs around the clock.' })
  calendar!: string | null;

  @Field(() => Int, { nullable: true, description: 'The version of the calendar; null for a clock that runs around the clock.' })
  calendarVersion!: number | null;
}

@ObjectType({ description: 'The explanation of a deadline: everything that a clock did, from its start to its end or to now.', simpleResolvers: true })
export class SlaExplanation {
  @Field(() => SlaMetricEnum, { description: 'The metric of the clock.' })
  metric!: Metric;

  @Field(() => Int, { description: 'The number of the clock among those of its metric.' })
  number!: number;

  @Field(() => [SlaSegment], { description: 'The segments in order of time, without gaps.' })
  segments!: SlaSegment[];
}

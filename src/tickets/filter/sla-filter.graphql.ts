import { Field, InputType } from 'type-graphql';
import { type Comparator, comparatorOf } from '../../core/graphql/filter-parts.graphql.ts';
import { ClockStateEnum, SlaMetricEnum } from '../../sla/clock.graphql.ts';
import type { ClockState, Metric } from '../../sla/clocks/clock.ts';

const ClockStateComparator = comparatorOf<ClockState>('ClockState', ClockStateEnum);

@InputType({
  description:
    'Filters by the last SLA clock of a metric, as `slaClocks` shows it at that moment: a deadline or a warning that has just passed counts at once. All parts that are given must match; null is refused.',
})
export class SlaFilter {
  @Field(() => SlaMetricEnum, { description: 'What the clock measures. A ticket without such a clock matches nothing but `isNull`, `neq` and `nin`.' })
  metric!: Metric;

  @Field(() => ClockStateComparator, { nullable: true, description: 'Filters by the state of the clock; `isNull` when the ticket has no such clock.' })
  state?: Comparator<ClockState>;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True matches when a warning was given and the clock is neither breached nor ended, as in the field `isWarning`; false matches all others.',
  })
  isWarning?: boolean;
}

import { Field, InputType } from 'type-graphql';
import { TicketNatureEnum } from '../../classification/classification.graphql.ts';
import { NullClears } from '../../core/graphql/null-clears.ts';
import { Duration } from '../../core/graphql/scalars.ts';
import { SlaMetricEnum } from '../../sla/clock.graphql.ts';
import type { Metric, Mode } from '../../sla/clocks/clock.ts';
import { ClosurePolicyEnum } from '../../tenants/tenant.graphql.ts';
import { StatusCategoryEnum } from '../../workflows/status.graphql.ts';
import type { Participant, StatusCategory } from '../../workflows/workflow.ts';
import { ConfigurationInput, LabelInput } from './base.inputs.graphql.ts';
import { AssignToEnum, ClockModeEnum, EffectKindEnum, NotifyWhomEnum, TimerSinceEnum, TransitionPartEnum } from './workflow.enums.graphql.ts';

@InputType({ description: 'What a status does to the SLA clocks of one metric.' })
export class StatusClockInput {
  @Field(() => SlaMetricEnum, { description: 'The metric of the clocks.' })
  metric!: Metric;

  @Field(() => ClockModeEnum, { description: 'What the clocks do in the status.' })
  mode!: Mode;
}

@InputType({ description: 'A timer of a status, which fires once: it reminds the requester, moves the ticket to another status, or both.' })
export class StatusTimerInput {
  @Field(() => String, { description: 'The name of the timer, unique within the status.' })
  key!: string;

  @Field(() => Duration, {
    description:
      'The time after which the timer fires: hours and minutes such as `PT4H`, or days such as `P2D`; more than zero. With a calendar it is business time.',
  })
  after!: string;

  @Field(() => TimerSinceEnum, { nullable: true, description: 'The moment from which the timer counts; `ENTERED` when left out.' })
  since?: keyof typeof TimerSinceEnum | null;

  @Field(() => String, {
    nullable: true,
    description: 'The key of the calendar by whose opening hours the time is counted, and by whose working days `P2D`; around the clock when left out.',
  })
  calendar?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the timer reminds the requester.' })
  remind?: boolean | null;

  @Field(() => String, { nullable: true, description: 'The key of the template for the reminder; the default text when left out.' })
  template?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The key of the status to which the timer moves the ticket. The workflow must have a transition there for `SYSTEM`.',
  })
  moveTo?: string | null;

  @Field(() => String, { nullable: true, description: 'The key of the qualification that the timer sets.' })
  qualify?: string | null;
}

@InputType({ description: 'A status of the workflow, complete.' })
export class StatusInput {
  @Field(() => String, { description: 'The stable name of the status for programs, unique within the desk.' })
  key!: string;

  @Field(() => LabelInput, { description: 'The label that people read.' })
  label!: LabelInput;

  @Field(() => StatusCategoryEnum, { description: 'The category of the status, by which programs should decide. An existing status keeps its category.' })
  category!: StatusCategory;

  @Field(() => [StatusClockInput], {
    nullable: true,
    description:
      'What the status does to clocks, where it differs from the default: `PENDING` pauses the resolution clocks, `RESOLVED` and `CLOSED` stop all clocks, and in other categories they run.',
  })
  clocks?: StatusClockInput[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the satisfaction survey is open in this status.' })
  survey?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether channels and consultants can review the qualification in this status.' })
  review?: boolean | null;

  @Field(() => String, { nullable: true, description: 'The key of the status to which a reply by the requester moves the ticket.' })
  onReply?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The key of the status to which assigning the ticket moves it. The workflow must have a transition there for `SYSTEM`; the ticket stays while it lacks what the transition requires.',
  })
  onAssign?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The key of the status to which giving the ticket back to its queue moves it. The workflow must have a transition there for `SYSTEM`; the ticket stays while it lacks what the transition requires.',
  })
  onUnassign?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The key of the status to which a published release moves the tickets that wait for it. The workflow must have a transition there for `SYSTEM`.',
  })
  onRelease?: string | null;

  @Field(() => [StatusTimerInput], { nullable: true, description: 'The timers of the status, at most 20.' })
  timers?: StatusTimerInput[] | null;
}

@InputType({ description: 'An effect of a transition, of the opening of a ticket or of a reply by the requester. Give the fields of its kind.' })
export class StepEffectInput {
  @Field(() => EffectKindEnum, { description: 'The kind of the effect, which decides which other fields are used.' })
  kind!: keyof typeof EffectKindEnum;

  @Field(() => String, { nullable: true, description: 'For `QUALIFY`: the key of the qualification; null removes the qualification.' })
  qualify?: string | null;

  @Field(() => [TicketNatureEnum], { nullable: true, description: 'For `QUALIFY`: the natures of the tickets concerned; all when left out.' })
  natures?: (keyof typeof TicketNatureEnum)[] | null;

  @Field(() => AssignToEnum, { nullable: true, description: 'For `ASSIGN`: who receives the ticket.' })
  assign?: keyof typeof AssignToEnum | null;

  @Field(() => NotifyWhomEnum, { nullable: true, description: 'For `NOTIFY`: who is notified.' })
  notify?: keyof typeof NotifyWhomEnum | null;

  @Field(() => String, { nullable: true, description: 'For `NOTIFY`: the key of the template for the message; the default text when left out.' })
  template?: string | null;
}

@InputType({ description: 'A transition from any of several statuses to another one.' })
export class TransitionInput {
  @Field(() => [String], { description: 'The keys of the statuses from which the transition leads.' })
  from!: string[];

  @Field(() => String, { description: 'The key of the status to which the transition leads.' })
  to!: string;

  @Field(() => [TransitionPartEnum], {
    description:
      'Who can make the transition. To a closed status only `CREATOR` and `SYSTEM` can, and `SYSTEM` only from a resolved status unless the desk closes tickets automatically.',
  })
  by!: Participant[];

  @Field(() => [String], {
    nullable: true,
    description:
      'What the ticket must have: `assignee`, `qualification`, `category`, `checklist`, `workaround`, or `field:` followed by the key of a custom field.',
  })
  requires?: string[] | null;

  @Field(() => [StepEffectInput], { nullable: true, description: 'The effects of the transition besides the new status, at most 10.' })
  effects?: StepEffectInput[] | null;
}

@NullClears()
@InputType({
  description:
    'The workflow to save. It is checked as a whole: every status can be reached and leads to a closed one, only the creator and the system close tickets, and timers do not loop. What is left out stays as it is; null clears a value.',
})
export class SaveWorkflowInput extends ConfigurationInput {
  @Field(() => [StatusInput], {
    nullable: true,
    description: 'All statuses in order of rank, at most 100. A status that open tickets have cannot be left out.',
  })
  statuses?: StatusInput[] | null;

  @Field(() => [TransitionInput], { nullable: true, description: 'All transitions, at most 1,000.' })
  transitions?: TransitionInput[] | null;

  @Field(() => ClosurePolicyEnum, { nullable: true, description: 'How tickets of the desk are closed.' })
  closurePolicy?: keyof typeof ClosurePolicyEnum | null;

  @Field(() => String, { nullable: true, description: 'The key of the status for escalated tickets; null when the desk does not escalate.' })
  escalation?: string | null;

  @Field(() => [StepEffectInput], { nullable: true, description: 'The effects of opening a ticket, at most 10.' })
  onOpening?: StepEffectInput[] | null;

  @Field(() => [StepEffectInput], { nullable: true, description: 'The effects of a reply by the requester, at most 10.' })
  onAnswer?: StepEffectInput[] | null;
}

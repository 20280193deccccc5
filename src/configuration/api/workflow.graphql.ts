import { Field, ObjectType } from 'type-graphql';
import { TicketNatureEnum } from '../../classification/classification.graphql.ts';
import { Duration } from '../../core/graphql/scalars.ts';
import { SlaMetricEnum } from '../../sla/clock.graphql.ts';
import type { Metric, Mode } from '../../sla/clocks/clock.ts';
import { ClosurePolicyEnum } from '../../tenants/tenant.graphql.ts';
import { StatusCategoryEnum } from '../../workflows/status.graphql.ts';
import type { Participant, StatusCategory } from '../../workflows/workflow.ts';
import { LabeledItem } from './labeled-item.graphql.ts';
import { AssignToEnum, ClockModeEnum, EffectKindEnum, NotifyWhomEnum, TimerSinceEnum, TransitionPartEnum } from './workflow.enums.graphql.ts';

@ObjectType({ description: 'What a status does to the SLA clocks of one metric.', simpleResolvers: true })
export class StatusClock {
  @Field(() => SlaMetricEnum, { description: 'The metric of the clocks.' })
  metric!: Metric;

  @Field(() => ClockModeEnum, { description: 'What the clocks do in the status.' })
  mode!: Mode;
}

@ObjectType({
  description: 'A timer of a status, which fires once: it reminds the requester, moves the ticket to another status, or both.',
  simpleResolvers: true,
})
export class StatusTimer {
  @Field(() => String, { description: 'The name of the timer, unique within the status.' })
  key!: string;

  @Field(() => Duration, { description: 'The time after which the timer fires; business time where `calendar` is not null, and then days are working days.' })
  after!: string;

  @Field(() => TimerSinceEnum, { description: 'The moment from which the timer counts.' })
  since!: keyof typeof TimerSinceEnum;

  @Field(() => String, { nullable: true, description: 'The key of the calendar that counts business time; null for a timer around the clock.' })
  calendar!: string | null;

  @Field(() => Boolean, { description: 'Whether the timer reminds the requester.' })
  remind!: boolean;

  @Field(() => String, { nullable: true, description: 'The key of the template for the reminder; null for the default text.' })
  template!: string | null;

  @Field(() => String, { nullable: true, description: 'The key of the status to which the timer moves the ticket; null when the ticket stays.' })
  moveTo!: string | null;

  @Field(() => String, { nullable: true, description: 'The key of the qualification that the timer sets; null for none.' })
  qualify!: string | null;
}

@ObjectType({ description: 'A status with everything that the workflow defines for it. The query `statuses` gives the same statuses with their ids.' })
export class WorkflowStatus extends LabeledItem {
  @Field(() => StatusCategoryEnum, { description: 'The category of the status, by which programs should decide.' })
  category!: StatusCategory;

  @Field(() => [StatusClock], { description: 'What the status does to the clocks of each metric.' })
  clocks!: StatusClock[];

  @Field(() => Boolean, { description: 'Whether the satisfaction survey is open in this status.' })
  survey!: boolean;

  @Field(() => Boolean, { description: 'Whether channels and consultants can review the qualification in this status.' })
  review!: boolean;

  @Field(() => String, { nullable: true, description: 'The key of the status to which a reply by the requester moves the ticket; null when it stays.' })
  onReply!: string | null;

  @Field(() => String, { nullable: true, description: 'The key of the status to which assigning the ticket moves it; null when it stays.' })
  onAssign!: string | null;

  @Field(() => String, { nullable: true, description: 'The key of the status to which giving the ticket back to its queue moves it; null when it stays.' })
  onUnassign!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The key of the status to which a published release moves the tickets that wait for it; null when they stay.',
  })
  onRelease!: string | null;

  @Field(() => [StatusTimer], { description: 'The timers that start when a ticket enters the status.' })
  timers!: StatusTimer[];
}

@ObjectType({ description: 'An effect of a transition, of the opening of a ticket or of a reply by the requester.', simpleResolvers: true })
export class StepEffect {
  @Field(() => EffectKindEnum, { description: 'The kind of the effect, which decides which other fields are used.' })
  kind!: keyof typeof EffectKindEnum;

  @Field(() => String, { nullable: true, description: 'For `QUALIFY`: the key of the qualification; null removes the qualification.' })
  qualify!: string | null;

  @Field(() => [TicketNatureEnum], { nullable: true, description: 'For `QUALIFY`: the natures of the tickets concerned; null for all.' })
  natures!: (keyof typeof TicketNatureEnum)[] | null;

  @Field(() => AssignToEnum, { nullable: true, description: 'For `ASSIGN`: who receives the ticket.' })
  assign!: keyof typeof AssignToEnum | null;

  @Field(() => NotifyWhomEnum, { nullable: true, description: 'For `NOTIFY`: who is notified.' })
  notify!: keyof typeof NotifyWhomEnum | null;

  @Field(() => String, { nullable: true, description: 'For `NOTIFY`: the key of the template for the message; null for the default text.' })
  template!: string | null;
}

@ObjectType({ description: 'A transition from any of several statuses to another one.', simpleResolvers: true })
export class WorkflowTransition {
  @Field(() => [String], { description: 'The keys of the statuses from which the transition leads.' })
  from!: string[];

  @Field(() => String, { description: 'The key of the status to which the transition leads.' })
  to!: string;

  @Field(() => [TransitionPartEnum], { description: 'Who can make the transition.' })
  by!: Participant[];

  @Field(() => [String], {
    description:
      'What the ticket must have: `assignee`, `qualification`, `category`, `checklist`, `workaround`, or `field:` followed by the key of a custom field.',
  })
  requires!: string[];

  @Field(() => [StepEffect], { description: 'The effects of the transition besides the new status.' })
  effects!: StepEffect[];
}

@ObjectType({ description: 'The workflow of the desk, from the opening of a ticket to its closing.', simpleResolvers: true })
export class Workflow {
  @Field(() => ClosurePolicyEnum, { description: 'How tickets of the desk are closed.' })
  closurePolicy!: keyof typeof ClosurePolicyEnum;

  @Field(() => String, { nullable: true, description: 'The key of the status for escalated tickets; null when the desk does not escalate.' })
  escalation!: string | null;

  @Field(() => [StepEffect], { description: 'The effects of opening a ticket.' })
  onOpening!: StepEffect[];

  @Field(() => [StepEffect], { description: 'The effects of a reply by the requester.' })
  onAnswer!: StepEffect[];

  @Field(() => [WorkflowStatus], { description: 'The statuses in order of rank. A new ticket starts in the first one of the category `NEW`.' })
  statuses!: WorkflowStatus[];

  @Field(() => [WorkflowTransition], { description: 'The transitions. If two lead between the same statuses, the later one applies.' })
  transitions!: WorkflowTransition[];
}

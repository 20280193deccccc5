import { Field, ObjectType } from 'type-graphql';
import { BusinessCalendar } from '../../calendars/calendar.graphql.ts';
import { TicketNatureEnum } from '../../classification/classification.graphql.ts';
import { Qualification } from '../../classification/qualification.graphql.ts';
import { Duration } from '../../core/graphql/scalars.ts';
import { SlaMetricEnum } from '../../sla/clock.graphql.ts';
import type { Metric, Mode } from '../../sla/clocks/clock.ts';
import { ClosurePolicyEnum } from '../../tenants/tenant.graphql.ts';
import { Status } from '../../workflows/status.graphql.ts';
import type { Participant } from '../../workflows/workflow.ts';
import { Template } from './template.graphql.ts';
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

  @Field(() => BusinessCalendar, { nullable: true, description: 'The calendar that counts business time; null for a timer around the clock.' })
  calendar!: BusinessCalendar | null;

  @Field(() => Boolean, { description: 'Whether the timer reminds the requester.' })
  remind!: boolean;

  @Field(() => Template, { nullable: true, description: 'The template of the reminder; null for the default text.' })
  template!: Template | null;

  @Field(() => Status, { nullable: true, description: 'The status to which the timer moves the ticket; null when the ticket stays.' })
  moveTo!: Status | null;

  @Field(() => Qualification, { nullable: true, description: 'The qualification that the timer sets; null for none.' })
  qualification!: Qualification | null;
}

@ObjectType({ description: 'An effect of a transition, of the opening of a ticket or of a reply by the requester.', simpleResolvers: true })
export class StepEffect {
  @Field(() => EffectKindEnum, { description: 'The kind of the effect, which decides which other fields are used.' })
  kind!: keyof typeof EffectKindEnum;

  @Field(() => Qualification, { nullable: true, description: 'For `QUALIFY`: the qualification that is set; null removes the one that the ticket has.' })
  qualification!: Qualification | null;

  @Field(() => [TicketNatureEnum], { nullable: true, description: 'For `QUALIFY`: the natures of the tickets concerned; null for all.' })
  natures!: (keyof typeof TicketNatureEnum)[] | null;

  @Field(() => AssignToEnum, { nullable: true, description: 'For `ASSIGN`: who receives the ticket.' })
  assign!: keyof typeof AssignToEnum | null;

  @Field(() => NotifyWhomEnum, { nullable: true, description: 'For `NOTIFY`: who is notified.' })
  notify!: keyof typeof NotifyWhomEnum | null;

  @Field(() => Template, { nullable: true, description: 'For `NOTIFY`: the template of the message; null for the default text.' })
  template!: Template | null;
}

@ObjectType({ description: 'A transition from any of several statuses to another one.', simpleResolvers: true })
export class WorkflowTransition {
  @Field(() => [Status], { description: 'The statuses from which the transition leads.' })
  from!: Status[];

  @Field(() => Status, { description: 'The status to which the transition leads.' })
  to!: Status;

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

  @Field(() => Status, { nullable: true, description: 'The status for escalated tickets; null when the desk does not escalate.' })
  escalation!: Status | null;

  @Field(() => Status, {
    nullable: true,
    description: 'The status to which `recordRecovery` moves the ticket of an alert; null when a recovery is only recorded.',
  })
  recovery!: Status | null;

  @Field(() => Status, { nullable: true, description: 'The status to which `withdrawTicket` moves a ticket; null when no ticket can be withdrawn.' })
  withdrawal!: Status | null;

  @Field(() => Status, { nullable: true, description: 'The status to which `refuseIntake` moves what is no ticket; null when nothing is refused.' })
  refusal!: Status | null;

  @Field(() => [StepEffect], { description: 'The effects of opening a ticket.' })
  onOpening!: StepEffect[];

  @Field(() => [StepEffect], { description: 'The effects of a reply by the requester.' })
  onAnswer!: StepEffect[];

  @Field(() => [Status], { description: 'The statuses in order of rank. A new ticket starts in the first one of the category `NEW`.' })
  statuses!: Status[];

  @Field(() => [WorkflowTransition], { description: 'The transitions. If two lead between the same statuses, the later one applies.' })
  transitions!: WorkflowTransition[];
}

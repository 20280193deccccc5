import { Field, ObjectType } from 'type-graphql';
import { TicketNatureEnum } from '../../classification/classification.graphql.ts';
import { SlaMetricEnum, TargetTime } from '../../sla/clock.graphql.ts';
import type { Metric, Mode } from '../../sla/clocks/clock.ts';
import { ClosurePolicyEnum } from '../../tenants/tenant.graphql.ts';
import { StatusCategoryEnum } from '../../workflows/status.graphql.ts';
import type { Participant, StatusCategory } from '../../workflows/workflow.ts';
import { LabeledItem } from './labeled-item.graphql.ts';
import { AssignToEnum, ClockModeEnum, EffectKindEnum, NotifyWhomEnum, TimerSinceEnum, TransitionPartEnum } from './workflow.enums.graphql.ts';

@ObjectType({ description: 'What a status does to one kind of clock.', simpleResolvers: true })
export class StatusClock {
  @Field(() => SlaMetricEnum, { description: 'Which clocks.' })
  metric!: Metric;

  @Field(() => ClockModeEnum, { description: 'What they do there.' })
  mode!: Mode;
}

@ObjectType({ description: 'After a time in a status, once: a reminder, or a step by the clock.', simpleResolvers: true })
export class StatusTimer {
  @Field(() => String, { description: 'Its name, unique in the status.' })
  key!: string;

  @Field(() => TargetTime, { description: 'After how long.' })
  after!: TargetTime;

  @Field(() => TimerSinceEnum, { description: 'Counted from when.' })
  since!: keyof typeof TimerSinceEnum;

  @Field(() => String, { nullable: true, description: 'The key of the calendar business time is counted by; null round the clock.' })
  calendar!: string | null;

  @Field(() => Boolean, { description: 'Whether the requester is reminded.' })
  remind!: boolean;

  @Field(() => String, { nullable: true, description: 'The key of the template with the words; null for the usual ones.' })
  template!: string | null;

  @Field(() => String, { nullable: true, description: 'The key of the status the ticket goes to; null when it stays.' })
  moveTo!: string | null;

  @Field(() => String, { nullable: true, description: 'The key of the qualification the ticket gets on the way; null for none.' })
  qualify!: string | null;
}

@ObjectType({ description: 'A status with all that the workflow says of it; `statuses` has the same ones by id.' })
export class WorkflowStatus extends LabeledItem {
  @Field(() => StatusCategoryEnum, { description: 'What it means to a program.' })
  category!: StatusCategory;

  @Field(() => [StatusClock], { description: 'What it does to each kind of clock.' })
  clocks!: StatusClock[];

  @Field(() => Boolean, { description: 'Whether the satisfaction survey is open in it.' })
  survey!: boolean;

  @Field(() => Boolean, { description: 'Whether channels and consultants may review the qualification in it.' })
  review!: boolean;

  @Field(() => String, { nullable: true, description: 'The key of the status a message of the requester takes the ticket to; null when it stays.' })
  onReply!: string | null;

  @Field(() => String, { nullable: true, description: 'The key of the status a published release takes the ticket to; null when none does.' })
  onRelease!: string | null;

  @Field(() => [StatusTimer], { description: 'What happens by itself after a time.' })
  timers!: StatusTimer[];
}

@ObjectType({ description: 'What a step, the opening of a ticket or an answer does beside.', simpleResolvers: true })
export class StepEffect {
  @Field(() => EffectKindEnum, { description: 'Which kind it is.' })
  kind!: keyof typeof EffectKindEnum;

  @Field(() => String, { nullable: true, description: 'Of QUALIFY: the key of the qualification; null takes it back.' })
  qualify!: string | null;

  @Field(() => [TicketNatureEnum], { nullable: true, description: 'Of QUALIFY: only for tickets of these natures; null for all.' })
  natures!: (keyof typeof TicketNatureEnum)[] | null;

  @Field(() => AssignToEnum, { nullable: true, description: 'Of ASSIGN: to whom.' })
  assign!: keyof typeof AssignToEnum | null;

  @Field(() => NotifyWhomEnum, { nullable: true, description: 'Of NOTIFY: whom.' })
  notify!: keyof typeof NotifyWhomEnum | null;

  @Field(() => String, { nullable: true, description: 'Of NOTIFY: the key of the template with the words; null for the usual ones.' })
  template!: string | null;
}

@ObjectType({ description: 'A step from one of several statuses to another.', simpleResolvers: true })
export class WorkflowTransition {
  @Field(() => [String], { description: 'The keys of the statuses it leads from.' })
  from!: string[];

  @Field(() => String, { description: 'The key of the status it leads to.' })
  to!: string;

  @Field(() => [TransitionPartEnum], { description: 'Who may take it.' })
  by!: Participant[];

  @Field(() => [String], {
    description: 'What it asks of the ticket: `assignee`, `qualification`, `category`, `checklist`, `workaround`, or `field:` and the key of a field.',
  })
  requires!: string[];

  @Field(() => [StepEffect], { description: 'What it does beside.' })
  effects!: StepEffect[];
}

@ObjectType({ description: 'How tickets of the desk go from their opening to their closing.', simpleResolvers: true })
export class Workflow {
  @Field(() => ClosurePolicyEnum, { description: 'How tickets are closed.' })
  closurePolicy!: keyof typeof ClosurePolicyEnum;

  @Field(() => String, { nullable: true, description: 'The key of the status that escalating leads to; null when nothing is escalated.' })
  escalation!: string | null;

  @Field(() => [StepEffect], { description: 'What opening a ticket does beside.' })
  onOpening!: StepEffect[];

  @Field(() => [StepEffect], { description: 'What an answer of the requester does beside.' })
  onAnswer!: StepEffect[];

  @Field(() => [WorkflowStatus], { description: 'In order of rank; tickets begin in the first one that is NEW.' })
  statuses!: WorkflowStatus[];

  @Field(() => [WorkflowTransition], { description: 'The steps; of two that say the same one the later holds.' })
  transitions!: WorkflowTransition[];
}

import { Field, InputType } from 'type-graphql';
import { TicketNatureEnum } from '../../classification/classification.graphql.ts';
import { SlaMetricEnum } from '../../sla/clock.graphql.ts';
import type { Metric, Mode } from '../../sla/clocks/clock.ts';
import { ClosurePolicyEnum } from '../../tenants/tenant.graphql.ts';
import { StatusCategoryEnum } from '../../workflows/status.graphql.ts';
import type { Participant, StatusCategory } from '../../workflows/workflow.ts';
import { ConfigurationInput, LabelInput } from './base.inputs.graphql.ts';
import { TargetTimeInput } from './times.inputs.graphql.ts';
import { AssignToEnum, ClockModeEnum, EffectKindEnum, NotifyWhomEnum, TimerSinceEnum, TransitionPartEnum } from './workflow.enums.graphql.ts';

@InputType({ description: 'What a status does to one kind of clock.' })
export class StatusClockInput {
  @Field(() => SlaMetricEnum, { description: 'Which clocks.' })
  metric!: Metric;

  @Field(() => ClockModeEnum, { description: 'What they do there.' })
  mode!: Mode;
}

@InputType({ description: 'After a time in a status, once: a reminder, or a step by the clock.' })
export class StatusTimerInput {
  @Field(() => String, { description: 'Its name, unique in the status.' })
  key!: string;

  @Field(() => TargetTimeInput, { description: 'After how long.' })
  after!: TargetTimeInput;

  @Field(() => TimerSinceEnum, { nullable: true, description: 'Counted from when; ENTERED when left out.' })
  since?: keyof typeof TimerSinceEnum | null;

  @Field(() => String, { nullable: true, description: 'The key of the calendar that business time is counted by.' })
  calendar?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the requester is reminded.' })
  remind?: boolean | null;

  @Field(() => String, { nullable: true, description: 'The key of the template with the words of the reminder; the usual ones when left out.' })
  template?: string | null;

  @Field(() => String, { nullable: true, description: 'The key of the status the ticket goes to; SYSTEM must have a step there.' })
  moveTo?: string | null;

  @Field(() => String, { nullable: true, description: 'The key of the qualification the ticket gets on the way.' })
  qualify?: string | null;
}

@InputType({ description: 'A status of the workflow.' })
export class StatusInput {
  @Field(() => String, { description: 'Its stable name for programs, unique in the desk.' })
  key!: string;

  @Field(() => LabelInput, { description: 'What the desk calls it.' })
  label!: LabelInput;

  @Field(() => StatusCategoryEnum, { description: 'What it means to a program; a status that is there keeps its category.' })
  category!: StatusCategory;

  @Field(() => [StatusClockInput], {
    nullable: true,
    description: 'What it does to clocks, where it is not the usual: PENDING pauses those of resolution, RESOLVED and CLOSED stop all, everything else runs.',
  })
  clocks?: StatusClockInput[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the satisfaction survey is open in it.' })
  survey?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether channels and consultants may review the qualification in it.' })
  review?: boolean | null;

  @Field(() => String, { nullable: true, description: 'The key of the status a message of the requester takes the ticket to.' })
  onReply?: string | null;

  @Field(() => String, { nullable: true, description: 'The key of the status a published release takes the ticket to; SYSTEM must have a step there.' })
  onRelease?: string | null;

  @Field(() => [StatusTimerInput], { nullable: true, description: 'What happens by itself after a time; 20 at most.' })
  timers?: StatusTimerInput[] | null;
}

@InputType({ description: 'What a step, the opening of a ticket or an answer does beside; the fields of its kind.' })
export class StepEffectInput {
  @Field(() => EffectKindEnum, { description: 'Which kind it is.' })
  kind!: keyof typeof EffectKindEnum;

  @Field(() => String, { nullable: true, description: 'Of QUALIFY: the key of the qualification; null takes it back.' })
  qualify?: string | null;

  @Field(() => [TicketNatureEnum], { nullable: true, description: 'Of QUALIFY: only for tickets of these natures; for all when left out.' })
  natures?: (keyof typeof TicketNatureEnum)[] | null;

  @Field(() => AssignToEnum, { nullable: true, description: 'Of ASSIGN: to whom.' })
  assign?: keyof typeof AssignToEnum | null;

  @Field(() => NotifyWhomEnum, { nullable: true, description: 'Of NOTIFY: whom.' })
  notify?: keyof typeof NotifyWhomEnum | null;

  @Field(() => String, { nullable: true, description: 'Of NOTIFY: the key of the template with the words; the usual ones when left out.' })
  template?: string | null;
}

@InputType({ description: 'A step from one of several statuses to another.' })
export class TransitionInput {
  @Field(() => [String], { description: 'The keys of the statuses it leads from.' })
  from!: string[];

  @Field(() => String, { description: 'The key of the status it leads to.' })
  to!: string;

  @Field(() => [TransitionPartEnum], { description: 'Who may take it; to a closed status only CREATOR and SYSTEM.' })
  by!: Participant[];

  @Field(() => [String], {
    nullable: true,
    description: 'What it asks of the ticket: `assignee`, `qualification`, `category`, `checklist`, `workaround`, or `field:` and the key of a field.',
  })
  requires?: string[] | null;

  @Field(() => [StepEffectInput], { nullable: true, description: 'What it does beside; 10 at most.' })
  effects?: StepEffectInput[] | null;
}

@InputType({
  description:
    'How tickets go from their opening to their closing. It is looked at as a whole: every status is reached and leads to a closed one, nobody but the creator and the clock closes, timers do not loop. What is absent is left alone, what is null is cleared.',
})
export class SaveWorkflowInput extends ConfigurationInput {
  @Field(() => [StatusInput], {
    nullable: true,
    description: 'All statuses, in order of rank; 100 at most. One in which open tickets stand cannot be left out.',
  })
  statuses?: StatusInput[] | null;

  @Field(() => [TransitionInput], { nullable: true, description: 'All steps; 1,000 at most.' })
  transitions?: TransitionInput[] | null;

  @Field(() => ClosurePolicyEnum, { nullable: true, description: 'How tickets are closed.' })
  closurePolicy?: keyof typeof ClosurePolicyEnum | null;

  @Field(() => String, { nullable: true, description: 'The key of the status that escalating leads to; null when nothing is escalated.' })
  escalation?: string | null;

  @Field(() => [StepEffectInput], { nullable: true, description: 'What opening a ticket does beside; 10 at most.' })
  onOpening?: StepEffectInput[] | null;

  @Field(() => [StepEffectInput], { nullable: true, description: 'What an answer of the requester does beside; 10 at most.' })
  onAnswer?: StepEffectInput[] | null;
}

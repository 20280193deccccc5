import { IsOptional } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { Duration, EmailAddress, LocaleScalar } from '../../core/graphql/scalars.ts';
import { Lines } from '../../core/graphql/texts.ts';
import { QueueAssignmentEnum, QueueOrderingEnum, QueueVisibilityEnum } from '../../queues/queue.graphql.ts';
import type { QueueAssignment, QueueOrdering, QueueVisibility } from '../../queues/queue.ts';
import { appliesToOpenTickets, ItemInput, KeyedInput, LabelInput } from './base.inputs.graphql.ts';
import { CustomFieldTypeEnum, FieldAudienceEnum } from './labeled-item.graphql.ts';

@InputType({ description: 'The severity to add or change.' })
export class SaveSeverityInput extends ItemInput {
  @Field(() => Duration, {
    nullable: true,
    description: 'How long the resolution of a ticket may take, around the clock: `PT4H`, `PT30M`, `P2D`; more than zero. A new severity needs it.',
  })
  targetTime?: string | null;

  @Field(() => Duration, { nullable: true, description: 'How long the first response may take, around the clock; null for no such target.' })
  responseTime?: string | null;

  @Field(() => Boolean, appliesToOpenTickets)
  applyToOpenTickets?: boolean | null;
}

@InputType({ description: 'The category to add or change.' })
export class SaveCategoryInput extends ItemInput {
  @Field(() => String, {
    nullable: true,
    description: 'The key of the category that it is part of, which stands before it, otherwise `INVALID_CONFIGURATION`. Null removes it from there.',
  })
  parent?: string | null;
}

@InputType({ description: 'The qualification to add or change.' })
export class SaveQualificationInput extends ItemInput {}

@InputType({ description: 'The item of the intake checklist to add or change.' })
export class SaveChecklistItemInput extends ItemInput {}

@InputType({ description: 'The queue to add or change.' })
export class SaveQueueInput extends ItemInput {
  @Field(() => QueueOrderingEnum, { nullable: true, description: 'The order in which waiting tickets are taken; `DUE_TIME` for a new queue when left out.' })
  order?: QueueOrdering | null;

  @Field(() => QueueVisibilityEnum, { nullable: true, description: 'Which agents see the tickets of the queue; `TENANT` for a new queue when left out.' })
  visibility?: QueueVisibility | null;

  @Field(() => [EmailAddress], { nullable: true, description: 'The email addresses of all members, at most 1,000.' })
  members?: string[] | null;

  @Field(() => QueueAssignmentEnum, { nullable: true, description: 'How tickets that enter the queue are assigned; `MANUAL` for a new queue when left out.' })
  assignment?: QueueAssignment | null;

  @Field(() => Int, { nullable: true, description: 'The support level of the queue, 1 to 9; null for none.' })
  level?: number | null;

  @Field(() => String, { nullable: true, description: 'The key of the queue to which its tickets are escalated; null for none.' })
  escalatesTo?: string | null;

  @Field(() => [EmailAddress], { nullable: true, description: 'The email addresses of the people who are notified of an escalation, at most 100.' })
  escalationTells?: string[] | null;
}

@InputType({ description: 'An option of a custom field of the type `CHOICE`.' })
export class CustomFieldOptionInput {
  @Field(() => String, { description: 'The stable name of the option for programs, unique within the field.' })
  key!: string;

  @Field(() => LabelInput, { description: 'The label that people read.' })
  label!: LabelInput;
}

@InputType({ description: 'The custom field to add or change.' })
export class SaveCustomFieldInput extends ItemInput {
  @Field(() => CustomFieldTypeEnum, {
    nullable: true,
    description: 'The type of the values. A new field needs it, and keeps it, also when it is retired and added again.',
  })
  type?: keyof typeof CustomFieldTypeEnum | null;

  @Field(() => [CustomFieldOptionInput], { nullable: true, description: 'All options of a field of the type `CHOICE`, in order.' })
  options?: CustomFieldOptionInput[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a ticket can only be opened with a value for the field; false for a new field when left out.' })
  required?: boolean | null;

  @Field(() => FieldAudienceEnum, { nullable: true, description: 'Who can see and set the field; `EVERYONE` for a new field when left out.' })
  audience?: keyof typeof FieldAudienceEnum | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'What a line of a mail begins with that says the value, such as `Project` in `Project: Shop`: the value is the rest of the line, or else the lines up to an empty one. Case and accents do not matter. What a first mail does not say is asked for by name of the first label, in mails that the desk sends to its author by itself, and the answer fills it. At most 20, each of 1 to 60 characters on one line with a letter and no colon, of one field only. Null for a field that mails do not say, as for those for agents only.',
  })
  @IsOptional()
  @Lines(60)
  mailLabels?: string[] | null;
}

@InputType({ description: 'The role to add or change. Within a second it counts for everybody who has it, also on open sockets.' })
export class SaveRoleInput extends ItemInput {
  @Field(() => [String], {
    nullable: true,
    description:
      'What people with the role may do, at least one of: {permissions}. A new role needs it. The caller must have each one that is added, and an API key cannot add `tenant:admin`. With `ticket:work` they work on tickets; tickets assigned to people who lose it go back to their queues.',
  })
  permissions?: string[] | null;
}

@InputType({ description: 'The address that mails are sent to, and what their tickets get.' })
export class SaveSupportAddressInput extends KeyedInput {
  @Field(() => EmailAddress, {
    nullable: true,
    description: 'The email address, which no other desk of the server has, otherwise `INVALID_CONFIGURATION`. A new one needs it.',
  })
  address?: string | null;

  @Field(() => String, { nullable: true, description: 'The key of the queue of the tickets; null for the usual one.' })
  queue?: string | null;

  @Field(() => String, { nullable: true, description: 'The key of the category of the tickets; null for none.' })
  category?: string | null;

  @Field(() => String, { nullable: true, description: 'The key of the severity of the tickets; null for the last of the severities.' })
  severity?: string | null;

  @Field(() => LocaleScalar, { nullable: true, description: 'The language of requesters who become known by their mail; null for that of the desk.' })
  locale?: string | null;
}

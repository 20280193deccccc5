import { Field, InputType, Int, registerEnumType } from 'type-graphql';
import { Duration } from '../../core/graphql/scalars.ts';
import { QueueOrderingEnum, QueueVisibilityEnum } from '../../queues/queue.graphql.ts';
import type { QueueAssignment, QueueOrdering, QueueVisibility } from '../../queues/queue.ts';
import { appliesToOpenTickets, ItemInput, KeyedInput, LabelInput, Text } from './base.inputs.graphql.ts';
import { CustomFieldTypeEnum, FieldAudienceEnum } from './labeled-item.graphql.ts';

@InputType({ description: 'A severity.' })
export class SaveSeverityInput extends ItemInput {
  @Field(() => Duration, {
    nullable: true,
    description: 'How long a ticket may take, round the clock: `PT4H`, `PT30M`, `P2D`; more than nothing. A new one needs it.',
  })
  targetTime?: string | null;

  @Field(() => Duration, { nullable: true, description: 'How long the first answer may take, likewise; null for no such time.' })
  responseTime?: string | null;

  @Field(() => Boolean, appliesToOpenTickets)
  applyToOpenTickets?: boolean | null;
}

@InputType({ description: 'A category.' })
export class SaveCategoryInput extends ItemInput {}

@InputType({ description: 'A qualification.' })
export class SaveQualificationInput extends ItemInput {}

@InputType({ description: 'A question of the intake checklist.' })
export class SaveChecklistItemInput extends ItemInput {}

export const QueueAssignmentEnum: { [One in QueueAssignment]: One } = { MANUAL: 'MANUAL', NEXT_AVAILABLE: 'NEXT_AVAILABLE' };
registerEnumType(QueueAssignmentEnum, {
  name: 'QueueAssignment',
  description: 'What becomes of a ticket that enters a queue.',
  valuesConfig: {
    MANUAL: { description: 'It waits until somebody takes or gives it.' },
    NEXT_AVAILABLE: { description: 'It goes to the member who is available and was given none for the longest time; where nobody is, it waits.' },
  },
});

@InputType({ description: 'A queue.' })
export class SaveQueueInput extends ItemInput {
  @Field(() => QueueOrderingEnum, { nullable: true, description: 'Which waiting ticket is the next one; DUE_TIME for a new one.' })
  order?: QueueOrdering | null;

  @Field(() => QueueVisibilityEnum, { nullable: true, description: 'Which agents see its tickets; TENANT for a new one.' })
  visibility?: QueueVisibility | null;

  @Field(() => [String], { nullable: true, description: 'The addresses of its members, all of them; 1,000 at most.' })
  members?: string[] | null;

  @Field(() => QueueAssignmentEnum, { nullable: true, description: 'What becomes of a ticket that enters; MANUAL for a new one.' })
  assignment?: QueueAssignment | null;

  @Field(() => Int, { nullable: true, description: 'Its level of support, 1 to 9; null for none.' })
  level?: number | null;

  @Field(() => String, { nullable: true, description: 'The key of the queue its agents escalate to; null for none.' })
  escalatesTo?: string | null;

  @Field(() => [String], { nullable: true, description: 'The addresses of those who are told of an escalation; 100 at most.' })
  escalationTells?: string[] | null;
}

@InputType({ description: 'One of the values a choice has.' })
export class CustomFieldOptionInput {
  @Field(() => String, { description: 'Its stable name for programs, unique in the field.' })
  key!: string;

  @Field(() => LabelInput, { description: 'What the desk calls it.' })
  label!: LabelInput;
}

@InputType({ description: "A field of tickets of the desk's own." })
export class SaveCustomFieldInput extends ItemInput {
  @Field(() => CustomFieldTypeEnum, { nullable: true, description: 'What it holds. A new one needs it.' })
  type?: keyof typeof CustomFieldTypeEnum | null;

  @Field(() => [CustomFieldOptionInput], { nullable: true, description: 'The values of a CHOICE, all of them.' })
  options?: CustomFieldOptionInput[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether no ticket is opened without it; false for a new one.' })
  required?: boolean | null;

  @Field(() => FieldAudienceEnum, { nullable: true, description: 'Who sees and sets it; EVERYONE for a new one.' })
  audience?: keyof typeof FieldAudienceEnum | null;
}

@InputType({ description: 'The words of a message the desk sends.' })
export class SaveTemplateInput extends KeyedInput {
  @Field(() => String, { nullable: true, description: '1 to 200 characters. A new one needs it.' })
  @Text(200)
  subject?: string | null;

  @Field(() => String, { nullable: true, description: '1 to 50,000 characters. A new one needs it.' })
  @Text(50_000)
  body?: string | null;
}

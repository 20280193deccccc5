import { Field, ObjectType } from 'type-graphql';
import { Json } from '../../core/graphql/scalars.ts';
import { ChecklistAnswer } from '../checklist/checklist.graphql.ts';
import { TicketTexts } from '../ticket-texts.graphql.ts';
import { CustomFieldValue } from './custom-fields.graphql.ts';

/** What was answered to the questions that the desk itself asks. */
@ObjectType()
export abstract class TicketAnswers extends TicketTexts {
  @Field(() => Json, {
    description:
      "The values of the desk's custom fields, as an object by their keys, in the form that `setCustomFields` takes. Fields for agents only, and fields that the desk has removed, are included only for viewers with `note:read`.",
  })
  customFields!: unknown;

  @Field(() => [CustomFieldValue], {
    description:
      'The same values as a list, in the order of the desk, each with its label and its type. Fields without a value are not included (`Query.customFields` lists all that there are), nor are those that the desk has removed. Fields for agents only are included only for viewers with `note:read`.',
  })
  customFieldValues!: CustomFieldValue[];

  @Field(() => [ChecklistAnswer], { description: 'The answers to the intake checklist. Items that nobody has answered are not included.' })
  checklist!: ChecklistAnswer[];
}

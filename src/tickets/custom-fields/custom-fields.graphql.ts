import { Field, InputType, ObjectType } from 'type-graphql';
import { CustomFieldOption, CustomFieldTypeEnum, LabeledItem } from '../../configuration/api/labeled-item.graphql.ts';
import { Json } from '../../core/graphql/scalars.ts';
import { TicketInputForAnother } from '../ticket.inputs.graphql.ts';

@ObjectType({ description: 'The value that a ticket has for a custom field of the desk.' })
export class CustomFieldValue extends LabeledItem {
  @Field(() => CustomFieldTypeEnum, { description: 'The type of the value.' })
  type!: keyof typeof CustomFieldTypeEnum;

  @Field(() => Json, {
    description: 'The value, as in `Ticket.customFields`: a text, a number, a boolean, a date such as `2026-12-25`, or the key of an option.',
  })
  value!: unknown;

  @Field(() => CustomFieldOption, {
    nullable: true,
    description: 'The option that was chosen, with its label; null for a field of another type than `CHOICE`, and for an option that the desk has removed.',
  })
  option!: CustomFieldOption | null;
}

@InputType({ description: 'The ticket and the values of its custom fields.' })
export class SetCustomFieldsInput extends TicketInputForAnother {
  @Field(() => Json, {
    description:
      'The new values, as an object by the keys of the fields. Fields that are left out stay as they are; null clears one. An unknown key is refused with `NOT_FOUND`, a value of another type with `INVALID`, clearing a required field with `FIELD_REQUIRED`.',
  })
  customFields!: unknown;
}

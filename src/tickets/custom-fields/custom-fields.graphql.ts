import { Field, InputType } from 'type-graphql';
import { Json } from '../../core/graphql/scalars.ts';
import { TicketInputForAnother } from '../ticket.inputs.graphql.ts';

@InputType({ description: 'The ticket and the values of its custom fields.' })
export class SetCustomFieldsInput extends TicketInputForAnother {
  @Field(() => Json, {
    description:
      'The new values, as an object by the keys of the fields. Fields that are left out stay as they are; null clears one. An unknown key is refused with `NOT_FOUND`, a value of another type with `INVALID`, clearing a required field with `FIELD_REQUIRED`.',
  })
  customFields!: unknown;
}

import { Field, InputType } from 'type-graphql';
import { Json } from '../../core/graphql/scalars.ts';
import { TicketInput } from '../ticket.inputs.graphql.ts';

@InputType({ description: "Values of the desk's own fields." })
export class SetCustomFieldsInput extends TicketInput {
  @Field(() => Json, {
    description:
      'An object by the keys of the fields; those that are left out stay, null clears one. NOT_FOUND for an unknown key, INVALID for a value of another type, FIELD_REQUIRED for clearing what everybody must say.',
  })
  customFields!: unknown;
}

import { Arg, Authorized, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.ts';
import { answer } from '../../core/graphql/answer.ts';
import { Ctx } from '../../core/graphql/request-context.ts';
import { ticketPayload } from '../ticket.payloads.graphql.ts';
import { SetCustomFieldsInput } from './custom-fields.graphql.ts';
import { setCustomFields } from './set-custom-fields.ts';

const SetCustomFieldsPayload = ticketPayload('SetCustomFields');

@Resolver()
export class CustomFieldsMutations {
  @Authorized('ticket:write')
  @Mutation(() => SetCustomFieldsPayload, {
    description:
      "Sets values of the desk's custom fields. Requesters can set only the fields for everyone, on their own tickets. Requires `ticket:write`. Refusals: `NOT_FOUND` (the ticket or a field), `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `NOT_ALLOWED` (the ticket is not the requester's own), `FIELD_REQUIRED` (a required field is cleared), `TOO_MANY_SECRETS`, `INVALID` (also a value of another type).",
  })
  setCustomFields(
    @Ctx() ctx: Context,
    @Arg('input', () => SetCustomFieldsInput, { description: 'The ticket and the values to set.' }) input: SetCustomFieldsInput,
  ) {
    return answer(ctx, 'setCustomFields', setCustomFields, input);
  }
}

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
    description: "Fills in fields of the desk's own. Requesters fill in those for everyone, of their own tickets. Requires ticket:write.",
  })
  setCustomFields(@Ctx() ctx: Context, @Arg('input', () => SetCustomFieldsInput, { description: 'With what.' }) input: SetCustomFieldsInput) {
    return answer(ctx, 'setCustomFields', setCustomFields, input);
  }
}

import { Arg, Authorized, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { answer } from '../core/graphql/answer.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { RecordRecoveryInput } from './endings.inputs.graphql.ts';
import { recordRecovery } from './record-recovery.ts';
import { ticketPayload } from './ticket.payloads.graphql.ts';

const RecordRecoveryPayload = ticketPayload('RecordRecovery');

@Resolver()
export class TicketEndingsMutations {
  @Authorized('ticket:write')
  @Mutation(() => RecordRecoveryPayload, {
    description:
      'Records that what an alert reported is over, on the ticket that is open for the alert. Where the setting `recovery` of the desk names a status and the workflow leads there, the ticket is resolved too; it is never closed. Requires `ticket:write`. Refusals: `NOT_FOUND` (no ticket of the caller is open for the alert), `NOT_ALLOWED` (the caller is a requester), `INVALID`.',
  })
  recordRecovery(@Ctx() ctx: Context, @Arg('input', () => RecordRecoveryInput, { description: 'The alert whose cause is over.' }) input: RecordRecoveryInput) {
    return answer(ctx, 'recordRecovery', recordRecovery, input);
  }
}

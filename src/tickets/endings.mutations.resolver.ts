import { Arg, Authorized, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { answer } from '../core/graphql/answer.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { RecordRecoveryInput, WithdrawTicketInput } from './endings.inputs.graphql.ts';
import { recordRecovery } from './record-recovery.ts';
import { ticketPayload } from './ticket.payloads.graphql.ts';
import { withdrawTicket } from './withdraw-ticket.ts';

const WithdrawTicketPayload = ticketPayload('WithdrawTicket');
const RecordRecoveryPayload = ticketPayload('RecordRecovery');

@Resolver()
export class TicketEndingsMutations {
  @Authorized('ticket:write')
  @Mutation(() => WithdrawTicketPayload, {
    description:
      'Withdraws a ticket that is needed no more, while support has neither answered nor resolved it. Only its requester can, and only if they are its creator too, whatever the role of others. It goes to the resolved status that the setting `withdrawal` names; where the creator closes tickets it is closed too, and on a desk that closes automatically the timers close it. Its clocks are cancelled, and it does not count in figures. Requires `ticket:write`. Refusals: `NOT_FOUND`, `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `NOT_ALLOWED` (the caller is not both requester and creator), `NO_WITHDRAWAL` (the desk has no such setting), `ALREADY_ANSWERED`, `TRANSITION_NOT_ALLOWED` (the workflow does not lead there from its status), `INVALID`.',
  })
  withdrawTicket(@Ctx() ctx: Context, @Arg('input', () => WithdrawTicketInput, { description: 'The ticket to withdraw.' }) input: WithdrawTicketInput) {
    return answer(ctx, 'withdrawTicket', withdrawTicket, input);
  }

  @Authorized('ticket:write')
  @Mutation(() => RecordRecoveryPayload, {
    description:
      'Records that what an alert reported is over, on the ticket that is open for the alert. Where the setting `recovery` of the desk names a status and the workflow leads there, the ticket is resolved too; it is never closed. Requires `ticket:write`. Refusals: `NOT_FOUND` (no ticket of the caller is open for the alert), `NOT_ALLOWED` (the caller is a requester), `INVALID`.',
  })
  recordRecovery(@Ctx() ctx: Context, @Arg('input', () => RecordRecoveryInput, { description: 'The alert whose cause is over.' }) input: RecordRecoveryInput) {
    return answer(ctx, 'recordRecovery', recordRecovery, input);
  }
}

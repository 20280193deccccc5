import { Arg, Authorized, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { answer } from '../core/graphql/answer.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { editTicket } from './edit-ticket.ts';
import { qualifyTicket } from './qualify-ticket.ts';
import { recordWorkaround } from './record-workaround.ts';
import { EditTicketInput, QualifyTicketInput, RecordWorkaroundInput, TriageTicketInput } from './ticket.inputs.graphql.ts';
import { EditTicketPayload, QualifyTicketPayload, RecordWorkaroundPayload, TriageTicketPayload } from './ticket.payloads.graphql.ts';
import { triageTicket } from './triage-ticket.ts';

@Resolver()
export class TicketDetailsMutations {
  @Authorized('ticket:write')
  @Mutation(() => EditTicketPayload, {
    description:
      'Changes the texts or the contact details of a ticket. Requesters can change only the contact details of their own tickets. Requires `ticket:write`. Refusals: `NOT_FOUND`, `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `NOT_ALLOWED`, `INVALID`.',
  })
  editTicket(@Ctx() ctx: Context, @Arg('input', () => EditTicketInput, { description: 'The ticket and its new texts.' }) input: EditTicketInput) {
    return answer(ctx, 'editTicket', editTicket, input);
  }

  @Authorized('ticket:work')
  @Mutation(() => TriageTicketPayload, {
    description:
      "Changes the category, impact, urgency, effort or environment of a ticket. The priority follows the desk's matrix; if the targets change, the time that was used so far counts against them. Requires `ticket:work`. Refusals: `NOT_FOUND` (the ticket or the category), `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `INVALID`.",
  })
  triageTicket(@Ctx() ctx: Context, @Arg('input', () => TriageTicketInput, { description: 'The ticket and its new values.' }) input: TriageTicketInput) {
    return answer(ctx, 'triageTicket', triageTicket, input);
  }

  @Authorized('ticket:write')
  @Mutation(() => QualifyTicketPayload, {
    description:
      'Sets the final qualification of a ticket. Agents can until it is closed; channels and consultants only while its status is open to review; customers never. Requires `ticket:write`. Refusals: `NOT_FOUND` (the ticket or the qualification), `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `NOT_ALLOWED` (the caller is a customer), `REVIEW_CLOSED`, `INVALID`.',
  })
  qualifyTicket(@Ctx() ctx: Context, @Arg('input', () => QualifyTicketInput, { description: 'The ticket and its qualification.' }) input: QualifyTicketInput) {
    return answer(ctx, 'qualifyTicket', qualifyTicket, input);
  }

  @Authorized('ticket:work')
  @Mutation(() => RecordWorkaroundPayload, {
    description:
      'Records a temporary solution while the definitive one is being made. Everybody who sees the ticket can read it. Requires `ticket:work`. Refusals: `NOT_FOUND`, `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `INVALID`.',
  })
  recordWorkaround(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordWorkaroundInput, { description: 'The ticket and its temporary solution.' }) input: RecordWorkaroundInput,
  ) {
    return answer(ctx, 'recordWorkaround', recordWorkaround, input);
  }
}

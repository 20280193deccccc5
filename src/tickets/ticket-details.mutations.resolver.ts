import { Arg, Authorized, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { answer } from '../core/graphql/answer.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { changeRequester } from './change-requester.ts';
import { editTicket } from './edit-ticket.ts';
import { ChangeRequesterInput, TriageTicketInput } from './put-right.inputs.graphql.ts';
import { qualifyTicket } from './qualify-ticket.ts';
import { recordWorkaround } from './record-workaround.ts';
import { EditTicketInput, QualifyTicketInput, RecordWorkaroundInput } from './ticket.inputs.graphql.ts';
import { ChangeRequesterPayload, EditTicketPayload, QualifyTicketPayload, RecordWorkaroundPayload, TriageTicketPayload } from './ticket.payloads.graphql.ts';
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
      "Changes the nature, category, impact, urgency, priority, effort, environment or module (customer or internal) of a ticket. The priority follows the desk's matrix unless it was given directly. If the environment, category or module changes, the entitlement is chosen again, among those that were valid when the ticket was opened; a ticket that loses its cover is refused, marked or sent to the queue for such tickets, as the desk chose. If the targets change, the time that was used so far counts against them. Requires `ticket:work`. Refusals: `NOT_FOUND` (the ticket or the category), `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `MODULE_OFF`, `NOT_ALLOWED` (an internal ticket whose requester or creator is no agent), `NO_ENTITLEMENT`, `INVALID` (also a priority that the matrix never gives).",
  })
  triageTicket(@Ctx() ctx: Context, @Arg('input', () => TriageTicketInput, { description: 'The ticket and its new values.' }) input: TriageTicketInput) {
    return answer(ctx, 'triageTicket', triageTicket, input);
  }

  @Authorized('ticket:work')
  @Mutation(() => ChangeRequesterPayload, {
    description:
      'Changes the person for whom a ticket is, and its organization. Its creator stays the one who can close it. The entitlement is chosen again, among those of the organization that were valid when the ticket was opened; a ticket that loses its cover is refused, marked or sent to the queue for such tickets, as the desk chose. Requires `ticket:work`. Refusals: `NOT_FOUND` (the ticket, the person or the organization), `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `NOT_ALLOWED` (an internal ticket, and the person is no agent), `ORGANIZATION_ARCHIVED`, `NO_ENTITLEMENT`, `INVALID`.',
  })
  changeRequester(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangeRequesterInput, { description: 'The ticket and the person for whom it is.' }) input: ChangeRequesterInput,
  ) {
    return answer(ctx, 'changeRequester', changeRequester, input);
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

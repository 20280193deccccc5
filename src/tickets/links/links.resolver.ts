import { Arg, Authorized, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.ts';
import { answer } from '../../core/graphql/answer.ts';
import { Ctx } from '../../core/graphql/request-context.ts';
import { ticketPayload } from '../ticket.payloads.graphql.ts';
import { MarkDuplicateInput, MergeTicketsInput, UnmergeTicketInput } from './links.graphql.ts';
import { markDuplicate } from './mark-duplicate.ts';
import { mergeTickets } from './merge-tickets.ts';
import { unmergeTicket } from './unmerge-ticket.ts';

const MergeTicketsPayload = ticketPayload('MergeTickets');
const UnmergeTicketPayload = ticketPayload('UnmergeTicket');
const MarkDuplicatePayload = ticketPayload('MarkDuplicate');

@Resolver()
export class TicketLinksMutations {
  @Authorized('ticket:work')
  @Mutation(() => MergeTicketsPayload, {
    description:
      'Merges a ticket into another one, where the work continues and which its requester, creator and watchers watch from now on; its collaborators work on it, if they see its queue. Its clocks are cancelled, it no longer waits in its queue, and every change to it is refused with `MERGED`. It is resolved when the other one is, and its creator closes it, or the timers of its status do; where the desk closes tickets automatically, it follows every status of the other one. Requires `ticket:work`. Refusals: `NOT_FOUND` (either ticket), `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `NOT_ALLOWED` (one ticket is internal and the other is not), `ORGANIZATIONS_DIFFER`, `CIRCULAR_LINK`, `TOO_MANY_WATCHERS`, `TOO_MANY_COLLABORATORS`, `INVALID` (also a ticket merged into itself).',
  })
  mergeTickets(
    @Ctx() ctx: Context,
    @Arg('input', () => MergeTicketsInput, { description: 'The ticket to merge, and the one to merge it into.' }) input: MergeTicketsInput,
  ) {
    return answer(ctx, 'mergeTickets', mergeTickets, input);
  }

  @Authorized('ticket:write')
  @Mutation(() => UnmergeTicketPayload, {
    description:
      'Separates a merged ticket again: it goes back to the status that it had, and whom the merge made watchers or collaborators of the other ticket leave it. Its clocks continue as if they had never been cancelled, and the timers of its status restart. Its creator always can, and so can agents. Requires `ticket:write`. Refusals: `NOT_FOUND`, `TICKET_CLOSED`, `CONFLICT`, `NOT_MERGED`, `NOT_ALLOWED` (the caller is neither the creator nor an agent), `INVALID`.',
  })
  unmergeTicket(@Ctx() ctx: Context, @Arg('input', () => UnmergeTicketInput, { description: 'The merged ticket to separate.' }) input: UnmergeTicketInput) {
    return answer(ctx, 'unmergeTicket', unmergeTicket, input);
  }

  @Authorized('ticket:work')
  @Mutation(() => MarkDuplicatePayload, {
    description:
      'Marks a ticket as a duplicate of another one, or removes the mark. Nothing else changes. Requires `ticket:work`. Refusals: `NOT_FOUND` (either ticket), `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `IS_A_DUPLICATE` (the other ticket is a duplicate itself), `CIRCULAR_LINK`, `INVALID` (also a ticket marked as a duplicate of itself).',
  })
  markDuplicate(
    @Ctx() ctx: Context,
    @Arg('input', () => MarkDuplicateInput, { description: 'The ticket to mark, and the one that it duplicates.' }) input: MarkDuplicateInput,
  ) {
    return answer(ctx, 'markDuplicate', markDuplicate, input);
  }
}

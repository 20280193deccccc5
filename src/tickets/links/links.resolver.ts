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
      "A ticket goes on in another one: its clocks are cancelled, it leaves its queue's counters and `takeNextTicket`, and refuses every change with MERGED. It is not closed: that stays its creator's. Over the border of an organization only with ticket:read_all; internal and customers' tickets never mix (NOT_ALLOWED). Requires ticket:work.",
  })
  mergeTickets(@Ctx() ctx: Context, @Arg('input', () => MergeTicketsInput, { description: 'Which, into which.' }) input: MergeTicketsInput) {
    return answer(ctx, 'mergeTickets', mergeTickets, input);
  }

  @Authorized('ticket:work')
  @Mutation(() => UnmergeTicketPayload, {
    description:
      'A merged ticket stands for itself again: its clocks run as if they had never been cancelled, the timers of its status begin anew. NOT_MERGED for any other. Requires ticket:work.',
  })
  unmergeTicket(@Ctx() ctx: Context, @Arg('input', () => UnmergeTicketInput, { description: 'Which.' }) input: UnmergeTicketInput) {
    return answer(ctx, 'unmergeTicket', unmergeTicket, input);
  }

  @Authorized('ticket:work')
  @Mutation(() => MarkDuplicatePayload, {
    description:
      'Remarks that a ticket says what another one said before; nothing else changes. IS_A_DUPLICATE where that one is a duplicate itself. Requires ticket:work.',
  })
  markDuplicate(@Ctx() ctx: Context, @Arg('input', () => MarkDuplicateInput, { description: 'Which, of which.' }) input: MarkDuplicateInput) {
    return answer(ctx, 'markDuplicate', markDuplicate, input);
  }
}

import { Arg, Args, Authorized, FieldResolver, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { answer } from '../core/graphql/answer.ts';
import { PagingArgs } from '../core/graphql/connection.graphql.ts';
import { readByStatement } from '../core/graphql/read-by-statement.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { Ticket } from '../tickets/ticket.graphql.ts';
import { addNote } from './add-note.ts';
import { AddNoteInput, AddNotePayload, MessageConnection, ReplyToTicketInput, ReplyToTicketPayload } from './message.graphql.ts';
import { replyToTicket } from './reply-to-ticket.ts';

@Resolver(() => Ticket)
export class TicketMessagesResolver {
  @FieldResolver(() => MessageConnection, {
    description: 'The messages of the ticket, the oldest first; `last: 3` gives the three newest. Notes are included only for viewers with `note:read`.',
  })
  messages(@Args(() => PagingArgs) _args: PagingArgs): never {
    return readByStatement();
  }
}

@Resolver()
export class MessageMutations {
  @Authorized('ticket:write')
  @Mutation(() => ReplyToTicketPayload, {
    description:
      "Adds a public message to a ticket. An agent's first one ends the first-response clock; a requester's can return a waiting ticket to work, if the workflow says so. Requires `ticket:write`. Refusals: `NOT_FOUND` (the ticket or an upload), `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `NOT_ALLOWED` (the caller may not act on behalf of others), `TOO_MANY_SECRETS`, `NOT_UPLOADED`, `INVALID`.",
  })
  replyToTicket(
    @Ctx() ctx: Context,
    @Arg('input', () => ReplyToTicketInput, { description: 'The ticket and the text of the message.' }) input: ReplyToTicketInput,
  ) {
    return answer(ctx, 'replyToTicket', replyToTicket, input);
  }

  @Authorized('note:write')
  @Mutation(() => AddNotePayload, {
    description:
      'Adds a private note for agents to a ticket. The ticket itself does not change. Requires `note:write`. Refusals: `NOT_FOUND` (the ticket, a mentioned person or an upload), `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `NOT_AN_AGENT` (a mentioned person is no active agent who can see the queue), `TOO_MANY_SECRETS`, `NOT_UPLOADED`, `INVALID`.',
  })
  addNote(@Ctx() ctx: Context, @Arg('input', () => AddNoteInput, { description: 'The ticket and the text of the note.' }) input: AddNoteInput) {
    return answer(ctx, 'addNote', addNote, input);
  }
}

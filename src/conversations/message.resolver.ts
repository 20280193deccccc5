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
  @FieldResolver(() => MessageConnection, { description: 'The conversation, the oldest first; `last: 3` gives the three newest. Notes only with note:read.' })
  messages(@Args(() => PagingArgs) _args: PagingArgs): never {
    return readByStatement();
  }
}

@Resolver()
export class MessageMutations {
  @Authorized('ticket:write')
  @Mutation(() => ReplyToTicketPayload, { description: "A public message. An agent's first one ends the clock of the first response. Requires ticket:write." })
  replyToTicket(@Ctx() ctx: Context, @Arg('input', () => ReplyToTicketInput, { description: 'What to say.' }) input: ReplyToTicketInput) {
    return answer(ctx, 'replyToTicket', replyToTicket, input);
  }

  @Authorized('note:write')
  @Mutation(() => AddNotePayload, { description: 'A private message among agents; the ticket itself does not change. Requires note:write.' })
  addNote(@Ctx() ctx: Context, @Arg('input', () => AddNoteInput, { description: 'What to note.' }) input: AddNoteInput) {
    return answer(ctx, 'addNote', addNote, input);
  }
}

import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Args, Authorized, type ClassType, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { answer } from '../platform/graphql/answer.ts';
import { PagingArgs } from '../platform/graphql/connection.graphql.ts';
import { Seen } from '../platform/graphql/door.ts';
import type { Payload } from '../platform/graphql/payload.graphql.ts';
import { readByStatement } from '../platform/graphql/read-by-statement.ts';
import type { Context } from '../platform/house.ts';
import { readById, readOne } from '../platform/reading/read.ts';
import type { Sql } from '../platform/reading/shape.ts';
import { Ticket } from '../tickets/ticket.graphql.ts';
import { TicketShape } from '../tickets/ticket.shape.ts';
import { addNote } from './add-note.ts';
import { AddNoteInput, AddNotePayload, Message, MessageConnection, ReplyToTicketInput, ReplyToTicketPayload } from './message.graphql.ts';
import { MessageShape } from './message.shape.ts';
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
  replyToTicket(@Seen() ctx: Context, @Arg('input', () => ReplyToTicketInput, { description: 'What to say.' }) input: ReplyToTicketInput) {
    return answer(ctx, replyToTicket, input);
  }

  @Authorized('note:write')
  @Mutation(() => AddNotePayload, { description: 'A private message among agents; the ticket itself does not change. Requires note:write.' })
  addNote(@Seen() ctx: Context, @Arg('input', () => AddNoteInput, { description: 'What to note.' }) input: AddNoteInput) {
    return answer(ctx, addNote, input);
  }
}

function ticketOf(messageId: unknown, tenantId: unknown): Sql {
  return sql`select m.ticket_id from message m where m.tenant_id = ${tenantId}::uuid and m.id = ${messageId}::uuid`;
}

function messagePayloadResolver(type: ClassType<Payload>): ClassType {
  @Resolver(() => type)
  class MessagePayloadResolver {
    @FieldResolver(() => Message, { nullable: true, description: 'What was written; null when refused.' })
    message(@Root() { done }: Payload, @Seen() ctx: Context, @Info() info: GraphQLResolveInfo) {
      return readById(ctx, info, MessageShape, done?.id);
    }

    @FieldResolver(() => Ticket, { nullable: true, description: 'The ticket as it stands now; null when refused.' })
    ticket(@Root() { done }: Payload, @Seen() ctx: Context, @Info() info: GraphQLResolveInfo) {
      return done && readOne(ctx, info, TicketShape, { id: done.id }, (row, { id }, { tenantId }) => sql`${row}.id = (${ticketOf(id, tenantId)})`);
    }
  }
  return MessagePayloadResolver;
}

export const messagePayloadResolvers = [ReplyToTicketPayload, AddNotePayload].map(messagePayloadResolver);

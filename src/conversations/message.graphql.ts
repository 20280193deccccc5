import { ArrayMaxSize, IsOptional, Length, Matches } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Field, ID, Info, InputType, ObjectType, registerEnumType } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { connectionOf } from '../core/graphql/connection.graphql.ts';
import { nodePayload } from '../core/graphql/node-payload.graphql.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { DateTime } from '../core/graphql/scalars.ts';
import { Actor, User } from '../people/actor.graphql.ts';
import { readOne } from '../reading/read.ts';
import type { Sql } from '../reading/shape/shape.ts';
import { Ticket } from '../tickets/ticket.graphql.ts';
import { TicketInput } from '../tickets/ticket.inputs.graphql.ts';
import { TicketShape } from '../tickets/ticket.shape.ts';
import { MessageShape } from './message.shape.ts';
import type { MessageKind } from './message.ts';

export const MessageKindEnum = { PUBLIC: 'PUBLIC', NOTE: 'NOTE' } as const;
registerEnumType(MessageKindEnum, {
  name: 'MessageKind',
  description: 'Who may read a message.',
  valuesConfig: { PUBLIC: { description: 'Everybody who sees the ticket.' }, NOTE: { description: 'Those with note:read: agents among themselves.' } },
});

@ObjectType({ description: 'An agent whom a note addresses.', simpleResolvers: true })
export class Mention {
  @Field(() => User, { description: 'The agent.' })
  user!: User;
}

@ObjectType({ description: 'What somebody wrote on a ticket.', simpleResolvers: true })
export class Message {
  @Field(() => ID, { description: 'Opaque, sortable by time.' })
  id!: string;

  @Field(() => MessageKindEnum, { description: 'Who may read it. Requesters get no notes, in no list and no count.' })
  kind!: MessageKind;

  @Field(() => String, { description: 'The text, as it was written.' })
  body!: string;

  @Field(() => Actor, { description: 'Who wrote it.' })
  author!: Actor;

  @Field(() => DateTime, { description: 'When it was written.' })
  sentAt!: Date;

  @Field(() => [Mention], { description: 'Whom a note addresses, by id; always empty for public messages.' })
  mentions!: Mention[];
}

export const { Connection: MessageConnection } = connectionOf('Message', () => Message, 'messages');

@InputType({ description: 'A text on a ticket.' })
export class ReplyToTicketInput extends TicketInput {
  @Field(() => String, { description: 'The text; 1 to 50,000 characters.' })
  @Length(1, 50_000)
  @Matches(/\S/)
  body!: string;
}

@InputType({ description: 'A text among agents on a ticket.' })
export class AddNoteInput extends ReplyToTicketInput {
  @Field(() => [ID], {
    nullable: true,
    description: 'Agents whom it addresses, and who are told; each must be able to see the queue (NOT_AN_AGENT). 20 at most.',
  })
  @IsOptional()
  @ArrayMaxSize(20)
  mentions?: string[] | null;
}

@ObjectType()
class MessagePayload extends nodePayload('message', () => Message, MessageShape, 'What was written; null when refused.') {
  @Field(() => Ticket, { nullable: true, description: 'The ticket as it stands now; null when refused.' })
  ticket(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> | null {
    return this.done && readOne(ctx, info, TicketShape, { id: this.done.id }, (row, { id }, { tenantId }) => sql`${row}.id = (${ticketOf(id, tenantId)})`);
  }
}

function ticketOf(messageId: unknown, tenantId: unknown): Sql {
  return sql`select m.ticket_id from message m where m.tenant_id = ${tenantId}::uuid and m.id = ${messageId}::uuid`;
}

@ObjectType({ description: 'The message and its ticket, or why nothing was written.', simpleResolvers: true })
export class ReplyToTicketPayload extends MessagePayload {}

@ObjectType({ description: 'The note and its ticket, or why nothing was written.', simpleResolvers: true })
export class AddNotePayload extends MessagePayload {}

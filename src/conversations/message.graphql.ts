import { ArrayMaxSize, IsOptional, Length, Matches } from 'class-validator';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../core/graphql/connection.graphql.ts';
import { Payload } from '../core/graphql/payload.graphql.ts';
import { DateTime } from '../core/graphql/scalars.ts';
import { Actor, User } from '../people/actor.graphql.ts';
import { TicketInput } from '../tickets/ticket.inputs.graphql.ts';
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

@ObjectType({ description: 'The message and its ticket, or why nothing was written.', simpleResolvers: true })
export class ReplyToTicketPayload extends Payload {}

@ObjectType({ description: 'The note and its ticket, or why nothing was written.', simpleResolvers: true })
export class AddNotePayload extends Payload {}

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
  description: 'Who can read a message.',
  valuesConfig: {
    PUBLIC: { description: 'Everybody who sees the ticket can read the message.' },
    NOTE: { description: 'A private note. Requires `note:read`, which requesters do not have.' },
  },
});

@ObjectType({ description: 'An agent who is mentioned in a note.', simpleResolvers: true })
export class Mention {
  @Field(() => User, { description: 'The agent who is mentioned.' })
  user!: User;
}

@ObjectType({ description: 'A public reply or a private note on a ticket.', simpleResolvers: true })
export class Message {
  @Field(() => ID, { description: 'The opaque global id. Ids of messages sort by time.' })
  id!: string;

  @Field(() => MessageKindEnum, { description: 'Who can read the message. Viewers without `note:read` get no notes, in no list and no count.' })
  kind!: MessageKind;

  @Field(() => String, { description: 'The text of the message, as it was written.' })
  body!: string;

  @Field(() => Actor, { description: 'The person or API key that wrote the message.' })
  author!: Actor;

  @Field(() => DateTime, { description: 'When the message was written.' })
  sentAt!: Date;

  @Field(() => [Mention], { description: 'The agents whom a note mentions, sorted by id; always empty for public messages.' })
  mentions!: Mention[];
}

export const { Connection: MessageConnection } = connectionOf('Message', () => Message, 'messages');

@InputType({ description: 'The ticket and the public message to add.' })
export class ReplyToTicketInput extends TicketInput {
  @Field(() => String, { description: 'The text of the message; 1 to 50,000 characters.' })
  @Length(1, 50_000)
  @Matches(/\S/)
  body!: string;
}

@InputType({ description: 'The ticket and the private note to add.' })
export class AddNoteInput extends ReplyToTicketInput {
  @Field(() => [ID], {
    nullable: true,
    description: 'The agents to mention, at most 20, who are notified. Each must be able to see the queue of the ticket, otherwise `NOT_AN_AGENT`.',
  })
  @IsOptional()
  @ArrayMaxSize(20)
  mentions?: string[] | null;
}

@ObjectType({ description: 'The new message and its ticket, or the reasons why nothing was written.', simpleResolvers: true })
export class ReplyToTicketPayload extends Payload {}

@ObjectType({ description: 'The new note and its ticket, or the reasons why nothing was written.', simpleResolvers: true })
export class AddNotePayload extends Payload {}

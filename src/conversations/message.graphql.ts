import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Extensions, Field, ID, Info, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Attachment, NamesUploads } from '../attachments/attachment.graphql.ts';
import { TakesLinks, WebLink, type WebLinkInput } from '../attachments/web-link.graphql.ts';
import type { Context } from '../core/context.ts';
import { connectionOf } from '../core/graphql/connection.graphql.ts';
import { htmlDescription } from '../core/graphql/html-description.ts';
import { Node } from '../core/graphql/node.graphql.ts';
import { nodePayload } from '../core/graphql/node-payload.graphql.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { DateTime } from '../core/graphql/scalars.ts';
import { Body } from '../core/graphql/texts.ts';
import { Actor, User } from '../people/actor.graphql.ts';
import { byWhere, readRaw } from '../reading/read.ts';
import { keptFor } from '../reading/read-back.ts';
import type { Sql } from '../reading/shape/shape.ts';
import type { PlannedStatement } from '../reading/statement/field-statement.ts';
import { PossibleSecret, possibleSecretsDescription } from '../tickets/secrets/possible-secret.graphql.ts';
import { Secret, SecretInput } from '../tickets/secrets/secret.graphql.ts';
import { Ticket } from '../tickets/ticket.graphql.ts';
import { TicketInput, TicketInputForAnother } from '../tickets/ticket.inputs.graphql.ts';
import { TicketShape } from '../tickets/ticket.shape.ts';
import { MessageOfTicketShape } from './message.shape.ts';
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
  @Field(() => User, { description: 'The agent who is mentioned, or the person whom that one was merged into.' })
  user!: User;
}

@ObjectType({ implements: Node, description: 'A public reply or a private note on a ticket.', simpleResolvers: true })
export class Message extends Node {
  @Field(() => MessageKindEnum, { description: 'Who can read the message. Viewers without `note:read` get no notes, in no list and no count.' })
  kind!: MessageKind;

  @Field(() => String, { description: 'The text of the message in Markdown (CommonMark), as it was written.' })
  body!: string;

  @Field(() => String, {
    description: `The text of the message ${htmlDescription}`,
  })
  bodyHtml!: string;

  @Field(() => [PossibleSecret], { description: `The parts of the text ${possibleSecretsDescription}` })
  possibleSecrets!: PossibleSecret[];

  @Field(() => [Secret], { description: 'The secrets that came with the message, at most 20, the oldest first.' })
  secrets!: Secret[];
  @Field(() => String, {
    nullable: true,
    description: 'What a mail quoted, and its signature, as plain text, folded away from `body`; null where there is none.',
  })
  foldedText!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The address that a mail came from, where that is not on the ticket or could not be proved: the note has what it says, and nobody vouches for it. Null for all other messages.',
  })
  unknownSender!: string | null;

  @Field(() => Actor, { description: 'The person or API key that wrote the message. Where the person was merged into another one, it is that one.' })
  author!: Actor;

  @Field(() => User, { nullable: true, description: 'The person for whom an API key wrote the message; null when the author wrote it in their own name.' })
  onBehalfOf!: User | null;

  @Field(() => DateTime, { description: 'When the message was written.' })
  sentAt!: Date;

  @Field(() => [Mention], { description: 'The agents whom a note mentions, sorted by id; always empty for public messages.' })
  mentions!: Mention[];

  @Field(() => [Attachment], { description: 'The files of the message, at most 20, in the order in which their uploads were begun.' })
  attachments!: Attachment[];

  @Field(() => [WebLink], { description: 'The links that came with the message, at most 20.' })
  links!: WebLink[];
}

export const { Connection: MessageConnection } = connectionOf('Message', () => Message, 'messages');

const uploadsOfMessage =
  'The ids of uploads that the caller began, at most 20, which become the files of the message. One that is named elsewhere already, or is older than a day, is refused with `NOT_FOUND`.';

@InputType({ description: 'The ticket and the public message to add.' })
export class ReplyToTicketInput extends TicketInputForAnother {
  @Field(() => String, { description: 'The text of the message; 1 to 50,000 characters.' })
  @Body(50_000)
  body!: string;

  @Field(() => [SecretInput], {
    nullable: true,
    description: 'Credentials that come with it, at most 20, which are kept encrypted. A ticket has at most 50, otherwise `TOO_MANY_SECRETS`.',
  })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  secrets?: SecretInput[] | null;

  @NamesUploads(uploadsOfMessage)
  attachmentIds?: string[] | null;

  @TakesLinks
  links?: WebLinkInput[] | null;
}

@InputType({ description: 'The ticket and the private note to add.' })
export class AddNoteInput extends TicketInput {
  @Field(() => String, { description: 'The text of the note; 1 to 50,000 characters.' })
  @Body(50_000)
  body!: string;

  @Field(() => [SecretInput], {
    nullable: true,
    description: 'Credentials that come with it, at most 20, which are kept encrypted. A ticket has at most 50, otherwise `TOO_MANY_SECRETS`.',
  })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  secrets?: SecretInput[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'The agents to mention, at most 20, who are notified. Each must be able to see the queue of the ticket, otherwise `NOT_AN_AGENT`.',
  })
  @IsOptional()
  @ArrayMaxSize(20)
  mentions?: string[] | null;

  @NamesUploads(uploadsOfMessage)
  attachmentIds?: string[] | null;

  @TakesLinks
  links?: WebLinkInput[] | null;
}

@ObjectType()
class MessagePayload extends nodePayload('message', () => Message, MessageOfTicketShape, 'The message; null when the mutation was refused.') {
  @Extensions({ readBack: planTicket })
  @Field(() => Ticket, { nullable: true, description: 'The ticket after the change; null when the mutation was refused.' })
  async ticket(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    if (!this.done) return null;
    const kept = keptFor(ctx, info, this.done.id);
    return kept === undefined ? readRaw(ctx, planTicket(ctx, info, this.done.id)) : kept;
  }
}

function planTicket(ctx: Context, info: GraphQLResolveInfo, messageId: string): PlannedStatement {
  return byWhere(ctx, info, TicketShape, { id: messageId }, (row, { id }, { tenantId }) => sql`${row}.id = (${ticketOf(id, tenantId)})`);
}

function ticketOf(messageId: unknown, tenantId: unknown): Sql {
  return sql`select m.ticket_id from message m where m.tenant_id = ${tenantId}::uuid and m.id = ${messageId}::uuid`;
}

@ObjectType({ description: 'The new message and its ticket, or the reasons why nothing was written.', simpleResolvers: true })
export class ReplyToTicketPayload extends MessagePayload {}

@ObjectType({ description: 'The new note and its ticket, or the reasons why nothing was written.', simpleResolvers: true })
export class AddNotePayload extends MessagePayload {}

import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Message } from '../../conversations/message.graphql.ts';
import { connectionOf, PagingArgs } from '../../core/graphql/connection.graphql.ts';
import { type Comparator, comparatorOf } from '../../core/graphql/filter-parts.graphql.ts';
import { Node } from '../../core/graphql/node.graphql.ts';
import { nodePayload } from '../../core/graphql/node-payload.graphql.ts';
import { ChangeInput } from '../../core/graphql/payload.graphql.ts';
import { DateTime } from '../../core/graphql/scalars.ts';
import { Ticket } from '../../tickets/ticket.graphql.ts';
import { IncomingMailShape } from './incoming-mail.shape.ts';
import type { MailState } from './incoming-mail.ts';

export const MailStateEnum = {
  ...{ WAITING: 'WAITING', OPENED: 'OPENED', APPENDED: 'APPENDED', NOTED: 'NOTED', IGNORED: 'IGNORED', REFUSED: 'REFUSED', FAILED: 'FAILED' },
} as const;
registerEnumType(MailStateEnum, {
  name: 'IncomingMailState',
  description: 'What became of a mail.',
  valuesConfig: {
    WAITING: { description: 'A worker will take it in.' },
    OPENED: { description: 'It opened a ticket of its sender.' },
    APPENDED: { description: 'It is a reply in a ticket.' },
    NOTED: { description: 'It is a note in a ticket, because its sender is not on the ticket, or not proved, or a machine.' },
    IGNORED: { description: 'A machine wrote it, or it came before, or it is our own.' },
    REFUSED: { description: 'A rule of the desk refused it.' },
    FAILED: { description: 'It could not be read or taken in.' },
  },
});

@ObjectType({ implements: Node, description: 'A mail that was sent to the desk. Requires `tenant:admin`.', simpleResolvers: true })
export class IncomingMail extends Node {
  @Field(() => Int, { description: 'The version of the mail, which grows by one with each change.' })
  version!: number;

  @Field(() => String, { description: 'The address that it was sent to, in lower case: a support address, or that of an answer.' })
  recipient!: string;

  @Field(() => String, { description: 'The sender that its server named; empty for a notice that mail could not be delivered.' })
  envelopeFrom!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The address that it says it is from, in lower case; null until it was read, and where there is not just one.',
  })
  fromAddress!: string | null;

  @Field(() => String, { nullable: true, description: 'Its subject, at most 100 characters; null until it was read, and where there is none.' })
  subject!: string | null;

  @Field(() => String, { nullable: true, description: 'Its Message-ID; null until it was read, and where there is none.' })
  messageId!: string | null;

  @Field(() => Int, { description: 'The size of the raw mail, in bytes.' })
  size!: number;

  @Field(() => MailStateEnum, { description: 'What became of the mail.' })
  state!: MailState;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it became that; null where there is nothing to say. `OWN_MAIL`, `RECEIVED_BEFORE`, `BOUNCE`, `AUTO_REPLY`, `LIST`, `NO_REPLY`: why it was ignored or is a note. `SENDER_NOT_AUTHENTICATED`, `SENDER_UNKNOWN`, `SENDER_INACTIVE`, `SENDER_MAY_NOT_WRITE`, `SENDER_NOT_ON_TICKET`, `TOO_MANY_MAILS`, or a code of `UserErrorCode`: why it was refused or is a note. `UNREADABLE`, `GIVEN_UP`, `NO_LONGER_KEPT`: why it failed. More may be added.',
  })
  reason!: string | null;

  @Field(() => DateTime, { description: 'When it was accepted.' })
  receivedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it became what it is; null while it waits.' })
  settledAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether its bytes are still kept, so that it can be taken in again.' })
  isKept!: boolean;

  @Field(() => Ticket, { nullable: true, description: 'The ticket that it opened or is about; null for none, and for one that the viewer cannot see.' })
  ticket!: Ticket | null;

  @Field(() => Message, { nullable: true, description: 'The reply or the note that it became; null for none, and for one that the viewer cannot see.' })
  message!: Message | null;
}

export const { Connection: IncomingMailConnection } = connectionOf('IncomingMail', () => IncomingMail, 'mails');

const IncomingMailStateComparator = comparatorOf<MailState>('IncomingMailState', MailStateEnum);

@InputType({ description: 'Selects mails; every part that is given must match. Null is refused.' })
export class IncomingMailFilter {
  @Field(() => IncomingMailStateComparator, { nullable: true, description: 'Filters by what became of them.' })
  state?: Comparator<MailState>;
}

@ArgsType()
export class IncomingMailsArgs extends PagingArgs {
  @Field(() => IncomingMailFilter, { nullable: true, description: 'Which mails to return; all when left out.' })
  filter?: IncomingMailFilter;
}

@InputType({ description: 'The mail to take in again.' })
export class RetryIncomingMailInput extends ChangeInput {
  @Field(() => ID, { description: 'The id of the mail; refused with `NOT_FOUND` when it does not exist.' })
  mailId!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the caller vouches that the mail is from whom it says it is from; false when left out: its sender is checked again.',
  })
  trustSender?: boolean | null;
}

const MailPayload = nodePayload('mail', () => IncomingMail, IncomingMailShape, 'The mail; null when the mutation was refused.');

@ObjectType({ description: 'The mail, which waits again, or the reasons why it does not.', simpleResolvers: true })
export class RetryIncomingMailPayload extends MailPayload {}

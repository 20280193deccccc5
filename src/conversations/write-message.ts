import type { NamesAttachments } from '../attachments/attach.ts';
import { checkedLinks, type GivesLinks } from '../attachments/web-link.ts';
import { change } from '../core/event.ts';
import { newId, publicId } from '../core/ids.ts';
import type { Transaction } from '../core/transaction.ts';
import { insert } from '../database/tracked-rows.ts';
import type { Fact } from '../sla/clocks/clock.ts';
import type { MeasuredTicket, TicketReference } from '../tickets/lock-ticket.ts';
import { recordTicketEvent } from '../tickets/record-ticket-event.ts';
import { indexMessage } from '../tickets/search/index-texts.ts';
import { keepSecrets, type SecretText, secretsOfMessage } from '../tickets/secrets/keep-secrets.ts';
import { type Message, type MessageKind, messages } from './message.ts';

export interface WriteMessage extends TicketReference, NamesAttachments, GivesLinks {
  body: string;
  secrets?: SecretText[] | null;
  /** Of a mail: what it quoted, and its signature. */
  foldedText?: string | null;
  /** Of a mail: the address that is not on the ticket. */
  unknownSender?: string | null;
}

export function writeMessage(ctx: Transaction, measured: MeasuredTicket, kind: MessageKind, input: WriteMessage, fact?: Fact): Message {
  const at = ctx.now();
  if (kind === 'PUBLIC') measured.ticket.lastPublicMessageAt = at;
  const message = insert(ctx, messages, {
    tenantId: ctx.tenant.id,
    id: newId(at),
    ticketId: measured.ticket.id,
    authorId: ctx.actor.id,
    onBehalfOfId: ctx.actor.onBehalfOf?.id ?? null,
    kind,
    body: input.body,
    foldedText: input.foldedText ?? null,
    unknownSender: input.unknownSender ?? null,
    links: checkedLinks(input),
    sentAt: at,
  });
  indexMessage(ctx, message);
  recordTicketEvent(ctx, measured, kind === 'NOTE' ? 'ticket.noted' : 'ticket.replied', {
    messageId: message.id,
    audience: kind === 'NOTE' ? 'AGENTS' : 'EVERYONE',
    changes: [change('message', null, publicId('Message', message.id))],
    ...(fact ? { fact } : {}),
  });
  return message;
}

export function keepSecretsOf(ctx: Transaction, measured: MeasuredTicket, message: Message, secrets: WriteMessage['secrets']): Promise<void> {
  return keepSecrets(ctx, measured, secretsOfMessage(ctx, secrets, message), ['input', 'secrets']);
}

import { record } from '../platform/feed.ts';
import { add } from '../platform/held-rows.ts';
import { newId, publicId } from '../platform/ids.ts';
import type { Writing } from '../platform/transact.ts';
import type { OnTicket } from '../tickets/hold-ticket.ts';
import { change } from '../tickets/step.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { type Message, type MessageKind, messages } from './message.ts';

export interface WriteMessage extends OnTicket {
  body: string;
}

export function write(ctx: Writing, ticket: Ticket, kind: MessageKind, body: string): Message {
  const at = ctx.now();
  const message = add(ctx, messages, { tenantId: ctx.tenant.id, id: newId(at), ticketId: ticket.id, authorId: ctx.actor.id, kind, body, sentAt: at });
  record(ctx, kind === 'NOTE' ? 'ticket.noted' : 'ticket.replied', {
    ticketId: ticket.id,
    audience: kind === 'NOTE' ? 'AGENTS' : 'EVERYONE',
    changes: [change('message', null, publicId('Message', message.id))],
  });
  return message;
}

import { add } from '../platform/held-rows.ts';
import { newId, publicId } from '../platform/ids.ts';
import type { Writing } from '../platform/transact.ts';
import type { Fact } from '../sla/clocks/clock.ts';
import { happen } from '../tickets/happen.ts';
import type { OnTicket } from '../tickets/hold-ticket.ts';
import { change } from '../tickets/step.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { type Message, type MessageKind, messages } from './message.ts';

export interface WriteMessage extends OnTicket {
  body: string;
}

export function write(ctx: Writing, ticket: Ticket, kind: MessageKind, body: string, fact?: Fact): Message {
  const at = ctx.now();
  const message = add(ctx, messages, { tenantId: ctx.tenant.id, id: newId(at), ticketId: ticket.id, authorId: ctx.actor.id, kind, body, sentAt: at });
  happen(ctx, ticket, kind === 'NOTE' ? 'ticket.noted' : 'ticket.replied', {
    audience: kind === 'NOTE' ? 'AGENTS' : 'EVERYONE',
    changes: [change('message', null, publicId('Message', message.id))],
    ...(fact ? { fact } : {}),
  });
  return message;
}

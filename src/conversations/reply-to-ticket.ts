import { attach, namedUploads } from '../attachments/attach.ts';
import { may } from '../core/actor.ts';
import type { Context } from '../core/context.ts';
import { transact } from '../core/transact.ts';
import { automatically, type Transaction } from '../core/transaction.ts';
import { applyTransition } from '../tickets/apply-transition.ts';
import { applyEffects } from '../tickets/effects.ts';
import { type LockedTicket, lockTicket } from '../tickets/lock-ticket.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { setNextDue } from '../tickets/timers/next-due.ts';
import { calendarsOf } from '../tickets/timers/status-timers.ts';
import { restarted } from '../workflows/rules/timers.ts';
import type { Message } from './message.ts';
import { keepSecretsOf, type WriteMessage, writeMessage } from './write-message.ts';

/** Adds a public message. A reply of support restarts timers and ends response clocks; a reply of the requester can reopen a waiting ticket (erp S11). */
export function replyToTicket(ctx: Context, input: WriteMessage): Promise<Message> {
  return transact(ctx, (ctx) => replyToTicketIn(ctx, input));
}

/** The same within a transaction that changes more; `also` changes more of the ticket. */
export async function replyToTicketIn(ctx: Transaction, input: WriteMessage, also?: (locked: LockedTicket) => Promise<unknown>): Promise<Message> {
  const locked = await lockTicket(ctx, input, ...namedUploads(ctx, input));
  await also?.(locked);
  const isFromSupport = isSupport(ctx, locked.ticket);
  locked.ticket.touch(ctx.now());
  if (isFromSupport) locked.ticket.firstRespondedAt ??= ctx.now();
  const message = writeMessage(ctx, locked, 'PUBLIC', input, { kind: 'REPLIED', by: isFromSupport ? 'AGENT' : 'REQUESTER' });
  attach(ctx, input, locked.extra[0], { message: message.id });
  await keepSecretsOf(ctx, locked, message, input.secrets);
  if (isFromSupport) restartTimers(ctx, locked);
  else applyRequesterReply(ctx, locked);
  return message;
}

/** An agent or admin who is not the requester of this ticket. */
function isSupport({ actor }: Transaction, ticket: Ticket): boolean {
  return actor.kind === 'USER' && may(actor, 'ticket:work') && actor.id !== ticket.requesterId;
}

function restartTimers(ctx: Transaction, locked: LockedTicket): void {
  const { ticket, configuration } = locked;
  const definitions = configuration.definitions.get(ticket.statusId)?.timers ?? [];
  if (definitions.length === 0) return;
  ticket.timers = restarted(ticket.timers ?? [], definitions, ctx.now().getTime(), calendarsOf(configuration));
  setNextDue(locked);
}

/** The workflow decides the transition here, regardless of the author's role in the ticket. */
function applyRequesterReply(ctx: Transaction, locked: LockedTicket): void {
  applyEffects(ctx, locked, locked.configuration.document.desk.onAnswer ?? []);
  const key = locked.configuration.definitions.get(locked.ticket.statusId)?.onReply;
  const status = locked.configuration.statuses.find((status) => status.key === key);
  if (status) applyTransition(automatically(ctx), locked, status);
}

import { may } from '../core/actor.ts';
import type { Context } from '../core/context.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import { applyTransition } from '../tickets/apply-transition.ts';
import { applyEffects } from '../tickets/effects.ts';
import { type LockedTicket, lockTicket } from '../tickets/lock-ticket.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { setNextDue } from '../tickets/timers/next-due.ts';
import { calendarsOf } from '../tickets/timers/status-timers.ts';
import { restarted } from '../workflows/rules/timers.ts';
import type { Message } from './message.ts';
import { type WriteMessage, write } from './write.ts';

/** A public message. Support's begins its timers again and answers what waited; the requester's takes a waiting ticket back to work (erp S11). */
export function replyToTicket(ctx: Context, input: WriteMessage): Promise<Message> {
  return transact(ctx, async (ctx) => {
    const locked = await lockTicket(ctx, input);
    const isAnswer = isSupport(ctx, locked.ticket);
    locked.ticket.touch(ctx.now());
    if (isAnswer) locked.ticket.firstRespondedAt ??= ctx.now();
    const message = write(ctx, locked, 'PUBLIC', input.body, { kind: 'REPLIED', by: isAnswer ? 'AGENT' : 'REQUESTER' });
    if (isAnswer) restartTimers(ctx, locked);
    else answered(ctx, locked);
    return message;
  });
}

/** A person of the desk who does not ask for help here. */
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

/** Whoever may write here takes it back by writing: the workflow says so, not the part they have. */
function answered(ctx: Transaction, locked: LockedTicket): void {
  applyEffects(ctx, locked, locked.configuration.document.desk.onAnswer ?? []);
  const key = locked.configuration.definitions.get(locked.ticket.statusId)?.onReply;
  const status = locked.configuration.statuses.find((status) => status.key === key);
  if (status) applyTransition(ctx, locked, status);
}

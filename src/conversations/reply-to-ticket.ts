import { may } from '../platform/actor.ts';
import type { Context } from '../platform/house.ts';
import { transact, type Writing } from '../platform/transact.ts';
import { takeEffects } from '../tickets/effects.ts';
import { setAlarm } from '../tickets/happen.ts';
import { type HeldTicket, holdTicket } from '../tickets/hold-ticket.ts';
import { calendarsOf, takeStep } from '../tickets/step.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { restarted } from '../workflows/rules/timers.ts';
import type { Message } from './message.ts';
import { type WriteMessage, write } from './write.ts';

/** A public message. Support's begins its timers again and answers what waited; the requester's takes a waiting ticket back to work (erp S11). */
export function replyToTicket(ctx: Context, input: WriteMessage): Promise<Message> {
  return transact(ctx, async (ctx) => {
    const held = await holdTicket(ctx, input);
    const isAnswer = isSupport(ctx, held.ticket);
    held.ticket.touch(ctx.now());
    if (isAnswer) held.ticket.firstRespondedAt ??= ctx.now();
    const message = write(ctx, held.ticket, 'PUBLIC', input.body, { kind: 'REPLIED', by: isAnswer ? 'AGENT' : 'REQUESTER' });
    if (isAnswer) restartTimers(ctx, held);
    else answered(ctx, held);
    return message;
  });
}

/** A person of the desk who does not ask for help here. */
function isSupport({ actor }: Writing, ticket: Ticket): boolean {
  return actor.kind === 'USER' && may(actor, 'ticket:work') && actor.id !== ticket.requesterId;
}

function restartTimers(ctx: Writing, { ticket, desk }: HeldTicket): void {
  const definitions = desk.definitions.get(ticket.statusId)?.timers ?? [];
  if (definitions.length === 0) return;
  ticket.timers = restarted(ticket.timers ?? [], definitions, ctx.now().getTime(), calendarsOf(desk));
  setAlarm(ticket);
}

/** Whoever may write here takes it back by writing: the workflow says so, not the part they have. */
function answered(ctx: Writing, held: HeldTicket): void {
  takeEffects(ctx, held, held.desk.document.desk.onAnswer ?? []);
  const key = held.desk.definitions.get(held.ticket.statusId)?.onReply;
  const status = held.desk.statuses.find((status) => status.key === key);
  if (status) takeStep(ctx, held, status);
}

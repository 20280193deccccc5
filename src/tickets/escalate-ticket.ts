import type { Configuration } from '../configuration/configuration.ts';
import type { ConfigurationDocument } from '../configuration/document.ts';
import type { Context } from '../core/context.ts';
import { publicId } from '../core/ids.ts';
import { insist, refuse } from '../core/refusal.ts';
import { type Transaction, transact } from '../core/transact.ts';
import { Principal } from '../people/principal.ts';
import { applyTransition, change, chooseTransition, transitionOptions, whyNotOption } from './apply-transition.ts';
import { lockTicket, type TicketReference } from './lock-ticket.ts';
import { putInto } from './move-ticket.ts';
import { recordTicketEvent } from './record-ticket-event.ts';
import type { Ticket } from './ticket.ts';

export interface EscalateTicket extends TicketReference {
  reason: string;
}

/** What this level cannot solve goes to the queue of the next, which is told, with a reason (clinic D7). */
export function escalateTicket(ctx: Context, input: EscalateTicket): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const locked = await lockTicket(ctx, input);
    const { from, to, status } = procedureFor(locked.configuration, locked.ticket);
    const option = chooseTransition(ctx, locked, transitionOptions(locked.configuration, locked.ticket), status);
    if (option.status.id !== locked.ticket.statusId) {
      insist(whyNotOption(ctx, locked, option), ['input', 'ticketId']);
      applyTransition(ctx, locked, option.status);
    }
    const changes = [change('reason', null, input.reason), change('queue', from.key, to.key), change('told', null, await toldBy(ctx, from))];
    recordTicketEvent(ctx, locked.ticket, 'ticket.escalated', { audience: 'AGENTS', changes });
    await putInto(ctx, locked, locked.configuration.queues.find(({ key }) => key === to.key) ?? refuse('NO_ESCALATION'));
    return locked.ticket;
  });
}

type Level = ConfigurationDocument['queues'][number];

/** Each level has its own: the queue that follows, and whom it tells. */
function procedureFor({ queues, document }: Configuration, ticket: Ticket): { from: Level; to: Level; status: string } {
  const key = queues.find(({ id }) => id === ticket.queueId)?.key;
  const from = document.queues.find((queue) => queue.key === key);
  const to = document.queues.find((queue) => queue.key === from?.escalatesTo);
  const status = document.desk.escalation;
  return from && to && status ? { from, to, status } : refuse('NO_ESCALATION', ['input', 'ticketId']);
}

async function toldBy({ em }: Transaction, { escalationTells = [] }: Level): Promise<string[]> {
  const people = await em.find(Principal, { email: { $in: escalationTells } }, { orderBy: { email: 'asc' } });
  return people.map(({ id }) => publicId('User', id));
}

import type { Configuration } from '../configuration/configuration.ts';
import type { ConfigurationDocument } from '../configuration/document.ts';
import type { Context } from '../core/context.ts';
import { change, refer } from '../core/event.ts';
import { publicId } from '../core/ids.ts';
import { refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import { Principal } from '../people/principal.ts';
import { applyTransition } from './apply-transition.ts';
import { lockTicket, type TicketReference } from './lock-ticket.ts';
import { putInto } from './move-ticket.ts';
import { recordTicketEvent } from './record-ticket-event.ts';
import type { Ticket } from './ticket.ts';
import { chooseOption, insistOnOption, transitionOptions } from './transition-options.ts';

export interface EscalateTicket extends TicketReference {
  reason: string;
}

/** A ticket that this level cannot solve goes to the queue of the next level, which is notified, with a reason (clinic D7). */
export function escalateTicket(ctx: Context, input: EscalateTicket): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const locked = await lockTicket(ctx, input);
    const { ticket, configuration } = locked;
    const { from, to, statusKey } = procedureFor(configuration, ticket);
    const next = configuration.queues.find(({ key }) => key === to.key) ?? refuse('NO_ESCALATION');
    const option = chooseOption(transitionOptions(ctx, locked), statusKey);
    if (option.status.id !== ticket.statusId) {
      insistOnOption(option, ['input', 'ticketId']);
      applyTransition(ctx, locked, option.status);
    }
    const notified = await notifiedBy(ctx, from);
    const changes = [
      change('reason', null, input.reason),
      change('queue', refer('Queue', ticket.queueId), refer('Queue', next.id)),
      change(
        'notified',
        null,
        notified.map((id) => publicId('User', id)),
      ),
    ];
    recordTicketEvent(ctx, locked, 'ticket.escalated', { audience: 'AGENTS', changes, named: notified });
    await putInto(ctx, locked, next);
    return ticket;
  });
}

type Level = ConfigurationDocument['queues'][number];

/** Each level has its own: the queue of the next level, and whom it notifies. */
function procedureFor({ queues, document }: Configuration, ticket: Ticket): { from: Level; to: Level; statusKey: string } {
  const key = queues.find(({ id }) => id === ticket.queueId)?.key;
  const from = document.queues.find((queue) => queue.key === key);
  const to = document.queues.find((queue) => queue.key === from?.escalatesTo);
  const statusKey = document.desk.escalation;
  return from && to && statusKey ? { from, to, statusKey } : refuse('NO_ESCALATION', ['input', 'ticketId']);
}

async function notifiedBy({ em }: Transaction, { escalationTells = [] }: Level): Promise<string[]> {
  const people = await em.find(Principal, { email: { $in: escalationTells } }, { orderBy: { email: 'asc' } });
  return people.map(({ id }) => id);
}

import type { Configuration } from '../configuration/configuration.ts';
import type { ConfigurationDocument } from '../configuration/document.ts';
import { Principal } from '../people/principal.ts';
import type { Context } from '../platform/house.ts';
import { publicId } from '../platform/ids.ts';
import { insist, refuse } from '../platform/refusal.ts';
import { transact, type Writing } from '../platform/transact.ts';
import { happen } from './happen.ts';
import { holdTicket, type OnTicket } from './hold-ticket.ts';
import { putInto } from './move-ticket.ts';
import { change, choicesFrom, choose, takeStep, whyNotChoose } from './step.ts';
import type { Ticket } from './ticket.ts';

export interface EscalateTicket extends OnTicket {
  reason: string;
}

/** What this level cannot solve goes to the queue of the next, which is told, with a reason (clinic D7). */
export function escalateTicket(ctx: Context, input: EscalateTicket): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const held = await holdTicket(ctx, input);
    const { from, to, status } = procedureFor(held.desk, held.ticket);
    const choice = choose(ctx, held, choicesFrom(held.desk, held.ticket), status);
    if (choice.status.id !== held.ticket.statusId) {
      insist(whyNotChoose(ctx, held, choice), ['input', 'ticketId']);
      takeStep(ctx, held, choice.status);
    }
    const changes = [change('reason', null, input.reason), change('queue', from.key, to.key), change('told', null, await toldBy(ctx, from))];
    happen(ctx, held.ticket, 'ticket.escalated', { audience: 'AGENTS', changes });
    await putInto(ctx, held, held.desk.queues.find(({ key }) => key === to.key) ?? refuse('NO_ESCALATION'));
    return held.ticket;
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

async function toldBy({ em }: Writing, { escalationTells = [] }: Level): Promise<string[]> {
  const people = await em.find(Principal, { email: { $in: escalationTells } }, { orderBy: { email: 'asc' } });
  return people.map(({ id }) => publicId('User', id));
}

import { addNote } from '../src/conversations/add-note.ts';
import { replyToTicket } from '../src/conversations/reply-to-ticket.ts';
import type { Context } from '../src/platform/house.ts';
import { publicId } from '../src/platform/ids.ts';
import { transact } from '../src/platform/transact.ts';
import { Queue } from '../src/queues/queue.ts';
import { assignTicket } from '../src/tickets/assign-ticket.ts';
import { changeTicketSeverity } from '../src/tickets/change-ticket-severity.ts';
import { changeTicketStatus } from '../src/tickets/change-ticket-status.ts';
import { closeTicket } from '../src/tickets/close-ticket.ts';
import { moveTicket } from '../src/tickets/move-ticket.ts';
import { openTicket } from '../src/tickets/open-ticket.ts';
import { reopenTicket } from '../src/tickets/reopen-ticket.ts';
import { resolveTicket } from '../src/tickets/resolve-ticket.ts';
import type { Desk, DeskStep, DeskTicket } from './desk.ts';
import { type Furnished, secondsOf, unknown } from './furnish.ts';

interface Moment {
  at: Date;
  as: (key: string) => Context;
  queueId: (key: string) => string;
}

/** Plays the stories through the very verbs the API has, each at its own time, the oldest ticket first. */
export async function playTickets({ as }: Furnished, desk: Desk): Promise<void> {
  const now = Date.now();
  const queueId = await queueIds(as.system ?? unknown('person', 'system'));
  const openedAt = (ticket: DeskTicket) => now - secondsOf(ticket.openedAgo) * 1000;
  for (const ticket of [...desk.tickets].sort((a, b) => openedAt(a) - openedAt(b))) {
    await playTicket(ticket, (at) => ({ at, queueId, as: (key) => ({ ...(as[key] ?? unknown('person', key)), now: () => at }) }), new Date(openedAt(ticket)));
  }
}

async function queueIds(system: Context): Promise<Moment['queueId']> {
  const queues = await transact(system, ({ em }) => em.find(Queue, {}));
  return (key) => publicId('Queue', queues.find((queue) => queue.key === key)?.id ?? unknown('queue', key));
}

async function playTicket({ by, for: requester, story, openedAgo: _, ...input }: DeskTicket, moment: (at: Date) => Moment, openedAt: Date): Promise<void> {
  const { as } = moment(openedAt);
  const requesterId = requester ? publicId('User', as(requester).actor.id) : null;
  const { id } = await openTicket(as(by), { ...input, requesterId });
  let at = openedAt;
  for (const step of story) {
    at = new Date(at.getTime() + secondsOf(step.after) * 1000);
    await take(moment(at), publicId('Ticket', id), step).catch((cause: Error) => {
      throw new Error(`The story of «${input.subject}» stops at ${JSON.stringify(step)}: ${cause.message}`, { cause });
    });
  }
}

function take({ as, queueId }: Moment, ticketId: string, step: DeskStep): Promise<object> {
  const ctx = as(step.by);
  if ('reply' in step) return replyToTicket(ctx, { ticketId, body: step.reply });
  if ('note' in step) return addNote(ctx, { ticketId, body: step.note });
  if ('assign' in step) return assignTicket(ctx, { ticketId, assigneeId: step.assign && publicId('User', as(step.assign).actor.id) });
  if ('move' in step) return moveTicket(ctx, { ticketId, queueId: queueId(step.move) });
  if ('status' in step) return changeTicketStatus(ctx, { ticketId, status: step.status });
  if ('resolve' in step) return resolveTicket(ctx, { ticketId, status: step.resolve });
  if ('reopen' in step) return reopenTicket(ctx, { ticketId, status: step.reopen });
  if ('severity' in step) return changeTicketSeverity(ctx, { ticketId, severity: step.severity });
  return closeTicket(ctx, { ticketId });
}

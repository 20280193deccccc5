import { record } from '../platform/feed.ts';
import type { Context } from '../platform/house.ts';
import { publicId } from '../platform/ids.ts';
import { refuse } from '../platform/refusal.ts';
import { transact } from '../platform/transact.ts';
import { deadlinesOf } from '../sla/deadlines.ts';
import { holdTicket, type OnTicket } from './hold-ticket.ts';
import { change } from './step.ts';
import type { Ticket } from './ticket.ts';

export interface ChangeTicketSeverity extends OnTicket {
  severity: string;
}

/** The same clock under another target: the time used so far counts against the new one. */
export function changeTicketSeverity(ctx: Context, input: ChangeTicketSeverity): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const { ticket, desk } = await holdTicket(ctx, input);
    const severity = desk.severities.find(({ key }) => key === input.severity);
    if (!severity) refuse('NOT_FOUND', ['input', 'severity']);
    if (severity.id === ticket.severityId) return ticket;
    const former = desk.severities.find(({ id }) => id === ticket.severityId);
    const longerMs = (severity.targetSeconds - (former?.targetSeconds ?? 0)) * 1000;
    record(ctx, 'ticket.severity_changed', {
      ticketId: ticket.id,
      changes: [change('severity', publicId('Severity', ticket.severityId), publicId('Severity', severity.id))],
    });
    ticket.rate(severity.id, longerMs, deadlinesOf(ticket.openedAt, severity).firstResponseDueAt, ctx.now());
    return ticket;
  });
}

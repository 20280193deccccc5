import type { Context } from '../platform/house.ts';
import { publicId } from '../platform/ids.ts';
import { refuse } from '../platform/refusal.ts';
import { transact } from '../platform/transact.ts';
import { happen } from './happen.ts';
import { holdTicket, type OnTicket } from './hold-ticket.ts';
import { change } from './step.ts';
import { newTargets } from './targets.ts';
import type { Ticket } from './ticket.ts';

export interface ChangeTicketSeverity extends OnTicket {
  severity: string;
}

/** The same clock under another target: the time used so far counts against the new one (rule 13). */
export function changeTicketSeverity(ctx: Context, input: ChangeTicketSeverity): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const { ticket, desk, cover } = await holdTicket(ctx, input);
    const severity = desk.severities.find(({ key }) => key === input.severity) ?? refuse('NOT_FOUND', ['input', 'severity']);
    if (severity.id === ticket.severityId) return ticket;
    const changes = [change('severity', publicId('Severity', ticket.severityId), publicId('Severity', severity.id))];
    ticket.severityId = severity.id;
    ticket.touch(ctx.now());
    happen(ctx, ticket, 'ticket.severity_changed', { changes, fact: newTargets(desk, ticket, cover) });
    return ticket;
  });
}

import type { Context } from '../core/context.ts';
import { change } from '../core/event.ts';
import { publicId } from '../core/ids.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import { itemByKey } from '../core/unknown-keys.ts';
import type { Severity } from '../sla/severity.ts';
import { lockTicket, type TicketReference, type TrackedTicket } from './lock-ticket.ts';
import { recordTicketEvent } from './record-ticket-event.ts';
import { newTargets } from './sla/targets.ts';
import type { Ticket } from './ticket.ts';

export interface ChangeTicketSeverity extends TicketReference {
  severity: string;
}

/** The same clocks get other targets, against which the time used so far counts (SLA 13). */
export function changeTicketSeverity(ctx: Context, input: ChangeTicketSeverity): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const locked = await lockTicket(ctx, input);
    const severity = itemByKey(locked.configuration.severities, input.severity, ['input', 'severity']);
    if (severity.id !== locked.ticket.severityId) giveSeverity(ctx, locked, severity);
    return locked.ticket;
  });
}

export function giveSeverity(ctx: Transaction, tracked: TrackedTicket, severity: Severity): void {
  const { ticket, configuration, terms } = tracked;
  const changes = [change('severity', publicId('Severity', ticket.severityId), publicId('Severity', severity.id))];
  ticket.severityId = severity.id;
  ticket.touch(ctx.now());
  recordTicketEvent(ctx, tracked, 'ticket.severity_changed', { changes, fact: newTargets(configuration, ticket, terms) });
}

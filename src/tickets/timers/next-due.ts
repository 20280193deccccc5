import { nextInstant } from '../../sla/clocks/advance.ts';
import { nextTimer } from '../../workflows/rules/timers.ts';
import type { MeasuredTicket } from '../lock-ticket.ts';

/** The worker finds the ticket by this column. */
export function setNextDue(measured: MeasuredTicket): void {
  measured.ticket.nextDueAt = nextDue(measured);
}

/** When the next timer runs out or a clock passes its next milestone; never for a ticket that is closed. The clocks of a merged one are cancelled. */
export function nextDue({ ticket, calendars }: MeasuredTicket): Date | null {
  const { closedAt, mergedIntoId, clocks, timers } = ticket;
  if (closedAt) return null;
  const instants = [mergedIntoId ? null : clocks && nextInstant(clocks, calendars), nextTimer(timers ?? [])?.dueAt].filter((at) => at != null);
  return instants.length === 0 ? null : new Date(Math.min(...instants));
}

import type { Configuration } from '../../configuration/configuration.ts';
import { change } from '../../core/event.ts';
import type { Transaction } from '../../core/transaction.ts';
import { itemByKey } from '../../core/unknown-keys.ts';
import type { Severity } from '../../sla/severity.ts';
import { applyTransition } from '../apply-transition.ts';
import { giveSeverity } from '../change-ticket-severity.ts';
import type { TrackedTicket } from '../lock-ticket.ts';
import { recordTicketEvent } from '../record-ticket-event.ts';
import type { Ticket } from '../ticket.ts';
import { transitionOptions } from '../transition-options.ts';
import { insistOnSettable } from './insist-on-settable.ts';
import type { OpenTicket } from './open-ticket-input.ts';

/** Another occurrence of the ticket that is not closed: it becomes graver where the alert did, and goes back to work where it was resolved (servicedesk G1). */
export function repeatAlert(ctx: Transaction, tracked: TrackedTicket, input: OpenTicket): Ticket {
  const { ticket, configuration } = tracked;
  insistOnSettable(ctx, configuration, input);
  const graver = graverSeverity(configuration, ticket, input.severity);
  const before = ticket.occurrences;
  ticket.occurrences += 1;
  ticket.touch(ctx.now());
  recordTicketEvent(ctx, tracked, 'ticket.repeated', { changes: [change('occurrences', before, ticket.occurrences)] });
  if (graver) giveSeverity(ctx, tracked, graver);
  if (ticket.statusCategory === 'RESOLVED') backToWork(ctx, tracked);
  return ticket;
}

/** Severities are in the order of their gravity. */
function graverSeverity({ severities }: Configuration, { severityId }: Ticket, key: string | null | undefined): Severity | null {
  if (key == null) return null;
  const severity = itemByKey(severities, key, ['input', 'severity']);
  return severities.indexOf(severity) < severities.findIndex(({ id }) => id === severityId) ? severity : null;
}

/** By the first way back that the workflow has, whoever may take it otherwise; where it has none, the occurrence is only counted. */
function backToWork(ctx: Transaction, tracked: TrackedTicket): void {
  const way = transitionOptions(ctx, tracked, 'NEW', 'OPEN', 'PENDING', 'ON_HOLD').find(({ isTransition }) => isTransition);
  if (way) applyTransition(ctx, tracked, way.status);
}

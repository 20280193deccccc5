import type { Configuration } from '../../configuration/configuration.ts';
import type { FieldChange } from '../../core/feed.ts';
import { publicId } from '../../core/ids.ts';
import { refuse } from '../../core/refusal.ts';
import type { Transaction } from '../../core/transact.ts';
import { insert } from '../../database/tracked-rows.ts';
import type { Cover } from '../../entitlements/cover.ts';
import { change, clockModesOf, timersOf } from '../apply-transition.ts';
import { countTicket } from '../queue-counters.ts';
import { recordTicketEvent } from '../record-ticket-event.ts';
import { calendarsFor, targetsFor } from '../sla/targets.ts';
import { type Ticket, tickets } from '../ticket.ts';

interface InsertContext {
  configuration: Configuration;
  entitlement: Cover | null;
}

/** A new ticket with its number, in the first status, its clocks set. */
export async function insertTicket(ctx: Transaction, { configuration, entitlement }: InsertContext, facts: Partial<Ticket>): Promise<Ticket> {
  const status = configuration.statuses.find(({ category }) => category === 'NEW') ?? refuse('NOT_FOUND', ['input']);
  const at = ctx.now();
  const ticket = insert(ctx, tickets, {
    ...{ tenantId: ctx.tenant.id, code: await nextCode(ctx), statusId: status.id, statusCategory: status.category, assigneeId: null, occurrences: 1 },
    ...{ registeredById: ctx.actor.id, openedAt: at, updatedAt: at, mergedIntoId: null, closedAt: null },
    ...facts,
  });
  countTicket(ctx, ticket, true);
  ticket.timers = timersOf(configuration, ticket, at);
  const targets = targetsFor(configuration, ticket, entitlement);
  const fact = {
    kind: 'OPENED',
    targets,
    modes: clockModesOf(configuration, status),
    category: status.category,
    calendars: { ...calendarsFor(configuration, targets) },
  } as const;
  recordTicketEvent(ctx, ticket, 'ticket.opened', { fact, changes: goesOnFrom(ticket) });
  return ticket;
}

function goesOnFrom({ followUpOfId }: Ticket): FieldChange[] {
  return followUpOfId ? [change('followUpOf', null, publicId('Ticket', followUpOfId))] : [];
}

/** Codes count per tenant without gaps: the counter waits for the commit, and a rollback gives the number back. */
async function nextCode(ctx: Transaction): Promise<string> {
  const text = 'update ticket_counter set last_number = last_number + 1 where tenant_id = $1 returning last_number';
  const [counter] = await ctx.query({ name: 'number', text, values: [ctx.tenant.id] });
  return `${ctx.tenant.codePrefix}-${String(counter?.rows[0]?.last_number).padStart(6, '0')}`;
}

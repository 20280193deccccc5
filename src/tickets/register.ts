import type { Configuration } from '../configuration/configuration.ts';
import type { Cover } from '../entitlements/cover.ts';
import type { FieldChange } from '../platform/feed.ts';
import { add } from '../platform/held-rows.ts';
import { publicId } from '../platform/ids.ts';
import { refuse } from '../platform/refusal.ts';
import type { Writing } from '../platform/transact.ts';
import { happen } from './happen.ts';
import { countTicket } from './queue-counts.ts';
import { change, modesIn, timersIn } from './step.ts';
import { calendarsFor, targetsFor } from './targets.ts';
import { type Ticket, tickets } from './ticket.ts';

interface Registered {
  desk: Configuration;
  entitlement: Cover | null;
}

/** A new ticket with its number, in the first status, its clocks set. */
export async function register(ctx: Writing, { desk, entitlement }: Registered, facts: Partial<Ticket>): Promise<Ticket> {
  const status = desk.statuses.find(({ category }) => category === 'NEW') ?? refuse('NOT_FOUND', ['input']);
  const at = ctx.now();
  const ticket = add(ctx, tickets, {
    ...{ tenantId: ctx.tenant.id, code: await nextCode(ctx), statusId: status.id, statusCategory: status.category, assigneeId: null, occurrences: 1 },
    ...{ registeredById: ctx.actor.id, openedAt: at, updatedAt: at, mergedIntoId: null, closedAt: null },
    ...facts,
  });
  countTicket(ctx, ticket, true);
  ticket.timers = timersIn(desk, ticket, at);
  const targets = targetsFor(desk, ticket, entitlement);
  const fact = { kind: 'OPENED', targets, modes: modesIn(desk, status), category: status.category, calendars: { ...calendarsFor(desk, targets) } } as const;
  happen(ctx, ticket, 'ticket.opened', { fact, changes: goesOnFrom(ticket) });
  return ticket;
}

function goesOnFrom({ followUpOfId }: Ticket): FieldChange[] {
  return followUpOfId ? [change('followUpOf', null, publicId('Ticket', followUpOfId))] : [];
}

/** Codes count per tenant without gaps: the counter waits for the commit, and a rollback gives the number back. */
async function nextCode(ctx: Writing): Promise<string> {
  const text = 'update ticket_counter set last_number = last_number + 1 where tenant_id = $1 returning last_number';
  const [counter] = await ctx.query({ name: 'number', text, values: [ctx.tenant.id] });
  return `${ctx.tenant.codePrefix}-${String(counter?.rows[0]?.last_number).padStart(6, '0')}`;
}

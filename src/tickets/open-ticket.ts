import { may } from '../platform/actor.ts';
import { record } from '../platform/feed.ts';
import { add } from '../platform/held-rows.ts';
import type { Context } from '../platform/house.ts';
import { newId } from '../platform/ids.ts';
import { transact, type Writing } from '../platform/transact.ts';
import { deadlinesOf } from '../sla/deadlines.ts';
import { take } from './hold-ticket.ts';
import { type Intake, readIntake } from './intake.ts';
import { type Level, priorityOf } from './priority.ts';
import { countTicket } from './queue-counts.ts';
import { change } from './step.ts';
import { type Channel, type Ticket, type TicketNature, tickets } from './ticket.ts';

export interface OpenTicket {
  subject: string;
  description: string;
  severity?: string | null;
  category?: string | null;
  queue?: string | null;
  nature?: TicketNature | null;
  channel?: Channel | null;
  impact?: Level | null;
  urgency?: Level | null;
  requesterId?: string | null;
  organizationId?: string | null;
  contactPhone?: string | null;
  contactEmail?: string | null;
  deduplicationKey?: string | null;
  isInternal?: boolean | null;
}

/** A need enters the desk. A repeated alert adds an occurrence to the ticket that is open for it (servicedesk G1). */
export function openTicket(ctx: Context, input: OpenTicket): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const intake = await readIntake(ctx, input);
    if (intake.repeated) return repeat(ctx, (await take(ctx, intake.repeated)).ticket);
    const ticket = add(ctx, tickets, { ...facts(ctx, input, intake), code: await nextCode(ctx) });
    countTicket(ctx, ticket, true);
    record(ctx, 'ticket.opened', { ticketId: ticket.id });
    return ticket;
  });
}

function repeat(ctx: Writing, ticket: Ticket): Ticket {
  const before = ticket.occurrences;
  ticket.occurrences += 1;
  ticket.updatedAt = ctx.now();
  record(ctx, 'ticket.repeated', { ticketId: ticket.id, changes: [change('occurrences', before, ticket.occurrences)] });
  return ticket;
}

function facts(ctx: Writing, input: OpenTicket, { status, severity, category, queue, requesterId, organizationId }: Intake) {
  const at = ctx.now();
  const isForAnother = requesterId !== ctx.actor.id;
  return {
    tenantId: ctx.tenant.id,
    id: newId(at),
    subject: input.subject,
    description: input.description,
    nature: input.nature ?? 'INCIDENT',
    channel: input.channel ?? (ctx.actor.kind === 'API_KEY' ? 'API' : 'PORTAL'),
    impact: input.impact ?? null,
    urgency: input.urgency ?? null,
    priority: priorityOf(input.impact, input.urgency),
    statusId: status.id,
    statusCategory: status.category,
    severityId: severity.id,
    categoryId: category?.id ?? null,
    queueId: queue.id,
    assigneeId: null,
    requesterId,
    creatorId: isForAnother && ctx.tenant.onBehalfCreator === 'REQUESTER' ? requesterId : ctx.actor.id,
    registeredById: ctx.actor.id,
    organizationId,
    isInternal: (input.isInternal ?? false) && may(ctx.actor, 'ticket:work'),
    contactPhone: input.contactPhone ?? null,
    contactEmail: input.contactEmail ?? null,
    deduplicationKey: input.deduplicationKey ?? null,
    occurrences: 1,
    openedAt: at,
    updatedAt: at,
    ...deadlinesOf(at, severity),
  } as const;
}

/** Codes count per tenant without gaps: the counter waits for the commit, and a rollback gives the number back. */
async function nextCode(ctx: Writing): Promise<string> {
  const text = 'update ticket_counter set last_number = last_number + 1 where tenant_id = $1 returning last_number';
  const [counter] = await ctx.query({ name: 'number', text, values: [ctx.tenant.id] });
  return `${ctx.tenant.codePrefix}-${String(counter?.rows[0]?.last_number).padStart(6, '0')}`;
}

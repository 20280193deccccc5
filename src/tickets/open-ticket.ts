import { LockMode } from '@mikro-orm/core';
import { may } from '../platform/actor.ts';
import { record } from '../platform/feed.ts';
import type { Context } from '../platform/house.ts';
import { newId } from '../platform/ids.ts';
import { transact, type Writing } from '../platform/tenancy.ts';
import { deadlinesOf } from '../sla/deadlines.ts';
import { type Intake, readIntake } from './intake.ts';
import { type Level, priorityOf } from './priority.ts';
import { change } from './step.ts';
import { type Channel, Ticket, type TicketNature } from './ticket.ts';

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
    const repeated = await openFor(ctx, input.deduplicationKey);
    if (repeated) return repeat(ctx, repeated);
    const intake = await readIntake(ctx, input);
    const ticket = ctx.em.create(Ticket, { ...facts(ctx, input, intake), code: await nextCode(ctx) });
    record(ctx, 'ticket.opened', { ticketId: ticket.id });
    return ticket;
  });
}

function openFor(ctx: Writing, deduplicationKey: string | null | undefined): Promise<Ticket | null> {
  if (!deduplicationKey) return Promise.resolve(null);
  return ctx.em.findOne(Ticket, { registeredById: ctx.actor.id, deduplicationKey, closedAt: null }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

function repeat(ctx: Writing, ticket: Ticket): Ticket {
  const before = ticket.occurrences;
  ticket.occurrences += 1;
  ticket.updatedAt = ctx.now();
  record(ctx, 'ticket.repeated', { ticketId: ticket.id, changes: [change('occurrences', before, ticket.occurrences)] });
  return ticket;
}

function facts(ctx: Writing, input: OpenTicket, { status, severity, category, queue, requester, organizationId }: Intake) {
  const at = ctx.now();
  const isForAnother = requester.id !== ctx.actor.id;
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
    requesterId: requester.id,
    creatorId: isForAnother && ctx.tenant.onBehalfCreator === 'REQUESTER' ? requester.id : ctx.actor.id,
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
  const [counter] = await ctx.em.execute<{ last_number: string }[]>(
    'update ticket_counter set last_number = last_number + 1 where tenant_id = ? returning last_number',
    [ctx.tenant.id],
  );
  return `${ctx.tenant.codePrefix}-${String(counter?.last_number).padStart(6, '0')}`;
}

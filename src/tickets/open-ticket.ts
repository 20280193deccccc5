import { type Effort, type Environment, type TicketNature } from '../classification/classification.ts';
import { type Level, priorityOf } from '../classification/priority.ts';
import { may } from '../core/actor.ts';
import type { Context } from '../core/context.ts';
import { newId } from '../core/ids.ts';
import { type Transaction, transact } from '../core/transact.ts';
import { change } from './apply-transition.ts';
import type { ChecklistAnswer } from './checklist/checklist.ts';
import { applyEffects } from './effects.ts';
import { type LockedTicket, trackTicket } from './lock-ticket.ts';
import { assignToNextAvailable } from './next-available.ts';
import { insertTicket } from './opening/insert-ticket.ts';
import { type Intake, readIntake } from './opening/intake.ts';
import { recordTicketEvent } from './record-ticket-event.ts';
import type { Channel, Ticket } from './ticket.ts';

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
  effort?: Effort | null;
  requesterId?: string | null;
  organizationId?: string | null;
  department?: string | null;
  environment?: Environment | null;
  contactPhone?: string | null;
  contactEmail?: string | null;
  deduplicationKey?: string | null;
  isInternal?: boolean | null;
  fields?: unknown;
  checklist?: ChecklistAnswer[] | null;
  followUpOfId?: string | null;
}

/** A need enters the desk. A repeated alert adds an occurrence to the ticket that is open for it (servicedesk G1). */
export function openTicket(ctx: Context, input: OpenTicket): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const intake = await readIntake(ctx, input);
    if ('repeated' in intake) return repeat(ctx, await trackTicket(ctx, intake.repeated));
    const ticket = await insertTicket(ctx, intake, facts(ctx, input, intake));
    applyEffects(ctx, { ticket, configuration: intake.configuration }, intake.configuration.document.desk.onOpening ?? []);
    await assignToNextAvailable(ctx, intake.configuration, ticket);
    return ticket;
  });
}

function repeat(ctx: Transaction, { ticket }: Pick<LockedTicket, 'ticket'>): Ticket {
  const before = ticket.occurrences;
  ticket.occurrences += 1;
  ticket.touch(ctx.now());
  recordTicketEvent(ctx, ticket, 'ticket.repeated', { changes: [change('occurrences', before, ticket.occurrences)] });
  return ticket;
}

function facts(ctx: Transaction, input: OpenTicket, intake: Intake) {
  const { configuration, severity, category, queue, requesterId, organizationId, entitlement, isUncovered, followUpOfId, fields, checklist } = intake;
  const isForAnother = requesterId !== ctx.actor.id;
  return {
    id: newId(ctx.now()),
    subject: input.subject,
    description: input.description,
    nature: input.nature ?? 'INCIDENT',
    channel: input.channel ?? (ctx.actor.kind === 'API_KEY' ? 'API' : 'PORTAL'),
    impact: input.impact ?? null,
    urgency: input.urgency ?? null,
    priority: priorityOf(input.impact, input.urgency, configuration.document.priorityMatrix),
    effort: input.effort ?? null,
    severityId: severity.id,
    categoryId: category?.id ?? null,
    queueId: queue.id,
    requesterId,
    creatorId: isForAnother && configuration.document.desk.onBehalfCreator === 'REQUESTER' ? requesterId : ctx.actor.id,
    organizationId,
    department: input.department ?? null,
    environment: input.environment ?? null,
    entitlementId: entitlement?.id ?? null,
    isUncovered,
    isInternal: intake.isInternal && may(ctx.actor, 'ticket:work'),
    contactPhone: input.contactPhone ?? null,
    contactEmail: input.contactEmail ?? null,
    deduplicationKey: input.deduplicationKey ?? null,
    followUpOfId,
    fields,
    checklist,
  } as const;
}

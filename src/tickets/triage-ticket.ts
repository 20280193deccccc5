import { sql } from 'kysely';
import { type Effort, type Environment } from '../classification/classification.ts';
import { type Level, priorityOf } from '../classification/priority.ts';
import type { Context } from '../core/context.ts';
import { requireId } from '../core/ids.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import { itemByKey } from '../core/unknown-keys.ts';
import type { Row, Statement } from '../database/pipeline.ts';
import { type Cover, coverOf, entitlementsAs, isUncovered, isValidAt } from '../entitlements/cover.ts';
import { verbStatement } from '../reading/statement/verb-statement.ts';
import { applyChanges } from './apply-changes.ts';
import { type LockedTicket, lockTicket, type TicketReference } from './lock-ticket.ts';
import { recordTicketEvent } from './record-ticket-event.ts';
import { newTargets } from './sla/targets.ts';
import type { Ticket } from './ticket.ts';

export interface TriageTicket extends TicketReference {
  category?: string | null;
  impact?: Level | null;
  urgency?: Level | null;
  effort?: Effort | null;
  environment?: Environment | null;
}

/** The fields by which targets are chosen. */
const targetFields = new Set(['category', 'priority', 'environment', 'entitlement']);

/** Where a field by which targets are chosen changes, the same clocks get other targets (SLA 13). */
export function triageTicket(ctx: Context, input: TriageTicket): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const locked = await lockTicket(ctx, input, ...(input.environment === undefined ? [] : [validEntitlements(ctx, requireId(input.ticketId, 'Ticket'))]));
    const { ticket, configuration } = locked;
    const { values, cover } = coverAfter(locked, input);
    const changes = applyChanges(ticket, { ...triagedValues(locked, input), ...values });
    if (changes.length === 0) return ticket;
    ticket.touch(ctx.now());
    const hasNewTargets = changes.some(({ field }) => targetFields.has(field));
    recordTicketEvent(ctx, locked, 'ticket.triaged', { changes, ...(hasNewTargets ? { fact: newTargets(configuration, ticket, cover) } : {}) });
    return ticket;
  });
}

function triagedValues({ ticket, configuration }: LockedTicket, { category, effort, environment, ...given }: TriageTicket): Partial<Ticket> {
  const impact = given.impact === undefined ? ticket.impact : given.impact;
  const urgency = given.urgency === undefined ? ticket.urgency : given.urgency;
  const isTriaged = given.impact !== undefined || given.urgency !== undefined;
  const found = category == null ? category : itemByKey(configuration.categories, category, ['input', 'category']).id;
  const priority = isTriaged ? priorityOf(impact, urgency, configuration.document.priorityMatrix) : ticket.priority;
  return { impact, urgency, priority, ...defined({ categoryId: found, effort, environment }) };
}

function defined(values: Record<string, unknown>): Partial<Ticket> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** In another environment another entitlement may cover the ticket: one that was valid when it was opened. */
function coverAfter({ ticket, configuration, cover, extra }: LockedTicket, { environment }: TriageTicket): { values: Partial<Ticket>; cover: Cover | null } {
  if (environment === undefined || environment === ticket.environment) return { values: {}, cover };
  const need = { organizationId: ticket.organizationId, isInternal: ticket.isInternal, environment };
  const found = coverOf((extra[0]?.rows[0] as Row | undefined)?.valid, need);
  return { values: { entitlementId: found?.id ?? null, isUncovered: isUncovered(configuration, found, need) }, cover: found };
}

function validEntitlements(ctx: Transaction, id: string): Statement {
  return verbStatement(ctx, 'entitlements valid at opening', { id }, ({ tenantId }, { id }) => {
    const isOfTicket = sql`e.tenant_id = ${tenantId}::uuid and e.organization_id = t.organization_id and ${isValidAt(sql.ref('e'), sql`t.opened_at`)}`;
    return sql`select ${entitlementsAs(sql.ref('e'))} as valid from ticket t join entitlement e on ${isOfTicket}
      where t.tenant_id = ${tenantId}::uuid and t.id = ${id}::uuid`;
  });
}

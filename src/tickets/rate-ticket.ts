import { sql } from 'kysely';
import { type Cover, coverOf, entitlementsAs, isUncovered, isValidAt } from '../entitlements/cover.ts';
import type { Context } from '../platform/house.ts';
import { requireId } from '../platform/ids.ts';
import type { Row, Statement } from '../platform/packet.ts';
import { verbStatement } from '../platform/reading/verb-statement.ts';
import { refuse } from '../platform/refusal.ts';
import { transact, type Writing } from '../platform/transact.ts';
import { happen } from './happen.ts';
import { type HeldTicket, holdTicket, type OnTicket } from './hold-ticket.ts';
import { type Level, priorityOf } from './priority.ts';
import { replace } from './replace.ts';
import { newTargets } from './targets.ts';
import type { Effort, Environment, Ticket } from './ticket.ts';

export interface RateTicket extends OnTicket {
  category?: string | null;
  impact?: Level | null;
  urgency?: Level | null;
  effort?: Effort | null;
  environment?: Environment | null;
}

/** What targets are chosen by. */
const promised = new Set(['category', 'priority', 'environment', 'entitlement']);

/** The same clocks under other targets, where what they are chosen by is another now (rule 13). */
export function rateTicket(ctx: Context, input: RateTicket): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const held = await holdTicket(ctx, input, ...(input.environment === undefined ? [] : [valid(ctx, requireId(input.ticketId, 'Ticket'))]));
    const { ticket, desk } = held;
    const { facts, cover } = coverAfter(held, input);
    const changes = replace(ticket, { ...ratedBy(held, input), ...facts });
    if (changes.length === 0) return ticket;
    ticket.touch(ctx.now());
    const isPromisedAnew = changes.some(({ field }) => promised.has(field));
    happen(ctx, ticket, 'ticket.rated', { changes, ...(isPromisedAnew ? { fact: newTargets(desk, ticket, cover) } : {}) });
    return ticket;
  });
}

function ratedBy({ ticket, desk }: HeldTicket, { category, effort, environment, ...given }: RateTicket): Partial<Ticket> {
  const impact = given.impact === undefined ? ticket.impact : given.impact;
  const urgency = given.urgency === undefined ? ticket.urgency : given.urgency;
  const isRated = given.impact !== undefined || given.urgency !== undefined;
  const found = category == null ? category : (desk.categories.find(({ key }) => key === category)?.id ?? refuse('NOT_FOUND', ['input', 'category']));
  const priority = isRated ? priorityOf(impact, urgency, desk.document.priorityMatrix) : ticket.priority;
  return { impact, urgency, priority, ...defined({ categoryId: found, effort, environment }) };
}

function defined(values: Record<string, unknown>): Partial<Ticket> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** In another environment something else may cover it: what was valid when it was opened. */
function coverAfter({ ticket, desk, cover, beside }: HeldTicket, { environment }: RateTicket): { facts: Partial<Ticket>; cover: Cover | null } {
  if (environment === undefined || environment === ticket.environment) return { facts: {}, cover };
  const need = { organizationId: ticket.organizationId, isInternal: ticket.isInternal, environment };
  const found = coverOf((beside[0]?.rows[0] as Row | undefined)?.valid, need);
  return { facts: { entitlementId: found?.id ?? null, isUncovered: isUncovered(desk, found, need) }, cover: found };
}

function valid(ctx: Writing, id: string): Statement {
  return verbStatement(ctx, 'what was valid', { id }, ({ tenantId }, { id }) => {
    const isOfTicket = sql`e.tenant_id = ${tenantId}::uuid and e.organization_id = t.organization_id and ${isValidAt(sql.ref('e'), sql`t.opened_at`)}`;
    return sql`select ${entitlementsAs(sql.ref('e'))} as valid from ticket t join entitlement e on ${isOfTicket}
      where t.tenant_id = ${tenantId}::uuid and t.id = ${id}::uuid`;
  });
}

import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { Context } from '../core/context.ts';
import { requireId } from '../core/ids.ts';
import { refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import type { Row, Statement } from '../database/pipeline.ts';
import { entitlementsAs, isValidAt } from '../entitlements/cover.ts';
import { OrganizationShape } from '../organizations/organization.shape.ts';
import { type OwnTimes, ownTimes as ownTimesIn } from '../organizations/own-times.ts';
import { verbStatement } from '../reading/statement/verb-statement.ts';
import { applyChanges } from './apply-changes.ts';
import { coverAgain } from './cover-again.ts';
import { type LockedTicket, lockTicket, type TicketReference } from './lock-ticket.ts';
import { putInto } from './move-ticket.ts';
import { recordTicketEvent } from './record-ticket-event.ts';
import { newTargets } from './sla/targets.ts';
import type { Ticket } from './ticket.ts';

export interface ChangeRequester extends TicketReference {
  requesterId: string;
  organizationId?: string | null;
}

/** The ticket is for somebody else (crm E9). Its creator stays who may close it (crm E2); its cover is asked again (platform O1). */
export function changeRequester(ctx: Context, input: ChangeRequester): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const locked = await lockTicket(ctx, input, newRequester(ctx, input));
    const { ticket, configuration } = locked;
    const { requester, organizationId, valid } = locked.extra[0]?.rows[0] ?? {};
    insistOnRequester(ticket, requester);
    insistOnOrganization(ticket, input, locked.extra[0]?.rows[0]);
    const changed = { requesterId: requester.id as string, organizationId: organizationId as string | null };
    if (changed.requesterId === ticket.requesterId && changed.organizationId === ticket.organizationId) return ticket;
    const { isInternal, environment } = ticket;
    const path = ['input', input.organizationId == null ? 'requesterId' : 'organizationId'];
    const ownTimes = await ownTimesOf(ctx, locked, changed.organizationId);
    const { values, cover, queue } = coverAgain(locked, valid, { organizationId: changed.organizationId, isInternal, environment }, path);
    const changes = applyChanges(ticket, { ...changed, ...values });
    ticket.touch(ctx.now());
    const hasNewTargets = changes.some(({ field }) => field === 'entitlement') || !isDeepStrictEqual(locked.terms.ownTimes, ownTimes);
    const fact = hasNewTargets ? newTargets(configuration, ticket, { cover, ownTimes }) : undefined;
    recordTicketEvent(ctx, locked, 'ticket.requester_changed', { changes, ...(fact && { fact }) });
    if (queue) await putInto(ctx, locked, queue);
    return ticket;
  });
}

/** Another organization stays as it is until the ticket is there; it is held only once the actor is known to see the ticket. */
async function ownTimesOf(ctx: Transaction, { ticket, terms }: LockedTicket, organizationId: string | null): Promise<OwnTimes | null> {
  if (organizationId === ticket.organizationId) return terms.ownTimes;
  const hold = verbStatement(ctx, 'hold organization', { organizationId }, ({ tenantId }, { organizationId }) => {
    return sql`select ${ownTimesIn} as own from organization o where o.tenant_id = ${tenantId}::uuid and o.id = ${organizationId}::uuid for key share`;
  });
  return organizationId === null ? null : ((await ctx.query(hold))[0]?.rows[0]?.own ?? null);
}

/** Internal tickets are for agents only (crm E7); who is the requester already may stay so, also when inactive. */
function insistOnRequester({ requesterId, isInternal }: Ticket, requester: Row | null): void {
  if (requester?.kind !== 'USER' || !(requester.isActive || requester.id === requesterId)) refuse('NOT_FOUND', ['input', 'requesterId']);
  if (isInternal && !requester.isAgent) refuse('NOT_ALLOWED', ['input', 'requesterId']);
}

function insistOnOrganization({ organizationId: before }: Ticket, input: ChangeRequester, found: Row | undefined): void {
  if (input.organizationId != null && !found?.organizationId) refuse('NOT_FOUND', ['input', 'organizationId']);
  if (found?.isArchived && found.organizationId !== before) refuse('ORGANIZATION_ARCHIVED', ['input', 'organizationId']);
}

/** The person and the organization with the entitlements that it had when the ticket was opened. */
function newRequester(ctx: Transaction, input: ChangeRequester): Statement {
  const given = {
    id: requireId(input.ticketId, 'Ticket'),
    requesterId: requireId(input.requesterId, 'User'),
    namedId: input.organizationId == null ? null : requireId(input.organizationId, 'Organization'),
  };
  return verbStatement(ctx, 'new requester', given, (viewer, { id, requesterId, namedId }) => {
    const { tenantId } = viewer;
    const visible = OrganizationShape.visibility?.(sql.ref('o'), viewer) ?? sql`true`;
    const named = sql`select o.id from organization o where o.tenant_id = ${tenantId}::uuid and o.id = ${namedId}::uuid and (${visible})`;
    const wanted = sql`select case when ${namedId}::uuid is null then p.organization_id else (${named}) end as id`;
    const isOfOrganization = sql`e.tenant_id = ${tenantId}::uuid and e.organization_id = w.id and ${isValidAt(sql.ref('e'), sql`t.opened_at`)}`;
    return sql`select jsonb_build_object('id', p.id, 'kind', p.kind, 'isAgent', p.is_agent, 'isActive', p.is_active) as requester, w.id as "organizationId",
        (select o.archived_at is not null from organization o where o.tenant_id = ${tenantId}::uuid and o.id = w.id) as "isArchived",
        (select ${entitlementsAs(sql.ref('e'))} from entitlement e where ${isOfOrganization}) as valid
      from ticket t join principal p on p.tenant_id = ${tenantId}::uuid and p.id = ${requesterId}::uuid cross join lateral (${wanted}) w
      where t.tenant_id = ${tenantId}::uuid and t.id = ${id}::uuid`;
  });
}

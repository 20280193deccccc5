import type { Context } from '../core/context.ts';
import { change, refer } from '../core/event.ts';
import { newId, publicId, requireId } from '../core/ids.ts';
import { refuse, refuseValue } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import { seesOrganization } from '../organizations/organization.shape.ts';
import { lockTicket, type TicketReference } from '../tickets/lock-ticket.ts';
import { recordTicketEvent } from '../tickets/record-ticket-event.ts';
import { readsNotes } from '../tickets/visibility/ticket-visibility.ts';
import type { RelationTarget, Target } from './relation.ts';

export interface RelateTicket extends TicketReference {
  kind: string;
  personId?: string | null;
  organizationId?: string | null;
  externalType?: Exclude<RelationTarget, 'PERSON' | 'ORGANIZATION'> | null;
  externalId?: string | null;
  label?: string | null;
}

/** Relates a ticket to a person, organization or external record, visible to agents only (crm E5). The ticket row stays unchanged, so that requesters do not notice. */
export function relateTicket(ctx: Context, input: RelateTicket): Promise<{ id: string }> {
  return transact(ctx, async (ctx) => {
    const locked = await lockTicket(ctx, input);
    const { ticket } = locked;
    const target = targetOf(input);
    await insistOnTarget(ctx, target);
    await insistOnNew(ctx, ticket.id, input.kind, target);
    const id = newId(ctx.now());
    const { principalId, organizationId, externalId, label } = target;
    const targetColumns = [target.target, principalId, organizationId, externalId, label];
    ctx.defer({ name: 'relate', text: insert, values: [ctx.tenant.id, id, ticket.id, input.kind, ...targetColumns, ctx.now(), ctx.actor.id] });
    const relation = { id: publicId('Relation', id), kind: input.kind, ...eventValues(target) };
    recordTicketEvent(ctx, locked, 'ticket.related', { audience: 'AGENTS', changes: [change('relation', null, relation)], previousValues: { [id]: false } });
    return { id };
  });
}

const insert = `
  insert into relation (tenant_id, id, ticket_id, kind, target, principal_id, organization_id, external_id, label, created_at, created_by_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

/** Exactly one target. */
function targetOf({ personId, organizationId, externalType, externalId, label }: RelateTicket): Target {
  const given = [personId, organizationId, externalId].filter((one) => one != null);
  if (given.length !== 1) refuseValue(['input', given.length === 0 ? 'personId' : 'externalId'], 'oneTarget');
  const noTarget = { principalId: null, organizationId: null, externalId: null, label: label ?? null };
  if (personId != null) return { ...noTarget, target: 'PERSON', principalId: requireId(personId, 'User') };
  if (organizationId != null) return { ...noTarget, target: 'ORGANIZATION', organizationId: requireId(organizationId, 'Organization') };
  return { ...noTarget, target: externalType ?? 'RECORD', externalId: externalId ?? null };
}

async function insistOnTarget(ctx: Transaction, { principalId, organizationId }: Target): Promise<void> {
  if (principalId) await insistOn(ctx, `select from principal where tenant_id = $1 and id = $2 and kind = 'USER'`, principalId, 'personId');
  if (organizationId && !seesOrganization(ctx.actor, organizationId)) refuse('NOT_FOUND', ['input', 'organizationId']);
  if (organizationId) await insistOn(ctx, 'select from organization where tenant_id = $1 and id = $2', organizationId, 'organizationId');
}

async function insistOn(ctx: Transaction, text: string, id: string, name: string): Promise<void> {
  const [found] = await ctx.query({ text, values: [ctx.tenant.id, id] });
  if (!found?.affected) refuse('NOT_FOUND', ['input', name]);
}

const sameRelation = `
  select id from relation where tenant_id = $1 and ticket_id = $2 and kind = $3 and target = $4 and ended_at is null
    and coalesce(principal_id::text, organization_id::text, external_id) = $5`;

/** Refuses a duplicate; the lock on the ticket prevents a concurrent one. */
async function insistOnNew(ctx: Transaction, ticketId: string, kind: string, { target, principalId, organizationId, externalId }: Target): Promise<void> {
  const [found] = await ctx.query({
    name: 'same_relation',
    text: sameRelation,
    values: [ctx.tenant.id, ticketId, kind, target, principalId ?? organizationId ?? externalId],
  });
  const existing: string | undefined = found?.rows[0]?.id;
  if (existing) refuse('ALREADY_EXISTS', ['input', 'kind'], { relationId: readsNotes(ctx.actor) ? publicId('Relation', existing) : null });
}

/** A relation as its events record it. */
export function eventValues({ target, principalId, organizationId, externalId, label }: Target): Record<string, unknown> {
  const person = principalId && { personId: publicId('User', principalId) };
  const organization = organizationId && { organizationId: refer('Organization', organizationId) };
  return { target, ...person, ...organization, ...(externalId === null ? {} : { externalId }), ...(label === null ? {} : { label }) };
}

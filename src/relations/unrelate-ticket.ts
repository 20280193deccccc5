import { sql } from 'kysely';
import type { Context } from '../core/context.ts';
import { change } from '../core/event.ts';
import { publicId, requireId } from '../core/ids.ts';
import { refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import type { Row } from '../database/pipeline.ts';
import { verbStatement } from '../reading/statement/verb-statement.ts';
import { lockTicket } from '../tickets/lock-ticket.ts';
import { recordTicketEvent } from '../tickets/record-ticket-event.ts';
import { readsNotes, ticketVisibility } from '../tickets/visibility/ticket-visibility.ts';
import { eventValues } from './relate-ticket.ts';
import type { Target } from './relation.ts';

export interface UnrelateTicket {
  relationId: string;
  expectedVersion?: number | null;
}

/** Ends a relation and keeps it with its end; a relation that has ended stays unchanged. */
export function unrelateTicket(ctx: Context, input: UnrelateTicket): Promise<{ id: string }> {
  return transact(ctx, async (ctx) => {
    const id = requireId(input.relationId, 'Relation');
    const { ticketId } = (readsNotes(ctx.actor) && (await visibleRelation(ctx, id))) || refuse('NOT_FOUND', ['input', 'relationId']);
    const locked = await lockTicket(ctx, { ticketId: publicId('Ticket', ticketId), expectedVersion: input.expectedVersion ?? null });
    const [ended] = await ctx.query({ name: 'unrelate', text: end, values: [ctx.tenant.id, id, ctx.now()] });
    const row = ended?.rows[0] as (Target & { kind: string }) | undefined;
    if (!row) return { id };
    const relation = { id: publicId('Relation', id), kind: row.kind, ...eventValues(row) };
    recordTicketEvent(ctx, locked, 'ticket.unrelated', { audience: 'AGENTS', changes: [change('relation', relation, null)], previousValues: { [id]: true } });
    return { id };
  });
}

const end = `
  update relation set ended_at = $3 where tenant_id = $1 and id = $2 and ended_at is null
  returning kind, target, principal_id as "principalId", organization_id as "organizationId", external_id as "externalId", label`;

async function visibleRelation(ctx: Transaction, id: string): Promise<Row | undefined> {
  const statement = verbStatement(ctx, 'find visible relation', { id }, (viewer, { id }) => {
    const ofTicket = sql`t.tenant_id = ${viewer.tenantId}::uuid and t.id = r.ticket_id and (${ticketVisibility(sql.ref('t'), viewer)})`;
    return sql`select r.ticket_id as "ticketId" from relation r join ticket t on ${ofTicket} where r.tenant_id = ${viewer.tenantId}::uuid and r.id = ${id}::uuid`;
  });
  return (await ctx.query(statement))[0]?.rows[0];
}

import { sql } from 'kysely';
import type { Present } from '../../bus/presence.ts';
import type { Context } from '../../core/context.ts';
import { requireId } from '../../core/ids.ts';
import { refuse } from '../../core/refusal.ts';
import { readRows } from '../../database/tenancy.ts';
import { verbStatement } from '../../reading/statement/verb-statement.ts';
import { ticketVisibility } from '../../tickets/visibility/ticket-visibility.ts';

export interface AnnouncePresence {
  ticketId: string;
  activity?: string | null;
}

/** Who is at a ticket. */
export interface TicketPresent {
  id: string;
  ticketId: string;
  present: Present[];
}

/** Tells the other agents who see the ticket; nothing is written. */
export async function announcePresence(ctx: Context, { ticketId, activity }: AnnouncePresence): Promise<TicketPresent> {
  const id = requireId(ticketId, 'Ticket');
  if (!(await isVisible(ctx, id))) return refuse('NOT_FOUND', ['input', 'ticketId']);
  ctx.services.presence.announce(placeOf(ctx, id), ctx.actor.id, activity ?? null);
  return presentAt(ctx, id, ticketId);
}

export function presentAt(ctx: Context, id: string, ticketId: string): TicketPresent {
  return { id, ticketId, present: ctx.services.presence.at(placeOf(ctx, id)) };
}

export function placeOf({ tenant }: Context, ticketId: string): string {
  return `${tenant.id}/${ticketId}`;
}

export async function isVisible(ctx: Context, id: string): Promise<boolean> {
  const look = verbStatement(ctx, 'look at ticket', { id }, (viewer, { id }) => {
    const isIt = sql`t.tenant_id = ${viewer.tenantId}::uuid and t.id = ${id}::uuid`;
    return sql`select 1 as seen from ticket t where ${isIt} and (${ticketVisibility(sql.ref('t'), viewer)})`;
  });
  return (await readRows(ctx, look)).length > 0;
}

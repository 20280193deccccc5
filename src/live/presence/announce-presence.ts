import { sql } from 'kysely';
import type { Context } from '../../platform/house.ts';
import { requireId } from '../../platform/ids.ts';
import type { Present } from '../../platform/presence.ts';
import { verbStatement } from '../../platform/reading/verb-statement.ts';
import { refuse } from '../../platform/refusal.ts';
import { readRows } from '../../platform/tenancy.ts';
import { ticketSight } from '../../tickets/sight.ts';

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
  if (!(await isInSight(ctx, id))) return refuse('NOT_FOUND', ['input', 'ticketId']);
  ctx.house.presence.announce(placeOf(ctx, id), ctx.actor.id, activity ?? null);
  return presentAt(ctx, id, ticketId);
}

export function presentAt(ctx: Context, id: string, ticketId: string): TicketPresent {
  return { id, ticketId, present: ctx.house.presence.at(placeOf(ctx, id)) };
}

export function placeOf({ tenant }: Context, ticketId: string): string {
  return `${tenant.id}/${ticketId}`;
}

export async function isInSight(ctx: Context, id: string): Promise<boolean> {
  const look = verbStatement(ctx, 'look at ticket', { id }, (viewer, { id }) => {
    const isIt = sql`t.tenant_id = ${viewer.tenantId}::uuid and t.id = ${id}::uuid`;
    return sql`select 1 as seen from ticket t where ${isIt} and (${ticketSight(sql.ref('t'), viewer)})`;
  });
  return (await readRows(ctx, look)).length > 0;
}

import type { Present } from '../../bus/presence.ts';
import type { Context } from '../../core/context.ts';
import { requireId } from '../../core/ids.ts';
import { refuse } from '../../core/refusal.ts';
import { readRows } from '../../database/tenancy.ts';
import { visibleStatement } from '../../tickets/lock-statement.ts';

export interface AnnouncePresence {
  ticketId: string;
  activity?: string | null;
}

/** Who looks at a ticket or writes on it. */
export interface TicketPresent {
  id: string;
  ticketId: string;
  present: Present[];
}

/** Is published to the other agents who can see the ticket, and written nowhere. */
export async function announcePresence(ctx: Context, { ticketId, activity }: AnnouncePresence): Promise<TicketPresent> {
  const id = requireId(ticketId, 'Ticket');
  if (!(await isVisible(ctx, id))) return refuse('NOT_FOUND', ['input', 'ticketId']);
  ctx.services.presence.announce(presenceKey(ctx, id), ctx.actor.id, activity ?? null);
  return presentAt(ctx, id, ticketId);
}

export function presentAt(ctx: Context, id: string, ticketId: string): TicketPresent {
  return { id, ticketId, present: ctx.services.presence.at(presenceKey(ctx, id)) };
}

export function presenceKey({ tenant }: Context, ticketId: string): string {
  return `${tenant.id}/${ticketId}`;
}

export async function isVisible(ctx: Context, id: string): Promise<boolean> {
  return (await readRows(ctx, visibleStatement(ctx, id))).length > 0;
}

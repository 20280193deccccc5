import type { Context } from '../../core/context.ts';
import { readRows } from '../../database/tenancy.ts';
import type { Claimed } from './claim-deliveries.ts';

const pauseMs = 3_600_000;

export const recent = `select from delivery v where v.tenant_id = $1 and v.ticket_id = $2 and v.id <> $3 and v.address = $4 and v.is_response and v.state = 'SENT'
  and v.ended_at > $5 limit 1`;

/**
 * Whether an automatic answer about this ticket went to this address within the hour. Two programs that answer each other are stopped by it, whatever their
 * mails say of themselves (RFC 3834). Mails leave in order, so of two only one is sent at a time.
 */
export async function hasRecentResponse(ctx: Context, { id, ticketId }: Claimed, address: string): Promise<boolean> {
  const values = [ctx.tenant.id, ticketId, id, address, new Date(ctx.services.now().getTime() - pauseMs)];
  return (await readRows(ctx, { name: 'recent_response', text: recent, values })).length > 0;
}

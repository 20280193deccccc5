import type { Context } from '../core/context.ts';
import { requireId } from '../core/ids.ts';
import { refuse, refuseValue } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';

export interface MarkNotifications {
  ids?: string[] | null;
  upToId?: string | null;
  isRead: boolean;
}

interface Marked {
  id: string;
  markedCount: number;
  hasMore: boolean;
}

/** So many rows are written in one transaction. */
const most = 10_000;

/** Marks one's own notifications. It is no event: nobody else is concerned. */
export function markNotifications(ctx: Context, { ids, upToId, isRead }: MarkNotifications): Promise<Marked> {
  if ((ids == null) === (upToId == null)) refuseValue(['input', ids == null ? 'ids' : 'upToId'], 'idsOrUpTo');
  return transact(ctx, async (ctx) => {
    const uuids = [...new Set((ids ?? [upToId ?? '']).map((id) => requireId(id, 'Notification')))];
    const found = await seqsOf(ctx, uuids);
    const missing = uuids.findIndex((id) => !found.has(id));
    if (missing >= 0) refuse('NOT_FOUND', ids ? ['input', 'ids', `${missing}`] : ['input', 'upToId']);
    const seqs = [...found.values()];
    const markedCount = await mark(ctx, seqs, ids ? 'THESE' : 'UP_TO', isRead);
    return { id: ctx.actor.id, markedCount, hasMore: markedCount === most };
  });
}

const find = 'select n.id, n.seq::text as seq from notification n where n.tenant_id = $1 and n.principal_id = $2 and n.id = any($3::uuid[])';

async function seqsOf(ctx: Transaction, uuids: string[]): Promise<Map<string, string>> {
  const [found] = await ctx.query({ name: 'notifications_by_id', text: find, values: [ctx.tenant.id, ctx.actor.id, uuids] });
  return new Map((found?.rows ?? []).map(({ id, seq }): [string, string] => [id, seq]));
}

const which = { THESE: 'n.seq = any($3::bigint[])', UP_TO: 'n.seq <= ($3::bigint[])[1]' };

/** In one order, so that two that mark at once wait for each other and never in a circle. */
const marking = (isThese: keyof typeof which, isRead: boolean) => `
  update notification n set read_at = ${isRead ? '$4::timestamptz' : 'null'} where n.tenant_id = $1 and n.principal_id = $2 and n.seq in (
    select n.seq from notification n where n.tenant_id = $1 and n.principal_id = $2 and ${which[isThese]} and n.read_at is ${isRead ? '' : 'not '}null
    order by n.seq desc limit ${most} for update)`;

async function mark(ctx: Transaction, seqs: string[], isThese: keyof typeof which, isRead: boolean): Promise<number> {
  const values = [ctx.tenant.id, ctx.actor.id, seqs, ...(isRead ? [ctx.now()] : [])];
  const [marked] = await ctx.query({ name: `mark_notifications_${isThese}_${isRead}`.toLowerCase(), text: marking(isThese, isRead), values });
  return marked?.affected ?? 0;
}

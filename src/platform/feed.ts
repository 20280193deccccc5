import type { Context } from './house.ts';
import { newId } from './ids.ts';
import type { Writing } from './transact.ts';

export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

/** Who may ever see an event: everyone who sees its ticket, those who read notes, or those who administer the desk. */
export type Audience = 'EVERYONE' | 'AGENTS' | 'ADMINS';

export interface RecordedEvent {
  type: string;
  ticketId: string | null;
  audience: Audience;
  changes: FieldChange[];
  /** By column, what the ticket held before this transaction where that changed. */
  was?: Record<string, unknown>;
}

/** Notes what happened; it becomes an event, with its number, in the last statement of the transaction. */
export function record(ctx: Writing, type: string, about: { ticketId?: string; audience?: Audience; changes?: FieldChange[] } = {}): void {
  ctx.events.push({ type, ticketId: about.ticketId ?? null, audience: about.audience ?? 'EVERYONE', changes: about.changes ?? [] });
}

const append = `
  with head as (update feed set seq = seq + $2 where tenant_id = $1 returning seq)
  insert into event (tenant_id, seq, id, type, occurred_at, actor_id, ticket_id, audience, changes, was)
  select $1, head.seq - $2 + e.n, e.id, e.type, $3, $4, e."ticketId", e.audience, e.changes, e.was
  from head, jsonb_to_recordset($5::jsonb) as e (n int, id uuid, type text, "ticketId" uuid, audience text, changes jsonb, was jsonb)`;

/** The lock on the head orders commits, so it is taken last and held for the shortest time. */
export function appendEvents(ctx: Writing): void {
  const count = ctx.events.length;
  if (count === 0) return;
  const at = ctx.now();
  const rows = ctx.events.map((event, index) => ({ n: index + 1, id: newId(at), ...event }));
  ctx.later({ name: 'append', text: append, values: [ctx.tenant.id, count, at, ctx.actor.id, JSON.stringify(rows)] });
}

/** The number of the newest event. */
export async function headOf(ctx: Pick<Context, 'house' | 'tenant'>): Promise<bigint> {
  const { rows } = await ctx.house.pool.query('select seq from feed_heads(array[$1::uuid])', [ctx.tenant.id]);
  return BigInt(rows[0]?.seq ?? 0);
}

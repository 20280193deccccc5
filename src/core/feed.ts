import type { Context } from './context.ts';
import { newId } from './ids.ts';
import type { Transaction } from './transact.ts';

export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

/** Who may ever see an event: everyone who sees its ticket, those who read notes, or those who administer the desk. */
export type Audience = 'EVERYONE' | 'AGENTS' | 'ADMINS';

export interface RecordedEvent {
  id: string;
  type: string;
  at: Date;
  ticketId: string | null;
  audience: Audience;
  changes: FieldChange[];
  /** By column, what the ticket held before this transaction where that changed. */
  previousValues?: Record<string, unknown>;
  /** What the clocks of the ticket heard. */
  fact?: object;
}

export type About = Partial<Pick<RecordedEvent, 'at' | 'ticketId' | 'audience' | 'changes' | 'fact'>>;

/** Notes what happened, now or at another time; it becomes an event, with its number, in the last statement of the transaction. */
export function record(ctx: Transaction, type: string, about: About = {}): RecordedEvent {
  const event = eventOf(ctx, type, about);
  ctx.events.push(event);
  return event;
}

/** An event that others may stand before. */
export function eventOf(ctx: Transaction, type: string, about: About = {}): RecordedEvent {
  const at = about.at ?? ctx.now();
  return { ticketId: null, audience: 'EVERYONE', changes: [], ...about, id: newId(at), type, at };
}

const append = `
  with head as (update feed set seq = seq + $2 where tenant_id = $1 returning seq)
  insert into event (tenant_id, seq, id, type, occurred_at, actor_id, ticket_id, audience, changes, previous_values, fact)
  select $1, head.seq - $2 + e.n, e.id, e.type, e.at, $3, e."ticketId", e.audience, e.changes, e."previousValues", e.fact
  from head, jsonb_to_recordset($4::jsonb) as e (n int, id uuid, type text, at timestamptz, "ticketId" uuid, audience text, changes jsonb, "previousValues" jsonb, fact jsonb)`;

/** The lock on the head orders commits, so it is taken last and held for the shortest time. */
export function appendEvents(ctx: Transaction): void {
  const count = ctx.events.length;
  if (count === 0) return;
  const rows = ctx.events.map((event, index) => ({ n: index + 1, ...event }));
  ctx.defer({ name: 'append', text: append, values: [ctx.tenant.id, count, ctx.actor.id, JSON.stringify(rows)] });
}

/** The number of the newest event. */
export async function headOf(ctx: Pick<Context, 'services' | 'tenant'>): Promise<bigint> {
  const { rows } = await ctx.services.pool.query('select seq from feed_heads(array[$1::uuid])', [ctx.tenant.id]);
  return BigInt(rows[0]?.seq ?? 0);
}

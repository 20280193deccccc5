import type { Context } from './context.ts';
import type { RecordedEvent } from './event.ts';
import { newId } from './ids.ts';
import type { Transaction } from './transaction.ts';

export type EventDetails = Partial<Pick<RecordedEvent, 'at' | 'ticketId' | 'audience' | 'changes' | 'fact'>>;

/** Records an event, of now or of another instant; the last statement of the transaction numbers it. */
export function record(ctx: Transaction, type: string, details: EventDetails = {}): RecordedEvent {
  const event = eventOf(ctx, type, details);
  ctx.events.push(event);
  return event;
}

/** An event that is not recorded yet, because others may have to come before it. */
export function eventOf(ctx: Transaction, type: string, details: EventDetails = {}): RecordedEvent {
  const at = details.at ?? ctx.now();
  const keepsInstant = details.at !== undefined || ctx.keepsInstant === true;
  return { ticketId: null, audience: 'EVERYONE', changes: [], ...details, id: newId(at), type, at, keepsInstant };
}

const append = `
  with head as (update feed set seq = seq + $2, latest_at = greatest(latest_at, $5) where tenant_id = $1 returning seq, latest_at),
  given as (select * from jsonb_to_recordset($4::jsonb) as e (
    n int, id uuid, type text, at timestamptz, "keepsInstant" boolean, "ticketId" uuid, audience text, changes jsonb, "previousValues" jsonb, fact jsonb))
  insert into event (tenant_id, seq, id, type, occurred_at, actor_id, ticket_id, audience, changes, previous_values, fact)
  select $1, head.seq - $2 + e.n, e.id, e.type, case when e."keepsInstant" then e.at else head.latest_at end, $3, e."ticketId", e.audience, e.changes, e."previousValues",
    case when e."keepsInstant" or e.at = head.latest_at then e.fact else e.fact || jsonb_build_object('at', e.at) end
  from head, given e`;

/**
 * The lock on the head of the feed puts commits in order, so it is taken last and held for the shortest time. The head knows the latest instant:
 * an event that a slower transaction or a clock set back would put before it gets that instant, and its fact keeps the one that the clocks used.
 */
export function appendEvents(ctx: Transaction): void {
  const count = ctx.events.length;
  if (count === 0) return;
  const rows = ctx.events.map((event, index) => ({ n: index + 1, ...event }));
  const latest = ctx.events.some(({ keepsInstant }) => !keepsInstant) ? ctx.beganAt : null;
  ctx.defer({ name: 'append', text: append, values: [ctx.tenant.id, count, ctx.actor.id, JSON.stringify(rows), latest] });
}

/** The number of the newest event. */
export async function headOf({ services, tenant, answerBy }: Pick<Context, 'services' | 'tenant' | 'answerBy'>): Promise<bigint> {
  const { rows } = await services.connections.query({ text: 'select seq from feed_heads(array[$1::uuid])', values: [tenant.id] }, answerBy);
  return BigInt(rows[0]?.seq ?? 0);
}

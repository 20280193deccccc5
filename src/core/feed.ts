import type { Context } from './context.ts';
import { type RecordedEvent, referencesIn } from './event.ts';
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
  return { ticketId: null, audience: 'EVERYONE', changes: [], ...details, id: newId(at), type, at };
}

const append = `
  with head as (update feed set seq = seq + $2 where tenant_id = $1 returning seq)
  insert into event (tenant_id, seq, id, type, occurred_at, actor_id, ticket_id, audience, changes, refers_to, previous_values, fact)
  select $1, head.seq - $2 + e.n, e.id, e.type, e.at, $3, e."ticketId", e.audience, e.changes, e."refersTo", e."previousValues", e.fact
  from head, jsonb_to_recordset($4::jsonb) as e (n int, id uuid, type text, at timestamptz, "ticketId" uuid, audience text, changes jsonb, "refersTo" jsonb, "previousValues" jsonb, fact jsonb)`;

/** The lock on the head of the feed puts commits in order, so it is taken last and held for the shortest time. */
export function appendEvents(ctx: Transaction): void {
  const count = ctx.events.length;
  if (count === 0) return;
  const rows = ctx.events.map((event, index) => ({ n: index + 1, ...event, refersTo: referencesIn(event.changes) }));
  ctx.defer({ name: 'append', text: append, values: [ctx.tenant.id, count, ctx.actor.id, JSON.stringify(rows)] });
}

/** The number of the newest event. */
export async function headOf({ services, tenant, answerBy }: Pick<Context, 'services' | 'tenant' | 'answerBy'>): Promise<bigint> {
  const { rows } = await services.connections.query({ text: 'select seq from feed_heads(array[$1::uuid])', values: [tenant.id] }, answerBy);
  return BigInt(rows[0]?.seq ?? 0);
}

import { randomUUID } from 'node:crypto';
import type { Statement } from '../database/pipeline.ts';
import { type RecordedEvent, referencesIn } from './event.ts';
import { newId } from './ids.ts';
import type { EventType } from './registry.ts';
import type { Transaction } from './transaction.ts';
import type { VersionedChanges } from './versioned-changes.ts';

export type EventDetails = Partial<Pick<RecordedEvent, 'at' | 'automatic' | 'ticketId' | 'messageId' | 'audience' | 'changes' | 'fact' | 'previousValues'>>;

/** Records an event, of now or of another instant; it gets its number at the end of the transaction. */
export function record(ctx: Transaction, type: EventType, details: EventDetails = {}): RecordedEvent {
  const event = eventOf(ctx, type, details);
  ctx.events.push(event);
  return event;
}

/** An event that is not recorded yet, because others may have to come before it. */
export function eventOf(ctx: Transaction, type: EventType, details: EventDetails = {}): RecordedEvent {
  const at = details.at ?? ctx.now();
  const keepsInstant = details.at !== undefined || ctx.keepsInstant === true;
  const automatic = details.automatic ?? (ctx.isAutomatic ? 'CAUSED' : undefined);
  const event = { ticketId: null, messageId: null, audience: 'EVERYONE' as const, changes: [], ...details };
  return { ...event, id: newId(at), type, at, keepsInstant, ...(automatic ? { automatic } : {}) };
}

const systemActor = "(select s.id from principal s where s.tenant_id = $1 and s.kind = 'SYSTEM')";

/** Who acted, who caused it and for whom. */
const actors = '$3::uuid, null::uuid, $5::uuid';
/** Only where the desk did something by itself, since to begin a look-up costs as much as to look up. */
const automaticActors = `case when e.automatic is null then $3::uuid else ${systemActor} end, case when e.automatic = 'CAUSED' then nullif($3::uuid, ${systemActor}) end,
    case when e.automatic is distinct from 'DUE' then $5::uuid end`;

const moveHead = `
  update feed set seq = seq + $2, latest_at = case when latest_at > $4::timestamptz + (clock_timestamp() - transaction_timestamp()) then refuse_earlier_than(latest_at) else greatest(latest_at, $3) end,
    version = coalesce($5, version)
  where tenant_id = $1 returning seq, version, xmin as "transactionId"`;

/** The tenant comes from the head, which this transaction has moved: rows that take it from a parameter would go through one node to the others (scale S12). */
const append = (actors: string) => `
  insert into event (tenant_id, seq, id, type, occurred_at, actor_id, caused_by_id, on_behalf_of_id, ticket_id, message_id, audience, changes, refers_to, previous_values, has_all_values, fact)
  select head.tenant_id, head.seq - $2 + e.n, e.id, e.type, case when e."keepsInstant" then e.at else head.latest_at end,
    ${actors}, e."ticketId", e."messageId", e.audience, e.changes, e."refersTo", e."previousValues", e."hasAllValues",
    case when e."keepsInstant" or e.at = head.latest_at then e.fact else e.fact || jsonb_build_object('at', e.at) end
  from feed head, jsonb_to_recordset($4::jsonb) as e (
    n int, id uuid, type text, at timestamptz, "keepsInstant" boolean, automatic text, "ticketId" uuid, "messageId" uuid, audience text, changes jsonb, "refersTo" jsonb, "previousValues" jsonb, "hasAllValues" boolean, fact jsonb)
  where head.tenant_id = $1`;
const [appendOwn, appendAutomatic] = [append(actors), append(automaticActors)];

/**
 * The lock on the head of the feed puts commits in order, so it is taken last and held for the shortest time. The head knows the latest instant:
 * an event that a slower transaction would put before it gets that instant, and its fact keeps the one that the clocks used. Where the latest
 * instant is even after what the clock shows now, which is what it showed when the transaction was opened and the time since, the clock was set
 * back, and the statement fails with `behindFeed`.
 */
export function appendEvents(ctx: Transaction, openedAt: Date | null, changes: VersionedChanges): Statement[] {
  const count = ctx.events.length;
  const rows = ctx.events.map(({ notices: _, ...event }, index) => ({ n: index + 1, ...event, refersTo: referencesIn(event.changes) }));
  const isOfNow = ctx.events.some(({ keepsInstant }) => !keepsInstant);
  const latest = isOfNow ? ctx.beganAt : afterDue(ctx);
  const values = [ctx.tenant.id, count, ctx.actor.id, JSON.stringify(rows), ctx.actor.onBehalfOf?.id ?? null];
  return [
    {
      name: 'move_head',
      text: moveHead,
      values: [ctx.tenant.id, count, latest, isOfNow ? openedAt : null, changes.needVersion(ctx.events) ? randomUUID() : null],
    },
    ctx.events.some(({ automatic }) => automatic) ? { name: 'append_automatic', text: appendAutomatic, values } : { name: 'append', text: appendOwn, values },
  ];
}

/** After what was due: what happens at the instant itself is in time, and by the clock of a node that is behind it may not be due yet. */
function afterDue(ctx: Transaction): Date | null {
  if (ctx.keepsInstant) return null;
  const due = ctx.events.map(({ at }) => at.getTime()).filter((at) => at <= ctx.beganAt.getTime());
  return due.length > 0 ? new Date(Math.max(...due) + 1) : null;
}

const moveVersionOnly = 'update feed set version = $2 where tenant_id = $1';

/** For a change that is no event: what was read before it is no longer taken for still true. */
export function moveVersion({ tenant }: { tenant: { id: string } }, { isAny }: VersionedChanges): Statement[] {
  return isAny ? [{ name: 'move_version', text: moveVersionOnly, values: [tenant.id, randomUUID()] }] : [];
}

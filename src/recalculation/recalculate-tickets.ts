import { sql } from 'kysely';
import { loadCalendarVersions } from '../calendars/calendar-versions.ts';
import type { Context } from '../core/context.ts';
import type { FieldChange } from '../core/feed.ts';
import { publicId } from '../core/ids.ts';
import { type Transaction, transact } from '../core/transact.ts';
import { verbStatement } from '../reading/statement/verb-statement.ts';
import { change } from '../tickets/apply-transition.ts';
import { type LockedTicket, lockedColumns, trackTicket } from '../tickets/lock-ticket.ts';
import { recordTicketEvent } from '../tickets/record-ticket-event.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { type Claimed, claimRecalculation } from './claim-recalculation.ts';
import { recalculationFact, type TargetChange } from './target-change.ts';

/** What became of one batch. */
export interface Batch {
  /** How many tickets were looked at, and how many of them changed. */
  looked: number;
  changed: number;
  /** How many were next, but in other hands. */
  waiting: number;
  /** How long tickets were locked, in milliseconds. */
  lockedMs: number;
}

/**
 * Some open tickets go under another policy or calendar, in order of their ids; how far it came is kept in the same transaction, so whoever is
 * killed has done nothing, and whoever comes next goes on there. `null` where there is nothing to do.
 */
export async function recalculateTickets(ctx: Context, size: number): Promise<Batch | null> {
  let began = 0;
  const { batch } = await transact(ctx, async (ctx) => {
    const claimed = await claimRecalculation(ctx, size);
    if (!claimed) return { batch: null };
    began = performance.now();
    const held = await lockNext(ctx, claimed);
    const changed = held.filter((one) => recalculate(ctx, claimed, one)).length;
    keepPosition(ctx, claimed, held, changed, size);
    return { batch: { looked: held.length, changed, waiting: claimed.next.length - held.length } };
  });
  return batch && { ...batch, lockedMs: performance.now() - began };
}

type Held = Omit<LockedTicket, 'extra'>;

/** Up to the first one that somebody else has: nobody waits with others in hand, and none is left out. */
async function lockNext(ctx: Transaction, { next, slaRules }: Claimed): Promise<Held[]> {
  if (next.length === 0) return [];
  const lock = verbStatement(ctx, 'hold tickets to recalculate', { next }, (viewer, { next }) => {
    const isNext = sql`t.tenant_id = ${viewer.tenantId}::uuid and t.id = any(${next}::uuid[]) and t.closed_at is null`;
    return sql`select ${lockedColumns(viewer)} from ticket t where ${isNext} order by t.id for update of t skip locked`;
  });
  const rows = (await ctx.query(lock))[0]?.rows ?? [];
  const firstInOtherHands = next.findIndex((id, at) => rows[at]?.id !== id);
  const held: Held[] = [];
  for (const row of firstInOtherHands === -1 ? rows : rows.slice(0, firstInOtherHands)) held.push(await trackTicket(ctx, row));
  await loadCalendarVersions(ctx, Object.values(slaRules.calendars));
  return held;
}

/** Whether it made a difference; where it did, that is an event which says what became of the deadlines, and by what (SLA 19). */
function recalculate(ctx: Transaction, { targetChange, slaRules }: Claimed, { ticket, cover }: Held): boolean {
  const fact = recalculationFact(targetChange, { ...ticket, cover }, slaRules);
  if (!fact) return false;
  const before = deadlinesOf(ticket);
  const changes = [causeOf(targetChange)];
  recordTicketEvent(ctx, ticket, 'ticket.recalculated', { audience: 'AGENTS', changes, fact });
  const moved = movedFrom(before, deadlinesOf(ticket));
  changes.push(...moved);
  if (moved.length > 0) ticket.touch(ctx.now());
  return true;
}

function causeOf(targetChange: TargetChange): FieldChange {
  if (targetChange.kind === 'CALENDAR') return change('calendar', null, publicId('BusinessCalendar', targetChange.id));
  const policy = publicId('SlaPolicy', targetChange.id);
  return targetChange.version === null ? change('policy', policy, null) : change('policy', null, policy);
}

type Deadlines = Pick<Ticket, 'dueAt' | 'firstResponseDueAt' | 'nextResponseDueAt'>;

function deadlinesOf({ dueAt, firstResponseDueAt, nextResponseDueAt }: Ticket): Deadlines {
  return { dueAt, firstResponseDueAt, nextResponseDueAt };
}

function movedFrom(before: Deadlines, after: Deadlines): FieldChange[] {
  const names = Object.keys(before) as (keyof Deadlines)[];
  return names.flatMap((name) => (before[name]?.getTime() === after[name]?.getTime() ? [] : [change(name, before[name], after[name])]));
}

const keepText = `update recalculation set after_ticket_id = coalesce($3, after_ticket_id), recalculated = recalculated + $4, finished_at = $5
  where tenant_id = $1 and id = $2`;

function keepPosition(ctx: Transaction, { id, next }: Claimed, held: Held[], changed: number, size: number): void {
  const isLast = held.length === next.length && next.length < size;
  ctx.defer({ name: 'keep_place', text: keepText, values: [ctx.tenant.id, id, held.at(-1)?.ticket.id ?? null, changed, isLast ? ctx.now() : null] });
}

import { sql } from 'kysely';
import type { Context } from '../core/context.ts';
import { change, type FieldChange, refer } from '../core/event.ts';
import { publicId } from '../core/ids.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import { verbStatement } from '../reading/statement/verb-statement.ts';
import { applyFact } from '../sla/clocks/apply-fact.ts';
import type { Fact } from '../sla/clocks/clock.ts';
import { deadlinesOf as deadlinesUnder } from '../sla/clocks/deadlines.ts';
import { lockedColumns } from '../tickets/lock-statement.ts';
import { type TrackedTicket, trackTickets } from '../tickets/lock-ticket.ts';
import { recordTicketEvent } from '../tickets/record-ticket-event.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { type Claimed, claimRecalculation } from './claim-recalculation.ts';
import { recalculationFact, type TargetChange } from './target-change.ts';

/** The result of one batch. */
export interface Batch {
  /** How many tickets were looked at, and how many of them changed. */
  looked: number;
  changed: number;
  /** How many were next, but locked by others. */
  waiting: number;
  /** How long tickets were locked, in milliseconds. */
  lockedMs: number;
}

/**
 * Gives some open tickets the targets of another policy or calendar, in order of their ids. The position is kept in the same transaction, so a
 * process that is killed has done nothing, and the next one goes on from there. `null` where there is nothing to do.
 */
export async function recalculateTickets(ctx: Context, size: number): Promise<Batch | null> {
  let began = 0;
  const { batch } = await transact(ctx, async (ctx) => {
    const claimed = await claimRecalculation(ctx, size);
    if (!claimed) return { batch: null };
    began = performance.now();
    const locked = await lockNext(ctx, claimed);
    const changed = locked.filter((one) => recalculate(ctx, claimed, one)).length;
    keepPosition(ctx, claimed, locked, changed, size);
    return { batch: { looked: locked.length, changed, waiting: claimed.next.length - locked.length } };
  });
  return batch && { ...batch, lockedMs: performance.now() - began };
}

/** Up to the first ticket that somebody else has locked: nobody waits with locks of their own, and no ticket is left out. */
async function lockNext(ctx: Transaction, { next, slaRules }: Claimed): Promise<TrackedTicket[]> {
  if (next.length === 0) return [];
  const lock = verbStatement(ctx, 'lock tickets to recalculate', { next }, (viewer, { next }) => {
    const isNext = sql`t.tenant_id = ${viewer.tenantId}::uuid and t.id = any(${next}::uuid[]) and t.closed_at is null`;
    return sql`select ${lockedColumns(viewer)} from ticket t where ${isNext} order by t.id for update of t skip locked`;
  });
  const rows = (await ctx.query(lock))[0]?.rows ?? [];
  const firstMissing = next.findIndex((id, at) => rows[at]?.id !== id);
  return trackTickets(ctx, firstMissing === -1 ? rows : rows.slice(0, firstMissing), slaRules.calendarVersions);
}

/** Whether it made a difference; where it did, an event records the cause and how the deadlines changed (SLA 19). */
function recalculate(ctx: Transaction, { targetChange, slaRules }: Claimed, tracked: TrackedTicket): boolean {
  const { ticket, terms } = tracked;
  const fact = recalculationFact(targetChange, { ...ticket, terms }, slaRules);
  if (!fact || (isExtension(targetChange) && !movesDeadline(ctx, tracked, fact))) return false;
  const before = deadlinesOf(ticket);
  const changes = [causeOf(targetChange)];
  recordTicketEvent(ctx, tracked, 'ticket.recalculated', { audience: 'AGENTS', changes, fact });
  const moved = movedFrom(before, deadlinesOf(ticket));
  changes.push(...moved);
  if (moved.length > 0) ticket.touch(ctx.now());
  return true;
}

function isExtension(targetChange: TargetChange): boolean {
  return targetChange.kind === 'CALENDAR' && targetChange.isExtension === true;
}

function movesDeadline(ctx: Transaction, { ticket, calendars }: TrackedTicket, fact: Fact): boolean {
  const { state } = applyFact(ticket.clocks, fact, { at: ctx.now().getTime(), cause: '', calendars });
  const { breachedAt: _, ...then } = deadlinesUnder(state);
  return Object.entries(then).some(([name, at]) => (ticket[name as keyof Deadlines]?.getTime() ?? null) !== at);
}

function causeOf(targetChange: TargetChange): FieldChange {
  if (targetChange.kind === 'CALENDAR') return change('calendar', null, publicId('BusinessCalendar', targetChange.id));
  if (targetChange.kind === 'ORGANIZATION') return change('organization', null, refer('Organization', targetChange.id));
  const policy = refer('SlaPolicy', targetChange.id);
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

function keepPosition(ctx: Transaction, { id, next }: Claimed, locked: TrackedTicket[], changed: number, size: number): void {
  const isLast = locked.length === next.length && next.length < size;
  ctx.defer({ name: 'keep_position', text: keepText, values: [ctx.tenant.id, id, locked.at(-1)?.ticket.id ?? null, changed, isLast ? ctx.now() : null] });
}

import { sql } from 'kysely';
import type { Context } from '../../core/context.ts';
import { transact } from '../../core/transact.ts';
import type { Transaction } from '../../core/transaction.ts';
import type { Row } from '../../database/pipeline.ts';
import { verbStatement } from '../../reading/statement/verb-statement.ts';
import { lockedColumns } from '../lock-statement.ts';
import { type TrackedTicket, trackTickets } from '../lock-ticket.ts';
import { fireTimers } from './fire-timers.ts';
import { nextDue } from './next-due.ts';

interface ClaimOptions {
  /** Waits for tickets that others have locked, instead of leaving them out. */
  waits?: boolean;
  /** So many tickets in one transaction: a claim is short, and memory stays the same however many are due. */
  most?: number;
}

const most = 50;

/**
 * Does what is due at a tenant up to an instant, in order, each thing at its own instant. The claim and the effects are one transaction, so a
 * process that is killed has done nothing, and nothing is done twice. Returns how many tickets were claimed.
 */
export async function processDueTickets(ctx: Context, until: Date, claiming: ClaimOptions = {}): Promise<number> {
  const { processed } = await transact(ctx, async (ctx) => {
    const rows = await claim(ctx, until, claiming);
    fireInOrder(ctx, await trackTickets(ctx, rows), horizonOf(rows, until, claiming));
    return { processed: rows.length };
  });
  return processed;
}

async function claim(ctx: Transaction, until: Date, { waits = false, most: limit = most }: ClaimOptions): Promise<Row[]> {
  const due = verbStatement(ctx, `claim due tickets ${waits}`, { until, limit }, (viewer, { until, limit }) => {
    const isDue = sql`t.tenant_id = ${viewer.tenantId}::uuid and t.next_due_at <= ${until}::timestamptz`;
    const lock = waits ? sql`for update of t` : sql`for update of t skip locked`;
    return sql`select ${lockedColumns(viewer)} from ticket t where ${isDue} order by t.next_due_at, t.id limit ${limit}::int ${lock}`;
  });
  return (await ctx.query(due))[0]?.rows ?? [];
}

/** Where more tickets may be due than were claimed, nothing is done that could come after what is due to them. */
function horizonOf(rows: Row[], until: Date, { most: limit = most }: ClaimOptions): Date {
  return rows.length < limit ? until : rows.at(-1)?.nextDueAt;
}

/** More than any tickets can have: a bug must not keep a worker busy for ever. */
const mostTimers = 100_000;

interface DueTicket {
  tracked: TrackedTicket;
  at: Date | null;
}

function fireInOrder(ctx: Transaction, tracked: readonly TrackedTicket[], horizon: Date): void {
  const dueTickets = tracked.map((tracked): DueTicket => ({ tracked, at: nextDue(tracked) }));
  for (let fired = 0; fired < mostTimers; fired += 1) {
    const next = dueTickets.reduce<DueTicket | null>((first, one) => (one.at && (!first?.at || one.at < first.at) ? one : first), null);
    if (!next?.at || next.at > horizon) return;
    fireTimers(ctx, next.tracked, next.at);
    next.at = nextDue(next.tracked);
  }
  throw new Error('Tickets fall due without end.');
}

import { sql } from 'kysely';
import type { Context } from '../../core/context.ts';
import { type Transaction, transact } from '../../core/transact.ts';
import type { Row } from '../../database/pipeline.ts';
import { verbStatement } from '../../reading/statement/verb-statement.ts';
import { type LockedTicket, lockedColumns, trackTicket } from '../lock-ticket.ts';
import { nextDue } from '../record-ticket-event.ts';
import { fireDue } from './fire-timer.ts';

type Claimed = Omit<LockedTicket, 'extra'>;

interface ClaimOptions {
  /** Waits for those whom others have in their hands, instead of leaving these to them. */
  waits?: boolean;
  /** So many tickets in one transaction: a claim is short, and memory stays the same however many are due. */
  most?: number;
}

const most = 50;

/**
 * Does what is due at a desk up to an instant, in order, each thing stamped with its own instant. The claim and the effects are one transaction:
 * whoever is killed has done nothing, and nobody does a thing twice. Gives how many tickets were woken.
 */
export async function processDueTickets(ctx: Context, until: Date, claiming: ClaimOptions = {}): Promise<number> {
  const { processed } = await transact(ctx, async (ctx) => {
    const rows = await claim(ctx, until, claiming);
    const held: Claimed[] = [];
    for (const row of rows) held.push(await trackTicket(ctx, row));
    fireInOrder(ctx, held, horizonOf(rows, until, claiming));
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

/** Where there is more than was claimed, nothing is done that may come after it. */
function horizonOf(rows: Row[], until: Date, { most: limit = most }: ClaimOptions): Date {
  return rows.length < limit ? until : rows.at(-1)?.nextDueAt;
}

/** More than any tickets can have waiting for them: a bug shall not hang a worker. */
const mostTimers = 100_000;

interface DueTicket {
  held: Claimed;
  at: Date | null;
}

function fireInOrder(ctx: Transaction, held: Claimed[], horizon: Date): void {
  const dueTickets = held.map((held): DueTicket => ({ held, at: nextDue(held.ticket) }));
  for (let step = 0; step < mostTimers; step += 1) {
    const next = dueTickets.reduce<DueTicket | null>((first, dueTicket) => (dueTicket.at && (!first?.at || dueTicket.at < first.at) ? dueTicket : first), null);
    if (!next?.at || next.at > horizon) return;
    fireDue(ctx, next.held, next.at);
    next.at = nextDue(next.held.ticket);
  }
  throw new Error('Tickets wake without end.');
}

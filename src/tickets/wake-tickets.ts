import { sql } from 'kysely';
import type { Context } from '../platform/house.ts';
import type { Row } from '../platform/packet.ts';
import { verbStatement } from '../platform/reading/verb-statement.ts';
import { transact, type Writing } from '../platform/transact.ts';
import { nextDue } from './happen.ts';
import { type HeldTicket, lockedColumns, take } from './hold-ticket.ts';
import { wake } from './wake-ticket.ts';

type Claimed = Omit<HeldTicket, 'beside'>;

interface Claiming {
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
export async function wakeTickets(ctx: Context, until: Date, claiming: Claiming = {}): Promise<number> {
  const { woken } = await transact(ctx, async (ctx) => {
    const rows = await claim(ctx, until, claiming);
    const held: Claimed[] = [];
    for (const row of rows) held.push(await take(ctx, row));
    wakeInOrder(ctx, held, horizonOf(rows, until, claiming));
    return { woken: rows.length };
  });
  return woken;
}

async function claim(ctx: Writing, until: Date, { waits = false, most: limit = most }: Claiming): Promise<Row[]> {
  const due = verbStatement(ctx, `claim due tickets ${waits}`, { until, limit }, (viewer, { until, limit }) => {
    const isDue = sql`t.tenant_id = ${viewer.tenantId}::uuid and t.wake_at <= ${until}::timestamptz`;
    const lock = waits ? sql`for update of t` : sql`for update of t skip locked`;
    return sql`select ${lockedColumns(viewer)} from ticket t where ${isDue} order by t.wake_at, t.id limit ${limit}::int ${lock}`;
  });
  return (await ctx.query(due))[0]?.rows ?? [];
}

/** Where there is more than was claimed, nothing is done that may come after it. */
function horizonOf(rows: Row[], until: Date, { most: limit = most }: Claiming): Date {
  return rows.length < limit ? until : rows.at(-1)?.wakeAt;
}

/** More than any tickets can have waiting for them: a bug shall not hang a worker. */
const mostSteps = 100_000;

interface Alarm {
  held: Claimed;
  at: Date | null;
}

function wakeInOrder(ctx: Writing, held: Claimed[], horizon: Date): void {
  const alarms = held.map((held): Alarm => ({ held, at: nextDue(held.ticket) }));
  for (let step = 0; step < mostSteps; step += 1) {
    const next = alarms.reduce<Alarm | null>((first, alarm) => (alarm.at && (!first?.at || alarm.at < first.at) ? alarm : first), null);
    if (!next?.at || next.at > horizon) return;
    wake(ctx, next.held, next.at);
    next.at = nextDue(next.held.ticket);
  }
  throw new Error('Tickets wake without end.');
}

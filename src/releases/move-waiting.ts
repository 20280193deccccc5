import { sql } from 'kysely';
import { statusesThat } from '../configuration/section.ts';
import type { Context } from '../core/context.ts';
import { change } from '../core/event.ts';
import { publicId } from '../core/ids.ts';
import { transact } from '../core/transact.ts';
import { atTime, type Transaction } from '../core/transaction.ts';
import type { Row } from '../database/pipeline.ts';
import type { Sql, Viewer } from '../reading/shape/shape.ts';
import { verbStatement } from '../reading/statement/verb-statement.ts';
import { applyTransition } from '../tickets/apply-transition.ts';
import { lockedColumns } from '../tickets/lock-statement.ts';
import { type TrackedTicket, trackTickets } from '../tickets/lock-ticket.ts';

/** So many tickets in one transaction: nobody waits long for one of them. */
const most = 50;

/**
 * Moves some of the tickets that wait for a published release, as the desk's clock, at the instant it was published. A ticket that was moved waits no
 * longer, so whoever comes next, and after whatever crash, finds the others only. Gives how many were moved; when none are left, the release is settled.
 */
export async function moveWaiting(clock: Context, releaseId: string): Promise<number> {
  const { moved } = await transact(clock, async (ctx) => {
    const rows = await claim(ctx, releaseId);
    const tracked = await trackTickets(ctx, rows);
    for (const [at, one] of tracked.entries()) goOn(atTime(ctx, rows[at]?.publishedAt), one, releaseId);
    if (rows.length === 0) await settle(ctx, releaseId);
    return { moved: rows.length };
  });
  return moved;
}

function goOn(ctx: Transaction, tracked: TrackedTicket, releaseId: string): void {
  const { ticket, configuration } = tracked;
  const key = configuration.definitions.get(ticket.statusId)?.onRelease;
  const status = configuration.statuses.find((status) => status.key === key);
  if (status) applyTransition(ctx, tracked, status, change('release', null, publicId('Release', releaseId)));
}

/** What waits: for this release, in a status from which a release leads on, and for itself. */
function isWaiting(ticket: Sql, viewer: Viewer, releaseId: unknown): Sql {
  const isOpen = sql`${ticket}.tenant_id = ${viewer.tenantId}::uuid and ${ticket}.closed_at is null and ${ticket}.merged_into_id is null`;
  return sql`${isOpen} and ${ticket}.release_id = ${releaseId}::uuid and ${ticket}.status_id = any(${statusesThat(viewer, 'onRelease')})`;
}

async function claim(ctx: Transaction, releaseId: string): Promise<Row[]> {
  const waiting = verbStatement(ctx, 'claim waiting', { releaseId }, (viewer, { releaseId }) => {
    const isOut = sql`r.tenant_id = ${viewer.tenantId}::uuid and r.id = ${releaseId}::uuid and r.published_at is not null and r.settled_at is null`;
    return sql`select ${lockedColumns(viewer)}, r.published_at as "publishedAt" from ticket t join release r on ${isOut}
      where ${isWaiting(sql.ref('t'), viewer, releaseId)} order by t.id limit ${sql.lit(most)} for update of t skip locked`;
  });
  return (await ctx.query(waiting))[0]?.rows ?? [];
}

/** Not while somebody has one of them in their hands. */
async function settle(ctx: Transaction, releaseId: string): Promise<void> {
  const settled = verbStatement(ctx, 'settle release', { releaseId }, (viewer, { releaseId }) => {
    const isOut = sql`tenant_id = ${viewer.tenantId}::uuid and id = ${releaseId}::uuid and published_at is not null and settled_at is null`;
    return sql`update release set settled_at = ${viewer.now}::timestamptz where ${isOut}
      and not exists (select from ticket t where ${isWaiting(sql.ref('t'), viewer, releaseId)})`;
  });
  await ctx.query(settled);
}

import { sql } from 'kysely';
import { statusesThat } from '../configuration/section.ts';
import type { Context } from '../core/context.ts';
import { change, refer } from '../core/event.ts';
import type { RefusalCode } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import { atTime, type Transaction } from '../core/transaction.ts';
import type { Row } from '../database/pipeline.ts';
import type { Sql, Viewer } from '../reading/shape/shape.ts';
import { verbStatement } from '../reading/statement/verb-statement.ts';
import { applyChanges } from '../tickets/apply-changes.ts';
import { applyTransition } from '../tickets/apply-transition.ts';
import { lockedColumns } from '../tickets/lock-statement.ts';
import { type TrackedTicket, trackTickets } from '../tickets/lock-ticket.ts';
import { recordTicketEvent } from '../tickets/record-ticket-event.ts';
import { whyNotClose } from '../workflows/workflow.ts';

/** The number of tickets per transaction, so that no ticket is locked for long. */
const batchSize = 50;

/** Moves a batch of the tickets that wait for a published release, as the system actor, at the instant of publication. A moved ticket no longer waits, so concurrent and later runs find only the others. Returns how many were moved; when none are left, the release is settled. */
export async function moveWaiting(systemCtx: Context, releaseId: string): Promise<number> {
  const { moved } = await transact(systemCtx, async (ctx) => {
    const rows = await claim(ctx, releaseId);
    const tracked = await trackTickets(ctx, rows);
    for (const [at, one] of tracked.entries()) applyRelease(atTime(ctx, rows[at]?.publishedAt), one, releaseId);
    if (rows.length === 0) await settle(ctx, releaseId);
    return { moved: rows.length };
  });
  return moved;
}

function applyRelease(ctx: Transaction, tracked: TrackedTicket, releaseId: string): void {
  const { ticket, configuration } = tracked;
  const key = configuration.definitions.get(ticket.statusId)?.onRelease;
  const status = configuration.statuses.find((status) => status.key === key);
  if (!status) return;
  const whyNot = status.category === 'CLOSED' ? whyNotClose(ctx.actor, ticket, configuration.workflow.closurePolicy) : null;
  if (whyNot) stopWaiting(ctx, tracked, whyNot);
  else applyTransition(ctx, tracked, status, change('release', null, refer('Release', releaseId)));
}

/** A refused ticket stays as it is and no longer waits, or the release would never be settled. */
function stopWaiting(ctx: Transaction, tracked: TrackedTicket, whyNot: RefusalCode): void {
  const changes = [...applyChanges(tracked.ticket, { releaseId: null }), change('code', null, whyNot)];
  tracked.ticket.touch(ctx.now());
  recordTicketEvent(ctx, tracked, 'ticket.release_refused', { audience: 'AGENTS', changes });
}

/** Waiting tickets: for this release, in a status with `onRelease`. */
function isWaiting(ticket: Sql, viewer: Viewer, releaseId: unknown): Sql {
  const isOpen = sql`${ticket}.tenant_id = ${viewer.tenantId}::uuid and ${ticket}.closed_at is null and ${ticket}.merged_into_id is null`;
  return sql`${isOpen} and ${ticket}.release_id = ${releaseId}::uuid and ${ticket}.status_id = any(${statusesThat(viewer, 'onRelease')})`;
}

async function claim(ctx: Transaction, releaseId: string): Promise<Row[]> {
  const waiting = verbStatement(ctx, 'claim waiting', { releaseId }, (viewer, { releaseId }) => {
    const isPublished = sql`r.tenant_id = ${viewer.tenantId}::uuid and r.id = ${releaseId}::uuid and r.published_at is not null and r.settled_at is null`;
    return sql`select ${lockedColumns(viewer)}, r.published_at as "publishedAt" from ticket t join release r on ${isPublished}
      where ${isWaiting(sql.ref('t'), viewer, releaseId)} order by t.id limit ${sql.lit(batchSize)} for update of t skip locked`;
  });
  return (await ctx.query(waiting))[0]?.rows ?? [];
}

/** Settled only if no waiting ticket is left, not even a locked one. */
async function settle(ctx: Transaction, releaseId: string): Promise<void> {
  const settled = verbStatement(ctx, 'settle release', { releaseId }, (viewer, { releaseId }) => {
    const isPublished = sql`tenant_id = ${viewer.tenantId}::uuid and id = ${releaseId}::uuid and published_at is not null and settled_at is null`;
    return sql`update release set settled_at = ${viewer.now}::timestamptz where ${isPublished}
      and not exists (select from ticket t where ${isWaiting(sql.ref('t'), viewer, releaseId)})`;
  });
  await ctx.query(settled);
}

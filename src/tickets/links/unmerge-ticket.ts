import { sql } from 'kysely';
import { type Actor, may } from '../../core/actor.ts';
import type { Context } from '../../core/context.ts';
import { change, refer } from '../../core/event.ts';
import { requireId } from '../../core/ids.ts';
import { insistOnVersion } from '../../core/insist-on-version.ts';
import { insist, type RefusalCode, refuse } from '../../core/refusal.ts';
import { transact } from '../../core/transact.ts';
import type { Transaction } from '../../core/transaction.ts';
import type { Result, Row, Statement } from '../../database/pipeline.ts';
import { verbStatement } from '../../reading/statement/verb-statement.ts';
import { applyTransition } from '../apply-transition.ts';
import { followAssignment } from '../assign-to.ts';
import { lockReferredStatement, lockStatement } from '../lock-statement.ts';
import { insistOnVisible, type TicketReference, type TrackedTicket, trackTickets } from '../lock-ticket.ts';
import { recordTicketEvent } from '../record-ticket-event.ts';
import type { BeforeMerge, Ticket } from '../ticket.ts';
import { setNextDue } from '../timers/next-due.ts';
import { timersOf } from '../timers/status-timers.ts';
import { ticketVisibility } from '../visibility/ticket-visibility.ts';
import { areForTheSame } from './merge-tickets.ts';
import { takePeopleAlong } from './people-of-merge.ts';

/** A merged ticket goes on by itself again, as it was before: its clocks run as if they had never been cancelled (SLA 17), the timers of its status start again. */
export function unmergeTicket(ctx: Context, input: TicketReference): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const id = requireId(input.ticketId, 'Ticket');
    const { locked, targets: rows } = await lockWithTargets(ctx, id);
    const row = await insistOnVisible(ctx, id, locked);
    insist(whyNotUnmerge(ctx.actor, row.creatorId), ['input', 'ticketId']);
    insistOnVersion(input.expectedVersion, row.version);
    const targetId: string = row.mergedIntoId ?? refuse('NOT_MERGED', ['input', 'ticketId']);
    const [source, ...targets] = await trackTickets(ctx, [row, ...targetsIn(rows, targetId)]);
    if (!source?.ticket.beforeMerge) throw new Error('A merged ticket does not know what it was before.');
    const { beforeMerge } = source.ticket;
    separate(ctx, source, targetId, beforeMerge);
    leave(ctx, source.ticket, targets, beforeMerge);
    return source.ticket;
  });
}

/** Merging must not end the ticket of somebody else, so its creator always separates it again. */
function whyNotUnmerge(actor: Actor, creatorId: string): RefusalCode | null {
  return actor.id === creatorId || may(actor, 'ticket:work') ? null : 'NOT_ALLOWED';
}

function separate(ctx: Transaction, source: TrackedTicket, targetId: string, { statusId, assigneeId }: BeforeMerge): void {
  const { ticket, configuration } = source;
  const before = configuration.statuses.find(({ id }) => id === statusId);
  if (before && before.id !== ticket.statusId) applyTransition(ctx, source, before);
  Object.assign(ticket, { mergedIntoId: null, beforeMerge: null });
  ticket.timers = timersOf(configuration, ticket, ctx.now());
  ticket.touch(ctx.now());
  recordTicketEvent(ctx, source, 'ticket.unmerged', { changes: [change('mergedInto', refer('Ticket', targetId), null)], fact: { kind: 'UNMERGED' } });
  setNextDue(source);
  // The assignee left in between: it waits in its queue, in the status for that.
  if (assigneeId && !ticket.assigneeId) followAssignment(ctx, source);
}

/**
 * The ticket, what it was merged into, and so on, the last of these first: whatever changes a ticket locks it before those that were merged into it.
 * One that was closed meanwhile is not locked, and gets no event; the person who separates need not see them.
 */
async function lockWithTargets(ctx: Transaction, id: string): Promise<{ locked: Result | undefined; targets: Map<string, Row | undefined> }> {
  const [found] = await ctx.query(targetsStatement(ctx, id));
  const ids = found?.rows.map(({ id }): string => id) ?? [];
  const results = await ctx.query(...ids.map((id) => lockReferredStatement(ctx, id)), lockStatement(ctx, id));
  return { locked: results.at(-1), targets: new Map(ids.map((id, at) => [id, results[at]?.rows[0]])) };
}

/** A serialization failure. */
const retried = '40001';

/** In the order in which they were merged. One that is not among those that were read was merged in between: then all is done again. */
function targetsIn(locked: Map<string, Row | undefined>, targetId: string): Row[] {
  const rows: Row[] = [];
  for (let id: string | null = targetId; id !== null; id = rows.at(-1)?.mergedIntoId ?? null) {
    if (!locked.has(id)) throw Object.assign(new Error('a ticket was merged meanwhile'), { code: retried });
    const row = locked.get(id);
    if (!row) break;
    rows.push(row);
  }
  return rows;
}

/** Read without locks; none of a ticket that the actor does not see. */
function targetsStatement(ctx: Transaction, id: string): Statement {
  return verbStatement(ctx, 'find merge targets', { id }, (viewer, { id }) => {
    const isOfTenant = sql`t.tenant_id = ${viewer.tenantId}::uuid`;
    return sql`with recursive target as (
        select t.merged_into_id as id, 1 as place from ticket t where ${isOfTenant} and t.id = ${id}::uuid and (${ticketVisibility(sql.ref('t'), viewer)})
        union all select t.merged_into_id, place + 1 from target join ticket t on ${isOfTenant} and t.id = target.id)
      select id from target where id is not null order by place desc`;
  });
}

function leave(ctx: Transaction, source: Ticket, targets: readonly TrackedTicket[], before: BeforeMerge): void {
  const [target] = targets;
  if (!target) return;
  target.ticket.mergedCount -= 1;
  target.ticket.touch(ctx.now());
  takePeopleAlong(ctx, source, targets, before);
  recordTicketEvent(ctx, target, 'ticket.parted', {
    audience: areForTheSame(source, target.ticket) || source.isInternal ? 'EVERYONE' : 'AGENTS',
    changes: [change('mergedTicket', refer('Ticket', source.id), null)],
  });
}

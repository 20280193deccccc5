import type { Context } from '../../core/context.ts';
import { change, refer } from '../../core/event.ts';
import { insist, type RefusalCode, refuse } from '../../core/refusal.ts';
import { transact } from '../../core/transact.ts';
import type { Transaction } from '../../core/transaction.ts';
import { followTarget } from '../apply-transition.ts';
import type { TicketReference, TrackedTicket } from '../lock-ticket.ts';
import { recordTicketEvent } from '../record-ticket-event.ts';
import type { Ticket } from '../ticket.ts';
import { startWatching } from '../watchers/change-watchers.ts';
import { mostWatchers } from '../watchers/why-not-change-watcher.ts';
import { leadsBack } from './circles.ts';
import { lockOther, lockPair } from './lock-pair.ts';

export interface MergeTickets extends TicketReference {
  intoId: string;
}

/**
 * A need that was reported twice goes on in the other ticket, which whoever reported it watches from now on (clinic D3). This one is not closed,
 * for only its creator closes it; its clocks are cancelled (SLA 17), it is resolved with the other, and every other change of it is refused.
 */
export function mergeTickets(ctx: Context, input: MergeTickets): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const pair = await lockPair(ctx, input, 'intoId', input.intoId);
    const other = await lockOther(ctx, pair, 'intoId');
    const [source, target] = [pair.tracked.ticket, other.ticket];
    insist(whyNotMerge(source, target), ['input', 'intoId']);
    if (await leadsBack(ctx, target.id, source.id)) refuse('CIRCULAR_LINK', ['input', 'intoId']);
    const watcherIds = await newWatchers(ctx, source, target);
    Object.assign(source, { mergedIntoId: target.id, beforeMerge: { statusId: source.statusId, watcherIds } });
    target.mergedCount += 1;
    for (const ticket of [source, target]) ticket.touch(ctx.now());
    for (const id of watcherIds) startWatching(ctx, other, id);
    recordMerge(ctx, pair.tracked, other);
    return source;
  });
}

function recordMerge(ctx: Transaction, source: TrackedTicket, target: TrackedTicket): void {
  recordTicketEvent(ctx, source, 'ticket.merged', { changes: [change('mergedInto', null, refer('Ticket', target.ticket.id))], fact: { kind: 'MERGED' } });
  recordTicketEvent(ctx, target, 'ticket.absorbed', { changes: [change('mergedTicket', null, refer('Ticket', source.ticket.id))] });
  followTarget(ctx, source, target.ticket);
}

type Mergeable = Pick<Ticket, 'organizationId' | 'requesterId' | 'isInternal'>;

/** Whoever reported one of them gets to see the other, so both are for the same people; customers' and internal tickets never mix. */
export function whyNotMerge(source: Mergeable, target: Mergeable): RefusalCode | null {
  if (source.isInternal !== target.isInternal) return 'NOT_ALLOWED';
  return source.isInternal || areForTheSame(source, target) ? null : 'ORGANIZATIONS_DIFFER';
}

export function areForTheSame(source: Mergeable, target: Mergeable): boolean {
  return source.organizationId === target.organizationId && (source.organizationId !== null || source.requesterId === target.requesterId);
}

/** The people of the merged ticket who do not take part in the other one yet. */
async function newWatchers(ctx: Transaction, source: Ticket, target: Ticket): Promise<string[]> {
  const present = new Set([target.requesterId, target.creatorId, ...target.watcherIds]);
  const candidates = [...new Set([source.requesterId, source.creatorId, ...source.watcherIds])].filter((id) => !present.has(id));
  if (candidates.length === 0) return [];
  const text = "select id from principal where tenant_id = $1 and id = any($2) and kind = 'USER' order by id";
  const [people] = await ctx.query({ name: 'people_among', text, values: [ctx.tenant.id, candidates] });
  const ids = people?.rows.map(({ id }) => id as string) ?? [];
  if (target.watcherIds.length + ids.length > mostWatchers) refuse('TOO_MANY_WATCHERS', ['input', 'intoId']);
  return ids;
}

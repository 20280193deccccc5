import type { Context } from '../../core/context.ts';
import { change, refer } from '../../core/event.ts';
import { insist, type RefusalCode, refuse } from '../../core/refusal.ts';
import { transact } from '../../core/transact.ts';
import type { Transaction } from '../../core/transaction.ts';
import { followTarget } from '../apply-transition.ts';
import type { TicketReference, TrackedTicket } from '../lock-ticket.ts';
import { addToList } from '../people/change-people-lists.ts';
import { recordTicketEvent } from '../record-ticket-event.ts';
import type { Ticket } from '../ticket.ts';
import { leadsBack } from './circles.ts';
import { lockOther, lockPair } from './lock-pair.ts';
import { newcomers } from './people-of-merge.ts';

export interface MergeTickets extends TicketReference {
  intoId: string;
}

/**
 * A need that was reported twice goes on in the other ticket, which the person who reported it watches from now on (clinic D3). This one is not closed,
 * for only its creator closes it; its clocks are cancelled (SLA 17), it is resolved with the other, and every other change of it is refused.
 */
export function mergeTickets(ctx: Context, input: MergeTickets): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const pair = await lockPair(ctx, input, 'intoId', input.intoId);
    const other = await lockOther(ctx, pair, 'intoId');
    const [source, target] = [pair.tracked.ticket, other.ticket];
    insist(whyNotMerge(source, target), ['input', 'intoId']);
    const { watcher: watcherIds, collaborator: collaboratorIds } = await newcomers(ctx, source, other);
    if (await leadsBack(ctx, target.id, source.id)) refuse('CIRCULAR_LINK', ['input', 'intoId']);
    Object.assign(source, { mergedIntoId: target.id, beforeMerge: { statusId: source.statusId, assigneeId: source.assigneeId, watcherIds, collaboratorIds } });
    target.mergedCount += 1;
    for (const ticket of [source, target]) ticket.touch(ctx.now());
    for (const id of watcherIds) addToList(ctx, other, 'watcher', id);
    for (const id of collaboratorIds) addToList(ctx, other, 'collaborator', id);
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

/** The person who reported one of them gets to see the other, so both are for the same people; customers' and internal tickets never mix. */
function whyNotMerge(source: Mergeable, target: Mergeable): RefusalCode | null {
  if (source.isInternal !== target.isInternal) return 'NOT_ALLOWED';
  return source.isInternal || areForTheSame(source, target) ? null : 'ORGANIZATIONS_DIFFER';
}

export function areForTheSame(source: Mergeable, target: Mergeable): boolean {
  return source.organizationId === target.organizationId && (source.organizationId !== null || source.requesterId === target.requesterId);
}

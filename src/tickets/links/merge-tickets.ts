import { type Actor, may } from '../../core/actor.ts';
import type { Context } from '../../core/context.ts';
import type { Audience } from '../../core/feed.ts';
import { publicId } from '../../core/ids.ts';
import { insist, type RefusalCode } from '../../core/refusal.ts';
import { transact } from '../../core/transact.ts';
import { change } from '../apply-transition.ts';
import type { TicketReference } from '../lock-ticket.ts';
import { recordTicketEvent } from '../record-ticket-event.ts';
import type { Ticket } from '../ticket.ts';
import { lockOther, lockPair } from './lock-pair.ts';

export interface MergeTickets extends TicketReference {
  intoId: string;
}

/**
 * The same need came twice: all goes on in the other ticket. This one is not closed, for that is its creator's alone; it waits, its clocks are
 * cancelled (SLA 17), and whoever writes to it is told where to.
 */
export function mergeTickets(ctx: Context, input: MergeTickets): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const pair = await lockPair(ctx, input, 'intoId', input.intoId);
    const { ticket: source } = pair;
    const target = await lockOther(ctx, pair, 'intoId');
    insist(whyNotMerge(ctx.actor, source, target), ['input', 'intoId']);
    source.mergedIntoId = target.id;
    source.timers = null;
    for (const ticket of [source, target]) ticket.touch(ctx.now());
    recordTicketEvent(ctx, source, 'ticket.merged', { changes: [change('mergedInto', null, publicId('Ticket', target.id))], fact: { kind: 'MERGED' } });
    recordTicketEvent(ctx, target, 'ticket.absorbed', {
      audience: audienceOfMerge(source, target),
      changes: [change('mergedTicket', null, publicId('Ticket', source.id))],
    });
    return source;
  });
}

type Mergeable = Pick<Ticket, 'organizationId' | 'requesterId' | 'isInternal'>;

/** Over the border of an organization only by those who see the whole desk; and nothing of a requester's goes on where requesters see nothing. */
export function whyNotMerge(actor: Actor, source: Mergeable, target: Mergeable): RefusalCode | null {
  if (source.isInternal !== target.isInternal) return 'NOT_ALLOWED';
  return source.organizationId === target.organizationId || may(actor, 'ticket:read_all') ? null : 'NOT_ALLOWED';
}

/** The people of one ticket do not hear of those of another organization. */
export function audienceOfMerge(source: Mergeable, target: Mergeable): Audience {
  const isOurs = source.organizationId !== null && source.organizationId === target.organizationId;
  return isOurs || source.requesterId === target.requesterId ? 'EVERYONE' : 'AGENTS';
}

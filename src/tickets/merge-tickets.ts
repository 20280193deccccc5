import { type Actor, may } from '../platform/actor.ts';
import type { Audience } from '../platform/feed.ts';
import type { Context } from '../platform/house.ts';
import { publicId } from '../platform/ids.ts';
import { insist, type RefusalCode } from '../platform/refusal.ts';
import { transact } from '../platform/transact.ts';
import { happen } from './happen.ts';
import { holdOther, holdPair } from './hold-pair.ts';
import type { OnTicket } from './hold-ticket.ts';
import { change } from './step.ts';
import type { Ticket } from './ticket.ts';

export interface MergeTickets extends OnTicket {
  intoId: string;
}

/**
 * The same need came twice: all goes on in the other ticket. This one is not closed, for that is its creator's alone; it waits, its clocks are
 * cancelled (rule 17), and whoever writes to it is told where to.
 */
export function mergeTickets(ctx: Context, input: MergeTickets): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const pair = await holdPair(ctx, input, 'intoId', input.intoId);
    const { ticket: source } = pair;
    const target = await holdOther(ctx, pair, 'intoId');
    insist(whyNotMerge(ctx.actor, source, target), ['input', 'intoId']);
    source.mergedIntoId = target.id;
    source.timers = null;
    for (const ticket of [source, target]) ticket.touch(ctx.now());
    happen(ctx, source, 'ticket.merged', { changes: [change('mergedInto', null, publicId('Ticket', target.id))], fact: { kind: 'MERGED' } });
    happen(ctx, target, 'ticket.absorbed', { audience: whoHears(source, target), changes: [change('mergedTicket', null, publicId('Ticket', source.id))] });
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
export function whoHears(source: Mergeable, target: Mergeable): Audience {
  const isOurs = source.organizationId !== null && source.organizationId === target.organizationId;
  return isOurs || source.requesterId === target.requesterId ? 'EVERYONE' : 'AGENTS';
}

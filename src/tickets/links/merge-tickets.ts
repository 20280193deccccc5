import { type Actor, may } from '../../core/actor.ts';
import type { Context } from '../../core/context.ts';
import { type Audience, change, refer } from '../../core/event.ts';
import { insist, type RefusalCode } from '../../core/refusal.ts';
import { transact } from '../../core/transact.ts';
import type { TicketReference } from '../lock-ticket.ts';
import { recordTicketEvent } from '../record-ticket-event.ts';
import type { Ticket } from '../ticket.ts';
import { lockOther, lockPair } from './lock-pair.ts';

export interface MergeTickets extends TicketReference {
  intoId: string;
}

/**
 * A need that was reported twice goes on in the other ticket. This one is not closed, for only its creator closes it; its clocks are cancelled
 * (SLA 17), and every change of it is refused with the ticket that it was merged into.
 */
export function mergeTickets(ctx: Context, input: MergeTickets): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const pair = await lockPair(ctx, input, 'intoId', input.intoId);
    const other = await lockOther(ctx, pair, 'intoId');
    const [source, target] = [pair.tracked.ticket, other.ticket];
    insist(whyNotMerge(ctx.actor, source, target), ['input', 'intoId']);
    source.mergedIntoId = target.id;
    source.timers = null;
    for (const ticket of [source, target]) ticket.touch(ctx.now());
    recordTicketEvent(ctx, pair.tracked, 'ticket.merged', { changes: [change('mergedInto', null, refer('Ticket', target.id))], fact: { kind: 'MERGED' } });
    recordTicketEvent(ctx, other, 'ticket.absorbed', {
      audience: audienceOfMerge(source, target),
      changes: [change('mergedTicket', null, refer('Ticket', source.id))],
    });
    return source;
  });
}

type Mergeable = Pick<Ticket, 'organizationId' | 'requesterId' | 'isInternal'>;

/** Only those who see every ticket merge across organizations; customers' and internal tickets never mix. */
export function whyNotMerge(actor: Actor, source: Mergeable, target: Mergeable): RefusalCode | null {
  if (source.isInternal !== target.isInternal) return 'NOT_ALLOWED';
  return source.organizationId === target.organizationId || may(actor, 'ticket:read_all') ? null : 'NOT_ALLOWED';
}

/** The requesters of one ticket do not learn of a ticket of another organization. */
export function audienceOfMerge(source: Mergeable, target: Mergeable): Audience {
  const isSameOrganization = source.organizationId !== null && source.organizationId === target.organizationId;
  return isSameOrganization || source.requesterId === target.requesterId ? 'EVERYONE' : 'AGENTS';
}

import { canSignIn } from '../access/can-sign-in.ts';
import { principalsBehind } from '../access/principals-behind.ts';
import { may } from '../core/actor.ts';
import type { Context } from '../core/context.ts';
import { change, type Reference, refer } from '../core/event.ts';
import { publicId, requireId } from '../core/ids.ts';
import { insist, refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import type { Statement } from '../database/pipeline.ts';
import { actorOf, Principal } from '../people/principal.ts';
import { permissionsIn } from '../people/roles.ts';
import { signsInAlready } from '../people/signs-in-already.ts';
import { type LockedTicket, lockTicket, type TicketReference } from './lock-ticket.ts';
import { recordTicketEvent } from './record-ticket-event.ts';
import type { Ticket } from './ticket.ts';
import { canSee, visibilityColumnsOf, visibilityOf } from './visibility/can-see.ts';
import { whyNotHandOver, whyNotSucceed } from './why-not-hand-over.ts';

export interface HandOverTicket extends TicketReference {
  creatorId: string;
  reason: string;
}

/** When the creator has left, an admin makes another person the creator, with a reason on record (crm E2). */
export function handOverTicket(ctx: Context, input: HandOverTicket): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const locked = await lockTicket(ctx, input, resolversOf(ctx, requireId(input.ticketId, 'Ticket')));
    const { ticket } = locked;
    const successor = await ctx.em.findOne(Principal, { id: requireId(input.creatorId, 'User'), kind: 'USER' });
    if (!successor) refuse('NOT_FOUND', ['input', 'creatorId']);
    const former = await ctx.em.findOneOrFail(Principal, { id: ticket.creatorId });
    insist(whyNotHandOver(await canSignIn(ctx, former)), ['input', 'ticketId']);
    insist(whyNotSucceed(ticket.creatorId, await candidateFrom(ctx, locked, successor)), ['input', 'creatorId']);
    const reason = change('reason', null, input.reason);
    recordTicketEvent(ctx, locked, 'ticket.handed_over', { changes: [change('creator', principalId(former), principalId(successor)), reason] });
    ticket.creatorId = successor.id;
    ticket.touch(ctx.now());
    return ticket;
  });
}

/** Everybody who ever resolved the ticket, also by what the desk did because of them, or for whom a key did. */
function resolversOf({ tenant }: Transaction, ticketId: string): Statement {
  const text = `select distinct r.id from event e, unnest(array[e.actor_id, e.caused_by_id, e.on_behalf_of_id]) r (id)
    where e.tenant_id = $1 and e.ticket_id = $2 and e.type = 'ticket.resolved' and r.id is not null`;
  return { name: 'resolvers', text, values: [tenant.id, ticketId] };
}

async function candidateFrom(ctx: Transaction, { ticket, configuration, extra }: LockedTicket, successor: Principal) {
  const resolvers = extra[0]?.rows.map(({ id }) => id as string) ?? [];
  const { queues, members, document } = configuration;
  const own = document.roles.find(({ key }) => key === successor.role)?.permissions ?? null;
  const actor = actorOf(successor, permissionsIn(successor.role ?? '', own));
  const visible = queues.filter(({ id, visibility }) => visibility === 'TENANT' || members.get(id)?.has(successor.id));
  const visibility = visibilityOf(actor, new Set(visible.map(({ id }) => id)));
  return {
    ...{ id: successor.id, isActive: successor.isActive },
    seesTicket: canSee(visibility, visibilityColumnsOf(ticket)),
    mayClose: may(actor, 'ticket:write'),
    signsIn: await signsInAlready(ctx, successor),
    involved: await principalsBehind(ctx, [ctx.actor.id, ...resolvers, ...(ticket.assigneeId ? [ticket.assigneeId] : []), ...ticket.collaboratorIds]),
  };
}

function principalId({ kind, id }: Principal): string | Reference {
  return kind === 'API_KEY' ? refer('ApiKey', id) : publicId(kind === 'USER' ? 'User' : 'SystemActor', id);
}

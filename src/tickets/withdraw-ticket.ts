import type { Context } from '../core/context.ts';
import { change } from '../core/event.ts';
import { refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import { whyNotWithdraw } from '../workflows/rules/why-not-withdraw.ts';
import { whyNotClose } from '../workflows/workflow.ts';
import { applyTransition } from './apply-transition.ts';
import { type LockedTicket, lockTicket, type TicketReference } from './lock-ticket.ts';
import { recordTicketEvent } from './record-ticket-event.ts';
import { wipeSecrets } from './secrets/keep-secrets.ts';
import type { Ticket } from './ticket.ts';
import { closingOptions, transitionOptions } from './transition-options.ts';

/** The creator needs it no more. It ends resolved and is closed as on this desk tickets are: by its creator at once, or by the clock (crm E2, erp S7). */
export function withdrawTicket(ctx: Context, input: TicketReference): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const locked = await lockTicket(ctx, input);
    const { ticket, configuration } = locked;
    const { withdrawal } = configuration.document.desk;
    const way = transitionOptions(ctx, locked, 'RESOLVED').find(({ status, isTransition }) => isTransition && status.key === withdrawal);
    const whyNot = whyNotWithdraw(ctx.actor, { ...ticket, isOffered: withdrawal !== undefined, isReachable: way !== undefined });
    if (whyNot || !way) refuse(whyNot ?? 'TRANSITION_NOT_ALLOWED', ['input', 'ticketId']);
    ticket.withdrawnAt = ctx.now();
    const changes = [change('withdrawnAt', null, ctx.now().toISOString())];
    recordTicketEvent(ctx, locked, 'ticket.withdrawn', { changes, fact: { kind: 'WITHDRAWN' } });
    applyTransition(ctx, locked, way.status);
    closeIfByHand(ctx, locked);
    wipeSecrets(ctx, locked);
    return ticket;
  });
}

/** Where the creator closes, withdrawing closes too, if the transition requires nothing that is missing. */
function closeIfByHand(ctx: Transaction, locked: LockedTicket): void {
  const { ticket, configuration } = locked;
  if (whyNotClose(ctx.actor, ticket, configuration.workflow.closurePolicy)) return;
  const closing = closingOptions(ctx, locked).find(({ whyNot }) => whyNot === null);
  if (closing) applyTransition(ctx, locked, closing.status);
}

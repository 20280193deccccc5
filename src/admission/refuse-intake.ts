import { visibleArticle } from '../articles/link-solution.ts';
import type { Context } from '../core/context.ts';
import { change, refer } from '../core/event.ts';
import { requireId } from '../core/ids.ts';
import { refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import { applyTransition } from '../tickets/apply-transition.ts';
import { lockTicket, type TicketReference } from '../tickets/lock-ticket.ts';
import { recordTicketEvent } from '../tickets/record-ticket-event.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { transitionOptions } from '../tickets/transition-options.ts';
import { whyNotRefuseIntake } from '../workflows/rules/why-not-refuse-intake.ts';

export interface RefuseIntake extends TicketReference {
  reason: string;
  articleId?: string | null;
}

/** It is no ticket: it ends resolved, is in no figure, and is closed as on this desk tickets are. The person who asked is told why, and may object (clinic D10, crm E2). */
export function refuseIntake(ctx: Context, input: RefuseIntake): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const articleId = input.articleId == null ? null : requireId(input.articleId, 'Article');
    const locked = await lockTicket(ctx, input, ...(articleId ? [visibleArticle(ctx, articleId)] : []));
    const { ticket, configuration, extra } = locked;
    if (articleId && !extra[0]?.affected) refuse('NOT_FOUND', ['input', 'articleId']);
    const { refusal } = configuration.document.desk;
    const way = transitionOptions(ctx, locked, 'RESOLVED').find(({ status, isTransition }) => isTransition && status.key === refusal);
    const whyNot = whyNotRefuseIntake(ctx.actor, { ...ticket, isOffered: refusal !== undefined, isReachable: way !== undefined });
    if (whyNot || !way) refuse(whyNot ?? 'TRANSITION_NOT_ALLOWED', ['input', 'ticketId']);
    Object.assign(ticket, { refusedAt: ctx.now(), refusalReason: input.reason, refusalArticleId: articleId });
    const changes = [
      change('refusedAt', null, ctx.now().toISOString()),
      change('refusalReason', null, input.reason),
      ...(articleId ? [change('refusalArticle', null, refer('Article', articleId))] : []),
    ];
    recordTicketEvent(ctx, locked, 'ticket.refused', { changes, fact: { kind: 'REFUSED' } });
    applyTransition(ctx, locked, way.status);
    return ticket;
  });
}

import { sql } from 'kysely';
import type { Context } from '../core/context.ts';
import { requireId } from '../core/ids.ts';
import { refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import type { Statement } from '../database/pipeline.ts';
import { verbStatement } from '../reading/statement/verb-statement.ts';
import { applyChanges } from '../tickets/apply-changes.ts';
import { lockTicket, type TicketReference } from '../tickets/lock-ticket.ts';
import { recordTicketEvent } from '../tickets/record-ticket-event.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { isReadableArticle } from './article.shape.ts';

export interface LinkSolution extends TicketReference {
  articleId?: string | null;
}

/** Links the article that solves the ticket (clinic D6). */
export function linkSolution(ctx: Context, input: LinkSolution): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const solutionId = input.articleId == null ? null : requireId(input.articleId, 'Article');
    const locked = await lockTicket(ctx, input, ...(solutionId ? [visibleArticle(ctx, solutionId)] : []));
    const { ticket, extra } = locked;
    if (solutionId && !extra[0]?.affected) refuse('NOT_FOUND', ['input', 'articleId']);
    const changes = applyChanges(ticket, { solutionId });
    if (changes.length === 0) return ticket;
    ticket.touch(ctx.now());
    recordTicketEvent(ctx, locked, 'ticket.solution_linked', { changes });
    return ticket;
  });
}

export function visibleArticle(ctx: Transaction, id: string): Statement {
  return verbStatement(ctx, 'find visible article', { id }, (viewer, { id }) => {
    const isRead = isReadableArticle(sql.ref('a'), viewer);
    return sql`select from article a where a.tenant_id = ${viewer.tenantId}::uuid and a.id = ${id}::uuid and ${isRead}`;
  });
}

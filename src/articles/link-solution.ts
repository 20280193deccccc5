import { sql } from 'kysely';
import type { Context } from '../platform/house.ts';
import { requireId } from '../platform/ids.ts';
import type { Statement } from '../platform/packet.ts';
import { verbStatement } from '../platform/reading/verb-statement.ts';
import { refuse } from '../platform/refusal.ts';
import { transact, type Writing } from '../platform/transact.ts';
import { happen } from '../tickets/happen.ts';
import { holdTicket, type OnTicket } from '../tickets/hold-ticket.ts';
import { replace } from '../tickets/replace.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { readable } from './article.shape.ts';

export interface LinkSolution extends OnTicket {
  articleId?: string | null;
}

/** The article that solves the ticket (clinic D6). */
export function linkSolution(ctx: Context, input: LinkSolution): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const solutionId = input.articleId == null ? null : requireId(input.articleId, 'Article');
    const { ticket, beside } = await holdTicket(ctx, input, ...(solutionId ? [articleInSight(ctx, solutionId)] : []));
    if (solutionId && !beside[0]?.affected) refuse('NOT_FOUND', ['input', 'articleId']);
    const changes = replace(ticket, { solutionId });
    if (changes.length === 0) return ticket;
    ticket.touch(ctx.now());
    happen(ctx, ticket, 'ticket.solution_linked', { changes });
    return ticket;
  });
}

function articleInSight(ctx: Writing, id: string): Statement {
  return verbStatement(ctx, 'look for article', { id }, (viewer, { id }) => {
    const { states, audiences } = readable(viewer);
    return sql`select from article a where a.tenant_id = ${viewer.tenantId}::uuid and a.id = ${id}::uuid
      and a.state = any(${states}::text[]) and a.audience = any(${audiences}::text[])`;
  });
}

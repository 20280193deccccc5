import { visibleArticle } from '../articles/link-solution.ts';
import type { Context } from '../core/context.ts';
import { requireId } from '../core/ids.ts';
import { refuse, refuseValue } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import { visibleStatement } from '../tickets/lock-statement.ts';
import { endSuggestion, namedSuggestion, type SuggestionOutcome } from '../tickets/opening/end-suggestion.ts';

export interface RecordSuggestionOutcome {
  suggestionId: string;
  outcome: SuggestionOutcome;
  articleId?: string | null;
  ticketId?: string | null;
}

type Named = 'articleId' | 'ticketId';

/** What an outcome is about; the others are about nothing. */
const about: Partial<Record<SuggestionOutcome, Named>> = { SOLVED_BY_ARTICLE: 'articleId', DUPLICATE_OF: 'ticketId', OPENED_TICKET: 'ticketId' };

/** The person who was shown suggestions says how the need ended (clinic D1, servicedesk G8). */
export function recordSuggestionOutcome(ctx: Context, input: RecordSuggestionOutcome): Promise<{ id: string; outcome: SuggestionOutcome }> {
  return transact(ctx, async (ctx) => {
    const { outcome } = input;
    for (const name of ['articleId', 'ticketId'] as const)
      if ((input[name] != null) !== (about[outcome] === name)) refuseValue(['input', name], 'outcomeNames');
    const articleId = input.articleId == null ? null : requireId(input.articleId, 'Article');
    const ticketId = input.ticketId == null ? null : requireId(input.ticketId, 'Ticket');
    const subject = articleId ? [visibleArticle(ctx, articleId)] : ticketId ? [visibleStatement(ctx, ticketId)] : [];
    const [suggestion, seen] = await ctx.query(...namedSuggestion(ctx, input), ...subject);
    const name = about[outcome];
    if (suggestion?.affected && name && !seen?.affected) refuse('NOT_FOUND', ['input', name]);
    return { id: endSuggestion(ctx, suggestion, { outcome, articleId, ticketId }), outcome };
  });
}

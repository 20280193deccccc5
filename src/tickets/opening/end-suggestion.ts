import { change, refer } from '../../core/event.ts';
import { record } from '../../core/feed.ts';
import { requireId } from '../../core/ids.ts';
import { refuse } from '../../core/refusal.ts';
import type { Transaction } from '../../core/transaction.ts';
import type { Result, Statement } from '../../database/pipeline.ts';

export const suggestionOutcomes = ['SOLVED_BY_ARTICLE', 'DUPLICATE_OF', 'OPENED_TICKET', 'GAVE_UP'] as const;
export type SuggestionOutcome = (typeof suggestionOutcomes)[number];

export interface SuggestionEnd {
  outcome: SuggestionOutcome;
  articleId?: string | null;
  ticketId?: string | null;
}

const lock = `
  select id, channel, outcome, article_id as "articleId", ticket_id as "ticketId" from suggestion where tenant_id = $1 and id = $2 and asker_id = $3 for update`;

/** Locks what was suggested to the caller, along with what else is read; nothing where the input names none. */
export function namedSuggestion(ctx: Transaction, { suggestionId }: { suggestionId?: string | null }): Statement[] {
  if (suggestionId == null) return [];
  return [{ name: 'lock_suggestion', text: lock, values: [ctx.tenant.id, requireId(suggestionId, 'Suggestion'), ctx.actor.id] }];
}

export function endSuggestionBefore(ctx: Transaction, { suggestionId }: { suggestionId?: string | null }, locked: Result | undefined, ticketId: string): void {
  if (suggestionId != null) endSuggestion(ctx, locked, { outcome: 'OPENED_TICKET', ticketId });
}

const write = `
  update suggestion set outcome = $3, article_id = $4, ticket_id = $5, ended_at = $6,
    is_unanswered = $3 = 'GAVE_UP' or $3 = 'OPENED_TICKET' and is_unanswered
  where tenant_id = $1 and id = $2`;

/** How the need ended that something was suggested for (servicedesk G8); what is told later replaces it. */
export function endSuggestion(ctx: Transaction, locked: Result | undefined, { outcome, articleId = null, ticketId = null }: SuggestionEnd): string {
  const before = locked?.rows[0];
  if (!before) refuse('NOT_FOUND', ['input', 'suggestionId']);
  if (before.outcome === outcome && before.articleId === articleId && before.ticketId === ticketId) return before.id;
  ctx.beforeCommit('WRITE_ROWS', () => ({ name: 'end_suggestion', text: write, values: [ctx.tenant.id, before.id, outcome, articleId, ticketId, ctx.now()] }));
  record(ctx, 'suggestion.ended', {
    audience: 'AGENTS',
    changes: [
      change('outcome', before.outcome, outcome),
      change('article', before.articleId && refer('Article', before.articleId), articleId && refer('Article', articleId)),
      change('ticket', before.ticketId && refer('Ticket', before.ticketId), ticketId && refer('Ticket', ticketId)),
      change('channel', before.outcome && before.channel, before.channel),
    ],
    // What reports count of it.
    fact: { suggestionId: before.id, channel: before.channel, outcome, articleId },
  });
  return before.id;
}

import { Article } from '../articles/article.ts';
import type { Context } from '../core/context.ts';
import { publicId } from '../core/ids.ts';
import { transact } from '../core/transact.ts';
import { recordSuggestionOutcome } from '../suggestions/record-suggestion-outcome.ts';
import { noteShown } from '../suggestions/suggest.ts';
import type { Channel } from '../tickets/ticket.ts';
import { unknown } from './provision-people.ts';
import type { SeedQuestion } from './tenant-seed.ts';

interface Asked {
  subject: string;
  description?: string;
  channel: Channel;
}

/** As after `suggest`, without looking for anything; returns the id of what was shown. */
export async function asksFirst(ctx: Context, { subject, description = '', channel }: Asked, isUnanswered = false): Promise<string> {
  return publicId('Suggestion', await noteShown(ctx, { subject, description, channel }, isUnanswered));
}

export async function asksAgain(ctx: Context, ticketId: string, subject: string): Promise<object> {
  const suggestionId = await asksFirst(ctx, { subject, channel: 'PORTAL' });
  return recordSuggestionOutcome(ctx, { suggestionId, outcome: 'DUPLICATE_OF', ticketId });
}

export async function playQuestion(ctx: Context, { subject, channel, article }: SeedQuestion): Promise<object> {
  const suggestionId = await asksFirst(ctx, { subject, channel }, article === null);
  if (article === null) return recordSuggestionOutcome(ctx, { suggestionId, outcome: 'GAVE_UP' });
  const found = await transact(ctx, async ({ em }) => ({ article: await em.findOne(Article, { title: article }) }));
  const articleId = publicId('Article', found.article?.id ?? unknown('article', article));
  return recordSuggestionOutcome(ctx, { suggestionId, outcome: 'SOLVED_BY_ARTICLE', articleId });
}

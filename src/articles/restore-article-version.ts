import type { Context } from '../core/context.ts';
import { change } from '../core/event.ts';
import { insist, refuse } from '../core/refusal.ts';
import type { Transaction } from '../core/transaction.ts';
import type { Article } from './article.ts';
import { type ArticleReference, changeArticle } from './change-article.ts';
import { rewrite, whyNotChange } from './write-article.ts';

export interface RestoreArticleVersion extends ArticleReference {
  number: number;
}

/** Gives the article the text that it had, as a new version. */
export function restoreArticleVersion(ctx: Context, input: RestoreArticleVersion): Promise<Article> {
  return changeArticle(ctx, input, 'article.restored', async (article, at, ctx) => {
    insist(whyNotChange(ctx.actor, article), ['input', 'articleId']);
    rewrite(ctx, article, await textOfVersion(ctx, article, input.number), input.number);
    article.updatedAt = at;
    return [change('number', null, input.number)];
  });
}

async function textOfVersion(ctx: Transaction, { id }: Article, number: number): Promise<{ title: string; body: string }> {
  const text = 'select title, body from article_version where tenant_id = $1 and article_id = $2 and number = $3';
  const [found] = await ctx.query({ name: 'text_of_article_version', text, values: [ctx.tenant.id, id, number] });
  const [row] = (found?.rows ?? []) as { title: string; body: string }[];
  return row ?? refuse('NOT_FOUND', ['input', 'number']);
}

import type { Context } from '../core/context.ts';
import { change } from '../core/event.ts';
import { insist, refuse } from '../core/refusal.ts';
import type { Transaction } from '../core/transaction.ts';
import type { Article } from './article.ts';
import { type ArticleReference, changeArticle } from './change-article.ts';
import { keepVersion } from './keep-version.ts';
import { writeText } from './translate-article.ts';
import { rewrite, whyNotChange } from './write-article.ts';

export interface RestoreArticleVersion extends ArticleReference {
  number: number;
}

interface Version {
  locale: string;
  title: string;
  body: string;
}

/** Gives the article the text that it had, as a new version; one in another language becomes its text in that. */
export function restoreArticleVersion(ctx: Context, input: RestoreArticleVersion): Promise<Article> {
  return changeArticle(ctx, input, 'article.restored', async (article, at, ctx) => {
    insist(whyNotChange(ctx.actor, article), ['input', 'articleId']);
    const { locale, ...words } = await textOfVersion(ctx, article, input.number);
    if (locale === article.locale) rewrite(ctx, article, words, input.number);
    else await retranslate(ctx, article, { locale, ...words }, input.number);
    article.touch(at);
    return [change('number', null, input.number)];
  });
}

async function retranslate(ctx: Transaction, article: Article, { locale, title, body }: Version, restoredFrom: number): Promise<void> {
  await ctx.query({ name: 'translate_article', text: writeText, values: [ctx.tenant.id, article.id, locale, title, body] });
  keepVersion(ctx, article, { locale, restoredFrom });
}

async function textOfVersion(ctx: Transaction, { id }: Article, number: number): Promise<Version> {
  const text = 'select locale, title, body from article_version where tenant_id = $1 and article_id = $2 and number = $3';
  const [found] = await ctx.query({ name: 'text_of_article_version', text, values: [ctx.tenant.id, id, number] });
  const [row] = (found?.rows ?? []) as Version[];
  return row ?? refuse('NOT_FOUND', ['input', 'number']);
}

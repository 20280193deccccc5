import type { Context } from '../core/context.ts';
import { change } from '../core/event.ts';
import { insist, type Locale, refuse, refuseValue } from '../core/refusal.ts';
import type { Article } from './article.ts';
import { type ArticleReference, changeArticle } from './change-article.ts';
import { keepVersion } from './keep-version.ts';
import { whyNotChange } from './write-article.ts';

export interface TranslateArticle extends ArticleReference {
  locale: string;
  title: string;
  body: string;
}

const languages: readonly string[] = ['es', 'en', 'pt'] satisfies Locale[];

export const writeText = `
  insert into article_translation (tenant_id, article_id, locale, title, body)
  select a.tenant_id, a.id, $3, $4, $5 from article a where a.tenant_id = $1 and a.id = $2
  on conflict (tenant_id, article_id, locale) do update set title = excluded.title, body = excluded.body`;

/** Gives an article its text in another language, or another one in that language. */
export function translateArticle(ctx: Context, { locale, title, body, ...input }: TranslateArticle): Promise<Article> {
  return changeArticle(ctx, input, 'article.translated', async (article, at, ctx) => {
    insist(whyNotChange(ctx.actor, article), ['input', 'articleId']);
    if (!languages.includes(locale) || locale === article.locale) refuseValue(['input', 'locale'], 'otherLanguage');
    await ctx.query({ name: 'translate_article', text: writeText, values: [ctx.tenant.id, article.id, locale, title, body] });
    keepVersion(ctx, article, { locale });
    article.touch(at);
    return [change('locale', null, locale)];
  });
}

const remove = 'delete from article_translation where tenant_id = $1 and article_id = $2 and locale = $3';

/** The versions stay, so it can be restored. */
export function removeArticleTranslation(ctx: Context, { locale, ...input }: ArticleReference & { locale: string }): Promise<Article> {
  return changeArticle(ctx, input, 'article.translation_removed', async (article, at, ctx) => {
    insist(whyNotChange(ctx.actor, article), ['input', 'articleId']);
    const [removed] = await ctx.query({ name: 'remove_article_translation', text: remove, values: [ctx.tenant.id, article.id, locale] });
    if (!removed?.affected) refuse('NOT_FOUND', ['input', 'locale']);
    article.touch(at);
    return [change('locale', locale, null)];
  });
}

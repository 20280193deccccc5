import type { Context } from '../core/context.ts';
import { change } from '../core/event.ts';
import { insist, type RefusalCode, refuse, refuseValue } from '../core/refusal.ts';
import { rolesWith } from '../people/role.ts';
import type { Article } from './article.ts';
import { type ArticleReference, changeArticle } from './change-article.ts';

const path = ['input', 'articleId'];

export interface PublishArticle extends ArticleReference {
  publishAt?: Date | null;
  expiresAt?: Date | null;
}

export interface ReturnArticle extends ArticleReference {
  reason: string;
}

/** Asks those who may publish to look at a draft, and tells them. */
export function submitArticle(ctx: Context, input: ArticleReference): Promise<Article> {
  const submit = (article: Article, at: Date) => {
    insist(whyNotSubmit(article), path);
    article.submit(at);
    return undefined;
  };
  return changeArticle(ctx, input, 'article.submitted', submit, async (ctx) => [{ kind: 'APPROVAL', roles: await rolesWith(ctx, 'article:publish') }]);
}

function whyNotSubmit({ state }: Article): RefusalCode | null {
  return state === 'DRAFT' ? null : 'NOT_A_DRAFT';
}

/** Gives it back to the person who writes it, and the event says why; where it was to be published at a time, it is not. */
export function returnArticle(ctx: Context, input: ReturnArticle): Promise<Article> {
  return changeArticle(ctx, input, 'article.returned', (article, at) => {
    insist(article.state === 'IN_REVIEW' ? null : 'NOT_IN_REVIEW', path);
    article.withdraw(at);
    return [change('reason', null, input.reason)];
  });
}

/** Publishes it now, or leaves that to the worker. */
export function publishArticle(ctx: Context, input: PublishArticle): Promise<Article> {
  const isLater = input.publishAt != null;
  return changeArticle(ctx, input, isLater ? 'article.scheduled' : 'article.published', (article, at) => {
    const { publishAt, expiresAt } = input;
    if (publishAt && publishAt <= at) refuseValue(['input', 'publishAt'], 'notInFuture');
    if (publishAt && article.state === 'PUBLISHED') refuse('ARTICLE_PUBLISHED', path);
    if (expiresAt && expiresAt <= (publishAt ?? at)) refuseValue(['input', 'expiresAt'], 'notAfterPublication');
    if (publishAt) article.publishLater(at, publishAt);
    else article.publish(at);
    article.expireAt(expiresAt ?? null);
    return publishAt ? [change('publishAt', null, publishAt.toISOString()), change('expiresAt', null, expiresAt?.toISOString() ?? null)] : undefined;
  });
}

export function archiveArticle(ctx: Context, input: ArticleReference): Promise<Article> {
  return changeArticle(ctx, input, 'article.archived', (article, at) => {
    article.archive(at);
    return undefined;
  });
}

import { attach, detachOthers, type NamesAttachments, namedUploads } from '../attachments/attach.ts';
import { Category } from '../classification/category.ts';
import { type Actor, may } from '../core/actor.ts';
import type { Context } from '../core/context.ts';
import { change, refer } from '../core/event.ts';
import { newId } from '../core/ids.ts';
import { insist, type RefusalCode } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import { refuseUnknown } from '../core/unknown-keys.ts';
import { Article, type Readers } from './article.ts';
import { type ArticleReference, changeArticle, recordOn } from './change-article.ts';
import { keepVersion } from './keep-version.ts';
import { doubtArticleWords, noteArticleWords } from './note-article-words.ts';
import { type GivenReaders, readersWith } from './set-readers.ts';

interface ArticleValues extends NamesAttachments, GivenReaders {
  /** The key of the category; null for none. */
  category?: string | null;
}

export interface CreateArticle extends ArticleValues {
  title: string;
  body: string;
}

export interface UpdateArticle extends ArticleReference, ArticleValues {
  title?: string | null;
  body?: string | null;
}

export const forRequesters: Readers = { audience: 'REQUESTERS', organizationIds: [], entitlementTypes: [] };

export function createArticle(ctx: Context, input: CreateArticle): Promise<Article> {
  return transact(ctx, async (ctx) => {
    const readers = await readersWith(ctx, input, forRequesters);
    const article = beginArticle(ctx, { ...input, readers });
    article.categoryId = await categoryOf(ctx, input.category);
    await attachTo(ctx, article, input);
    return article;
  });
}

interface Begun {
  title: string;
  body: string;
  readers: Readers;
  fromTicketId?: string;
}

/** Creates a draft; its event names the ticket that it was drafted from, if any. */
export function beginArticle(ctx: Transaction, { title, body, readers, fromTicketId }: Begun): Article {
  const at = ctx.now();
  const row = {
    tenantId: ctx.tenant.id,
    id: newId(at),
    authorId: ctx.actor.id,
    locale: ctx.tenant.locale,
    searchLanguage: ctx.tenant.locale,
    createdAt: at,
    updatedAt: at,
  };
  const article = ctx.em.create(Article, { ...row, title, body, state: 'DRAFT', ...readers });
  noteArticleWords(ctx, article);
  keepVersion(ctx, article);
  recordOn(ctx, 'article.created', article, ...(fromTicketId ? [change('fromTicket', null, refer('Ticket', fromTicketId))] : []));
  return article;
}

export function updateArticle(ctx: Context, input: UpdateArticle): Promise<Article> {
  return changeArticle(ctx, input, 'article.updated', async (article, at, ctx) => {
    insist(whyNotChange(ctx.actor, article), ['input', 'articleId']);
    Object.assign(article, await readersWith(ctx, input, article));
    if (input.category !== undefined) article.categoryId = await categoryOf(ctx, input.category);
    rewrite(ctx, article, input);
    article.updatedAt = at;
    await attachTo(ctx, article, input);
    if (input.attachmentIds) detachOthers(ctx, input, article.id);
    return undefined;
  });
}

/** What readers see, or will see at a time, is changed by those who may publish. */
export function whyNotChange(actor: Pick<Actor, 'permissions'>, { state, publishAt }: Article): RefusalCode | null {
  return (state === 'PUBLISHED' || publishAt != null) && !may(actor, 'article:publish') ? 'NOT_ALLOWED' : null;
}

/** A text that stays the same is no version. */
export function rewrite(ctx: Transaction, article: Article, given: Pick<UpdateArticle, 'title' | 'body'>, restoredFrom?: number): void {
  const [title, body] = [given.title ?? article.title, given.body ?? article.body];
  if (title === article.title && body === article.body) return;
  doubtArticleWords(ctx, article);
  Object.assign(article, { title, body });
  noteArticleWords(ctx, article);
  keepVersion(ctx, article, { restoredFrom });
}

async function categoryOf({ em }: Transaction, key: string | null | undefined): Promise<string | null> {
  if (key == null) return null;
  const all = await em.find(Category, { retiredAt: null }, { orderBy: { rank: 'asc' } });
  return all.find((one) => one.key === key)?.id ?? refuseUnknown([key], all, ['input', 'category']);
}

async function attachTo(ctx: Transaction, { id }: Article, input: NamesAttachments): Promise<void> {
  const uploads = namedUploads(ctx, input, id);
  if (uploads.length === 0) return;
  const [locked] = await ctx.query(...uploads);
  attach(ctx, input, locked, { article: id });
}

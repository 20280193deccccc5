import { LockMode } from '@mikro-orm/core';
import { attach, detachOthers, type NamesAttachments, namedUploads } from '../attachments/attach.ts';
import type { Context } from '../core/context.ts';
import { change, type FieldChange, refer } from '../core/event.ts';
import { record } from '../core/feed.ts';
import { newId, requireId } from '../core/ids.ts';
import { insistOnVersion } from '../core/insist-on-version.ts';
import { refuse } from '../core/refusal.ts';
import type { EventType } from '../core/registry.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import { readable } from './article.shape.ts';
import { Article, type ArticleAudience } from './article.ts';
import { doubtArticleWords, noteArticleWords } from './note-article-words.ts';

export interface ArticleReference {
  articleId: string;
  expectedVersion?: number | null;
}

export interface CreateArticle extends NamesAttachments {
  title: string;
  body: string;
  audience?: ArticleAudience | null;
}

export interface UpdateArticle extends ArticleReference, NamesAttachments {
  title?: string;
  body?: string;
  audience?: ArticleAudience;
}

export function createArticle(ctx: Context, input: CreateArticle): Promise<Article> {
  return transact(ctx, async (ctx) => {
    const article = beginArticle(ctx, input);
    await attachTo(ctx, article, input);
    return article;
  });
}

/** Creates a draft; its event names the ticket that it was drafted from, if any. */
export function beginArticle(ctx: Transaction, { title, body, audience, fromTicketId }: CreateArticle & { fromTicketId?: string }): Article {
  const at = ctx.now();
  const row = { tenantId: ctx.tenant.id, id: newId(at), authorId: ctx.actor.id, searchLanguage: ctx.tenant.locale, createdAt: at, updatedAt: at };
  const article = ctx.em.create(Article, { ...row, title, body, state: 'DRAFT', audience: audience ?? 'EVERYONE' });
  noteArticleWords(ctx, article);
  recordOn(ctx, 'article.created', article, ...(fromTicketId ? [change('fromTicket', null, refer('Ticket', fromTicketId))] : []));
  return article;
}

export function updateArticle(ctx: Context, input: UpdateArticle): Promise<Article> {
  return changeArticle(ctx, input, 'article.updated', async (article, at, ctx) => {
    const isRewritten = input.title !== undefined || input.body !== undefined;
    if (isRewritten) doubtArticleWords(ctx, article);
    article.title = input.title ?? article.title;
    article.body = input.body ?? article.body;
    article.audience = input.audience ?? article.audience;
    article.updatedAt = at;
    if (isRewritten) noteArticleWords(ctx, article);
    await attachTo(ctx, article, input);
    if (input.attachmentIds) detachOthers(ctx, input, article.id);
  });
}

async function attachTo(ctx: Transaction, { id }: Article, input: NamesAttachments): Promise<void> {
  const uploads = namedUploads(ctx, input, id);
  if (uploads.length === 0) return;
  const [locked] = await ctx.query(...uploads);
  attach(ctx, input, locked, { article: id });
}

export function publishArticle(ctx: Context, input: ArticleReference): Promise<Article> {
  return changeArticle(ctx, input, 'article.published', (article, at) => article.publish(at));
}

export function archiveArticle(ctx: Context, input: ArticleReference): Promise<Article> {
  return changeArticle(ctx, input, 'article.archived', (article, at) => article.archive(at));
}

function changeArticle(
  ctx: Context,
  input: ArticleReference,
  event: EventType,
  change: (article: Article, at: Date, ctx: Transaction) => void | Promise<void>,
): Promise<Article> {
  return transact(ctx, async (ctx) => {
    const { states, audiences } = readable(ctx);
    const isSeen = { id: requireId(input.articleId, 'Article'), state: { $in: states }, audience: { $in: audiences } };
    const article = await ctx.em.findOne(Article, isSeen, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!article) refuse('NOT_FOUND', ['input', 'articleId']);
    insistOnVersion(input.expectedVersion, article.version);
    await change(article, ctx.now(), ctx);
    recordOn(ctx, event, article);
    return article;
  });
}

function recordOn(ctx: Transaction, type: EventType, article: Article, ...extraChanges: FieldChange[]): void {
  const isPublic = article.state === 'PUBLISHED' && article.audience === 'EVERYONE';
  record(ctx, type, {
    audience: isPublic ? 'EVERYONE' : 'AGENTS',
    changes: [change('article', null, refer('Article', article.id)), ...extraChanges],
  });
}

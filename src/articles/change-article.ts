import { LockMode } from '@mikro-orm/core';
import type { Context } from '../core/context.ts';
import { change, type FieldChange, type Notice, type RecordedEvent, refer } from '../core/event.ts';
import { record } from '../core/feed.ts';
import { requireId } from '../core/ids.ts';
import { insistOnVersion } from '../core/insist-on-version.ts';
import { refuse } from '../core/refusal.ts';
import type { EventType } from '../core/registry.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import { tell } from '../people/notices/insert-notices.ts';
import { readableStates, readerKeys, seesEveryArticle } from './article.shape.ts';
import { Article } from './article.ts';

export interface ArticleReference {
  articleId: string;
  expectedVersion?: number | null;
}

type Change = (article: Article, at: Date, ctx: Transaction) => undefined | FieldChange[] | Promise<undefined | FieldChange[]>;

/** Locks an article that the actor reads, changes it and records the event. */
export function changeArticle(
  ctx: Context,
  input: ArticleReference,
  event: EventType,
  change: Change,
  noticesOf?: (ctx: Transaction) => Promise<Notice[]>,
): Promise<Article> {
  return transact(ctx, async (ctx) => {
    const article = await lockArticle(ctx, input);
    const changes = await change(article, ctx.now(), ctx);
    const recorded = recordOn(ctx, event, article, ...(changes ?? []));
    if (noticesOf) tell(ctx, recorded, await noticesOf(ctx));
    return article;
  });
}

async function lockArticle({ em, actor }: Transaction, input: ArticleReference): Promise<Article> {
  const isSeen = { id: requireId(input.articleId, 'Article'), state: { $in: [...readableStates(actor)] } };
  const article = await em.findOne(Article, isSeen, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!article || !(seesEveryArticle(actor) || readersOf(article).some((key) => readerKeys(actor).includes(key)))) refuse('NOT_FOUND', ['input', 'articleId']);
  insistOnVersion(input.expectedVersion, article.version);
  return article;
}

/** Who reads it, as the column `readers` says it. */
function readersOf({ audience, organizationIds, entitlementTypes }: Article): readonly string[] {
  if (audience === 'ORGANIZATIONS') return organizationIds;
  return audience === 'ENTITLEMENTS' ? entitlementTypes : [audience];
}

/** Told to everybody only where everybody reads the article; what it says of others, such as why it was returned, is told to agents. */
export function recordOn(ctx: Transaction, type: EventType, article: Article, ...extraChanges: FieldChange[]): RecordedEvent {
  const isPublic = article.state === 'PUBLISHED' && type !== 'article.expiring' && (article.audience === 'PUBLIC' || article.audience === 'REQUESTERS');
  return record(ctx, type, {
    audience: isPublic ? 'EVERYONE' : 'AGENTS',
    changes: [change('article', null, refer('Article', article.id)), ...extraChanges],
  });
}

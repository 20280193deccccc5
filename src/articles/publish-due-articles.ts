import { LockMode } from '@mikro-orm/core';
import { systemContext } from '../access/authenticate.ts';
import type { Services } from '../core/context.ts';
import { inBatches, inEachTenant, tenantsOf } from '../core/each-tenant.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import { tell } from '../people/notices/insert-notices.ts';
import { Article } from './article.ts';
import { recordOn } from './change-article.ts';

const batchSize = 20;
const remindsMs = 14 * 86_400_000;

/** Publishes what is to be published by now, archives what has expired, and records for agents, and tells the person who created it, also by mail, what soon will. Returns how many articles changed. */
export async function publishDueArticles(services: Services, stop: AbortSignal): Promise<number> {
  const failure = 'articles that are due could not be published or archived; the worker will retry';
  const tenants = { name: 'tenants_with_due_articles', text: 'select tenant_id from tenants_with_due_articles($1)', values: [services.now()] };
  return inEachTenant(services, { tenantIds: await tenantsOf(services, tenants), stop, failure }, (tenantId) =>
    inBatches(stop, () => publishBatch(services, tenantId)),
  );
}

async function publishBatch(services: Services, tenantId: string): Promise<number> {
  const system = await systemContext(services, tenantId);
  if (!system) return 0;
  const { done } = await transact(system, async (ctx) => {
    const due = await dueArticles(ctx);
    for (const article of due) settle(ctx, article, ctx.now());
    return { done: due.length };
  });
  return done;
}

function dueArticles(ctx: Transaction): Promise<Article[]> {
  const now = ctx.now();
  const expiring = {
    state: 'PUBLISHED' as const,
    $or: [{ expiresAt: { $lte: now } }, { isReminded: false, expiresAt: { $lte: new Date(now.getTime() + remindsMs) } }],
  };
  const isDue = { $or: [{ publishAt: { $lte: now } }, expiring] };
  return ctx.em.find(Article, isDue, { lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE, orderBy: { id: 'asc' }, limit: batchSize });
}

function settle(ctx: Transaction, article: Article, now: Date): void {
  if (article.publishAt) {
    article.publish(now);
    recordOn(ctx, 'article.published', article);
  } else if (article.expiresAt && article.expiresAt <= now) {
    article.archive(now);
    recordOn(ctx, 'article.archived', article);
  } else {
    article.isReminded = true;
    tell(ctx, recordOn(ctx, 'article.expiring', article), [
      { kind: 'EXPIRING', personId: article.authorId, template: 'article_expiring', articleId: article.id },
    ]);
  }
}

import type { Article } from '../articles/article.ts';
import { beginArticle, forRequesters } from '../articles/write-article.ts';
import type { Context } from '../core/context.ts';
import { change, refer } from '../core/event.ts';
import { record } from '../core/feed.ts';
import { requireId } from '../core/ids.ts';
import type { Locale } from '../core/refusal.ts';
import { refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';

const headings: Record<Locale, string> = {
  es: '## Problema\n\n…\n\n## Solución\n\n…',
  en: '## Problem\n\n…\n\n## Solution\n\n…',
  pt: '## Problema\n\n…\n\n## Solução\n\n…',
};

const lock = 'select id, title, article_id as "articleId" from knowledge_gap where tenant_id = $1 and id = $2 for update';
const take = 'update knowledge_gap set article_id = $3 where tenant_id = $1 and id = $2';

/** Begins a draft for what people asked; what they wrote stays out of its text. */
export function createArticleFromGap(ctx: Context, { gapId }: { gapId: string }): Promise<Article> {
  return transact(ctx, async (ctx) => {
    const id = requireId(gapId, 'KnowledgeGap');
    const [locked] = await ctx.query({ name: 'lock_gap', text: lock, values: [ctx.tenant.id, id] });
    const gap = locked?.rows[0] ?? refuse('NOT_FOUND', ['input', 'gapId']);
    if (gap.articleId) refuse('GAP_TAKEN', ['input', 'gapId']);
    const article = beginArticle(ctx, { title: gap.title, body: headings[ctx.tenant.locale], readers: { ...forRequesters, audience: 'AGENTS' } });
    ctx.beforeCommit('WRITE_ROWS', () => ({ name: 'take_gap', text: take, values: [ctx.tenant.id, id, article.id] }));
    record(ctx, 'knowledge_gap.taken', { audience: 'AGENTS', changes: [change('article', null, refer('Article', article.id))] });
    return article;
  });
}

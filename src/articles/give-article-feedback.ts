import { sql } from 'kysely';
import type { Context } from '../core/context.ts';
import { change, refer } from '../core/event.ts';
import { record } from '../core/feed.ts';
import { newId, requireId } from '../core/ids.ts';
import { refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import { verbStatement } from '../reading/statement/verb-statement.ts';
import { isReadableArticle } from './article.shape.ts';
import { textNumber } from './feedback.shape.ts';

export interface GiveArticleFeedback {
  articleId: string;
  hasHelped: boolean;
  comment?: string | null;
}

/** Whether the present text of an article helped; what a person says later of the same text replaces it. */
export function giveArticleFeedback(ctx: Context, { articleId, hasHelped, comment }: GiveArticleFeedback): Promise<{ id: string }> {
  return transact(ctx, async (ctx) => {
    const article = requireId(articleId, 'Article');
    const given = { id: newId(ctx.now()), article, author: ctx.actor.id, hasHelped, comment: comment ?? null };
    const statement = verbStatement(ctx, 'give article feedback', given, (viewer, given) => {
      const row = sql.ref('a');
      return sql`insert into article_feedback (tenant_id, id, article_id, number, author_id, has_helped, comment, given_at)
        select a.tenant_id, ${given.id}::uuid, a.id, ${textNumber(row, viewer)}, ${given.author}::uuid, ${given.hasHelped}::boolean, ${given.comment}::text, ${viewer.now}::timestamptz
        from article a where a.tenant_id = ${viewer.tenantId}::uuid and a.id = ${given.article}::uuid and ${isReadableArticle(row, viewer)}
        on conflict (tenant_id, article_id, number, author_id)
          do update set has_helped = excluded.has_helped, comment = excluded.comment, given_at = excluded.given_at`;
    });
    const [written] = await ctx.query(statement);
    if (!written?.affected) refuse('NOT_FOUND', ['input', 'articleId']);
    record(ctx, 'article.feedback_given', {
      audience: 'AGENTS',
      changes: [change('article', null, refer('Article', article)), change('hasHelped', null, hasHelped)],
    });
    return { id: article };
  });
}

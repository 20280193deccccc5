import { newId } from '../core/ids.ts';
import type { Transaction } from '../core/transaction.ts';
import type { Article } from './article.ts';

const text = `insert into article_version (tenant_id, id, article_id, number, locale, title, body, editor_id, written_at, restored_from)
  select a.tenant_id, $3, a.id, a.version, $7, coalesce(t.title, a.title), coalesce(t.body, a.body), $4, $5, $6
  from article a left join article_translation t on t.tenant_id = $1 and t.article_id = a.id and t.locale = $7
  where a.tenant_id = $1 and a.id = $2`;

interface Kept {
  locale?: string;
  restoredFrom?: number | undefined;
}

/** Keeps the text that the article has in a language, or in its own, after this transaction; the statement travels with the commit. */
export function keepVersion(ctx: Transaction, article: Article, { locale = article.locale, restoredFrom }: Kept = {}): void {
  const values = [ctx.tenant.id, article.id, newId(ctx.now()), ctx.actor.id, ctx.now(), restoredFrom ?? null, locale];
  ctx.beforeCommit('WRITE_ROWS', () => ({ name: 'keep_article_version', text, values }));
}

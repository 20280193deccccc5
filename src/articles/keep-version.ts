import { newId } from '../core/ids.ts';
import type { Transaction } from '../core/transaction.ts';
import type { Article } from './article.ts';

const text = `insert into article_version (tenant_id, id, article_id, number, title, body, editor_id, written_at, restored_from)
  select a.tenant_id, $3, a.id, a.version, a.title, a.body, $4, $5, $6 from article a where a.tenant_id = $1 and a.id = $2`;

/** Keeps the text that the article has after this transaction; the statement travels with the commit. */
export function keepVersion(ctx: Transaction, { id }: Article, restoredFrom: number | null = null): void {
  const values = [ctx.tenant.id, id, newId(ctx.now()), ctx.actor.id, ctx.now(), restoredFrom];
  ctx.beforeCommit('WRITE_ROWS', () => ({ name: 'keep_article_version', text, values }));
}

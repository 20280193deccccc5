import type { Transaction } from '../core/transaction.ts';

const doubt = 'select doubt_article_words($1, $2)';
const note = 'select note_article_words($1, $2)';

/** Keeps the words of an article for searches that are mistyped; the statement travels with the others. */
export function noteArticleWords(ctx: Transaction, { title, body }: { title: string; body: string }): void {
  ctx.defer({ name: 'note_article_words', text: note, values: [ctx.tenant.id, `${title} ${body}`] });
}

/** What the article had before may be in no article any more; the worker looks. */
export function doubtArticleWords(ctx: Transaction, { title, body }: { title: string; body: string }): void {
  ctx.defer({ name: 'doubt_article_words', text: doubt, values: [ctx.tenant.id, `${title} ${body}`] });
}

import { diffLines } from 'diff';
import { sql } from 'kysely';
import { ActorShape } from '../people/actor.shape.ts';
import { by, columns, computed, connection, type Expression, one, type Scope, type Shape } from '../reading/shape/shape.ts';
import { seesEveryArticle } from './article.shape.ts';

export interface TextChange {
  kind: 'SAME' | 'ADDED' | 'REMOVED';
  text: string;
}

/** Beyond so many changed lines the texts have nothing in common that a person would look for. */
const mostChanges = 1_000;

/** What changed in the text, by lines. */
export function changesBetween(before: string, after: string): TextChange[] {
  const parts = diffLines(before, after, { maxEditLength: mostChanges });
  if (!parts) return [...(before ? [{ kind: 'REMOVED' as const, text: before }] : []), ...(after ? [{ kind: 'ADDED' as const, text: after }] : [])];
  return parts.map(({ added, removed, value }) => ({ kind: added ? 'ADDED' : removed ? 'REMOVED' : 'SAME', text: value }));
}

/** The body of the version that is asked for, or else of the one before; empty where there is none. */
const before: Expression = (row, { tenantId }, { since }) => {
  const isIt = since == null ? sql`o.number < ${row}.number and o.locale = ${row}.locale` : sql`o.number = ${since}::integer`;
  return sql`coalesce((select o.body from article_version o where o.tenant_id = ${tenantId}::uuid and o.article_id = ${row}.article_id and ${isIt}
    order by o.number desc limit 1), '')`;
};

function comparedWith({ body, before }: { body: string; before: string }, { rendering }: Scope): TextChange[] {
  return rendering?.run(before + body, () => changesBetween(before, body)) ?? changesBetween(before, body);
}

/** Only read through a visible article, by those who see every article. */
export const ArticleVersionShape: Shape = {
  types: ['ArticleVersion'],
  table: 'article_version',
  fields: {
    ...columns('number', 'locale', 'title', 'body', 'written_at', 'restored_from'),
    editor: one(() => ActorShape, 'editor_id'),
    textChanges: computed(['body'], comparedWith, { before }),
  },
  visibility: (row, { actor }) => (seesEveryArticle(actor) ? sql`true` : sql`${row}.number < 0`),
};

const newestFirst = { name: 'NUMBER', by: [by('number', 'integer')], direction: () => 'DESC' as const };

export const versionFields = { versions: connection(() => ArticleVersionShape, 'article_id', newestFirst) };

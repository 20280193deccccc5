import { sql } from 'kysely';
import { ActorShape } from '../people/actor.shape.ts';
import { by, columns, connection, expression, type Field, one, type Shape, type Sql, type Viewer } from '../reading/shape/shape.ts';
import { seesEveryArticle } from './article.shape.ts';

/** The version since which the article has its text. */
export function textNumber(article: Sql, { tenantId }: Pick<Viewer, 'tenantId'>): Sql {
  return sql`coalesce((select max(v.number) from article_version v where v.tenant_id = ${tenantId}::uuid and v.article_id = ${article}.id and v.locale = ${article}.locale), ${article}.version)`;
}

/** Only read through a visible article, by those who see every article. */
export const ArticleFeedbackShape: Shape = {
  types: ['ArticleFeedback'],
  table: 'article_feedback',
  fields: { ...columns('number', 'has_helped', 'comment', 'given_at'), author: one(() => ActorShape, 'author_id') },
  visibility: (row, { actor }) => (seesEveryArticle(actor) ? sql`true` : sql`${row}.number < 0`),
};

const counted = (hasHelped: boolean): Field =>
  expression((row, viewer) =>
    seesEveryArticle(viewer.actor)
      ? sql`(select count(*)::int from article_feedback f where f.tenant_id = ${viewer.tenantId}::uuid and f.article_id = ${row}.id
          and f.number = ${textNumber(row, viewer)} and f.has_helped = ${sql.lit(hasHelped)})`
      : sql`null::int`,
  );

const newestFirst = { name: 'GIVEN_AT', by: [by('given_at', 'timestamptz'), by('id', 'uuid')], direction: () => 'DESC' as const };

export const feedbackFields = {
  helpedCount: counted(true),
  notHelpedCount: counted(false),
  feedback: connection(() => ArticleFeedbackShape, 'article_id', newestFirst),
};

import { sql } from 'kysely';
import { attachmentsBy } from '../attachments/attachment.shape.ts';
import { CategoryShape } from '../classification/category.shape.ts';
import { type Actor, may } from '../core/actor.ts';
import { headingsOf } from '../core/markdown.ts';
import { OrganizationShape } from '../organizations/organization.shape.ts';
import { ActorShape } from '../people/actor.shape.ts';
import { html } from '../reading/shape/html.ts';
import { by, columns, computed, connectionWhere, expression, type Field, one, type Shape, type Sql, type Viewer } from '../reading/shape/shape.ts';
import type { ArticleState } from './article.ts';

/** Drafts and articles for agents are for those who write articles, and for readers who also read what agents write among themselves; never for visitors, whatever their key may. */
export function seesEveryArticle(actor: Pick<Actor, 'permissions' | 'isVisitor'>): boolean {
  if (actor.isVisitor) return false;
  return may(actor, 'article:write') || (may(actor, 'article:read') && may(actor, 'note:read'));
}

const articleStates: readonly ArticleState[] = ['DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED'];

/** The states that a viewer may read. */
export function readableStates(actor: Pick<Actor, 'permissions' | 'isVisitor'>): readonly ArticleState[] {
  if (seesEveryArticle(actor)) return articleStates;
  return may(actor, 'article:read') ? ['PUBLISHED'] : [];
}

/** The keys by which somebody who does not see every article reads some: an article is theirs where one of them is among its `readers`. */
export function readerKeys({ organizationId, entitledTo = [], isVisitor }: Pick<Actor, 'organizationId' | 'entitledTo' | 'isVisitor'>): string[] {
  if (isVisitor) return ['PUBLIC'];
  return ['PUBLIC', 'REQUESTERS', ...(organizationId ? [organizationId, ...entitledTo] : [])];
}

/** The same as SQL, for a statement that is bound to each viewer. */
export function readerKeysSql({ organizationId, entitledTo = [], isVisitor }: Viewer['actor']): Sql {
  if (isVisitor) return sql`array['PUBLIC']`;
  return sql`(array['PUBLIC', 'REQUESTERS', ${organizationId}::uuid::text] || ${entitledTo}::text[])`;
}

/** Which articles the viewer reads: the one rule for lists, searches, counts, links and files. */
export function isReadableArticle(row: Sql, { actor }: Viewer): Sql {
  const isState = sql`${row}.state = any(${readableStates(actor)}::text[])`;
  return seesEveryArticle(actor) ? isState : sql`${isState} and ${row}.readers && ${readerKeysSql(actor)}`;
}

/** What those who write articles know about them, and readers do not. */
const forWriters = (name: string, type: string): Field =>
  expression((row, { actor }) => (seesEveryArticle(actor) ? sql`${row}.${sql.ref(name)}` : sql`null::${sql.raw(type)}`));

const byName = { name: 'NAME:ASC', by: [by('name', 'text'), by('id', 'uuid')] };

export const ArticleShape: Shape = {
  types: ['Article', 'Node'],
  table: 'article',
  isLookedUp: true,
  fields: {
    ...columns('id', 'version', 'title', 'body', 'state', 'audience', 'created_at', 'updated_at', 'published_at'),
    publishAt: forWriters('publish_at', 'timestamptz'),
    expiresAt: forWriters('expires_at', 'timestamptz'),
    entitlementTypes: forWriters('entitlement_types', 'text[]'),
    category: one(() => CategoryShape, 'category_id'),
    organizations: connectionWhere(
      () => OrganizationShape,
      (row, article) => sql`${row}.id = any(${article}.organization_ids)`,
      byName,
    ),
    bodyHtml: html('body'),
    headings: computed(['body'], ({ body }: { body: string }, { rendering }) => rendering?.run(body, headingsOf) ?? headingsOf(body)),
    author: one(() => ActorShape, 'author_id'),
    attachments: attachmentsBy('article_id'),
  },
  visibility: isReadableArticle,
};

export const newestArticlesFirst = { name: 'UPDATED_AT', by: [{ order: [by('updated_at', 'timestamptz'), by('id', 'uuid')], direction: 'DESC' as const }] };

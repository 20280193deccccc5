import { sql } from 'kysely';
import { attachmentsBy } from '../attachments/attachment.shape.ts';
import { type Actor, may } from '../core/actor.ts';
import { ActorShape } from '../people/actor.shape.ts';
import { html } from '../reading/shape/html.ts';
import { by, columns, one, type Shape, type Sql, type Viewer } from '../reading/shape/shape.ts';
import type { ArticleAudience, ArticleState } from './article.ts';

/** Drafts and articles for agents are for those who write articles, and for readers who also read what agents write among themselves. */
export function seesEveryArticle(actor: Pick<Actor, 'permissions'>): boolean {
  return may(actor, 'article:write') || (may(actor, 'article:read') && may(actor, 'note:read'));
}

/** The states and audiences that a viewer may read. */
export function readable({ actor }: Pick<Viewer, 'actor'>): { states: ArticleState[]; audiences: ArticleAudience[] } {
  if (seesEveryArticle(actor)) return { states: ['DRAFT', 'PUBLISHED', 'ARCHIVED'], audiences: ['EVERYONE', 'AGENTS'] };
  return may(actor, 'article:read') ? { states: ['PUBLISHED'], audiences: ['EVERYONE'] } : { states: [], audiences: [] };
}

export const ArticleShape: Shape = {
  types: ['Article', 'Node'],
  table: 'article',
  fields: {
    ...columns('id', 'version', 'title', 'body', 'state', 'audience', 'created_at', 'updated_at', 'published_at'),
    bodyHtml: html('body'),
    author: one(() => ActorShape, 'author_id'),
    attachments: attachmentsBy('article_id'),
  },
  visibility: (row: Sql, viewer: Viewer) => {
    const { states, audiences } = readable(viewer);
    return sql`${row}.state = any(${states}::text[]) and ${row}.audience = any(${audiences}::text[])`;
  },
};

export const newestArticlesFirst = { name: 'UPDATED_AT', by: [{ order: [by('updated_at', 'timestamptz'), by('id', 'uuid')], direction: 'DESC' as const }] };

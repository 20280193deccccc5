import { sql } from 'kysely';
import { may } from '../core/actor.ts';
import { ActorShape } from '../people/actor.shape.ts';
import { by, columns, one, type Shape, type Sql, type Viewer } from '../reading/shape/shape.ts';
import type { ArticleAudience, ArticleState } from './article.ts';

/** The states and audiences that a viewer may read. */
export function readable({ actor }: Pick<Viewer, 'actor'>): { states: ArticleState[]; audiences: ArticleAudience[] } {
  const mayWrite = may(actor, 'article:write');
  if (!mayWrite && !may(actor, 'article:read')) return { states: [], audiences: [] };
  return { states: mayWrite ? ['DRAFT', 'PUBLISHED', 'ARCHIVED'] : ['PUBLISHED'], audiences: mayWrite ? ['EVERYONE', 'AGENTS'] : ['EVERYONE'] };
}

export const ArticleShape: Shape = {
  types: ['Article', 'Node'],
  table: 'article',
  fields: {
    ...columns('id', 'version', 'title', 'body', 'state', 'audience', 'created_at', 'updated_at', 'published_at'),
    author: one(() => ActorShape, 'author_id'),
  },
  visibility: (row: Sql, viewer: Viewer) => {
    const { states, audiences } = readable(viewer);
    return sql`${row}.state = any(${states}::text[]) and ${row}.audience = any(${audiences}::text[])`;
  },
};

export const newestArticlesFirst = { name: 'UPDATED_AT', by: [{ order: [by('updated_at', 'timestamptz'), by('id', 'uuid')], direction: 'DESC' as const }] };

import { ArticleShape } from '../articles/article.shape.ts';
import { by, columns, one, type Shape } from '../reading/shape/shape.ts';

export const KnowledgeGapShape: Shape = {
  types: ['KnowledgeGap'],
  table: 'knowledge_gap',
  fields: {
    ...columns('id', 'title', 'times_asked', 'first_asked_at', 'last_asked_at'),
    article: one(() => ArticleShape, 'article_id'),
  },
};

export const oftenestFirst = { name: 'TIMES_ASKED', by: [{ order: [by('times_asked', 'integer'), by('id', 'uuid')], direction: 'DESC' as const }] };

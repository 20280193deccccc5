import type { VisitorFields } from '../core/module.ts';

/** What a page with a publishable key shows of public articles. */
export const visitorFields: VisitorFields = {
  Query: ['article', 'articles'],
  ArticleConnection: ['edges', 'nodes', 'pageInfo', 'totalCount'],
  ArticleEdge: ['cursor', 'node'],
  Article: [
    'id',
    'version',
    'title',
    'body',
    'bodyHtml',
    'headings',
    'state',
    'audience',
    'category',
    'createdAt',
    'updatedAt',
    'publishedAt',
    'attachments',
    'locales',
    'inLocale',
  ],
  ArticleText: ['locale', 'title', 'body', 'bodyHtml', 'headings'],
  ArticleHeading: ['level', 'text'],
};

/** All that visitors may ask for, by type: what is not listed is refused, also where a later field would show no more than it should. */
const fields: Readonly<Record<string, readonly string[]>> = {
  Query: ['article', 'articles', 'suggest', 'tenant'],
  Mutation: ['signUp'],
  ArticleConnection: ['edges', 'nodes', 'pageInfo', 'totalCount'],
  ArticleEdge: ['cursor', 'node'],
  PageInfo: ['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'],
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
  Attachment: ['id', 'name', 'size', 'mediaType', 'downloadUrl', 'thumbnailUrl', 'scan'],
  Category: ['id', 'key', 'label', 'rank', 'parent'],
  Suggestions: ['id', 'articles'],
  ArticleSuggestion: ['score', 'isLikely', 'matchedWords', 'passage', 'article'],
  HighlightPart: ['text', 'isMatch'],
  PublicTenant: ['name', 'locale', 'signInWays', 'signUp'],
  SignUpPayload: ['userErrors'],
  UserError: ['code', 'message', 'path', 'details'],
};

export function opensToVisitors(type: string, field: string): boolean {
  return field === '__typename' || (fields[type]?.includes(field) ?? false);
}

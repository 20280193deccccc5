import { type Case, graphql, type Operation, plainHttp } from './operation.ts';

const ours = `query Search($words: String!) {
  articles(search: $words, first: 25) { nodes { title updatedAt author { name } } }
}`;

const postgraphile = `query Search($words: String!) {
  articles: benchApiFoundArticles(terms: $words, first: 25) { nodes { title updatedAt author: principalByTenantIdAndAuthorId { name } } }
}`;

const searched = ({ tenantId, actorId, words }: Case) => [tenantId, actorId, words];

export const search: Operation = {
  key: 'f',
  title: 'article search for two words',
  dialects: {
    relevo: graphql(ours, ({ words }) => ({ words })),
    postgraphile: graphql(postgraphile, ({ words }) => ({ words })),
    limit: plainHttp('/search', searched),
  },
  also: { name: 'outside', dialect: plainHttp('/search-outside', searched) },
};

import { type Case, graphql, type Operation, plainHttp } from './operation.ts';

const ours = `query SearchTickets($words: String!) {
  tickets(search: $words, first: 25) { nodes { code subject updatedAt requester { name } } }
}`;

const searched = ({ tenantId, actorId, words }: Case) => [tenantId, actorId, words];

/** PostGraphile has nothing like it: it could only call the same functions. */
export const ticketSearch: Operation = {
  key: 'i',
  title: 'ticket search for two words',
  dialects: { relevo: graphql(ours, ({ words }) => ({ words })), limit: plainHttp('/ticket-search', searched) },
  also: { name: 'outside', dialect: plainHttp('/ticket-search-outside', searched) },
};

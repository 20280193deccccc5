import { type Case, graphql, type Operation, plainHttp } from './operation.ts';

export const replyWords = 'Hemos revisado el caso y mañana por la mañana pasará una persona del equipo con la pieza de repuesto. '.repeat(3).trim();

const ours = `mutation Reply($input: ReplyToTicketInput!) {
  replyToTicket(input: $input) { message { kind body author { name } } userErrors { code } }
}`;

/** A PL/pgSQL function that does the same work in one call: the message, the change of the ticket and the event. */
const postgraphile = `mutation Reply($input: BenchApiReplyInput!) {
  benchApiReply(input: $input) { result { kind body author: principalByTenantIdAndAuthorId { name } } }
}`;

const replied = ({ tenantId, actorId, ticket }: Case) => [tenantId, actorId, ticket?.id, replyWords];

export const reply: Operation = {
  key: 'e',
  title: 'a public reply, spread over ten tenants',
  changes: true,
  dialects: {
    relevo: graphql(
      ours,
      ({ ticket }) => ({ input: { ticketId: ticket?.publicId, body: replyWords } }),
      (data) => data?.['replyToTicket']?.['message'],
    ),
    postgraphile: graphql(
      postgraphile,
      ({ ticket }) => ({ input: { ticket: ticket?.id, words: replyWords } }),
      (data) => data?.['benchApiReply']?.['result'],
    ),
    limit: plainHttp('/reply', replied),
  },
  also: { name: 'whole', dialect: plainHttp('/whole-reply', replied) },
};

/** What an agent's screen asks for, in the words of a client author: entities with their ids, lists in pages. */
export const signIn = `mutation SignIn($input: SignInInput!) {
  signIn(input: $input) { accessToken refreshToken viewer { id user { id name } } userErrors { code message } }
}`;

export const refresh = `mutation Refresh($input: RefreshSessionInput!) {
  refreshSession(input: $input) { accessToken refreshToken userErrors { code message } }
}`;

export const me = 'query Me { viewer { id user { id name } } }';

const ticket = 'id code subject version status { id key }';

export const inbox = `query Inbox($first: Int!, $after: String) {
  tickets(first: $first, after: $after, orderBy: [{ field: OPENED_AT, direction: ASC }]) {
    edges { cursor node { ${ticket} } } pageInfo { hasNextPage endCursor hasPreviousPage startCursor }
  }
}`;

export const search = `query Search($search: String!) { tickets(search: $search, first: 10) { edges { node { ${ticket} } } } }`;

export const reply = `mutation Reply($input: ReplyToTicketInput!) {
  replyToTicket(input: $input) { message { id body } ticket { ${ticket} } userErrors { code message } }
}`;

export const follow = `subscription Follow($after: String) {
  ticketEvents(after: $after) { id seq cursor type label ticketId ticket { ${ticket} } message { id body } }
}`;

/** The newest cursor, from which to follow. */
export const latest = 'query Latest { events(orderBy: { direction: DESC }, first: 1) { pageInfo { startCursor } } }';

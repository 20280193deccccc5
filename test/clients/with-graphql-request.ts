import { ClientError, GraphQLClient } from 'graphql-request';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { type Addresses, type Agent, type Answers, type Followed, isUnauthenticated, keepFollowing, type Ticket } from './agent.ts';
import * as documents from './documents.ts';

/** graphql-request and graphql-ws: no cache, so what an answer brings is put into the list by hand. */
export function agentWithGraphqlRequest({ http, ws }: Addresses): Agent {
  const anonymous = new GraphQLClient(http);
  const tickets = new Map<string, Ticket>();
  let endCursor: string | null = null;
  let isOver = false;

  const keep = (ticket: Ticket | null) => ticket && tickets.has(ticket.id) && tickets.set(ticket.id, ticket);
  const renew = async () => {
    const { refreshSession } = await anonymous.request<Answers>(documents.refresh, { input: { refreshToken: agent.tokens.refreshToken } });
    agent.tokens = refreshSession;
  };
  const send = (document: string, variables: object) =>
    new GraphQLClient(http, { headers: { authorization: `Bearer ${agent.tokens.accessToken}` } }).request<Answers>(document, variables);
  const ask = async (document: string, variables: object = {}): Promise<Answers> =>
    send(document, variables).catch(async (error: unknown) => {
      if (!(error instanceof ClientError) || !isUnauthenticated(error.response.errors)) throw error;
      await renew();
      return send(document, variables);
    });

  const socket = createClient({
    url: ws,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: () => ({ authorization: `Bearer ${agent.tokens.accessToken}` }),
  });
  const once = (after: string | null, next: (event: Followed) => void) =>
    new Promise<void>((resolve) => {
      socket.subscribe<Pick<Answers, 'ticketEvents'>>(
        { query: documents.follow, variables: { after } },
        { next: ({ data }) => data && next(data.ticketEvents), error: () => resolve(), complete: resolve },
      );
    });

  const agent: Agent = {
    tokens: { accessToken: '', refreshToken: '' },
    heard: [],
    async signIn(input) {
      const answer = await anonymous.request<Answers>(documents.signIn, { input });
      agent.tokens = answer.signIn;
      return answer.signIn.viewer.user.name;
    },
    whoAmI: async () => (await ask(documents.me)).viewer.user.name,
    async more() {
      const page = await ask(documents.inbox, { first: 3, after: endCursor });
      endCursor = page.tickets.pageInfo.endCursor;
      for (const { node } of page.tickets.edges) tickets.set(node.id, node);
    },
    inbox: () => [...tickets.values()],
    search: async (search) => (await ask(documents.search, { search })).tickets.edges.map(({ node }) => node),
    async reply(ticketId, body) {
      const { replyToTicket } = await ask(documents.reply, { input: { ticketId, body } });
      keep(replyToTicket.ticket);
      return replyToTicket.message.body;
    },
    async follow() {
      const { events } = await ask(documents.latest);
      void keepFollowing(events.pageInfo.startCursor, { once, isOver: () => isOver }, (event) => {
        agent.heard.push(event);
        keep(event.ticket);
      });
    },
    async leave() {
      isOver = true;
      await socket.dispose();
    },
  };
  return agent;
}

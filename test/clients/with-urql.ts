import { Client, fetchExchange, gql, subscriptionExchange } from '@urql/core';
import { authExchange } from '@urql/exchange-auth';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { type Addresses, type Agent, type Answers, type Followed, isUnauthenticated, keepFollowing } from './agent.ts';
import * as documents from './documents.ts';

/** urql with Graphcache: a reply and an event change the ticket in every list that has it. */
export function agentWithUrql({ http, ws }: Addresses): Agent {
  let isOver = false;
  let listed: Answers['tickets'] | undefined;
  const socket = createClient({
    url: ws,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: () => ({ authorization: `Bearer ${agent.tokens.accessToken}` }),
  });
  const anonymous = new Client({ url: http, exchanges: [fetchExchange], preferGetMethod: false });
  const renew = async () => {
    const { data } = await anonymous.mutation<Answers>(gql(documents.refresh), { input: { refreshToken: agent.tokens.refreshToken } }).toPromise();
    agent.tokens = data!.refreshSession;
  };
  const client = new Client({
    url: http,
    preferGetMethod: false,
    exchanges: [
      cacheExchange({ resolvers: { Query: { tickets: relayPagination() } } }),
      authExchange(async ({ appendHeaders }) => ({
        addAuthToOperation: (operation) => appendHeaders(operation, { authorization: `Bearer ${agent.tokens.accessToken}` }),
        didAuthError: ({ graphQLErrors }) => isUnauthenticated(graphQLErrors),
        refreshAuth: renew,
      })),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query, variables }) => ({
          subscribe: (sink) => ({ unsubscribe: socket.subscribe({ query: query ?? '', variables: variables as Record<string, unknown> }, sink as never) }),
        }),
      }),
    ],
  });
  const watch = (after: string | null) =>
    client.query<Answers>(gql(documents.inbox), { first: 3, after }).subscribe(({ data }) => {
      listed = data?.tickets ?? listed;
    });
  let watching: { unsubscribe(): void } | undefined;

  const once = (after: string | null, next: (event: Followed) => void) =>
    new Promise<void>((resolve) => {
      client.subscription<Answers>(gql(documents.follow), { after }).subscribe(({ data, error, hasNext }) => {
        if (data) next(data.ticketEvents);
        if (error || hasNext === false) resolve();
      });
    });
  const asked = async (document: string, variables: object) => {
    const { data, error } = await client.query<Answers>(gql(document), variables, { requestPolicy: 'network-only' }).toPromise();
    if (error) throw error;
    return data!;
  };

  const agent: Agent = {
    tokens: { accessToken: '', refreshToken: '' },
    heard: [],
    async signIn(input) {
      const { data } = await anonymous.mutation<Answers>(gql(documents.signIn), { input }).toPromise();
      agent.tokens = data!.signIn;
      return data!.signIn.viewer.user.name;
    },
    whoAmI: async () => (await asked(documents.me, {})).viewer.user.name,
    async more() {
      const before = listed?.edges.length ?? 0;
      watching?.unsubscribe();
      watching = watch(listed?.pageInfo.endCursor ?? null);
      for (let tries = 0; tries < 500 && (listed?.edges.length ?? 0) === before; tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    inbox: () => (listed?.edges ?? []).map(({ node }) => node),
    search: async (search) => (await asked(documents.search, { search })).tickets.edges.map(({ node }) => node),
    async reply(ticketId, body) {
      const { data } = await client.mutation<Answers>(gql(documents.reply), { input: { ticketId, body } }).toPromise();
      return data!.replyToTicket.message.body;
    },
    async follow() {
      const { events } = await asked(documents.latest, {});
      void keepFollowing(events.pageInfo.startCursor, { once, isOver: () => isOver }, (event) => void agent.heard.push(event));
    },
    async leave() {
      isOver = true;
      watching?.unsubscribe();
      await socket.dispose();
    },
  };
  return agent;
}

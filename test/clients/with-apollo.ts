import { ApolloClient, ApolloLink, CombinedGraphQLErrors, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { relayStylePagination } from '@apollo/client/utilities';
import { createClient } from 'graphql-ws';
import { from, switchMap } from 'rxjs';
import { WebSocket } from 'ws';
import { type Addresses, type Agent, type Answers, type Followed, isUnauthenticated, keepFollowing } from './agent.ts';
import * as documents from './documents.ts';

/** Apollo Client with its normalized cache: a reply and an event change the ticket in every list that has it. */
export function agentWithApollo({ http, ws }: Addresses): Agent {
  let isOver = false;
  const socket = createClient({
    url: ws,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: () => ({ authorization: `Bearer ${agent.tokens.accessToken}` }),
  });
  const direct = new HttpLink({ uri: http });
  const anonymous = new ApolloClient({ link: direct, cache: new InMemoryCache() });
  const renew = async () => {
    const { data } = await anonymous.mutate<Answers>({ mutation: gql(documents.refresh), variables: { input: { refreshToken: agent.tokens.refreshToken } } });
    agent.tokens = data!.refreshSession;
  };
  const refreshing = new ErrorLink(({ error, operation, forward }) => {
    if (!CombinedGraphQLErrors.is(error) || !isUnauthenticated(error.errors)) return undefined;
    return from(renew()).pipe(switchMap(() => forward(operation)));
  });
  const authorized = new SetContextLink(() => ({ headers: { authorization: `Bearer ${agent.tokens.accessToken}` } }));
  const isSubscription = ({ operationType }: ApolloLink.Operation) => operationType === 'subscription';
  const client = new ApolloClient({
    link: ApolloLink.split(isSubscription, new GraphQLWsLink(socket), ApolloLink.from([refreshing, authorized, direct])),
    cache: new InMemoryCache({ typePolicies: { Query: { fields: { tickets: relayStylePagination(['filter', 'orderBy', 'search']) } } } }),
  });
  const inbox = client.watchQuery<Answers>({ query: gql(documents.inbox), variables: { first: 3 }, fetchPolicy: 'cache-first' });
  const watching = inbox.subscribe(() => undefined);

  const once = (after: string | null, next: (event: Followed) => void) =>
    new Promise<void>((resolve) => {
      client.subscribe<Answers>({ query: gql(documents.follow), variables: { after } }).subscribe({
        next: ({ data, error }) => (data ? next(data.ticketEvents) : error && resolve()),
        error: () => resolve(),
        complete: () => resolve(),
      });
    });

  const agent: Agent = {
    tokens: { accessToken: '', refreshToken: '' },
    heard: [],
    async signIn(input) {
      const { data } = await anonymous.mutate<Answers>({ mutation: gql(documents.signIn), variables: { input } });
      agent.tokens = data!.signIn;
      return data!.signIn.viewer.user.name;
    },
    whoAmI: async () => (await client.query<Answers>({ query: gql(documents.me), fetchPolicy: 'network-only' })).data!.viewer.user.name,
    async more() {
      const known = (inbox.getCurrentResult().data as Partial<Answers> | undefined)?.tickets?.pageInfo.endCursor;
      if (known) await inbox.fetchMore({ variables: { after: known } });
      else await inbox.refetch();
    },
    inbox: () => (inbox.getCurrentResult().data as Partial<Answers> | undefined)?.tickets?.edges.map(({ node }) => node) ?? [],
    search: async (search) => {
      const { data } = await client.query<Answers>({ query: gql(documents.search), variables: { search } });
      return data!.tickets.edges.map(({ node }) => node);
    },
    async reply(ticketId, body) {
      const { data } = await client.mutate<Answers>({ mutation: gql(documents.reply), variables: { input: { ticketId, body } } });
      return data!.replyToTicket.message.body;
    },
    async follow() {
      const { data } = await client.query<Answers>({ query: gql(documents.latest), fetchPolicy: 'network-only' });
      void keepFollowing(data!.events.pageInfo.startCursor, { once, isOver: () => isOver }, (event) => void agent.heard.push(event));
    },
    async leave() {
      isOver = true;
      watching.unsubscribe();
      client.stop();
      await socket.dispose();
    },
  };
  return agent;
}

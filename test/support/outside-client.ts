import { setTimeout } from 'node:timers/promises';
import { ClientError, GraphQLClient } from 'graphql-request';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { type EventFactsFragment, TicketEventsDocument, type TicketFactsFragment } from './gql/graphql.ts';
import { type Operations, operationsOver } from './operations.ts';

/** Somebody who uses a server by its address, wherever it runs. */
export interface OutsideClient {
  url: string;
  token: string;
  ask: Operations;
}

export async function signInAt(url: string, input: { tenant: string; email: string; password: string }): Promise<OutsideClient> {
  const { accessToken } = await askAt(url, null).signIn(input);
  if (!accessToken) throw new Error(`${input.email} was not signed in`);
  return { url, token: accessToken, ask: askAt(url, accessToken) };
}

function askAt(url: string, token: string | null): Operations {
  const client = new GraphQLClient(`${url}/graphql`, { headers: token ? { authorization: `Bearer ${token}` } : {}, errorPolicy: 'none' });
  return operationsOver((text, variables) => withinLimits(() => client.request<object>(text, variables)));
}

/** Asks again after the time that the answer names where too much was asked at once. */
async function withinLimits<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    const { code, retryAfterMs } = (error instanceof ClientError ? error.response.errors?.[0]?.extensions : undefined) ?? {};
    if (code !== 'RATE_LIMITED') throw error;
    await setTimeout(Number(retryAfterMs));
    return withinLimits(ask);
  }
}

export async function everyTicket({ ask }: OutsideClient): Promise<TicketFactsFragment[]> {
  const found: TicketFactsFragment[] = [];
  for (let after: string | undefined; ; ) {
    const { nodes, pageInfo } = await ask.tickets({ first: 50, after });
    found.push(...(nodes as TicketFactsFragment[]));
    if (!pageInfo.hasNextPage) return found.sort((one, other) => one.code.localeCompare(other.code));
    after = pageInfo.endCursor ?? undefined;
  }
}

/** A stock client that keeps watching the feed: it reconnects, resumes after its last event, and takes a fresh cursor where its own has expired. */
export class Watching {
  readonly events: EventFactsFragment[] = [];
  /** The fresh cursors that it got in place of expired ones. */
  readonly fresh: string[] = [];
  readonly #client: Client;

  constructor({ url, token }: OutsideClient, after?: string) {
    this.#client = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${token}` },
      retryAttempts: Number.POSITIVE_INFINITY,
      retryWait: () => setTimeout(100),
      shouldRetry: () => true,
    });
    this.#follow(after);
  }

  leave(): void | Promise<void> {
    return this.#client.dispose();
  }

  #follow(after?: string): void {
    const variables: Record<string, unknown> = { after };
    this.#client.subscribe<{ ticketEvents: EventFactsFragment }>(
      { query: TicketEventsDocument.toString(), variables },
      {
        next: ({ data, errors = [] }) => {
          if (data) this.events.push(data.ticketEvents);
          if (data) variables.after = data.ticketEvents.cursor;
          this.#goOn(errors);
        },
        error: (error) => this.#goOn([error].flat() as Failure[]),
        complete: () => undefined,
      },
    );
  }

  #goOn(errors: readonly Failure[]): void {
    const expired = errors.find(({ extensions }) => extensions?.code === 'CURSOR_EXPIRED');
    if (!expired) return;
    const cursor = String(expired.extensions?.cursor);
    this.fresh.push(cursor);
    this.#follow(cursor);
  }
}

type Failure = { extensions?: Record<string, unknown> };

import { GraphQLClient } from 'graphql-request';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { theApp } from './app.ts';
import type { TypedDocumentString } from './gql/graphql.ts';
import { recordRefusals } from './record-refusals.ts';

/** Anybody with a token: a person, or an API key. */
export interface Bearer {
  token: string;
}

/** Runs a typed operation over real HTTP as somebody, or as nobody. */
export function as(who: Bearer | null) {
  const headers: Record<string, string> = who ? { authorization: `Bearer ${who.token}` } : {};
  const client = new GraphQLClient(`${theApp().url}/graphql`, { headers, errorPolicy: 'none' });
  return {
    do: <Answer, Variables>(
      document: TypedDocumentString<Answer, Variables>,
      ...[variables]: Record<string, never> extends Variables ? [Variables?] : [Variables]
    ): Promise<Answer> => recorded(document.toString(), client.request<Answer>(document.toString(), variables as object)),
    ask: (query: string, variables?: object) => askAs(who, query, variables),
  };
}

export interface RawAnswer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the server said, to be looked at
  body: any;
}

/** Any text as a query, and the answer just as it came. */
export async function askAs(who: Bearer | null, query: unknown, variables?: object, headers: Record<string, string> = {}): Promise<RawAnswer> {
  const authorization: Record<string, string> = who ? { authorization: `Bearer ${who.token}` } : {};
  const answer = await fetch(`${theApp().url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization, ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await answer.json()) as { data?: unknown };
  recordRefusals(query, body.data);
  return { status: answer.status, body };
}

async function recorded<Answer>(document: string, asked: Promise<Answer>): Promise<Answer> {
  const answer = await asked;
  recordRefusals(document, answer);
  return answer;
}

/** A stock graphql-ws client over a real socket. */
export function socketAs(who: Bearer | null, options: Partial<Parameters<typeof createClient>[0]> = {}): Client {
  const url = `${theApp().url.replace('http', 'ws')}/graphql`;
  return createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0, connectionParams: who ? { authorization: `Bearer ${who.token}` } : {}, ...options });
}

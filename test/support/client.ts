import { setTimeout } from 'node:timers/promises';
import { GraphQLClient } from 'graphql-request';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { theApp } from './app.ts';
import type { RefusalFragment } from './gql/graphql.ts';
import { type Operations, operationsOver } from './operations.ts';
import { recordRefusals } from './record-refusals.ts';

/** Anybody with a token: a person, or an API key. */
export interface Bearer {
  token: string;
  /** The origin of the page, where one sends it. */
  origin?: string;
}

/** The operations of `schema/documents` over real HTTP, as somebody or as nobody: `as(ana).closeTicket({ ticketId })`. */
export function as(who: Bearer | null): Operations {
  const headers = headersOf(who);
  const client = new GraphQLClient(`${theApp().url}/graphql`, { headers, errorPolicy: 'none' });
  return operationsOver((text, variables) => recorded(text, client.request<object>(text, variables)));
}

function headersOf(who: Bearer | null): Record<string, string> {
  return who ? { authorization: `Bearer ${who.token}`, ...(who.origin ? { origin: who.origin } : {}) } : {};
}

type Succeeded<Answer> = Answer extends { userErrors: unknown } ? { [Field in keyof Answer]: NonNullable<Answer[Field]> } : NonNullable<Answer>;

/** The answer of an operation that is there and refuses nothing; anything else stops the test. */
export async function succeed<Answer>(asked: Promise<Answer>): Promise<Succeeded<Answer>> {
  const answer = await asked;
  const refusals = (answer as { userErrors?: unknown[] } | null)?.userErrors ?? [];
  if (answer === null || refusals.length > 0) throw new Error(`The operation did not succeed: ${JSON.stringify(answer)}`);
  return answer as Succeeded<Answer>;
}

/** The codes of what a mutation refused; empty when it was done. */
export async function refusalsOf(asked: Promise<{ userErrors: Pick<RefusalFragment, 'code'>[] }>): Promise<string[]> {
  return (await asked).userErrors.map(({ code }) => code);
}

export interface RawAnswer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the server said, to be looked at
  body: any;
}

/** Any text as a query, and the answer just as it came: for tests of the text itself. */
export async function askAs(who: Bearer | null, query: unknown, variables?: object, headers: Record<string, string> = {}): Promise<RawAnswer> {
  const answer = await fetch(`${theApp().url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headersOf(who), ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await answer.json()) as { data?: unknown };
  recordRefusals(query, body.data);
  return { status: answer.status, body };
}

/** Asks, and again after the time that the answer names where too much was asked at once: for suites that ask more than one person may. */
export async function askInTime(...asked: Parameters<typeof askAs>): Promise<RawAnswer> {
  for (;;) {
    const answer = await askAs(...asked);
    const { code, retryAfterMs } = answer.body.errors?.[0]?.extensions ?? {};
    if (code !== 'RATE_LIMITED') return answer;
    await setTimeout(retryAfterMs);
  }
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

import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** A stock client that resumes from its last cursor, and the events it received. */
export interface Listener {
  principalId: string;
  seqs: number[];
  errors: string[];
  client: Client;
}

const query = 'subscription ($after: String) { ticketEvents(after: $after) { cursor seq } }';

/** Connects to a random node, again after every disconnect. */
export function listen(urls: readonly string[], who: { principalId: string; token: string }, after: string): Listener {
  const client = createClient({
    url: () => urls[Math.floor(Math.random() * urls.length)] as string,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${who.token}` },
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: () => new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 200)),
  });
  const listener: Listener = { principalId: who.principalId, seqs: [], errors: [], client };
  const variables = { after };
  client.subscribe<{ ticketEvents: { cursor: string; seq: string } }>(
    { query, variables },
    {
      next: ({ data, errors }) => {
        if (errors) listener.errors.push(JSON.stringify(errors));
        if (!data) return;
        variables.after = data.ticketEvents.cursor;
        listener.seqs.push(Number(data.ticketEvents.seq));
      },
      error: (error) => listener.errors.push(JSON.stringify(error) ?? String(error)),
      complete: () => undefined,
    },
  );
  return listener;
}

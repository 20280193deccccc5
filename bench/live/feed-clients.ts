import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { eventFields } from './scenario.ts';

/** A server, who asks it, and from where in the feed. */
export interface Place {
  port: number;
  tokens: string[];
  after: string;
}

interface Page {
  data?: { events: { nodes: unknown[]; pageInfo: { endCursor: string } } };
}

const pages = `query ($after: String) { events(first: 100, after: $after) { nodes { ${eventFields} } pageInfo { endCursor } } }`;
const subscription = `subscription ($after: String) { ticketEvents(after: $after) { ${eventFields} } }`;

/** Reads pages of the query `events`, one after the other, each by another person; gives events a second. */
export async function readPages({ port, tokens, after }: Place, count: number): Promise<number> {
  const start = performance.now();
  let cursor = after;
  for (let page = 0; page < count; page += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens[page % tokens.length]}` },
      body: JSON.stringify({ query: pages, variables: { after: cursor } }),
    });
    const { data } = (await answer.json()) as Page;
    if (data?.events.nodes.length !== 100) throw new Error('A page of events is not complete');
    cursor = data.events.pageInfo.endCursor;
  }
  return (count * 100) / ((performance.now() - start) / 1_000);
}

/** Subscribes, and waits until so many events have come; gives events a second. */
export async function followFrom({ port, tokens, after }: Place, count: number): Promise<number> {
  const client = createClient({ url: `ws://127.0.0.1:${port}/graphql`, webSocketImpl: WebSocket, connectionParams: { authorization: `Bearer ${tokens[0]}` } });
  const start = performance.now();
  let received = 0;
  for await (const { data, errors } of client.iterate({ query: subscription, variables: { after } })) {
    if (!data) throw new Error(`The subscription ended: ${JSON.stringify(errors)}`);
    received += 1;
    if (received === count) break;
  }
  const took = performance.now() - start;
  await client.dispose();
  return count / (took / 1_000);
}

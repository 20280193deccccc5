import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Agent } from '../operations/sign-in-agents.ts';
import type { Stopwatch, Took } from './stopwatch.ts';

interface Told {
  ticketEvents: { type: string; message: { body: string } | null };
}

export interface Live {
  port: number;
  /** The first one listens, the others reply. */
  people: readonly Agent[];
  ticketId: string;
  start: Stopwatch;
}

const subscription = `subscription ($after: String) { ticketEvents(after: $after) {
  type message { body } ticket { id code subject status { key label } assignee { name } requester { name } dueAt } } }`;
const reply = 'mutation ($input: ReplyToTicketInput!) { replyToTicket(input: $input) { userErrors { code } } }';
const newest = 'query { events(last: 1) { pageInfo { endCursor } } }';

/** What it took from sending a reply until somebody who follows the desk is told of it, once for each turn. */
export async function timesUntilTold({ port, people, ticketId, start }: Live, turns: number): Promise<Took[]> {
  const [listener, ...writers] = people as [Agent, ...Agent[]];
  const client = createClient({
    url: `ws://127.0.0.1:${port}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${listener.token()}` },
  });
  const { events } = (await ask(port, listener, newest, {})) as { events: { pageInfo: { endCursor: string } } };
  const told = client.iterate<Told>({ query: subscription, variables: { after: events.pageInfo.endCursor } });
  const times: Took[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const body = `Respuesta ${turn}`;
    const stop = start();
    const answered = ask(port, writers[turn % writers.length] as Agent, reply, { input: { ticketId, body } });
    await untilTold(told, body);
    times.push(stop());
    await answered;
  }
  await client.dispose();
  return times;
}

async function untilTold(told: AsyncIterableIterator<{ data?: Told | null; errors?: readonly unknown[] }>, body: string): Promise<void> {
  while (true) {
    const { value, done } = await told.next();
    if (done || !value.data) throw new Error(`The subscription ended: ${JSON.stringify(value)}`);
    if (value.data.ticketEvents.message?.body === body) return;
  }
}

async function ask(port: number, person: Agent, query: string, variables: object): Promise<object> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${person.token()}` };
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  const { data, errors } = (await response.json()) as { data?: Record<string, { userErrors?: unknown[] }>; errors?: unknown[] };
  const refused = errors ?? data?.['replyToTicket']?.userErrors;
  if (!data || (refused && refused.length > 0)) throw new Error(JSON.stringify(refused).slice(0, 500));
  return data;
}

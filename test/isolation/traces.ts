import { as, type Bearer, socketAs } from '../support/client.ts';
import { TicketEventsDocument } from '../support/gql/graphql.ts';

/** Every way to learn of a ticket, and whether it shows the ticket. */
export async function tracesOf(id: string, who: Bearer): Promise<Record<string, boolean>> {
  const filter = { ticketId: { eq: id } };
  const [node, ticket, list, feed, narrow] = await Promise.all([
    as(who).node({ id }),
    as(who).ticket({ id }),
    as(who).tickets({ first: 100 }),
    as(who).events({ first: 100 }),
    as(who).events({ filter }),
  ]);
  return {
    node: node !== null,
    ticket: ticket !== null,
    list: list.nodes.some((ticket) => ticket.id === id),
    count: list.totalCount === list.nodes.length && list.nodes.some((ticket) => ticket.id === id),
    events: feed.nodes.some(({ ticket }) => ticket?.id === id),
    eventCount: narrow.totalCount > 0,
  };
}

/** True if every way shows it, false if none does; anything else is a fault. */
export async function canSee(id: string, who: Bearer): Promise<boolean> {
  const traces = await tracesOf(id, who);
  const told = Object.values(traces);
  if (told.every(Boolean) || !told.some(Boolean)) return told[0] ?? false;
  throw new Error(`Seen in some ways and not in others: ${JSON.stringify(traces)}`);
}

/** The events that arrive over a socket during a story; `last` is the subject of its last ticket. */
export async function heardBy(who: Bearer, last: string, story: () => Promise<unknown>): Promise<string[]> {
  const heard: { type: string; subject: string }[] = [];
  const socket = socketAs(who);
  const events = await as(who).events({ first: 1 });
  const next = ({ data }: { data?: unknown }) => {
    const { type, ticket } = (data as { ticketEvents: { type: string; ticket: { subject: string } } }).ticketEvents;
    heard.push({ type, subject: ticket.subject });
  };
  const variables = { after: events.nodes[0]?.cursor };
  const failed = new Promise<never>((_, reject) => {
    socket.subscribe({ query: TicketEventsDocument.toString(), variables }, { next, error: reject, complete: () => undefined });
  });
  await story();
  await Promise.race([failed, until(() => heard.some(({ subject }) => subject === last))]);
  await socket.dispose();
  return heard.filter(({ subject }) => subject !== last).map(({ type, subject }) => `${type} ${subject}`);
}

async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; waited < 10_000 && !isSo(); waited += 20) await new Promise((resolve) => setTimeout(resolve, 20));
  if (!isSo()) throw new Error('It was not heard.');
}

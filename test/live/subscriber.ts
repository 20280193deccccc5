import type { Client, ClientOptions } from 'graphql-ws';
import { vi } from 'vitest';
import type { Context } from '../../src/core/context.ts';
import { eventCursor } from '../../src/live/feed/event-cursor.ts';
import { theServices } from '../support/app.ts';
import { type Bearer, socketAs } from '../support/client.ts';
import { inTenant } from '../support/database.ts';
import { type EventFactsFragment, TicketEventsDocument, type TicketEventsSubscriptionVariables } from '../support/gql/graphql.ts';

export interface Subscriber {
  /** What has come so far. */
  events: EventFactsFragment[];
  errors: { message: string; extensions?: Record<string, unknown> }[];
  client: Client;
  isOver(): boolean;
  seqs(): string[];
  /** Waits until so many events have come. */
  until(count: number): Promise<EventFactsFragment[]>;
  /** Ends the subscription, and its socket. */
  leave(): Promise<void>;
}

/** A stock client that subscribes to the feed and keeps what arrives. */
export function listen(who: Bearer, variables: TicketEventsSubscriptionVariables = {}, options: Partial<ClientOptions> = {}): Subscriber {
  const client = socketAs(who, options);
  const [events, errors]: [EventFactsFragment[], Subscriber['errors']] = [[], []];
  let isOver = false;
  const unsubscribe = client.subscribe<{ ticketEvents: EventFactsFragment }>(
    { query: TicketEventsDocument.toString(), variables: variables as Record<string, unknown> },
    {
      next: (answer) => {
        if (answer.data?.ticketEvents) events.push(answer.data.ticketEvents);
        errors.push(...((answer.errors as Subscriber['errors'] | undefined) ?? []));
      },
      error: (error) => {
        errors.push(...([error].flat() as Subscriber['errors']));
        isOver = true;
      },
      complete: () => (isOver = true),
    },
  );
  const until = (count: number) =>
    vi.waitFor(() => (events.length >= count ? events : fail(`${events.length} of ${count}`, errors)), { timeout: 10_000, interval: 5 });
  const leave = async () => {
    unsubscribe();
    await client.dispose();
  };
  return { events, errors, client, isOver: () => isOver, seqs: () => events.map(({ seq }) => seq), until, leave };
}

function fail(what: string, errors: unknown): never {
  throw new Error(`${what} ${JSON.stringify(errors)}`);
}

/** The cursor of the newest event: with it a subscriber misses nothing that comes from now on, however long it takes to arrive. */
export function nowIn(ctx: Context): Promise<string> {
  return cursorAt(ctx, null);
}

/** The cursor of the event with this number. */
export async function cursorAt(ctx: Context, seq: number | null): Promise<string> {
  const text = 'select e.seq, e.id from feed f join event e on e.tenant_id = f.tenant_id and e.seq = coalesce($2, f.seq) where f.tenant_id = $1';
  const [event] = (await inTenant(ctx, (db) => db.query(text, [ctx.tenant.id, seq]), theServices().connections.pool)).rows;
  return event ? eventCursor(event.seq, event.id) : eventCursor(0);
}

export const numbers = (count: number, from = 1): string[] => Array.from({ length: count }, (_, index) => String(from + index));

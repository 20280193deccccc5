import { parse } from 'graphql';
import { afterEach, expect, test, vi } from 'vitest';
import { eventCursor } from '../../src/live/feed/event-cursor.ts';
import { Live } from '../../src/live/live.ts';
import { liveLimits } from '../../src/live/live-limits.ts';
import type { Sink } from '../../src/live/sink.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { requestOf } from './without-a-socket.ts';

openTestApp();

let live: Live;
afterEach(() => live?.close());

/** Takes nothing, and keeps who waits for it. */
function aFullSink(): Sink & { refused: number; waiting: Set<() => void> } {
  const waiting = new Set<() => void>();
  const sink = {
    waiting,
    refused: 0,
    open: () => undefined,
    close: () => undefined,
    write: () => {
      sink.refused += 1;
      return false;
    },
    onceDrained: (resume: () => void) => {
      waiting.add(resume);
      return () => waiting.delete(resume);
    },
  };
  return sink;
}

test('a subscription to events waits once for its sink, and no longer than it lasts', async () => {
  const { ana } = await aTenant();
  await aTicket(ana);
  live = new Live(theServices());
  const sink = aFullSink();
  const request = () => requestOf(ana.ctx, parse('subscription ($after: String) { ticketEvents(after: $after) { seq } }'), { after: eventCursor(0) });

  for (let round = 1; round <= 3; round += 1) {
    const subscription = await live.subscribe(await request(), sink);
    await vi.waitFor(() => expect(sink.waiting.size).toBe(1), 10_000);
    await subscription.return();
  }

  expect(sink.waiting.size).toBe(0);
});

test('a subscription to counters waits once for its sink, however often they change', async () => {
  const { ana, marta } = await aTenant();
  live = new Live(theServices(), { ...liveLimits, countersMs: 10 });
  const sink = aFullSink();
  const subscription = await live.subscribe(await requestOf(marta.ctx, parse('subscription { queueCounters { key counts { unresolved } } }')), sink);

  for (let opened = 1; opened <= 3; opened += 1) {
    await aTicket(ana);
    await vi.waitFor(() => expect(sink.refused).toBeGreaterThanOrEqual(opened), 10_000);
  }

  expect(sink.waiting.size).toBe(1);
  await subscription.return();
  expect(sink.waiting.size).toBe(0);
});

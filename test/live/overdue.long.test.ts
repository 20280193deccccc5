import { expect, inject, test, vi } from 'vitest';
import { openWorker } from '../../src/worker/worker.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { socketAs } from '../support/client.ts';
import { QueueCountersDocument, type QueueCountersSubscription } from '../support/gql/graphql.ts';
import { hours, later } from '../support/moments.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { waitingSince } from '../worker/due-tickets.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_overdue');
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner });

test('the counters show tickets that become overdue, though nobody does anything', async () => {
  const { sofia } = await waitingSince(later(new Date(), 2_500 - hours(3)), 1);
  const told: (number | undefined)[] = [];
  const client = socketAs(sofia);
  const next = ({ data }: { data?: QueueCountersSubscription | null }) => told.push(data?.queueCounters[0]?.counts?.overdue);
  client.subscribe({ query: QueueCountersDocument.toString() }, { next, error: () => undefined, complete: () => undefined });
  await vi.waitFor(() => expect(told).toEqual([0]), 10_000);

  const worker = openWorker(theServices());
  await vi.waitFor(() => expect(told.at(-1)).toBe(1), 8_000);

  await worker.close();
  await client.dispose();
}, 15_000);

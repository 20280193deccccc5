import type { Client } from 'graphql-ws';
import type { Client as Database } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type IdType, newId, publicId } from '../../src/core/ids.ts';
import { as, socketAs } from '../support/client.ts';
import { TicketEventsDocument } from '../support/gql/graphql.ts';
import { garbageOf } from './id-matrix.ts';
import { idRows } from './id-rows.ts';
import { aFullTenant, asSuperuser, type FullTenant } from './two-tenants.ts';

const prefix = 'Subscription.ticketEvents filter.';
const places = Object.entries(idRows).filter(([key]) => key.startsWith(prefix));

/** What a place has no comparator for is asked as it is, or whether it is not so. */
function filterOf(key: string, comparator: 'eq' | 'neq', id: string | undefined): object {
  const [name = '', part = ''] = key.slice(prefix.length).split('.');
  if (part === 'id') return { [name]: { id: { [comparator]: id } } };
  const plain = { [name]: { [part]: id } };
  return comparator === 'eq' ? plain : { not: plain };
}

interface RecordedFact {
  seqs: string[];
  codes: string[];
}

/** Subscribes from the beginning of the feed and keeps what comes. */
function hear(socket: Client, filter: object | null, after: string): RecordedFact {
  const heard: RecordedFact = { seqs: [], codes: [] };
  const next = ({ data, errors }: { data?: Record<string, { seq: string }> | null; errors?: readonly { extensions?: unknown }[] }) => {
    if (data?.ticketEvents) heard.seqs.push(data.ticketEvents.seq);
    for (const { extensions } of errors ?? []) heard.codes.push((extensions as { code: string }).code);
  };
  const error = (failed: unknown) => {
    for (const { extensions } of [failed].flat() as { extensions: { code: string } }[]) heard.codes.push(extensions.code);
  };
  socket.subscribe({ query: TicketEventsDocument.toString(), variables: { filter, after } }, { next: next as never, error, complete: () => undefined });
  return heard;
}

/** The same for filters of subscriptions: what is heard of another desk's id is what is heard of one that does not exist. */
export function testIdsLive(superuserUrl: () => string): void {
  let [database, own, other] = [] as unknown as [Database, FullTenant, FullTenant];
  beforeAll(async () => {
    database = await asSuperuser(superuserUrl());
    own = await aFullTenant(database);
    other = await aFullTenant(database);
  });
  afterAll(() => database.end());

  test.each(['ana', 'marta', 'sofia'] as const)(
    "%s hears the same of another desk's ids in a filter as of unknown ones, and of others an error",
    async (role) => {
      const events = await as(own[role]).events({ first: 1 });
      const after = events.nodes[0]?.cursor ?? '';
      // A socket has fifty operations at most.
      const [equal, unequal, odd] = [socketAs(own[role]), socketAs(own[role]), socketAs(own[role])];
      const all = hear(odd, null, after);
      const pairs = places.flatMap(([key, [type = 'Ticket']]) =>
        (['eq', 'neq'] as const).map((comparator) => {
          const [foreign, unknown] = [other.ids[type], publicId(type as IdType, newId(new Date()))];
          return [foreign, unknown].map((id) => hear(comparator === 'eq' ? equal : unequal, filterOf(key, comparator, id), after));
        }),
      );
      const bad = places.flatMap(([key, types]) => hear(odd, filterOf(key, 'eq', garbageOf(own, types)[0]), after));
      const isCaughtUp = () => pairs.every(([, neq], at) => at % 2 === 0 || neq?.seqs.length === all.seqs.length) && all.seqs.length > 0;

      await expect.poll(() => isCaughtUp() && bad.every(({ codes }) => codes.length > 0), { timeout: 10_000, interval: 20 }).toBe(true);
      await new Promise((resolve) => setTimeout(resolve, 150));
      for (const socket of [equal, unequal, odd]) await socket.dispose();

      for (const [foreign, unknown] of pairs) expect(foreign).toEqual(unknown);
      for (const [at, [foreign]] of pairs.entries()) expect(foreign).toEqual(at % 2 === 0 ? { seqs: [], codes: [] } : all);
      for (const heard of bad) expect(heard).toEqual({ seqs: [], codes: ['BAD_USER_INPUT'] });
    },
  );
}

import type { Client } from 'pg';
import type { Context } from '../../src/core/context.ts';
import type { Transaction } from '../../src/core/transaction.ts';
import type { Ground } from '../data/ground.ts';
import type { WritersFigures } from './results.ts';
import { openWriter, type Writer } from './writer.ts';

const tenants = [1, 2, 3, 4, 5];
const writersOfTenant = 5;
const usual = { warmUpMs: 500, roundMs: 1_500, loop: 4 };
const quick = { warmUpMs: 50, roundMs: 150, loop: 1 };

interface Place {
  ctx: Context;
  ticketId: string;
}

interface Way {
  name: string;
  events: number;
  hasNotifier: boolean;
  more?: (transaction: Transaction) => void;
}

/** What every one of these transactions writes besides. */
const work = (transaction: Transaction, { ticketId }: Place) =>
  transaction.defer({
    name: 'bench_work',
    text: 'update ticket set occurrences = occurrences where tenant_id = $1 and id = $2',
    values: [transaction.tenant.id, ticketId],
  });

const ways: Way[] = [
  { name: 'no events', events: 0, hasNotifier: false },
  { name: 'events, no bell', events: 1, hasNotifier: false },
  { name: 'events and the bell', events: 1, hasNotifier: true },
  {
    name: 'NOTIFY inside the transaction',
    events: 1,
    hasNotifier: false,
    more: (transaction) =>
      transaction.beforeCommit('MOVE_COUNTERS', () => ({ name: 'bench_notify', text: "select pg_notify('bench', $1)", values: [transaction.tenant.id] })),
  },
];

/** Transactions a second of 25 writers in five desks, with commits that PostgreSQL makes at once and such as a slow disk makes. */
export async function writersPrice(ground: Ground, client: Client, isQuick: boolean): Promise<WritersFigures[]> {
  const writer = await openWriter(ground, client, tenants.length * writersOfTenant);
  const figures: WritersFigures[] = [];
  try {
    const places: Place[] = [];
    for (const desk of tenants) places.push(await writer.at(desk));
    for (const commitDelayMs of [0, 3]) {
      await delayCommits(client, commitDelayMs);
      figures.push(...(await inTurn(writer, places, isQuick ? quick : usual)).map(([way, perSecond]) => ({ commitDelayMs, way, perSecond })));
    }
  } finally {
    await delayCommits(client, 0);
    await writer.close();
  }
  return figures;
}

async function delayCommits(client: Client, ms: number): Promise<void> {
  await client.query(`alter system set commit_delay = ${ms * 1_000}`);
  await client.query('alter system set commit_siblings = 0');
  await client.query('select pg_reload_conf()');
}

/** Some rounds of all ways, one after the other, so that whatever else the machine does hits all of them. */
async function inTurn(writer: Writer, places: Place[], { warmUpMs, roundMs, loop }: typeof usual): Promise<[way: string, perSecond: number][]> {
  const made = new Map(ways.map(({ name }) => [name, 0]));
  for (const way of ways) await run(writer, places, way, warmUpMs);
  for (let round = 0; round < loop; round += 1)
    for (const way of ways) made.set(way.name, (made.get(way.name) ?? 0) + (await run(writer, places, way, roundMs)) / loop);
  return [...made];
}

async function run(writer: Writer, places: Place[], { events, hasNotifier, more }: Way, ms: number): Promise<number> {
  const silent = { ...writer.services, feedNotifier: { ...writer.services.feedNotifier, ring: () => undefined } };
  const end = performance.now() + ms;
  const write = async (position: Place) => {
    const ctx = hasNotifier ? position.ctx : { ...position.ctx, services: silent };
    let made = 0;
    for (; performance.now() < end; made += 1) {
      await writer.commit(ctx, position.ticketId, events, (transaction) => {
        work(transaction, position);
        more?.(transaction);
      });
    }
    return made;
  };
  const made = await Promise.all(places.flatMap((position) => Array.from({ length: writersOfTenant }, () => write(position))));
  return (made.reduce((sum, count) => sum + count, 0) / ms) * 1_000;
}

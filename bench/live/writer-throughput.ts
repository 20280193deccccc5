import type { Client } from 'pg';
import type { Context } from '../../src/core/context.ts';
import type { Transaction } from '../../src/core/transact.ts';
import type { BenchDatabase } from '../data/bench-database.ts';
import type { WritersFigures } from './results.ts';
import { openWriter, type Writer } from './writer.ts';

const tenants = [1, 2, 3, 4, 5];
const writersOfTenant = 5;
const full = { warmUpMs: 500, roundMs: 1_500, rounds: 4 };
const quick = { warmUpMs: 50, roundMs: 150, rounds: 1 };

interface Target {
  ctx: Context;
  ticketId: string;
}

interface Variant {
  name: string;
  events: number;
  hasNotifier: boolean;
  more?: (transaction: Transaction) => void;
}

/** What each of these transactions also writes. */
const work = (transaction: Transaction, { ticketId }: Target) =>
  transaction.defer({
    name: 'bench_work',
    text: 'update ticket set occurrences = occurrences where tenant_id = $1 and id = $2',
    values: [transaction.tenant.id, ticketId],
  });

const variants: Variant[] = [
  { name: 'no events', events: 0, hasNotifier: false },
  { name: 'events, no notification', events: 1, hasNotifier: false },
  { name: 'events and notification', events: 1, hasNotifier: true },
  {
    name: 'NOTIFY inside the transaction',
    events: 1,
    hasNotifier: false,
    more: (transaction) => transaction.beforeCommit(() => ({ name: 'bench_notify', text: "select pg_notify('bench', $1)", values: [transaction.tenant.id] })),
  },
];

/** Transactions per second of 25 writers in five tenants, with immediate commits and with those of a slow disk. */
export async function measureWriters(database: BenchDatabase, client: Client, isQuick: boolean): Promise<WritersFigures[]> {
  const writer = await openWriter(database, client, tenants.length * writersOfTenant);
  const figures: WritersFigures[] = [];
  try {
    const targets: Target[] = [];
    for (const tenant of tenants) targets.push(await writer.at(tenant));
    for (const commitDelayMs of [0, 3]) {
      await delayCommits(client, commitDelayMs);
      figures.push(...(await runAlternating(writer, targets, isQuick ? quick : full)).map(([variant, perSecond]) => ({ commitDelayMs, variant, perSecond })));
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

/** Alternates between the variants, so that disturbances of the machine affect all of them. */
async function runAlternating(writer: Writer, targets: Target[], { warmUpMs, roundMs, rounds }: typeof full): Promise<[variant: string, perSecond: number][]> {
  const committed = new Map(variants.map(({ name }) => [name, 0]));
  for (const variant of variants) await run(writer, targets, variant, warmUpMs);
  for (let round = 0; round < rounds; round += 1)
    for (const variant of variants) committed.set(variant.name, (committed.get(variant.name) ?? 0) + (await run(writer, targets, variant, roundMs)) / rounds);
  return [...committed];
}

async function run(writer: Writer, targets: Target[], { events, hasNotifier, more }: Variant, ms: number): Promise<number> {
  const silent = { ...writer.services, feedNotifier: { ...writer.services.feedNotifier, notify: () => undefined } };
  const end = performance.now() + ms;
  const write = async (target: Target) => {
    const ctx = hasNotifier ? target.ctx : { ...target.ctx, services: silent };
    let committed = 0;
    for (; performance.now() < end; committed += 1) {
      await writer.commit(ctx, target.ticketId, events, (transaction) => {
        work(transaction, target);
        more?.(transaction);
      });
    }
    return committed;
  };
  const committed = await Promise.all(targets.flatMap((target) => Array.from({ length: writersOfTenant }, () => write(target))));
  return (committed.reduce((sum, count) => sum + count, 0) / ms) * 1_000;
}

import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { type BenchDatabase, openBenchDatabase } from '../../bench/data/bench-database.ts';
import { fillOnce } from '../../bench/data/fill.ts';
import { sizes } from '../../bench/data/sizes.ts';
import { isMissing, type OutsideName, startOutside } from '../../test/support/outside-server.ts';
import { runChaos, type TransportName } from './run-chaos.ts';
import type { Verdict } from './verdict.ts';

/** `npm run chaos:live` kills one of two writing nodes every two seconds, with hundreds of stock clients: no event may be lost, doubled or out of order, whatever the transport of hints. */
const { values } = parseArgs({ options: { quick: { type: 'boolean' }, only: { type: 'string' } } });
const pace = values.quick ? { seconds: 6, listeners: 60 } : { seconds: 60, listeners: 300 };
const transports = (values.only?.split(',') ?? ['postgres', 'nats', 'redis', 'none']) as TransportName[];

const database = await openWithCommitTimestamps();
try {
  const verdicts: [TransportName, Verdict | null][] = [];
  for (const transport of transports) verdicts.push([transport, await runWith(database, transport)]);
  process.exitCode = verdicts.every(([, verdict]) => verdict === null || isGood(verdict)) ? 0 : 1;
} finally {
  await database.stop();
}

/** PostgreSQL must record commit timestamps. */
async function openWithCommitTimestamps(): Promise<BenchDatabase> {
  const first = await openBenchDatabase(sizes.small);
  await fillOnce(first.superuserUrl, sizes.small);
  const client = new Client({ connectionString: first.superuserUrl });
  await client.connect();
  await client.query('alter system set track_commit_timestamp = on');
  await client.end();
  await first.stop();
  return openBenchDatabase(sizes.small);
}

async function runWith(database: BenchDatabase, transport: TransportName): Promise<Verdict | null> {
  const name = transport as OutsideName;
  const isExternal = transport === 'nats' || transport === 'redis';
  if (isExternal && isMissing(name)) {
    console.log(`${transport}: skipped, because ${name}-server is not installed`);
    return null;
  }
  const external = isExternal ? await startOutside(name) : null;
  try {
    const verdict = await runChaos(database, { busUrl: external?.url ?? (transport === 'none' ? 'none' : undefined), ...pace });
    console.log(`${transport}: ${describe(verdict)}`);
    return verdict;
  } finally {
    await external?.stop();
  }
}

function describe({ events, deliveries, kills, lost, doubled, outOfOrder, faults, errors }: Verdict & { kills: number }): string {
  const wrong = errors.length > 0 ? `, ${errors.length} errors: ${errors.slice(0, 3).join('; ')}` : '';
  return `${events} events, ${deliveries} deliveries, ${kills} kills: lost ${lost}, doubled ${doubled}, out of order ${outOfOrder}, faults of the feed ${faults}${wrong}`;
}

function isGood({ events, lost, doubled, outOfOrder, faults, errors }: Verdict): boolean {
  return events > 0 && lost + doubled + outOfOrder + faults + errors.length === 0;
}

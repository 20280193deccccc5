import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { fillOnce } from '../../bench/data/fill.ts';
import { type Ground, openGround } from '../../bench/data/ground.ts';
import { sizes } from '../../bench/data/sizes.ts';
import { isMissing, type OutsideName, startOutside } from '../../test/support/outside-server.ts';
import { type Way, wreakHavoc } from './havoc.ts';
import type { Verdict } from './verdict.ts';

/** `npm run chaos:live`: two nodes that write, one of them killed every two seconds, and hundreds of stock clients: nothing may be lost, doubled or out of order, whatever carries the hints. */
const { values } = parseArgs({ options: { quick: { type: 'boolean' }, only: { type: 'string' } } });
const pace = values.quick ? { seconds: 6, listeners: 60 } : { seconds: 60, listeners: 300 };
const ways = (values.only?.split(',') ?? ['postgres', 'nats', 'redis', 'none']) as Way[];

const ground = await openTracked();
try {
  const verdicts: [Way, Verdict | null][] = [];
  for (const way of ways) verdicts.push([way, await inWay(ground, way)]);
  process.exitCode = verdicts.every(([, verdict]) => verdict === null || isGood(verdict)) ? 0 : 1;
} finally {
  await ground.stop();
}

/** PostgreSQL must remember when it committed what. */
async function openTracked(): Promise<Ground> {
  const first = await openGround(sizes.small);
  await fillOnce(first.superuserUrl, sizes.small);
  const client = new Client({ connectionString: first.superuserUrl });
  await client.connect();
  await client.query('alter system set track_commit_timestamp = on');
  await client.end();
  await first.stop();
  return openGround(sizes.small);
}

async function inWay(ground: Ground, way: Way): Promise<Verdict | null> {
  const name = way as OutsideName;
  const isOutside = way === 'nats' || way === 'redis';
  if (isOutside && isMissing(name)) {
    console.log(`${way}: skipped, for ${name}-server is not installed`);
    return null;
  }
  const outside = isOutside ? await startOutside(name) : null;
  try {
    const verdict = await wreakHavoc(ground, { busUrl: outside?.url ?? (way === 'none' ? 'none' : undefined), ...pace });
    console.log(`${way}: ${said(verdict)}`);
    return verdict;
  } finally {
    await outside?.stop();
  }
}

function said({ events, deliveries, kills, lost, doubled, outOfOrder, faults, errors }: Verdict & { kills: number }): string {
  const wrong = errors.length > 0 ? `, ${errors.length} errors: ${errors.slice(0, 3).join('; ')}` : '';
  return `${events} events, ${deliveries} deliveries, ${kills} kills: lost ${lost}, doubled ${doubled}, out of order ${outOfOrder}, faults of the feed ${faults}${wrong}`;
}

function isGood({ events, lost, doubled, outOfOrder, faults, errors }: Verdict): boolean {
  return events > 0 && lost + doubled + outOfOrder + faults + errors.length === 0;
}

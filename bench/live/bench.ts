import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { type BenchDatabase, openBenchDatabase } from '../data/bench-database.ts';
import { fillOnce } from '../data/fill.ts';
import { sizes } from '../data/sizes.ts';
import { openSessions } from '../operations/sign-in-agents.ts';
import { measureBusyTicket } from './busy-ticket.ts';
import { type LiveSetup, measureOne } from './measure-one.ts';
import { report } from './report/report.ts';
import type { Measured } from './results.ts';
import { repliesOf, scenariosOf } from './scenario.ts';
import { measureStalled } from './stalled.ts';
import { openWriter } from './writer.ts';
import { measureWriters } from './writer-throughput.ts';

/** `npm run bench:live` compares this API with two others and a raw broadcast, and measures the cost of the feed for writers. */
const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, only: { type: 'string' }, profile: { type: 'boolean' }, subscribers: { type: 'string' } },
});
const isQuick = values.quick === true;
const names = values.only?.split(',') ?? ['raw', 'relevo', 'graphql-ws', 'mercurius'];
const tenant = 1;
const profiles = values.profile ? join(import.meta.dirname, '../../.relevo-bench/live-profiles') : undefined;

const database = await openBenchDatabase(sizes.small);
try {
  await fillOnce(database.superuserUrl, sizes.small);
  const client = new Client({ connectionString: database.superuserUrl });
  await client.connect();
  await run(database, client).finally(() => client.end());
} finally {
  await database.stop();
}

async function run(database: BenchDatabase, client: Client): Promise<void> {
  const [sessions, writer] = [await openSessions(database, client), await openWriter(database, client)];
  const { ctx, ticketId } = await writer.at(tenant);
  const write = async (events: number, text?: string) => {
    const at = performance.timeOrigin + performance.now();
    await writer.commit(ctx, ticketId, events, undefined, text);
    return at;
  };
  const tokens = (await sessions.agentsOf(tenant)).map(({ token }) => token);
  const setup: LiveSetup = { database, tokens: () => tokens.map((token) => token()), write, warmUps: isQuick ? 5 : 25, profiles };
  try {
    const measured = await measureAll(setup);
    const stalled = values.only ? null : await measureStalled(setup);
    const catchUp = values.only ? null : await measureBusyTicket(setup, client, writer, tenant, repliesOf(isQuick));
    const writers = values.only ? [] : await measureWriters(database, client, isQuick);
    await report(client, { measured, stalled, writers, catchUp }, isQuick || values.only !== undefined || values.subscribers !== undefined);
  } finally {
    await writer.close();
    await sessions.close();
  }
}

async function measureAll(setup: LiveSetup): Promise<Measured[]> {
  const measured: Measured[] = [];
  const scenarios = scenariosOf(isQuick).filter(({ subscribers }) => !values.subscribers || values.subscribers.split(',').includes(String(subscribers)));
  for (const [subscribers, ofSize] of Map.groupBy(scenarios, ({ subscribers }) => subscribers))
    for (const name of names) measured.push(...(await measureOne(name, subscribers, ofSize, setup)));
  return measured;
}

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { type BenchDatabase, openBenchDatabase } from './data/bench-database.ts';
import { comparedTenants } from './data/sizes.ts';
import { startLoad } from './load/start-load.ts';
import { type Measured, type Measuring, measure } from './measure/measure.ts';
import { feedHeads, purge } from './measure/purge.ts';
import { casesOf } from './operations/cases.ts';
import { checkAnswers } from './operations/check.ts';
import { operations, page } from './operations/index.ts';
import type { Operation, ServerName } from './operations/operation.ts';
import type { Setup } from './operations/setup.ts';
import { openSessions } from './operations/sign-in-agents.ts';
import { readOptions } from './options.ts';
import { chart } from './report/chart.ts';
import { describeMachine } from './report/machine.ts';
import { markdown, perSecond, ratio } from './report/markdown.ts';
import { profileTable } from './report/profile.ts';
import type { Results } from './report/results.ts';
import { startAll } from './servers/start.ts';

/** `npm run bench` measures the servers side by side on the same data. */
const { size, pace, only, profiles, isComplete } = readOptions(process.argv.slice(2));
const pool = 10;
const serverNames: ServerName[] = ['relevo', 'uncached', 'postgraphile', 'limit'];

const database = await openBenchDatabase(size);
try {
  await withClient(database, (client) => run(database, client));
} finally {
  await database.stop();
}

async function withClient(database: BenchDatabase, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: database.superuserUrl });
  await client.connect();
  await work(client).finally(() => client.end());
}

async function run(database: BenchDatabase, client: Client): Promise<void> {
  const heads = await feedHeads(client);
  const servers = await startAll(serverNames, { ...database, pool, profiles });
  const sessions = await openSessions(database, client);
  const load = startLoad();
  try {
    const measuring = { load, servers, postmasterPid: database.postmasterPid, pace };
    await report(await measureAll(measuring, { client, size, servers, agentsOf: sessions.agentsOf }));
  } finally {
    load.stop();
    await sessions.close();
    await Promise.all(servers.map((server) => server.stop()));
    await purge(client, heads);
    if (profiles) console.log(await profileTable(profiles, servers.find(({ name }) => name === 'relevo')?.pid ?? 0));
  }
}

async function measureAll(measuring: Measuring, setup: Setup): Promise<Results> {
  const measured: Results['operations'] = [];
  for (const operation of operations.filter(({ key }) => !only || only.includes(key))) {
    const cases = await casesOf(setup, operation.key);
    measured.push({ operation, measured: await checkedMeasure(measuring, operation, cases) });
  }
  const tenants: Results['tenants'] = [];
  for (const tenant of only ? [] : comparedTenants) {
    tenants.push({ tickets: size.tickets[tenant - 1] ?? 0, measured: await checkedMeasure(measuring, page, await setup.agentsOf(tenant)) });
  }
  const description = `${pace.rounds} rounds of ${pace.ms / 1000} s for each server and operation, interleaved, ${pace.connections} connections that ask again as soon as they are answered`;
  return { size: size.name, machine: await describeMachine(setup.client), pace: description, operations: measured, tenants };
}

async function checkedMeasure(measuring: Measuring, operation: Operation, cases: Parameters<typeof measure>[2]): Promise<Measured> {
  await checkAnswers(operation, cases, measuring.servers);
  const measured = await measure(measuring, operation, cases);
  const speeds = Object.entries(measured).map(([name, figures]) => `${name} ${perSecond(figures)}`);
  console.log(
    `${operation.key}  ${speeds.join('  ')}  ÷ PostGraphile ${ratio(measured['relevo'], measured['postgraphile'])}  ÷ limit ${ratio(measured['relevo'], measured['limit'])}; uncached ÷ PostGraphile ${ratio(measured['uncached'], measured['postgraphile'])}  ÷ limit ${ratio(measured['uncached'], measured['limit'])}`,
  );
  return measured;
}

async function report(results: Results): Promise<void> {
  if (!isComplete) return console.log(`\n${markdown(results, null)}`);
  const directory = join(import.meta.dirname, 'results');
  const date = new Date().toISOString().slice(0, 10);
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, `${date}.svg`), chart(results));
  await writeFile(join(directory, `${date}.md`), markdown(results, `${date}.svg`));
  console.log(`\n${markdown(results, `${date}.svg`)}`);
}

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { type Ground, openGround } from './data/ground.ts';
import { comparedTenants } from './data/sizes.ts';
import { startLoad } from './load/start-load.ts';
import { type Measured, type Measuring, measure } from './measure/measure.ts';
import { feedHeads, purge } from './measure/tidy.ts';
import { openReception } from './operations/agents.ts';
import { casesOf } from './operations/cases.ts';
import { checkAnswers } from './operations/check.ts';
import { operations, page } from './operations/index.ts';
import type { Operation, ServerName } from './operations/operation.ts';
import type { World } from './operations/world.ts';
import { readOptions } from './options.ts';
import { chart } from './report/chart.ts';
import { describeMachine } from './report/machine.ts';
import { markdown, perSecond, ratio } from './report/markdown.ts';
import { profileTable } from './report/profile.ts';
import type { Results } from './report/results.ts';
import { startAll } from './servers/start.ts';

/** `npm run bench`: the servers side by side on the same data. */
const { size, pace, only, profiles, isWhole } = readOptions(process.argv.slice(2));
const pool = 10;
const serverNames: ServerName[] = ['relevo', 'postgraphile', 'limit'];

const ground = await openGround(size);
try {
  await withClient(ground, (client) => run(ground, client));
} finally {
  await ground.stop();
}

async function withClient(ground: Ground, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: ground.superuserUrl });
  await client.connect();
  await work(client).finally(() => client.end());
}

async function run(ground: Ground, client: Client): Promise<void> {
  const heads = await feedHeads(client);
  const servers = await startAll(serverNames, { ...ground, pool, profiles });
  const reception = await openReception(ground, client);
  const load = startLoad();
  try {
    const measuring = { load, servers, postmasterPid: ground.postmasterPid, pace };
    await report(await measureAll(measuring, { client, size, servers, agentsOf: reception.agentsOf }));
  } finally {
    load.stop();
    await reception.close();
    await Promise.all(servers.map((server) => server.stop()));
    await purge(client, heads);
    if (profiles) console.log(await profileTable(profiles));
  }
}

async function measureAll(measuring: Measuring, world: World): Promise<Results> {
  const measured: Results['operations'] = [];
  for (const operation of operations.filter(({ key }) => !only || only.includes(key))) {
    const cases = await casesOf(world, operation.key);
    measured.push({ operation, measured: await checkedMeasure(measuring, operation, cases) });
  }
  const tenants: Results['tenants'] = [];
  for (const desk of only ? [] : comparedTenants) {
    tenants.push({ tickets: size.tickets[desk - 1] ?? 0, measured: await checkedMeasure(measuring, page, await world.agentsOf(desk)) });
  }
  const said = `${pace.loop} rounds of ${pace.ms / 1000} s for each server and operation, interleaved, ${pace.connections} connections that ask again as soon as they are answered`;
  return { size: size.name, machine: await describeMachine(world.client), pace: said, operations: measured, tenants };
}

async function checkedMeasure(measuring: Measuring, operation: Operation, cases: Parameters<typeof measure>[2]): Promise<Measured> {
  await checkAnswers(operation, cases, measuring.servers);
  const measured = await measure(measuring, operation, cases);
  const speeds = Object.entries(measured).map(([name, figures]) => `${name} ${perSecond(figures)}`);
  console.log(
    `${operation.key}  ${speeds.join('  ')}  ÷ PostGraphile ${ratio(measured['relevo'], measured['postgraphile'])}  ÷ limit ${ratio(measured['relevo'], measured['limit'])}`,
  );
  return measured;
}

async function report(results: Results): Promise<void> {
  if (!isWhole) return console.log(`\n${markdown(results, null)}`);
  const directory = join(import.meta.dirname, 'results');
  const date = new Date().toISOString().slice(0, 10);
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, `${date}.svg`), chart(results));
  await writeFile(join(directory, `${date}.md`), markdown(results, `${date}.svg`));
  console.log(`\n${markdown(results, `${date}.svg`)}`);
}

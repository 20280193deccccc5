import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { type BenchDatabase, openBenchDatabase } from './data/bench-database.ts';
import { sizeFrom } from './data/sizes.ts';
import { readCpu } from './measure/cpu.ts';
import { type Figures, figuresOf, type Round } from './measure/figures.ts';
import { feedHeads, purge } from './measure/purge.ts';
import { change } from './mix/change.ts';
import { chart, type Mixed, report } from './mix/report.ts';
import { type Screen, warmUp, watch } from './mix/screens.ts';
import { casesOf } from './operations/cases.ts';
import { checkAnswers } from './operations/check.ts';
import type { Case, Operation, ServerName } from './operations/operation.ts';
import { page, pageWithTotal } from './operations/page.ts';
import type { Setup } from './operations/setup.ts';
import { type Agent, openSessions } from './operations/sign-in-agents.ts';
import { ticket } from './operations/ticket.ts';
import { viewer } from './operations/viewer.ts';
import { describeMachine } from './report/machine.ts';
import { type Server, startAll } from './servers/start.ts';

/** `npm run bench:mix`: agents whose screens ask again, while the tenant changes so many times a second; `-- --quick` tries it on small data. */
const isQuick = process.argv.includes('--quick');
const size = sizeFrom(process.argv, '--quick');
/** Of each round, in which the servers follow one another. */
const seconds = isQuick ? 1.5 : 15;
const rounds = isQuick ? 1 : 3;
/** First until everything is compiled, then until each screen has been asked again. */
const warmUpMs = isQuick ? { first: 500, later: 500 } : { first: 15_000, later: 3_000 };
const screenCount = isQuick ? 8 : 40;
const rates = isQuick ? [0, 10] : [0, 1, 10, 50];
/** Where that many look at screens, processes are busy all the time, and what it takes to wake one up counts less. */
const crowd = { screens: 10 * screenCount, rate: isQuick ? 10 : 1 };
const names: ServerName[] = ['relevo', 'uncached', 'postgraphile', 'limit'];
const shown: [Operation, string][] = [
  [page, 'a'],
  [ticket, 'b'],
  [pageWithTotal, 'c'],
  [viewer, 'd'],
];

interface Running {
  servers: Server[];
  /** A server of its own makes the changes. */
  writer: Server;
  screens: Screen[];
  changes: Case[];
  postmasterPid: number;
}

const database = await openBenchDatabase(size);
const client = new Client({ connectionString: database.superuserUrl });
await client.connect();
try {
  await run(database);
} finally {
  await client.end();
  await database.stop();
}

async function run(database: BenchDatabase): Promise<void> {
  const heads = await feedHeads(client);
  const servers = await startAll(names, { ...database, pool: 10, profiles: undefined });
  const [writer] = (await startAll(['uncached'], { ...database, pool: 10, profiles: undefined })) as [Server];
  const sessions = await openSessions(database, client);
  try {
    const setup = { client, size, servers, agentsOf: sessions.agentsOf };
    const screens = await screensOf(setup);
    const running = { servers, writer, screens: screens.slice(0, screenCount), changes: await changesOf(setup), postmasterPid: database.postmasterPid };
    const mixed: Mixed[] = [];
    for (const server of servers) await warmUp(running.screens, server, warmUpMs.first);
    for (const rate of rates) mixed.push(await measureAt(running, rate));
    mixed.push(await measureAt({ ...running, screens }, crowd.rate));
    await conclude(mixed);
  } finally {
    await sessions.close();
    await Promise.all([...servers, writer].map((server) => server.stop()));
    await purge(client, heads);
  }
}

/** Each has a session of its own. */
async function screensOf(setup: Setup): Promise<Screen[]> {
  const cases: Case[][] = [];
  for (const [, key] of shown) cases.push(await casesOf(setup, key));
  for (const [at, [operation]] of shown.entries()) await checkAnswers(operation, cases[at] ?? [], setup.servers);
  const sessions: Agent[] = [];
  while (sessions.length < crowd.screens) sessions.push(...(await setup.agentsOf(1)));
  return sessions.slice(0, crowd.screens).map((agent, screen) => ({
    requests: shown.map(([operation], at) => ({ operation, one: { ...cases[at]?.[screen % (cases[at]?.length ?? 1)], ...agent } })),
  }));
}

/** Answers of agents to tickets of the tenant whose screens are shown. */
async function changesOf(setup: Setup): Promise<Case[]> {
  const tickets = (await casesOf(setup, 'b')).map(({ ticket }) => ticket);
  const agents = await setup.agentsOf(1);
  return Array.from({ length: 200 }, (_, at) => ({ ...agents[(at + screenCount) % agents.length], ticket: tickets[at % tickets.length] }) as Case);
}

async function measureAt(running: Running, rate: number): Promise<Mixed> {
  const spentOnChanges = await costOfChanges(running, rate);
  const measured = new Map<string, Round[]>(names.map((name) => [name, []]));
  const reads = { hits: 0, misses: 0 };
  for (let round = 0; round < rounds; round += 1) {
    for (const server of running.servers) {
      await warmUp(running.screens, server, warmUpMs.later);
      const before = await readsOf(server);
      measured.get(server.name)?.push(await measureOne(running, server, rate, spentOnChanges));
      addReads(reads, before, await readsOf(server));
    }
  }
  const figures = Object.fromEntries([...measured].map(([name, rounds]) => [name, figuresOf(rounds)]));
  const hitShare = reads.hits / Math.max(1, reads.hits + reads.misses);
  console.log(
    `${running.screens.length} screens, ${rate} changes a second: ${names.map((name) => `${name} ${spentOf(figures[name])} ms`).join(', ')}; ${Math.round(hitShare * 100)} % still true`,
  );
  return { screens: running.screens.length, changesPerSecond: rate, figures, hitShare };
}

function spentOf(figures: Figures | undefined): string {
  return ((figures?.cpu?.server ?? 0) + (figures?.cpu?.postgres ?? 0)).toFixed(2);
}

/** Milliseconds of PostgreSQL's processor time that the changes take when nobody reads. */
async function costOfChanges({ writer, changes, postmasterPid }: Running, rate: number): Promise<number> {
  const before = readCpu(writer.pid, postmasterPid);
  await Promise.all([change(writer.port, changes, rate, seconds * 1_000), pause(seconds * 1_000)]);
  const after = readCpu(writer.pid, postmasterPid);
  return before && after ? after.postgres - before.postgres : 0;
}

async function measureOne({ screens, writer, changes, postmasterPid }: Running, server: Server, rate: number, spentOnChanges: number): Promise<Round> {
  const before = readCpu(server.pid, postmasterPid);
  const [latencies] = await Promise.all([watch(screens, server, seconds * 1_000), change(writer.port, changes, rate, seconds * 1_000)]);
  const after = readCpu(server.pid, postmasterPid);
  const cpu = before && after ? { server: after.server - before.server, postgres: Math.max(0, after.postgres - before.postgres - spentOnChanges) } : null;
  return { latencies, seconds, cpu };
}

interface Reads {
  hits: number;
  misses: number;
}

async function readsOf({ name, port }: Server): Promise<Reads> {
  if (name !== 'relevo') return { hits: 0, misses: 0 };
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const of = (what: string) => Number(new RegExp(`^relevo_answer_cache_${what}_total (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  return { hits: of('hits'), misses: of('misses') };
}

function addReads(sum: Reads, before: Reads, after: Reads): void {
  sum.hits += after.hits - before.hits;
  sum.misses += after.misses - before.misses;
}

async function conclude(mixed: Mixed[]): Promise<void> {
  const text = report(mixed, names, { rounds, seconds, machine: await describeMachine(client) });
  console.log(text);
  if (isQuick) return;
  const path = join(import.meta.dirname, 'results', `${new Date().toISOString().slice(0, 10)}-mix`);
  await writeFile(`${path}.md`, text);
  await writeFile(`${path}.svg`, chart(mixed, names));
}

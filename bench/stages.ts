import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { openBenchDatabase } from './data/bench-database.ts';
import { sizeFrom } from './data/sizes.ts';
import { startLoad } from './load/start-load.ts';
import { readCpu } from './measure/cpu.ts';
import { feedHeads, purge } from './measure/purge.ts';
import { casesOf } from './operations/cases.ts';
import { type Case, dialectOf, type Operation, type ServerName } from './operations/operation.ts';
import { page } from './operations/page.ts';
import { reply } from './operations/reply.ts';
import { openSessions } from './operations/sign-in-agents.ts';
import { describeMachine } from './report/machine.ts';
import { machineLine } from './report/markdown.ts';
import { profileOf } from './report/profile.ts';
import { sharesOf, stageNames } from './report/stages.ts';
import { type Server, startAll } from './servers/start.ts';

/** `npm run bench:stages`: what the process of this API spends its processor time on, for one request; `-- --quick` tries it on small data. */
const isQuick = process.argv.includes('--quick');
const size = sizeFrom(process.argv, '--quick');
const [warmUpMs, measuredMs] = isQuick ? [300, 700] : [12_000, 10_000];
const connections = 8;
const profiles = join(import.meta.dirname, '../.relevo-bench/profiles');

interface Asked {
  title: string;
  server: ServerName;
  operation: Operation;
}

const asked: Asked[] = [
  { title: 'the page, known to be still true', server: 'relevo', operation: page },
  { title: 'the page, read', server: 'uncached', operation: page },
  { title: 'a reply', server: 'uncached', operation: reply },
];

interface Measured {
  title: string;
  pid: number;
  /** Of the monotonic clock, in microseconds. */
  window: [number, number];
  requests: number;
  /** Milliseconds of processor time for each request. */
  server: number;
  postgres: number;
}

await rm(profiles, { recursive: true, force: true });
const database = await openBenchDatabase(size);
const client = new Client({ connectionString: database.superuserUrl });
await client.connect();
try {
  await run();
} finally {
  await client.end();
  await database.stop();
}

async function run(): Promise<void> {
  const heads = await feedHeads(client);
  const servers = await startAll(['relevo', 'uncached'], { ...database, pool: 10, profiles });
  const sessions = await openSessions(database, client);
  const load = startLoad();
  const measured: Measured[] = [];
  try {
    const setup = { client, size, servers, agentsOf: sessions.agentsOf };
    for (const one of asked) measured.push(await measure(one, await casesOf(setup, one.operation.key)));
  } finally {
    load.stop();
    await sessions.close();
    await Promise.all(servers.map((server) => server.stop()));
    await purge(client, heads);
  }
  await report(measured);

  async function measure({ title, server: name, operation }: Asked, cases: Case[]): Promise<Measured> {
    const server = servers.find((one) => one.name === name) as Server;
    const dialect = dialectOf(operation, name);
    const requests = cases.map((one) => ({ token: one.token(), body: dialect.body(one) }));
    const askFor = (ms: number) => load.run({ port: server.port, path: dialect.path, requests, connections, ms });
    await askFor(warmUpMs);
    const [from, before] = [now(), readCpu(server.pid, database.postmasterPid)];
    const { latencies } = await askFor(measuredMs);
    const [to, after] = [now(), readCpu(server.pid, database.postmasterPid)];
    const each = (end = 0, begin = 0) => (end - begin) / latencies.length;
    const spent = { server: each(after?.server, before?.server), postgres: each(after?.postgres, before?.postgres) };
    return { title, pid: server.pid, window: [from, to], requests: latencies.length, ...spent };
  }
}

function now(): number {
  return Number(process.hrtime.bigint() / 1_000n);
}

async function report(measured: readonly Measured[]): Promise<void> {
  const shares = await Promise.all(measured.map(async ({ pid, window }) => sharesOf(await profileOf(profiles, pid), window)));
  const row = (name: string, cells: (number | undefined)[]) => `| ${[name, ...cells.map((cell = 0) => cell.toFixed(3))].join(' | ')} |`;
  const rows = stageNames.map((stage) =>
    row(
      stage,
      measured.map(({ server }, at) => server * (shares[at]?.get(stage) ?? 0)),
    ),
  );
  const text = `# What a request costs, by stage

\`npm run bench:stages\` ${machineLine(await describeMachine(client))} Milliseconds of processor time for one request, ${connections} connections that ask again at once, ${measuredMs / 1_000} s each. A profiler looks at the main thread a thousand times a second, which makes everything slower; its shares are applied to the processor time of the whole process. It looks by the clock: where a write wakes another process that takes the processor, that time counts as writing, so stages that write to a socket (HTTP, talking to PostgreSQL) are told too large.

| stage | ${measured.map(({ title }) => title).join(' | ')} |
| --- | ${measured.map(() => '---:').join(' | ')} |
${rows.join('\n')}
${row(
  '**the process**',
  measured.map(({ server }) => server),
)}
${row(
  '**PostgreSQL**',
  measured.map(({ postgres }) => postgres),
)}
`;
  console.log(text);
  if (!isQuick) await writeFile(join(import.meta.dirname, 'results', `${new Date().toISOString().slice(0, 10)}-stages.md`), text);
}

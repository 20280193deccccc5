import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { type BenchDatabase, openBenchDatabase } from './data/bench-database.ts';
import { fillOnce } from './data/fill.ts';
import { sizes, slugOf } from './data/sizes.ts';
import { fromBuild } from './from-build.ts';
import type { AttackOrder, AttackReport } from './neighbours/attacker.ts';
import { type Attack, attacks } from './neighbours/attacks.ts';
import { startChild } from './neighbours/child.ts';
import type { MailOrder } from './neighbours/mailer.ts';
import type { NeighbourOrder, NeighbourReport } from './neighbours/neighbour.ts';
import { limitsTable, type Measured, markdown, quantile } from './neighbours/report.ts';
import { watchServer } from './neighbours/watch-server.ts';
import { casesOf } from './operations/cases.ts';
import { operations } from './operations/index.ts';
import { openSessions, type Sessions } from './operations/sign-in-agents.ts';
import { describeMachine } from './report/machine.ts';
import { startAll } from './servers/start.ts';

/** `npm run bench:neighbours` measures what the people of one tenant notice while another tenant does its worst. `--small` uses little data, `--quick` short attacks too; `--only=` takes words of an attack's name. */
const isQuick = process.argv.includes('--quick');
const only = process.argv.find((one) => one.startsWith('--only='))?.slice('--only='.length);
const size = isQuick || process.argv.includes('--small') ? sizes.small : sizes.full;
const [attackMs, quietMs] = isQuick ? [600, 300] : [6_000, 6_000];
const [attacker, neighbour] = [1, 2];

if (size === sizes.small) await rm(join(import.meta.dirname, '../.relevo-bench/neighbours'), { recursive: true, force: true });
const database = await openBenchDatabase({ name: 'neighbours' });
const client = new Client({ connectionString: database.superuserUrl });
try {
  await fillOnce(database.superuserUrl, size);
  await client.connect();
  await run(database);
} finally {
  await client.end();
  await database.stop();
}

async function run(database: BenchDatabase): Promise<void> {
  const { serverUrl, ownerUrl, superuserUrl, secret } = database;
  await client.query(
    "update principal set role = 'ADMIN' where id = (select id from principal join tenant using (tenant_id) where slug = 'bench-1' and role = 'AGENT' order by id limit 1)",
  );
  await foldEvents();
  const sessions = await openSessions(database, client);
  const servers = await startAll(['relevo'], { ...database, pool: 10 });
  const [attacking, working] = [startChild<AttackOrder, AttackReport>('attacker.ts'), startChild<NeighbourOrder, NeighbourReport>('neighbour.ts')];
  const mailing = startChild<MailOrder, AttackReport>('mailer.ts');
  try {
    const server = servers[0]!;
    const requests = await requestsOf(sessions);
    const measure = (ms: number) => working.run({ port: server.port, requests, ms });
    await measure(quietMs);
    const measured: Measured[] = [];
    for (const attack of attacks.filter(({ name }) => !only || name.includes(only))) {
      const quiet = await measure(quietMs);
      const watching = watchServer(server);
      const attacked = attack.isMailed
        ? mailing.run({ urls: { serverUrl, ownerUrl, superuserUrl, secret }, ...(await dueReports(sessions, attack)), ms: attackMs })
        : attacking.run({ name: attack.name, port: server.port, tokens: await tokensFor(sessions, attack), ms: attackMs });
      await pause(attackMs / 10);
      const noisy = await measure(attackMs * 0.8);
      const [report, watched] = [await attacked, await watching.stop()];
      measured.push({ attack, report, watched, quiet, noisy });
      const one = measured.at(-1)!;
      console.log(
        `${attack.name}: p95 ${quantile(quiet, 0.95).toFixed(1)} → ${quantile(noisy, 0.95).toFixed(1)} ms, ${noisy.failures} failed, not ready ${watched.notReady} of ${watched.asked}, ${watched.memory} MB; attacker: ${report.answers} answers, ${report.refused} refused`,
      );
      if (one.noisy.failure) console.log(`  ${one.noisy.failure}`);
      await pause(isQuick ? 100 : 2_000);
    }
    await report(measured);
  } finally {
    attacking.stop();
    mailing.stop();
    working.stop();
    await sessions.close();
    await Promise.all(servers.map((server) => server.stop()));
  }
}

/** What people do all day: the list, one ticket, the viewer, a reply. */
async function requestsOf({ agentsOf }: Sessions): Promise<NeighbourOrder['requests']> {
  const setup = { client, size, servers: [], agentsOf };
  const agents = await agentsOf(neighbour);
  const replies = (await casesOf(setup, 'e')).filter(({ tenantId }) => tenantId === agents[0]?.tenantId);
  const each = Object.entries({ a: agents, d: agents, e: replies }).map(([key, cases]) => {
    const body = operations.find((one) => one.key === key)?.dialects.relevo.body;
    return cases.map((one) => ({ token: one.token(), body: body?.(one) ?? '' }));
  });
  return Array.from({ length: 300 }, (_, at) => each[at % each.length]?.[at % (each[at % each.length]?.length ?? 1)] ?? { token: '', body: '' });
}

async function tokensFor({ peopleOf }: Sessions, { as }: Attack): Promise<string[]> {
  return as === 'NOBODY' ? [''] : (await peopleOf(attacker, as, 40)).map(({ token }) => token());
}

async function dueReports({ peopleOf }: Sessions, { as, connections, body }: Attack): Promise<Pick<MailOrder, 'people' | 'definitions'>> {
  const people = as === 'NOBODY' ? [] : await peopleOf(attacker, as, connections);
  return { people: people.map(({ tenantId, actorId }) => ({ tenantId, actorId })), definitions: people.map((_, at) => body(at).variables ?? {}) };
}

/** What reports count: the events of both tenants, which no worker has folded. */
async function foldEvents(): Promise<void> {
  const { openServices } = await fromBuild<typeof import('../src/services.ts')>('services.js');
  const { readConfig } = await fromBuild<typeof import('../src/core/config/config.ts')>('core/config/config.js');
  const { foldFeed } = await fromBuild<typeof import('../src/reports/fold-feed.ts')>('reports/fold-feed.js');
  const { serverUrl: databaseUrl, ownerUrl: databaseDirectUrl, secret } = database;
  const { services, close } = await openServices({ ...readConfig({ LOG_LEVEL: 'warn' }), databaseUrl, databaseDirectUrl, secret });
  const { rows } = await client.query('select tenant_id as id from tenant where slug = any($1)', [[slugOf(attacker), slugOf(neighbour)]]);
  for (const { id } of rows) await foldFeed(services, id, new AbortController().signal);
  await close();
}

async function report(measured: Measured[]): Promise<void> {
  const text = markdown(measured, { machine: await describeMachine(client), size: size.name, attackMs });
  console.log(`\n${limitsTable(measured)}`);
  if (isQuick || only) return;
  const directory = join(import.meta.dirname, 'results');
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, `${new Date().toISOString().slice(0, 10)}-neighbours.md`), text);
}

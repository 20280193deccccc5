import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Context } from '../src/core/context.ts';
import { openBenchDatabase } from './data/bench-database.ts';
import { fromBuild } from './from-build.ts';
import { insertCrowd } from './people/crowd.ts';
import { desk } from './people/desk.ts';
import { prepared, searchPlainly } from './people/plain-search.ts';
import { type Search, someSearches } from './people/searches.ts';

/** `npm run bench:people` measures the search of `users(search:)`, behind row-level security, in a tenant with a million people, beside the same SQL outside it. `--quick` uses few, compares the answers and asserts no times. */
const isQuick = process.argv.includes('--quick');
const count = isQuick ? 5_000 : 1_000_000;
const perKind = isQuick ? 5 : 50;
/** Behind row-level security the p95 may be so many times that of the limit. */
const mostTimes = 3;

await rm(join(import.meta.dirname, '../.relevo-bench/people'), { recursive: true, force: true });
const database = await openBenchDatabase({ name: 'people' });
const root = new Client({ connectionString: database.superuserUrl });
await root.connect();
const { openServices } = await fromBuild<typeof import('../src/services.ts')>('services.js');
const { readConfig } = await fromBuild<typeof import('../src/core/config/config.ts')>('core/config/config.js');
const { serverUrl: databaseUrl, ownerUrl: databaseDirectUrl, secret } = database;
const { services, close } = await openServices({ ...readConfig({ LOG_LEVEL: 'error' }), databaseUrl, databaseDirectUrl, secret });
try {
  const agent = await anAgent();
  await insertCrowd(root, agent.tenant.id, count);
  await root.query('set pg_trgm.word_similarity_threshold = 0.5');
  const searches = await someSearches(root, agent.tenant.id, perKind);
  await measureAll(agent, searches.slice(0, perKind));
  report(await measureAll(agent, searches));
} finally {
  await close();
  await root.end();
  await database.stop();
}

async function anAgent(): Promise<Context> {
  const { provisionTenant } = await fromBuild<typeof import('../src/provisioning/provision-tenant.ts')>('provisioning/provision-tenant.js');
  const { hashPassword } = await fromBuild<typeof import('../src/access/passwords/password.ts')>('access/passwords/password.js');
  const { as } = await provisionTenant(services, desk, await hashPassword('unused password'));
  return as.marta ?? fail();
}

function fail(): never {
  throw new Error('A person is missing.');
}

interface Measured extends Search {
  ours: number;
  limit: number;
}

async function measureAll(agent: Context, searches: readonly Search[]): Promise<Measured[]> {
  const { searchPeople } = await fromBuild<typeof import('../src/people/find-people.ts')>('people/find-people.js');
  const all: Measured[] = [];
  for (const search of searches) {
    const plain = await prepared(root, search.terms);
    const [found, ours] = await timed(() => searchPeople(agent, search.terms, null));
    const [expected, limit] = await timed(() => searchPlainly(root, agent.tenant.id, plain));
    if (isQuick && found.join() !== expected.join()) throw new Error(`${search.kind}: the answers for "${search.terms}" differ.`);
    all.push({ ...search, ours, limit });
  }
  return all;
}

async function timed<Answer>(work: () => Promise<Answer>): Promise<[Answer, ms: number]> {
  const startedAt = performance.now();
  const answer = await work();
  return [answer, performance.now() - startedAt];
}

function report(all: readonly Measured[]): void {
  console.log(`${count} people, ${perKind} searches of each kind; p95 in ms behind row-level security, outside it, and the ratio`);
  for (const [kind, some] of Map.groupBy(all, ({ kind }) => kind)) console.log(line(kind, some));
  console.log(line('all', all));
  const times = p95(all.map(({ ours }) => ours)) / p95(all.map(({ limit }) => limit));
  if (!isQuick && times > mostTimes) throw new Error(`The p95 is ${times.toFixed(1)} times that of the limit, at most ${mostTimes} are allowed.`);
}

function line(kind: string, some: readonly Measured[]): string {
  const [ours, limit] = [p95(some.map(({ ours }) => ours)), p95(some.map(({ limit }) => limit))];
  return `${kind.padEnd(22)} ${ours.toFixed(1).padStart(8)} ${limit.toFixed(1).padStart(8)} ${(ours / limit).toFixed(2).padStart(6)}`;
}

function p95(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.ceil(values.length * 0.95) - 1] ?? 0;
}

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Context } from '../src/core/context.ts';
import { openBenchDatabase } from './data/bench-database.ts';
import { fromBuild } from './from-build.ts';
import { desk } from './search/desk.ts';
import { fillTickets } from './search/fill.ts';
import { prepared, searchPlainly } from './search/plain-search.ts';
import { type Search, someSearches } from './search/searches.ts';

/** `npm run bench:search` measures the search of `tickets(search:)`, behind row-level security, in a tenant with 500,000 tickets and 1.5 million messages, beside a search by hand outside it. `--tickets=N` uses any number, `--quick` few, compares what both find and asserts no times. */
const isQuick = process.argv.includes('--quick');
const size = process.argv.find((one) => one.startsWith('--tickets='))?.split('=')[1];
const count = Number(size ?? (isQuick ? 5_000 : 500_000));
const perKind = isQuick ? 5 : 30;
/** Behind row-level security the p95 may be so many times that of the limit. */
const mostTimes = 3;

await rm(join(import.meta.dirname, '../.relevo-bench/search'), { recursive: true, force: true });
const database = await openBenchDatabase({ name: 'search' });
const root = new Client({ connectionString: database.superuserUrl });
await root.connect();
const { openServices } = await fromBuild<typeof import('../src/services.ts')>('services.js');
const { readConfig } = await fromBuild<typeof import('../src/core/config.ts')>('core/config.js');
const { serverUrl: databaseUrl, ownerUrl: databaseDirectUrl, secret } = database;
const { services, close } = await openServices({ ...readConfig({ LOG_LEVEL: 'error' }), databaseUrl, databaseDirectUrl, secret });
try {
  const people = await somePeople();
  const { id: tenantId } = people.marta.tenant;
  await fillTickets(root, tenantId, count);
  await root.query('set pg_trgm.word_similarity_threshold = 0.5; set max_parallel_workers_per_gather = 0');
  const searches = await someSearches(root, tenantId, perKind);
  await measureAll(people, searches.slice(0, perKind));
  report(await measureAll(people, searches));
} finally {
  await close();
  await root.end();
  await database.stop();
}

type People = Record<Search['by'], Context>;

async function somePeople(): Promise<People> {
  const { provisionTenant } = await fromBuild<typeof import('../src/provisioning/provision-tenant.ts')>('provisioning/provision-tenant.js');
  const { hashPassword } = await fromBuild<typeof import('../src/access/password.ts')>('access/password.js');
  const { as } = await provisionTenant(services, desk, await hashPassword('unused password'));
  const { marta, diego, ana } = as;
  if (!marta || !diego || !ana) throw new Error('A person is missing.');
  return { marta, diego, ana };
}

interface Measured extends Search {
  ours: number;
  limit: number;
  found: number;
}

async function measureAll(people: People, searches: readonly Search[]): Promise<Measured[]> {
  const { searchTickets } = await fromBuild<typeof import('../src/tickets/search/search-tickets.ts')>('tickets/search/search-tickets.js');
  const all: Measured[] = [];
  for (const search of searches) {
    const plain = await prepared(root, search.terms);
    const [{ ids }, ours] = await timed(() => searchTickets(people[search.by], search.terms));
    const [expected, limit] = await timed(() => searchPlainly(root, people.marta.tenant.id, plain));
    if (isQuick && search.by === 'marta' && ids.length > 0 !== expected > 0)
      throw new Error(`${search.kind}: "${search.terms}" finds ${ids.length}, by hand ${expected}.`);
    all.push({ ...search, ours, limit, found: ids.length });
  }
  return all;
}

async function timed<Answer>(work: () => Promise<Answer>): Promise<[Answer, ms: number]> {
  const startedAt = performance.now();
  const answer = await work();
  return [answer, performance.now() - startedAt];
}

function report(all: readonly Measured[]): void {
  console.log(
    `${count} tickets, ${perKind} searches of each kind; p50 and p95 in ms behind row-level security, by hand outside it, the ratio of the p95, and how many were found at most`,
  );
  for (const [kind, some] of Map.groupBy(all, ({ kind }) => kind)) console.log(line(kind, some));
  console.log(line('all', all));
  const times = quantile(all, 'ours', 0.95) / quantile(all, 'limit', 0.95);
  if (!isQuick && times > mostTimes) throw new Error(`The p95 is ${times.toFixed(1)} times that of the limit, at most ${mostTimes} are allowed.`);
}

function line(kind: string, some: readonly Measured[]): string {
  const values = (['ours', 'limit'] as const).flatMap((name) => [quantile(some, name, 0.5), quantile(some, name, 0.95)]);
  const ratio = quantile(some, 'ours', 0.95) / quantile(some, 'limit', 0.95);
  const most = Math.max(...some.map(({ found }) => found));
  return [kind.padEnd(24), ...values.map((ms) => ms.toFixed(1).padStart(8)), ratio.toFixed(2).padStart(7), String(most).padStart(6)].join(' ');
}

function quantile(all: readonly Measured[], name: 'ours' | 'limit', share: number): number {
  const values = all.map((one) => one[name]).toSorted((one, other) => one - other);
  return values[Math.ceil(values.length * share) - 1] ?? 0;
}

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { type CostCase, corpusOf } from './cost/corpus.ts';
import { knownIds } from './cost/known-ids.ts';
import { type Figure, measureCase } from './cost/measure-case.ts';
import { cheapestOf, mostSpread, report, rowOf, spreadOf } from './cost/report.ts';
import { type BenchDatabase, openBenchDatabase } from './data/bench-database.ts';
import { fillOnce } from './data/fill.ts';
import { sizes } from './data/sizes.ts';
import { feedHeads, purge } from './measure/purge.ts';
import { openSessions } from './operations/sign-in-agents.ts';
import { startAll } from './servers/start.ts';

/** `npm run bench:cost` asks a corpus of operations and prints the processor time that each cost point buys; it fails where that differs by more than five times. `--quick` uses little data and short turns, and only checks the answers. */
const isQuick = process.argv.includes('--quick');
const size = isQuick ? sizes.small : sizes.cost;
const turnMs = isQuick ? 100 : 400;
/** What else a machine does falls on one round, so the round counts in which an operation took least. */
const rounds = isQuick ? 1 : 3;
/** The first turns prepare the statements. */
const firstWarmUps = 24;

const database = await openBenchDatabase(size);
try {
  await fillOnce(database.superuserUrl, size);
  const client = new Client({ connectionString: database.superuserUrl });
  await client.connect();
  await run(client, database).finally(() => client.end());
} finally {
  await database.stop();
}

async function run(client: Client, database: BenchDatabase): Promise<void> {
  const heads = await feedHeads(client);
  const cases = await corpus(client);
  const [server] = await startAll(['uncached'], { ...database, pool: 10 });
  if (!server) throw new Error('The server did not start.');
  const sessions = await openSessions(database, client);
  const askersOf = ({ by, tenant }: CostCase) => (by === 'agents' ? sessions.agentsOf(tenant) : sessions.peopleOf(tenant, 'REQUESTER', 50));
  const measure = async (one: CostCase, warmUps: number) =>
    measureCase({ server, postmasterPid: database.postmasterPid, turnMs, warmUps, size }, one, await askersOf(one));
  try {
    // Code that has run often is compiled, as in a server that has run for a while.
    for (const one of isQuick ? [] : cases.slice(0, 12)) await measure(one, firstWarmUps);
    const figures: Figure[][] = [];
    for (let round = 0; round < rounds; round += 1) figures.push(await measureAll(cases, (one) => measure(one, round === 0 ? firstWarmUps : 4)));
    const cheapest = cases.map((_, at) => cheapestOf(figures.map((round) => round[at] as Figure)));
    await publish(report(cheapest, size));
    if (!isQuick && spreadOf(cheapest) > mostSpread) process.exitCode = 1;
  } finally {
    await sessions.close();
    await server.stop();
    await purge(client, heads);
  }
}

async function measureAll(cases: CostCase[], measure: (one: CostCase) => Promise<Figure>): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const one of cases) {
    const figure = await measure(one);
    figures.push(figure);
    console.log(rowOf(figure));
  }
  return figures;
}

async function corpus(client: Client): Promise<CostCase[]> {
  const withIds = async (tenant: number) => ({ tenant, ids: await knownIds(client, size, tenant) });
  return corpusOf([await withIds(1), await withIds(2), await withIds(3)], await withIds(size.articlesAt));
}

/** Only a whole run is stored. */
async function publish(text: string): Promise<void> {
  console.log(text);
  if (isQuick) return;
  const directory = join(import.meta.dirname, 'results');
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, `${new Date().toISOString().slice(0, 10)}-cost.md`), text);
}

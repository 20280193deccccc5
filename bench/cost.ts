import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { type CostCase, corpusOf } from './cost/corpus.ts';
import { knownIds } from './cost/known-ids.ts';
import { type Figure, measureCase } from './cost/measure-case.ts';
import { report, rowOf } from './cost/report.ts';
import { type BenchDatabase, openBenchDatabase } from './data/bench-database.ts';
import { fillOnce } from './data/fill.ts';
import { sizes } from './data/sizes.ts';
import { feedHeads, purge } from './measure/purge.ts';
import { openSessions } from './operations/sign-in-agents.ts';
import { startAll } from './servers/start.ts';

/** `npm run bench:cost` asks a corpus of operations and prints the processor time that each cost point buys. `--quick` uses little data and short turns. */
const isQuick = process.argv.includes('--quick');
const size = isQuick ? sizes.small : sizes.cost;
const turnMs = isQuick ? 100 : 1_000;

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
  const measure = async (one: CostCase, ms: number) =>
    measureCase({ server, postmasterPid: database.postmasterPid, turnMs: ms, size }, one, await askersOf(one));
  try {
    const figures: Figure[] = [];
    // Code that has run often is compiled, as in a server that has run for a while.
    for (const one of isQuick ? [] : cases.slice(0, 12)) await measure(one, turnMs / 3);
    for (const one of cases) {
      const figure = await measure(one, turnMs);
      figures.push(figure);
      console.log(rowOf(figure));
    }
    await publish(report(figures, size));
  } finally {
    await sessions.close();
    await server.stop();
    await purge(client, heads);
  }
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

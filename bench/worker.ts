import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { openBenchDatabase } from './data/bench-database.ts';
import { fromBuild } from './from-build.ts';
import { processByHand } from './worker/process-by-hand.ts';
import { tenantWithDueTimers } from './worker/tenant-with-due-timers.ts';

/** `npm run bench:worker` measures one worker on many due timers, and hand-written statements as the limit. `--quick` uses a few. */
const count = process.argv.includes('--quick') ? 3_000 : 100_000;

await rm(join(import.meta.dirname, '../.relevo-bench/worker'), { recursive: true, force: true });
const database = await openBenchDatabase({ name: 'worker' });
const root = new Client({ connectionString: database.superuserUrl });
await root.connect();
try {
  const ours = await measured('relevo', await tenantWithDueTimers(database, root, 'ours', count), byWorker);
  const limit = await measured('limit', await tenantWithDueTimers(database, root, 'limit', count), (tenantId) => processByHand(database.serverUrl, tenantId));
  console.log(`relevo ÷ limit ${(ours / limit).toFixed(2)}`);
} finally {
  await root.end();
  await database.stop();
}

async function measured(name: string, tenantId: string, work: (tenantId: string) => Promise<void>): Promise<number> {
  const [startedAt, memory] = [performance.now(), watchMemory()];
  await work(tenantId);
  const seconds = (performance.now() - startedAt) / 1_000;
  const { rows } = await root.query("select count(*)::int as done from event where tenant_id = $1 and type = 'ticket.reminded'", [tenantId]);
  if (rows[0]?.done !== count) throw new Error(`${name} processed ${rows[0]?.done} of ${count} timers`);
  console.log(
    `${name}: ${count} timers in ${seconds.toFixed(1)} s, ${Math.round(count / seconds)} a second; memory ${memory.stop().join(', ')} MB at each quarter`,
  );
  return count / seconds;
}

async function byWorker(tenantId: string): Promise<void> {
  const { openServices } = await fromBuild<typeof import('../src/services.ts')>('services.js');
  const { readConfig } = await fromBuild<typeof import('../src/core/config/config.ts')>('core/config/config.js');
  const { openWorker } = await fromBuild<typeof import('../src/worker/worker.ts')>('worker/worker.js');
  const { serverUrl, ownerUrl, secret } = database;
  const { services, close } = await openServices({ ...readConfig({ LOG_LEVEL: 'error' }), databaseUrl: serverUrl, databaseDirectUrl: ownerUrl, secret });
  const worker = openWorker(services);
  while ((await stillDue(tenantId)) > 0) await setTimeout(200);
  await worker.close();
  await close();
}

async function stillDue(tenantId: string): Promise<number> {
  const { rows } = await root.query('select exists (select from ticket where tenant_id = $1 and next_due_at <= now())::int as due', [tenantId]);
  return rows[0]?.due;
}

/** The memory that an operator sees: its median in each quarter of the run. */
function watchMemory() {
  const samples: number[] = [];
  const timer = setInterval(() => samples.push(Math.round(process.memoryUsage.rss() / 1e6)), 50);
  return {
    stop: () => {
      clearInterval(timer);
      return [0, 1, 2, 3].map((quarter) => median(samples.slice((quarter * samples.length) / 4, ((quarter + 1) * samples.length) / 4)));
    },
  };
}

function median(numbers: number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { openGround } from './data/ground.ts';
import { fromBuild } from './from-build.ts';
import { fillWaitingRoom } from './worker/waiting-room.ts';
import { processByHand } from './worker/work-by-hand.ts';

/** `npm run bench:worker`: so many timers due at once, worked off by one worker; and by statements written by hand, for the limit. `--quick`: a few. */
const count = process.argv.includes('--quick') ? 3_000 : 100_000;

await rm(join(import.meta.dirname, '../.relevo-bench/worker'), { recursive: true, force: true });
const ground = await openGround({ name: 'worker' });
const root = new Client({ connectionString: ground.superuserUrl });
await root.connect();
try {
  const ours = await measured('relevo', await fillWaitingRoom(ground, root, 'ours', count), byWorker);
  const limit = await measured('limit', await fillWaitingRoom(ground, root, 'limit', count), (tenantId) => processByHand(ground.serverUrl, tenantId));
  console.log(`relevo ÷ limit ${(ours / limit).toFixed(2)}`);
} finally {
  await root.end();
  await ground.stop();
}

async function measured(name: string, tenantId: string, work: (tenantId: string) => Promise<void>): Promise<number> {
  const [began, memory] = [performance.now(), watchMemory()];
  await work(tenantId);
  const seconds = (performance.now() - began) / 1_000;
  const { rows } = await root.query("select count(*)::int as done from event where tenant_id = $1 and type = 'ticket.reminded'", [tenantId]);
  if (rows[0]?.done !== count) throw new Error(`${name} did ${rows[0]?.done} things of ${count}`);
  console.log(
    `${name}: ${count} timers in ${seconds.toFixed(1)} s, ${Math.round(count / seconds)} a second; memory ${memory.stop().join(', ')} MB at each quarter`,
  );
  return count / seconds;
}

async function byWorker(tenantId: string): Promise<void> {
  const { openServices } = await fromBuild<typeof import('../src/services.ts')>('services.js');
  const { readConfig } = await fromBuild<typeof import('../src/core/config.ts')>('core/config.js');
  const { openWorker } = await fromBuild<typeof import('../src/worker/worker.ts')>('worker/worker.js');
  const { serverUrl, ownerUrl, secret } = ground;
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

/** What the process holds is what an operator sees: its median in each quarter of the work. */
function watchMemory() {
  const seen: number[] = [];
  const timer = setInterval(() => seen.push(Math.round(process.memoryUsage.rss() / 1e6)), 50);
  return {
    stop: () => {
      clearInterval(timer);
      return [0, 1, 2, 3].map((quarter) => median(seen.slice((quarter * seen.length) / 4, ((quarter + 1) * seen.length) / 4)));
    },
  };
}

function median(numbers: number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { openBenchDatabase } from './data/bench-database.ts';

/**
 * `npm run bench:start` measures how long `relevo serve` takes from its start until `/readyz` says so, on a database that is there, and in an empty folder, where it
 * makes a database with five desks and a year of their tickets first. Fails above the limits. `--quick` starts each once, to see that it gets ready; no time is asserted.
 */
const isQuick = process.argv.includes('--quick');
const limitMs = 2_000;
const firstLimitMs = 20_000;
const rounds = isQuick ? 1 : 7;

const database = await openBenchDatabase({ name: 'start' });
const onDatabase = { DATABASE_URL: database.serverUrl, DATABASE_DIRECT_URL: database.ownerUrl, RELEVO_SECRET: database.secret };
try {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await measureStart(onDatabase));
  times.sort((one, other) => one - other);
  const median = times[Math.floor(rounds / 2)] ?? 0;
  console.log(`ready after ${median.toFixed(0)} ms (median of ${rounds}; ${times.map((ms) => ms.toFixed(0)).join(', ')}; limit: ${limitMs})`);
  if (median > limitMs && !isQuick) process.exitCode = 1;
} finally {
  await database.stop();
}

const folder = await mkdtemp(join(tmpdir(), 'relevo-first-start-'));
try {
  await chmod(folder, 0o755);
  const first = await measureStart({ RELEVO_DATA: join(folder, 'data') });
  console.log(`ready after ${first.toFixed(0)} ms at the first start (limit: ${firstLimitMs})`);
  if (first > firstLimitMs && !isQuick) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, maxRetries: 20 });
}

async function measureStart(env: Record<string, string>): Promise<number> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [join(import.meta.dirname, '../bin/relevo.js'), 'serve'], {
    env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await untilReady(child);
    return performance.now() - startedAt;
  } finally {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}

async function untilReady(child: ChildProcess): Promise<void> {
  if (!child.stdout) throw new Error('The server prints nothing.');
  let url: string | undefined;
  for await (const line of createInterface(child.stdout)) {
    url = /(http:\S+)\/graphql/.exec(line)?.[1];
    if (url) break;
  }
  while ((await fetch(`${url}/readyz`)).status !== 200) await pause(5);
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { openBenchDatabase } from './data/bench-database.ts';

/** `npm run bench:start` measures how long `relevo serve` takes from its start until `/readyz` says so, on a database that is there. Fails above the limit. */
const limitMs = 2_000;
const rounds = 7;

const database = await openBenchDatabase({ name: 'start' });
try {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await measureStart());
  times.sort((one, other) => one - other);
  const median = times[Math.floor(rounds / 2)] ?? 0;
  console.log(`ready after ${median.toFixed(0)} ms (median of ${rounds}; ${times.map((ms) => ms.toFixed(0)).join(', ')}; limit: ${limitMs})`);
  if (median > limitMs) process.exitCode = 1;
} finally {
  await database.stop();
}

async function measureStart(): Promise<number> {
  const { serverUrl, ownerUrl, secret } = database;
  const startedAt = performance.now();
  const child = spawn(process.execPath, [join(import.meta.dirname, '../bin/relevo.js'), 'serve'], {
    env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'warn', DATABASE_URL: serverUrl, DATABASE_DIRECT_URL: ownerUrl, RELEVO_SECRET: secret },
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
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const url = /(http:\S+)\/graphql/.exec(line)?.[1];
  while ((await fetch(`${url}/readyz`)).status !== 200) await pause(5);
}

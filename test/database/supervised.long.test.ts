import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { readConfig } from '../../src/core/config/config.ts';
import { openLog } from '../../src/core/log.ts';
import { migratePrepared, prepare } from '../../src/prepare.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp, theApp } from '../support/app.ts';
import { as } from '../support/client.ts';
import { aDirectory, cleanUp, pidOf } from './embedded-clusters.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });

const lines: string[] = [];
const log = openLog('error', { write: (line) => void lines.push(line) });
const directory = aDirectory();
const { config, release } = await prepare(readConfig({ RELEVO_DATA: directory, PORT: '0' }), log);
await migratePrepared(config, log);

openTestApp(config, openLog('silent'));
afterAll(async () => {
  await release();
  await cleanUp();
});

const readiness = async () => (await fetch(`${theApp().url}/readyz`)).status;
const kill = () => process.kill(pidOf(directory), 'SIGKILL');
const failures = () => lines.map((line) => JSON.parse(line)).filter(({ retryInMs }) => retryInMs !== undefined);

test('an embedded server that was killed comes back by itself with everything that was written, and readiness tells', async () => {
  const { ana } = await aTenant();
  const { code } = await aTicket(ana);
  const killed = pidOf(directory);

  kill();

  await expect.poll(readiness, { timeout: 20_000, interval: 10 }).toBe(503);
  await expect.poll(readiness, { timeout: 20_000 }).toBe(200);
  expect(pidOf(directory)).not.toBe(killed);
  expect((await as(ana).tickets()).nodes).toMatchObject([{ code }]);
});

test('one that cannot start is tried again after pauses that grow, until it can', async () => {
  const settings = join(directory, 'postgres/postgresql.conf');
  const good = readFileSync(settings);
  appendFileSync(settings, 'nonsense\n');

  kill();
  await expect.poll(failures, { timeout: 20_000 }).toHaveLength(2);
  const meanwhile = [await readiness(), (await fetch(`${theApp().url}/healthz`)).status];
  writeFileSync(settings, good);

  await expect.poll(readiness, { timeout: 30_000 }).toBe(200);
  expect(meanwhile).toEqual([503, 200]);
  const [first, second] = failures();
  expect(first.err.message).toMatch(/PostgreSQL stopped at once: FATAL: .*contains errors/);
  expect(second.retryInMs).toBe(2 * first.retryInMs);
});

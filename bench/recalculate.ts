import { type ChildProcess, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Client } from 'pg';
import type { Context, Services } from '../src/core/context.ts';
import type { Batch } from '../src/recalculation/recalculate-tickets.ts';
import { openBenchDatabase } from './data/bench-database.ts';
import { fromBuild } from './from-build.ts';
import { calendarWithHours, fullTenant, policyWithin } from './recalculate/full-tenant.ts';

/** `npm run bench:recalculate` puts many open tickets under another policy, then under another calendar, and measures the speed and the waits of others. `--quick` uses a few. */
const count = process.argv.includes('--quick') ? 3_000 : 100_000;
/** The longest lock that the worker may hold. */
const maxLockMs = 200;

await rm(join(import.meta.dirname, '../.relevo-bench/recalculate'), { recursive: true, force: true });
const database = await openBenchDatabase({ name: 'recalculate' });
const root = new Client({ connectionString: database.superuserUrl });
await root.connect();
const { openServices } = await fromBuild<typeof import('../src/services.ts')>('services.js');
const { readConfig } = await fromBuild<typeof import('../src/core/config/config.ts')>('core/config/config.js');
const { serverUrl: databaseUrl, ownerUrl: databaseDirectUrl, secret } = database;
const { services, close } = await openServices({ ...readConfig({ LOG_LEVEL: 'error' }), databaseUrl, databaseDirectUrl, secret });
try {
  const admin = await fullTenant(services, root, count);
  await measurePreview(admin, { policies: policyWithin('PT200H') });
  await measured(services, admin, 'another policy', { policies: policyWithin('PT200H') });
  await measured(services, admin, 'another calendar', { calendars: calendarWithHours('08:00-20:00') });
} finally {
  await close();
  await root.end();
  await database.stop();
}

async function measured(services: Services, admin: Context, name: string, document: object): Promise<void> {
  const { applyConfiguration } = await fromBuild<typeof import('../src/configuration/apply-configuration.ts')>('configuration/apply-configuration.js');
  await applyConfiguration(admin, { document, applyToOpenTickets: true });
  const { tenant } = admin;
  const competitor = spawn(process.execPath, [join(import.meta.dirname, 'recalculate/competing-writer.ts'), database.superuserUrl, tenant.id], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const startedAt = performance.now();
  const batches = await untilDone(services);
  const seconds = (performance.now() - startedAt) / 1_000;
  const { tries, longest } = await stopCompetitor(competitor);
  await insistOnAll(tenant.id, name);
  const locks = batches.map(({ lockedMs }) => lockedMs).sort((one, other) => one - other);
  const [median, longestLock] = [locks[Math.floor(locks.length / 2)] ?? 0, locks.at(-1) ?? 0];
  console.log(
    `${name}: ${count} tickets in ${seconds.toFixed(1)} s, ${Math.round(count / seconds)} a second; ` +
      `locks lasted ${median.toFixed(0)} ms, at most ${longestLock.toFixed(0)} (limit: ${maxLockMs}); another transaction waited ${longest} ms at most, ${tries} times`,
  );
}

/** A preview examines every open ticket, without writing or locking. */
async function measurePreview(admin: Context, document: object): Promise<void> {
  const { previewConfiguration } = await fromBuild<typeof import('../src/recalculation/preview-configuration.ts')>('recalculation/preview-configuration.js');
  const [startedAt, before] = [performance.now(), process.memoryUsage.rss()];
  const { moved } = await previewConfiguration(admin, { document, applyToOpenTickets: true });
  if (moved.count !== count) throw new Error(`preview: ${moved.count} of ${count} tickets`);
  const [seconds, extraMb] = [(performance.now() - startedAt) / 1_000, (process.memoryUsage.rss() - before) / 1e6];
  console.log(`preview: ${count} tickets looked at in ${seconds.toFixed(1)} s, ${Math.round(extraMb)} MB more than before`);
}

async function untilDone(services: Services): Promise<Batch[]> {
  const { recalculate } = await fromBuild<typeof import('../src/recalculation/recalculate.ts')>('recalculation/recalculate.js');
  const batches: Batch[] = [];
  const hasPending = async () => (await root.query('select from recalculation where finished_at is null')).rowCount;
  while (await hasPending()) await recalculate(services, new AbortController().signal, undefined, (batch) => batches.push(batch));
  return batches;
}

async function stopCompetitor(competitor: ChildProcess): Promise<{ tries: number; longest: number }> {
  const output = competitor.stdout ? text(competitor.stdout) : '';
  competitor.kill('SIGTERM');
  return JSON.parse(await output);
}

/** Each ticket is recalculated once per change. */
async function insistOnAll(tenantId: string, name: string): Promise<void> {
  const last = 'select recalculated from recalculation where tenant_id = $1 order by requested_at desc, id desc limit 1';
  const { rows } = await root.query(last, [tenantId]);
  if (rows[0]?.recalculated !== count) throw new Error(`${name}: ${rows[0]?.recalculated} of ${count} tickets`);
}

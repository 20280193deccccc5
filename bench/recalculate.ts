import { type ChildProcess, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Client } from 'pg';
import type { Context, Services } from '../src/core/context.ts';
import type { Batch } from '../src/recalculation/recalculate-tickets.ts';
import { openGround } from './data/ground.ts';
import { fromBuild } from './from-build.ts';
import { fullTenant, hours, promise } from './recalculate/full-desk.ts';

/** `npm run bench:recalculate`: so many open tickets under another policy, then under another calendar; how fast, and how long others wait. `--quick`: a few. */
const count = process.argv.includes('--quick') ? 3_000 : 100_000;
/** What the worker promises. */
const mostMs = 200;

await rm(join(import.meta.dirname, '../.relevo-bench/recalculate'), { recursive: true, force: true });
const ground = await openGround({ name: 'recalculate' });
const root = new Client({ connectionString: ground.superuserUrl });
await root.connect();
const { openServices } = await fromBuild<typeof import('../src/services.ts')>('services.js');
const { readConfig } = await fromBuild<typeof import('../src/core/config.ts')>('core/config.js');
const { serverUrl: databaseUrl, ownerUrl: databaseDirectUrl, secret } = ground;
const { services, close } = await openServices({ ...readConfig({ LOG_LEVEL: 'error' }), databaseUrl, databaseDirectUrl, secret });
try {
  const admin = await fullTenant(services, root, count);
  await lookAhead(admin, { policies: promise('200 BUSINESS_HOURS') });
  await measured(services, admin, 'another policy', { policies: promise('200 BUSINESS_HOURS') });
  await measured(services, admin, 'another calendar', { calendars: hours('08:00-20:00') });
} finally {
  await close();
  await root.end();
  await ground.stop();
}

async function measured(services: Services, admin: Context, name: string, document: object): Promise<void> {
  const { applyConfiguration } = await fromBuild<typeof import('../src/configuration/apply-configuration.ts')>('configuration/apply-configuration.js');
  await applyConfiguration(admin, { document, applyToOpenTickets: true });
  const { tenant } = admin;
  const other = spawn(process.execPath, [join(import.meta.dirname, 'recalculate/somebody-else.ts'), ground.superuserUrl, tenant.id], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const began = performance.now();
  const batches = await untilDone(services);
  const seconds = (performance.now() - began) / 1_000;
  const { tries, longest } = await told(other);
  await insistOnAll(tenant.id, name);
  const held = batches.map(({ lockedMs }) => lockedMs).sort((one, other) => one - other);
  const [middle, most] = [held[Math.floor(held.length / 2)] ?? 0, held.at(-1) ?? 0];
  console.log(
    `${name}: ${count} tickets in ${seconds.toFixed(1)} s, ${Math.round(count / seconds)} a second; ` +
      `locks held ${middle.toFixed(0)} ms, at most ${most.toFixed(0)} (promised: ${mostMs}); somebody else waited ${longest} ms at most, ${tries} times`,
  );
}

/** A look at every open ticket beforehand keeps nothing, and holds nothing. */
async function lookAhead(admin: Context, document: object): Promise<void> {
  const { previewConfiguration } = await fromBuild<typeof import('../src/recalculation/preview-configuration.ts')>('recalculation/preview-configuration.js');
  const [began, before] = [performance.now(), process.memoryUsage.rss()];
  const { moved } = await previewConfiguration(admin, { document, applyToOpenTickets: true });
  if (moved.count !== count) throw new Error(`preview: ${moved.count} of ${count} tickets`);
  const [seconds, more] = [(performance.now() - began) / 1_000, (process.memoryUsage.rss() - before) / 1e6];
  console.log(`preview: ${count} tickets looked at in ${seconds.toFixed(1)} s, ${Math.round(more)} MB more than before`);
}

async function untilDone(services: Services): Promise<Batch[]> {
  const { recalculate } = await fromBuild<typeof import('../src/recalculation/recalculate.ts')>('recalculation/recalculate.js');
  const batches: Batch[] = [];
  const left = async () => (await root.query('select from recalculation where finished_at is null')).rowCount;
  while (await left()) await recalculate(services, new AbortController().signal, (batch) => batches.push(batch));
  return batches;
}

async function told(other: ChildProcess): Promise<{ tries: number; longest: number }> {
  const said = other.stdout ? text(other.stdout) : '';
  other.kill('SIGTERM');
  return JSON.parse(await said);
}

/** Each ticket once for each change. */
async function insistOnAll(tenantId: string, name: string): Promise<void> {
  const last = 'select recalculated from recalculation where tenant_id = $1 order by requested_at desc, id desc limit 1';
  const { rows } = await root.query(last, [tenantId]);
  if (rows[0]?.recalculated !== count) throw new Error(`${name}: ${rows[0]?.recalculated} of ${count} tickets`);
}

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Context } from '../src/core/context.ts';
import type { ReportAsked } from '../src/reports/read-report.ts';
import { openBenchDatabase } from './data/bench-database.ts';
import { fromBuild } from './from-build.ts';
import { desk } from './reports/desk.ts';
import { explainReport } from './reports/explain.ts';
import { eventsOfTicket, fillReports } from './reports/fill.ts';
import { type Folding, measureFold, measureLag } from './reports/fold.ts';
import { countPlainly } from './reports/plain-report.ts';

/** `npm run bench:reports` measures reports of twelve months in a tenant with a million tickets and ten million events, beside the same counts by SQL over tickets, with what the statement reads, how fast events are folded and how late they are. `--tickets=N` uses any number, `--quick` few, compares the counts and asserts no times. */
const isQuick = process.argv.includes('--quick');
const size = process.argv.find((one) => one.startsWith('--tickets='))?.split('=')[1];
const count = Number(size ?? (isQuick ? 5_000 : 1_000_000));
const [rounds, plainRounds, copies] = isQuick ? [3, 3, 200] : [40, 5, 2_500];
const load = { rate: 2_000, seconds: isQuick ? 2 : 20 };

await rm(join(import.meta.dirname, '../.relevo-bench/reports'), { recursive: true, force: true });
const database = await openBenchDatabase({ name: 'reports' });
const root = new Client({ connectionString: database.superuserUrl });
const reader = new Client({ connectionString: database.superuserUrl });
await Promise.all([root.connect(), reader.connect()]);
const { openServices } = await fromBuild<typeof import('../src/services.ts')>('services.js');
const { readConfig } = await fromBuild<typeof import('../src/core/config/config.ts')>('core/config/config.js');
const { serverUrl: databaseUrl, ownerUrl: databaseDirectUrl, secret } = database;
const { services, close } = await openServices({ ...readConfig({ LOG_LEVEL: 'error' }), databaseUrl, databaseDirectUrl, secret });
const { foldFeed } = await fromBuild<typeof import('../src/reports/fold-feed.ts')>('reports/fold-feed.js');
const { readReport } = await fromBuild<typeof import('../src/reports/read-report.ts')>('reports/read-report.js');
try {
  const sofia = await anAdmin();
  const tenantId = sofia.tenant.id;
  const fold = () => foldFeed(services, tenantId, new AbortController().signal);
  await fold();
  const [, fillMs] = await timed(() => fillReports(root, tenantId, count));
  const [, rollMs] = await timed(fold);
  await root.query('vacuum analyze report_day, report_month');
  console.log(`${count} tickets, ${count * eventsOfTicket} events: filled in ${inSeconds(fillMs)}, their days counted in ${inSeconds(rollMs)}`);
  const folding: Folding = { root, tenantId, postmasterPid: database.postmasterPid, fold };
  await measureFold(folding, copies);
  await measureLag(folding, reader, load);
  console.log('twelve months: p50 and p95 in ms, the same of SQL over tickets, and the ratio of the p95');
  for (const [name, asked] of Object.entries(reportsOf(new Date()))) await measureReport(sofia, name, asked);
} finally {
  await close();
  await Promise.all([root.end(), reader.end()]);
  await database.stop();
}

async function anAdmin(): Promise<Context> {
  const { provisionTenant } = await fromBuild<typeof import('../src/provisioning/provision-tenant.ts')>('provisioning/provision-tenant.js');
  const { hashPassword } = await fromBuild<typeof import('../src/access/passwords/password.ts')>('access/passwords/password.js');
  const { as } = await provisionTenant(services, desk, await hashPassword('unused password'));
  if (!as.sofia) throw new Error('A person is missing.');
  return as.sofia;
}

interface Asked extends ReportAsked {
  by: 'MONTH' | 'DAY';
  percentiles: boolean;
  before: boolean;
}

/** Twelve months until the end of this day. */
function reportsOf(now: Date): Record<string, Asked> {
  const to = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1));
  const from = new Date(Date.UTC(now.getUTCFullYear() - 1, now.getUTCMonth(), 1));
  const range = { from, to, percentiles: false, before: false };
  return {
    'by month and queue, counts': {
      ...range,
      measures: ['CREATED', 'RESOLVED', 'BACKLOG', 'FIRST_RESPONSE_MET', 'FIRST_RESPONSE_BREACHED'],
      by: 'MONTH',
      groupBy: ['QUEUE'],
    },
    'by month and queue, year before': { ...range, before: true, measures: ['CREATED', 'RESOLVED', 'BACKLOG'], by: 'MONTH', groupBy: ['QUEUE'] },
    'by month and queue, means': {
      ...range,
      measures: ['CREATED', 'RESOLVED', 'FIRST_RESPONSE_TIME', 'TOTAL_RESOLUTION_TIME'],
      by: 'MONTH',
      groupBy: ['QUEUE'],
    },
    'by month and queue, percentiles': {
      ...{ ...range, percentiles: true },
      ...{ measures: ['CREATED', 'RESOLVED', 'TOTAL_RESOLUTION_TIME'], by: 'MONTH', groupBy: ['QUEUE'] },
    },
    'by day and agent, means': { ...range, measures: ['RESOLVED', 'TOTAL_RESOLUTION_TIME'], by: 'DAY', groupBy: ['AGENT'] },
    'by day and agent, percentiles': {
      ...{ ...range, percentiles: true },
      ...{ measures: ['RESOLVED', 'TOTAL_RESOLUTION_TIME'], by: 'DAY', groupBy: ['AGENT'] },
    },
    'by day and agent, counts': { ...range, measures: ['CREATED', 'RESOLVED'], by: 'DAY', groupBy: ['AGENT'] },
  };
}

async function measureReport(ctx: Context, name: string, { percentiles, before, ...asked }: Asked): Promise<void> {
  const read = () => readReport(ctx, asked, null, { percentiles, before });
  const ours = await timesOf(rounds, read);
  const plain = await timesOf(plainRounds, () => countPlainly(root, ctx.tenant.id, asked));
  const [{ total }, expected] = [await read(), await countPlainly(root, ctx.tenant.id, asked)];
  const shown = Object.fromEntries(total.totals.map(({ measure, count }) => [measure, count]));
  for (const measure of asked.measures.filter((one) => one === 'CREATED' || one === 'RESOLVED')) {
    if (Math.abs((shown[measure] ?? 0) - (expected[measure] ?? 0)) > copies + load.rate * load.seconds)
      throw new Error(`${measure}: ${shown[measure]}, by hand ${expected[measure]}`);
  }
  const [p95, plainP95] = [quantile(ours, 0.95), quantile(plain, 0.95)];
  const figures = [quantile(ours, 0.5), p95, quantile(plain, 0.5), plainP95].map((ms) => ms.toFixed(1).padStart(8)).join(' ');
  const { rows, blocks, ms } = await explainReport(root, ctx.tenant.id, read);
  console.log(`${name.padEnd(34)} ${figures} ${(p95 / plainP95).toFixed(2).padStart(6)}   ${rows} rows, ${blocks} blocks, ${ms.toFixed(1)} ms in PostgreSQL`);
}

function inSeconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}

async function timesOf(rounds: number, work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push((await timed(work))[1]);
  return times;
}

async function timed<Answer>(work: () => Promise<Answer>): Promise<[Answer, ms: number]> {
  const startedAt = performance.now();
  const answer = await work();
  return [answer, performance.now() - startedAt];
}

function quantile(all: readonly number[], share: number): number {
  const values = all.toSorted((one, other) => one - other);
  return values[Math.ceil(values.length * share) - 1] ?? 0;
}

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fromBuild } from './from-build.ts';
import { fillBaseline, folderOf, isBaseline } from './migrations/baseline.ts';
import { faultsOf, mostWaitMs, watchMigrations } from './migrations/watch-migrations.ts';

/**
 * `npm run bench:migrations` applies the migrations after the baseline to a database with a million tickets that is read and written meanwhile, and fails
 * where somebody waits more than two seconds or a big table is rewritten. `--quick` takes 20,000 tickets.
 */
const tickets = process.argv.includes('--quick') ? 20_000 : 1_000_000;
const data = join(import.meta.dirname, '../.relevo-bench/migrations');

await rm(data, { recursive: true, force: true });
const { readConfig } = await fromBuild<typeof import('../src/core/config/config.ts')>('core/config/config.js');
const { openLog } = await fromBuild<typeof import('../src/core/log.ts')>('core/log.js');
const { migrate } = await fromBuild<typeof import('../src/database/migrate.ts')>('database/migrate.js');
const { startEmbedded } = await fromBuild<typeof import('../src/database/embedded/start-embedded.ts')>('database/embedded/start-embedded.js');
const { prepare } = await fromBuild<typeof import('../src/prepare.ts')>('prepare.js');

const postgres = await startEmbedded({ directory: data });
const { config, release } = await prepare(readConfig({ RELEVO_DATA: data }));
try {
  const superuserUrl = Object.assign(new URL(postgres.superuserUrl), { pathname: '/relevo' }).toString();
  const log = openLog('error');
  await migrate(config.databaseDirectUrl, null, log, await folderOf(isBaseline));
  await fillBaseline(superuserUrl, tickets);
  const startedAt = performance.now();
  const watched = await watchMigrations(superuserUrl, () => migrate(config.databaseDirectUrl, null, log));
  const { applied, longestWait } = watched;
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  const waited = `the longest wait was ${longestWait.ms.toFixed(0)} ms (${longestWait.table}; limit: ${mostWaitMs})`;
  console.log(`${tickets} tickets: ${applied.length} migrations after the baseline in ${seconds} s; ${waited}`);
  const faults = faultsOf(watched);
  for (const fault of faults) console.log(`FAULT: ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
} finally {
  await release();
  await postgres.stop();
  await rm(data, { recursive: true, force: true });
}

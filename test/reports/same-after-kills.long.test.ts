import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { publicId } from '../../src/core/ids.ts';
import { rebuildReports } from '../../src/reports/fold-feed.ts';
import { recordSuggestionOutcome } from '../../src/suggestions/record-suggestion-outcome.ts';
import { noteShown } from '../../src/suggestions/suggest.ts';
import { openTicket } from '../../src/tickets/open-ticket.ts';
import { build, ending, start } from '../start/relevo.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { inTenant } from '../support/database.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { bytesOfReports } from './bytes-of-reports.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_reports');
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner });
beforeAll(build);

const environment = { DATABASE_URL: urls.server, DATABASE_DIRECT_URL: urls.owner, RELEVO_SECRET: 'a secret of tests that is long enough' };
const running = new Set<ReturnType<typeof start>>();
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

function startWorker(): void {
  const child = start(['worker'], environment);
  running.add(child);
  void ending(child).then(() => running.delete(child));
}

async function isBehind({ system }: TestTenant): Promise<boolean> {
  const text = 'select from feed f left join report_position p on p.tenant_id = f.tenant_id where f.seq > coalesce(p.seq, 0)';
  return (await inTenant(system, (client) => client.query(text))).rowCount !== 0;
}

/** Whether somebody holds the position of a desk. */
async function isBeingFolded(): Promise<boolean> {
  const client = new Client({ connectionString: urls.owner });
  await client.connect();
  try {
    return (await client.query("select from pg_locks where relation = 'report_position'::regclass and mode = 'RowShareLock' and granted")).rowCount !== 0;
  } finally {
    await client.end();
  }
}

/** Begins to make reports again and is killed while at it; returns how often it was not over before. */
async function killedRebuilds({ slug }: TestTenant, rounds: number): Promise<number> {
  let killed = 0;
  for (let round = 0; round < rounds; round += 1) {
    const child = start(['reports', 'rebuild', slug], environment);
    running.add(child);
    let isOver = false;
    const end = ending(child).then(() => {
      isOver = true;
    });
    while (!isOver && !(await isBeingFolded())) await pause(1);
    await pause(100 * round);
    if (!isOver) killed += 1;
    child.kill('SIGKILL');
    await end;
    running.delete(child);
    while (await isBeingFolded()) await pause(20);
  }
  return killed;
}

test('workers and rebuilds that are killed at any instant leave reports that equal the rebuilt ones', async () => {
  const tenant = await aTenant();
  const opens = async (count: number) => {
    for (let index = 0; index < count; index += 1) {
      const suggestionId = index % 10 === 0 ? publicId('Suggestion', await noteShown(tenant.ana.ctx, { subject: 'Nada' }, false)) : null;
      await openTicket(tenant.ana.ctx, { subject: `Número ${index}`, description: 'Nada.', suggestionId });
      if (suggestionId && index % 20 === 0) await recordSuggestionOutcome(tenant.ana.ctx, { suggestionId, outcome: 'GAVE_UP' });
    }
  };

  for (let round = 0; round < 4; round += 1) {
    while (running.size < 2) startWorker();
    await Promise.all([opens(150), pause(1_500 + 500 * round)]);
    for (const victim of running) victim.kill('SIGKILL');
    await opens(20);
  }
  while (running.size < 2) startWorker();
  while (await isBehind(tenant)) await pause(100);

  for (const worker of running) worker.kill('SIGKILL');
  while (await isBeingFolded()) await pause(20);
  const folded = await bytesOfReports(tenant.system);
  expect(await killedRebuilds(tenant, 3)).toBeGreaterThan(0);
  expect(await bytesOfReports(tenant.system)).toEqual(folded);
  await rebuildReports(theServices(), tenant.system.tenant.id);
  expect(await bytesOfReports(tenant.system)).toEqual(folded);
  // The tickets, and each need once.
  expect(folded.filter((row) => row.startsWith('ticket '))).toHaveLength(680 + 68);
  expect(folded.filter((row) => row.startsWith('fact ') && row.includes('SUGGESTION_GAVE_UP'))).toHaveLength(36);
}, 240_000);

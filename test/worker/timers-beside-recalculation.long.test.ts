import { expect, inject, test, vi } from 'vitest';
import { copyTicket } from '../../bench/data/copy-ticket.ts';
import { applyConfiguration } from '../../src/configuration/apply-configuration.ts';
import { openTicket } from '../../src/tickets/open-ticket.ts';
import { openWorker } from '../../src/worker/worker.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { asSuperuser, inTenant } from '../support/database.ts';
import { hours, later } from '../support/moments.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { byTheClock, waitingSince } from './due-tickets.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_beside');
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner });

const promising = (within: string) => ({ policies: [{ key: 'usual', label: 'Usual', targets: [{ metric: 'TOTAL_RESOLUTION' as const, within }] }] });

/** A tenant whose recalculation takes a worker longer than the rest of the test. */
async function aLongRecalculation(): Promise<TestTenant> {
  const tenant = await aTenant(promising('PT10H'));
  await openTicket(tenant.ana.ctx, { subject: 'Uno', description: 'De muchos.' });
  await asSuperuser((client) => copyTicket(client, tenant.system.tenant.id, 30_000), urls.superuser);
  await applyConfiguration(tenant.sofia.ctx, { document: promising('PT20H'), applyToOpenTickets: true });
  return tenant;
}

async function progressOf({ system }: TestTenant): Promise<{ recalculated: number; finished_at: Date | null }> {
  return (await inTenant(system, (client) => client.query('select recalculated, finished_at from recalculation'))).rows[0];
}

test('a timer fires before a long recalculation beside it is finished', async () => {
  const long = await aLongRecalculation();
  const waiting = await waitingSince(later(new Date(), 2_500 - hours(2)), 1);

  const worker = openWorker(theServices());
  await vi.waitFor(async () => expect(await byTheClock(waiting)).not.toEqual([]), { timeout: 30_000, interval: 20 });
  const progress = await progressOf(long);
  await worker.close();

  expect(progress.recalculated).toBeGreaterThan(0);
  expect(progress.finished_at).toBeNull();
});

import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { applyConfiguration } from '../../src/configuration/apply-configuration.ts';
import { openTicket } from '../../src/tickets/open-ticket.ts';
import { build, ending, start } from '../start/relevo.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { inTenant } from '../support/database.ts';
import { at, hours, later } from '../support/moments.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { replayTenant } from '../support/replay-tenant.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_recalculation');
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner });
beforeAll(build);

const running = new Set<ReturnType<typeof start>>();
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

function startWorker(): void {
  const child = start(['worker'], { DATABASE_URL: urls.server, DATABASE_DIRECT_URL: urls.owner, RELEVO_SECRET: 'a secret of tests that is long enough' });
  running.add(child);
  void ending(child).then(() => running.delete(child));
}

/** A promise of so many business hours, each day from nine to five or all day long. */
const document = (amount: number, hours: string) => ({
  calendars: [
    { key: 'office', label: 'Oficina', timeZone: 'UTC', weekly: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [hours]])) },
  ],
  policies: [{ key: 'usual', label: 'Usual', targets: [{ metric: 'TOTAL_RESOLUTION' as const, within: `PT${amount}H`, calendar: 'office' }] }],
});

async function aTenantOf(count: number): Promise<TestTenant> {
  const tenant = await aTenant(document(10, '09:00-17:00'));
  const before = later(new Date(), -hours(3));
  for (let index = 0; index < count; index += 1) await openTicket(at(later(before, index), tenant.ana), { subject: `Número ${index}`, description: 'Nada.' });
  return tenant;
}

/** How often each ticket was recalculated. */
async function timesOf({ system }: TestTenant): Promise<number[]> {
  const text = "select count(*)::int as times from event where type = 'ticket.recalculated' group by ticket_id";
  return (await inTenant(system, (client) => client.query(text))).rows.map(({ times }) => times);
}

async function isLeft({ system }: TestTenant): Promise<boolean> {
  return (await inTenant(system, (client) => client.query('select from recalculation where finished_at is null'))).rowCount !== 0;
}

/** Kills all workers as soon as one more ticket was recalculated. */
async function killInTheAct(tenant: TestTenant): Promise<void> {
  const before = (await timesOf(tenant)).length;
  for (let look = 0; look < 500 && (await timesOf(tenant)).length === before && (await isLeft(tenant)); look += 1) await pause(10);
  await pause(Math.random() * 40);
  for (const victim of running) victim.kill('SIGKILL');
}

test('killed at any instant and begun again, it does everything once, and the events still give the clocks', async () => {
  const count = Number(process.env.RELEVO_RECALCULATED ?? 400);
  const tenant = await aTenantOf(count);
  await applyConfiguration(tenant.sofia.ctx, { document: document(20, '00:00-24:00'), applyToOpenTickets: true });

  let kills = 0;
  while (await isLeft(tenant)) {
    while (running.size < 2) startWorker();
    if (kills < 6) await killInTheAct(tenant);
    else await pause(100);
    kills += 1;
  }

  expect(kills).toBeGreaterThan(1);
  expect(await timesOf(tenant)).toEqual(Array.from({ length: count }, () => 1));
  for (const { kept, replayed, told, found } of await replayTenant(tenant.system)) {
    expect(replayed).toEqual(kept);
    expect(told).toEqual(found);
  }
}, 300_000);

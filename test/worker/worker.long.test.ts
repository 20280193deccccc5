import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openWorker } from '../../src/worker/worker.ts';
import { build, ending, start } from '../start/relevo.ts';
import type { TestTenant } from '../support/a-tenant.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { asSuperuser } from '../support/database.ts';
import { hours, later } from '../support/moments.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { byTheClock, stillWaiting, waitingSince } from './due-tickets.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_worker');
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner });

async function untilDone(tenant: TestTenant): Promise<void> {
  for (let look = 0; look < 600 && (await stillWaiting(tenant)) > 0; look += 1) await pause(50);
}

/** Each ticket once of each kind, at its own instant. */
async function insistOnOnce(tenant: TestTenant, start: Date, count: number): Promise<void> {
  const done = await byTheClock(tenant);
  const expected = Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const since = start.getTime() + index * 1_000;
    return [
      `Número ${index} sla.breached ${since + hours(3)}`,
      `Número ${index} ticket.closed ${since + hours(24)}`,
      `Número ${index} ticket.reminded ${since + hours(2)}`,
    ];
  });
  expect(done.map(({ ticket, type, at }) => `${ticket} ${type} ${at}`).sort()).toEqual(expected.sort());
}

test('what fell due while nobody worked is done once, in order, each thing stamped with its own instant', async () => {
  const start = later(new Date(), -hours(50));
  const tenant = await waitingSince(start, 120);

  const worker = openWorker(theServices());
  await untilDone(tenant);
  await worker.close();

  await insistOnOnce(tenant, start, 120);
  const instants = (await byTheClock(tenant)).map(({ at }) => at);
  expect(instants).toEqual([...instants].sort((one, other) => one - other));
});

test('one ticket that cannot be woken holds up nobody else, and is woken late once it can', async () => {
  const tenant = await waitingSince(later(new Date(), -hours(50)), 20);
  const spoil = 'update ticket set timers = \'[{"key": 1, "dueAt": "never"}]\', clocks = \'{"clocks": 7}\' where tenant_id = $1 and subject = \'Número 3\'';
  await asSuperuser((client) => client.query(spoil, [tenant.system.tenant.id]), urls.superuser);

  const worker = openWorker(theServices());
  await untilDone(tenant);
  await worker.close();

  const done = new Set((await byTheClock(tenant)).filter(({ type }) => type === 'ticket.closed').map(({ ticket }) => ticket));
  expect(done.size).toBe(19);
  expect(done).not.toContain('Número 3');
});

describe('workers of their own', () => {
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

  test('several of them, killed at any instant, do everything once', async () => {
    const start = later(new Date(), -hours(50));
    const count = Number(process.env.RELEVO_DUE ?? 400);
    const tenant = await waitingSince(start, count);

    for (let kill = 0; kill < 40 && (await stillWaiting(tenant)) > 0; kill += 1) {
      while (running.size < 3) startWorker();
      await pause(400 + Math.random() * 700);
      const [victim] = [...running].sort(() => Math.random() - 0.5);
      victim?.kill('SIGKILL');
    }
    while (running.size < 2) startWorker();
    await untilDone(tenant);

    await insistOnOnce(tenant, start, count);
  }, 120_000);
});

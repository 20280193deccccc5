import { expect, inject, test } from 'vitest';
import { run } from '../../src/run.ts';
import { recordingIo } from '../start/relevo.ts';
import { openTestApp, theApp } from '../support/app.ts';
import { asSuperuser } from '../support/database.ts';
import { hours, later } from '../support/moments.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { waitingSince } from './due-tickets.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_seen');
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner });
const env = { DATABASE_URL: urls.server, DATABASE_DIRECT_URL: urls.owner, RELEVO_SECRET: 'a secret of tests that is long enough', LOG_LEVEL: 'silent' };

/** `relevo worker` from its start until it is stopped, with what it printed. */
async function working<Answer>(more: Record<string, string>, work: (printed: () => string) => Promise<Answer>): Promise<Answer> {
  const stop = new AbortController();
  const { io, ended } = recordingIo({ ...env, ...more });
  const running = run(['worker'], { ...io, stop: () => stop.signal });
  try {
    await expect.poll(() => ended(0).out).not.toBe('');
    return await work(() => ended(0).out);
  } finally {
    stop.abort();
    expect(ended(await running)).toMatchObject({ code: 0, err: '' });
  }
}

const valueIn = (text: string, name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);

test('a worker says at the start where its health and metrics are, and answers them', async () => {
  await working({ METRICS_PORT: '0' }, async (printed) => {
    const [, url = ''] = /^Relevo is working; health and metrics are at (http:\S+)\/metrics\n$/.exec(printed()) ?? [];

    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    const text = await (await fetch(`${url}/metrics`)).text();
    expect(text).toMatch(/^relevo_build_info\{/m);
    for (const name of ['relevo_worker_items_total', 'relevo_worker_failures_total', 'relevo_bus_connected', 'relevo_database_connections_limit'])
      expect(valueIn(text, name)).toBeGreaterThanOrEqual(0);
  });
});

test('without a port it says so, and the metrics of the API show that it is there', async () => {
  const rows = () => asSuperuser(async (client) => (await client.query('select from worker_heartbeat')).rowCount, urls.superuser);

  await working({}, async (printed) => {
    expect(printed()).toBe('Relevo is working; METRICS_PORT would show its health and metrics.\n');
    await expect.poll(rows).toBe(1);
    const text = () => fetch(theApp().metricsUrl).then((answer) => answer.text());
    await expect.poll(async () => valueIn(await text(), 'relevo_workers'), { timeout: 15_000 }).toBe(1);
  });

  expect(await rows()).toBe(0);
});

test('what is due and done by nobody is told, and gone once a worker has done it', async () => {
  const value = async (name: string) => valueIn(await (await fetch(theApp().metricsUrl)).text(), name);
  await waitingSince(later(new Date(), -hours(5)), 2);

  await expect.poll(() => value('relevo_timers_due')).toBe(2);
  expect(await value('relevo_timers_oldest_due_seconds')).toBeGreaterThan(3_600);

  await working({}, () => expect.poll(() => value('relevo_timers_due')).toBe(0));
  expect(await value('relevo_timers_oldest_due_seconds')).toBe(0);
});

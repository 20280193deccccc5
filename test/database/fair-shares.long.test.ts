import { Client } from 'pg';
import { afterEach, expect, inject, test } from 'vitest';
import { errorTexts } from '../../src/core/error-texts.ts';
import { openWorker } from '../../src/worker/worker.ts';
import { listen, nowIn } from '../live/subscriber.ts';
import { aTenant, type Person } from '../support/a-tenant.ts';
import { openTestApp, theApp, theServices } from '../support/app.ts';
import { as, askAs } from '../support/client.ts';
import { hours, later } from '../support/moments.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { waitingSince } from '../worker/due-tickets.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_fair');
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner });

let locking: Client;
afterEach(() => locking.end());

/** Every request for relations of tickets now waits, on a connection each. */
async function lockRelations(): Promise<void> {
  locking = new Client({ connectionString: urls.superuser });
  await locking.connect();
  await locking.query('begin; lock table relation in access exclusive mode');
}

async function waitingForRelations(): Promise<number> {
  const { rows } = await locking.query("select count(*)::int as count from pg_locks where not granted and relation = 'relation'::regclass");
  return rows[0].count;
}

const askSlowly = (who: Person, times: number) =>
  Array.from({ length: times }, () => askAs(who, '{ tickets(first: 1) { nodes { relations(first: 1) { nodes { kind } } } } }'));

test('while the requests of one tenant are slow, another tenant is served, and the server stays ready', async () => {
  const [busy, quiet] = [await aTenant(), await aTenant()];
  await lockRelations();
  const slow = [busy.marta, busy.diego, busy.sofia].flatMap((person) => askSlowly(person, 10));
  // Four light operations of a tenant run at once while others are active, six connections are its share while they are not.
  await expect.poll(waitingForRelations).toBeGreaterThanOrEqual(4);

  const { ticket } = await as(quiet.ana).openTicket({ subject: 'No arranca', description: 'Nada.', queue: 'software' });
  const { nodes } = await as(quiet.marta).tickets();
  const ready = await fetch(`${theApp().url}/readyz`);
  await locking.query('rollback');

  expect(nodes).toMatchObject([{ id: ticket?.id }]);
  expect(ready.status).toBe(200);
  expect((await Promise.all(slow)).map(({ body }) => body.data)).toEqual(slow.map(() => ({ tickets: { nodes: [] } })));
});

test('while the requests of one person are slow, others of the desk are served; whoever takes too much is asked to come back', async () => {
  const { marta, luis } = await aTenant();
  await lockRelations();
  const slow = askSlowly(marta, 20);
  await expect.poll(waitingForRelations).toBeGreaterThanOrEqual(4);

  const { userErrors } = await as(luis).openTicket({ subject: 'No arranca', description: 'Nada.' });
  const answers = await Promise.all(slow);

  expect(userErrors).toEqual([]);
  const refused = answers.map(({ body }) => body.errors[0]);
  // Those that had a connection ran out of the time that they had paid for.
  expect(new Set(refused.map(({ extensions }) => extensions.code))).toEqual(new Set(['COST_EXCEEDED', 'UNAVAILABLE']));
  const waited = refused.filter(({ message }) => message === errorTexts.databaseBusy.es);
  expect(waited.length).toBeGreaterThan(0);
  for (const { extensions } of waited) expect(extensions).toEqual({ code: 'UNAVAILABLE', retryAfterMs: 1000 });
}, 20_000);

test('while requests take all that they may have, the worker and the feed go on', async () => {
  const [quiet, ...busy] = [await waitingSince(later(new Date(), -hours(20)), 1), await aTenant(), await aTenant()];
  const listening = listen(quiet.marta, { after: await nowIn(quiet.system) });
  await as(quiet.ana).openTicket({ subject: 'No arranca', description: 'Nada.' });
  await listening.until(1);
  await lockRelations();
  const slow = busy.flatMap(({ marta, diego }) => [marta, diego].flatMap((person) => askSlowly(person, 10)));
  await expect.poll(waitingForRelations).toBeGreaterThanOrEqual(8);

  const worker = openWorker(theServices());
  await expect.poll(() => listening.events.map(({ type }) => type), { timeout: 4_000 }).toContain('ticket.reminded');

  await locking.query('rollback');
  await Promise.all([worker.close(), ...slow]);
  await listening.leave();
});

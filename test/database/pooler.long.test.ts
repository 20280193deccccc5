import { afterAll, describe, expect, inject, test } from 'vitest';
import { type App, openApp } from '../../src/app.ts';
import { openLog } from '../../src/core/log.ts';
import { openWorker } from '../../src/worker/worker.ts';
import { listen, nowIn } from '../live/subscriber.ts';
import { relevo } from '../start/relevo.ts';
import { aPooler, hasNoPooler } from '../support/a-pooler.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { openTestApp, readyFor, theServices } from '../support/app.ts';
import { as } from '../support/client.ts';
import { makeDatabase } from '../support/one-postgres.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_pooled');
const pooler = hasNoPooler ? null : await aPooler(urls.server);
const pooled = pooler?.via(urls.server) ?? urls.server;
const direct = { databaseDirectUrl: urls.owner };
const lines: { msg: string; level: number }[] = [];
const log = openLog('warn', { write: (line) => void lines.push(JSON.parse(line)) });

openTestApp({ ...direct, databaseUrl: pooled }, log);
afterAll(() => pooler?.stop());

/** Reads and writes of two tenants, all at the same time, so that each transaction may go through another connection of the server. */
async function work(tenants: TestTenant[]): Promise<void> {
  await Promise.all(
    tenants.flatMap(({ ana, marta }, at) =>
      Array.from({ length: 4 }, async () => {
        const { ticket } = await as(ana).openTicket({ subject: `Of tenant ${at}`, description: 'Nada.', queue: 'software' });
        await as(marta).assignTicket({ ticketId: ticket?.id ?? '', assigneeId: marta.id });
        const { nodes } = await as(marta).tickets();
        expect(new Set(nodes.map(({ subject }) => subject))).toEqual(new Set([`Of tenant ${at}`]));
      }),
    ),
  );
}

describe.skipIf(hasNoPooler)('through PgBouncer in transaction mode, which is told to ignore nothing', () => {
  test('desks read and write, each its own; an old one costs one line and the names of statements', async () => {
    await work([await aTenant(), await aTenant()]);

    const { naming } = theServices().connections.way;
    const said = lines.filter(({ msg }) => msg.includes('does not know prepared statements'));
    expect(said).toHaveLength(naming.isOn ? 0 : 1);
    expect(lines.filter(({ level }) => level >= 50)).toEqual([]);
  });

  test('the feed, the worker and signing in work, and listening by the direct address', async () => {
    const { ana, system } = await aTenant();
    const worker = openWorker(theServices());
    const listening = listen(ana, { after: await nowIn(system) });

    await as(ana).openTicket({ subject: 'No arranca', description: 'Nada.' });

    await listening.until(1);
    await expect.poll(() => theServices().bus.isConnected).toBe(true);
    await Promise.all([listening.leave(), worker.close()]);
  });

  test('migrations go by the direct address', async () => {
    const env = { DATABASE_URL: pooled, DATABASE_DIRECT_URL: urls.owner, RELEVO_SECRET: 'a secret of tests that is long enough' };

    expect(await relevo(['migrate'], env)).toMatchObject({ code: 0, err: '', out: 'The database is up to date.\n' });
  });

  test('with DATABASE_STATEMENTS=unnamed there is nothing to say', async () => {
    const said: string[] = [];
    const app: App = await openApp(
      readyFor({ ...direct, databaseUrl: pooled, statements: 'unnamed' }),
      openLog('warn', { write: (line) => void said.push(line) }),
    );

    const asked = Array.from({ length: 20 }, () => app.services.connections.query({ name: 'slugs', text: 'select count(*) from tenant_slug' }));
    await Promise.all(asked);
    await app.close();

    expect(said).toEqual([]);
  });
});

test('what a transaction may take is limited on the server, though no connection begins with it', async () => {
  const names = ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'];
  const text = `select ${names.map((name) => `current_setting('${name}') as ${name}`).join(', ')}`;

  const { rows } = await theServices().connections.query({ text });

  expect(rows).toEqual([{ statement_timeout: '8s', lock_timeout: '5s', idle_in_transaction_session_timeout: '10s' }]);
});

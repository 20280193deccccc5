import { afterAll, describe, expect, inject, test } from 'vitest';
import { openLog } from '../../src/core/log.ts';
import { openWorker } from '../../src/worker/worker.ts';
import { listen, nowIn } from '../live/subscriber.ts';
import { relevo } from '../start/relevo.ts';
import { aPooler } from '../support/a-pooler.ts';
import { aTenant } from '../support/a-tenant.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { as } from '../support/client.ts';
import { newerPooler } from '../support/newer-pooler.ts';
import { makeDatabase } from '../support/one-postgres.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_pooled_by_names');
const command = await newerPooler();
const pooler = command && (await aPooler(urls.server, command, { max_prepared_statements: 100 }));
const lines: { msg: string }[] = [];
const pooled = pooler?.via(urls.server) ?? urls.server;
openTestApp({ databaseUrl: pooled, databaseDirectUrl: urls.owner }, openLog('warn', { write: (line) => void lines.push(JSON.parse(line)) }));
afterAll(() => pooler?.stop());

describe.skipIf(pooler === null)('through a PgBouncer that knows prepared statements', () => {
  test('statements keep their names over connections of the server that change, nothing is said, and each desk reads its own', async () => {
    const tenants = [await aTenant(), await aTenant(), await aTenant()];

    await Promise.all(
      tenants.flatMap(({ ana, marta }, at) =>
        Array.from({ length: 6 }, async () => {
          const { ticket } = await as(ana).openTicket({ subject: `Of tenant ${at}`, description: 'Nada.', queue: 'software' });
          await as(marta).assignTicket({ ticketId: ticket?.id ?? '', assigneeId: marta.id });
          const { nodes } = await as(marta).tickets();
          expect(new Set(nodes.map(({ subject }) => subject))).toEqual(new Set([`Of tenant ${at}`]));
        }),
      ),
    );

    const { naming } = theServices().connections.way;
    const text = "select count(*)::int as count from pg_prepared_statements where name like 'PGBOUNCER%'";
    expect(naming.isOn).toBe(true);
    expect((await theServices().connections.query({ text })).rows[0]?.count).toBeGreaterThan(5);
    expect(lines).toEqual([]);
  });

  test('more statements than it keeps for a connection are prepared again by it, unnoticed', async () => {
    const ask = (at: number) => theServices().connections.query({ name: `many_${at}`, text: `select ${at}::int as at` });

    for (let round = 1; round <= 2; round += 1) for (let at = 0; at < 150; at += 1) expect((await ask(at)).rows).toEqual([{ at }]);
  });

  test('the feed, the worker and signing in work, and relevo check knows what there is', async () => {
    const { ana, system } = await aTenant();
    const worker = openWorker(theServices());
    const listening = listen(ana, { after: await nowIn(system) });

    await as(ana).openTicket({ subject: 'No arranca', description: 'Nada.' });
    await listening.until(1);
    await Promise.all([listening.leave(), worker.close()]);
    const env = { DATABASE_URL: pooled, DATABASE_DIRECT_URL: urls.owner, RELEVO_SECRET: 'a secret of tests that is long enough' };

    expect((await relevo(['check'], env)).out).toContain('ok       pooler: there is one, and it knows prepared statements');
  });
});

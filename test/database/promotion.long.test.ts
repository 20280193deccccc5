import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test, vi } from 'vitest';
import { openApp } from '../../src/app.ts';
import { openTicket } from '../../src/tickets/open-ticket.ts';
import { aTenant } from '../support/a-tenant.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { cleanUp } from './embedded-clusters.ts';
import { aPair } from './streaming.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const pair = await aPair();
openTestApp({ ...pair.config, databaseReadUrl: pair.standbyUrls.databaseUrl });
afterAll(async () => {
  await pair.stop();
  await cleanUp();
});

test('a standby promoted under load has everything that was acknowledged, where the primary waited for it', async () => {
  const { ana, system } = await aTenant();
  await pair.onPrimary("alter system set synchronous_standby_names = 'standby'");
  await pair.onPrimary('select pg_reload_conf()');
  await expect.poll(() => pair.onPrimary("select sync_state from pg_stat_replication where application_name = 'standby'"), { timeout: 20_000 }).toBe('sync');
  const acknowledged: string[] = [];
  let isOver = false;
  const write = async () => {
    while (!isOver)
      await openTicket(ana.ctx, { subject: 'Uno', description: 'Dos', queue: 'software' }).then(
        ({ code }) => acknowledged.push(code),
        () => wait(20),
      );
  };
  const writing = Array.from({ length: 4 }, write);
  await expect.poll(() => acknowledged.length, { timeout: 60_000 }).toBeGreaterThan(50);

  pair.killPrimary();
  isOver = true;
  await Promise.all(writing);
  await pair.onStandby('select pg_promote()');
  const after = await openApp({ ...pair.config, ...pair.standbyUrls, databaseReadUrl: pair.standbyUrls.databaseUrl });
  const answer = await fetch(`${after.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${ana.token}` },
    body: JSON.stringify({ query: 'mutation { openTicket(input: { subject: "Tres", description: "Cuatro", queue: "software" }) { ticket { code } } }' }),
  });
  const { data } = (await answer.json()) as { data: { openTicket: { ticket: { code: string } } } };
  await after.close();

  const kept = (await pair.onStandby(`select array_agg(code) from ticket where tenant_id = '${system.tenant.id}'`)) as string[];
  expect(kept).toEqual(expect.arrayContaining([...acknowledged, data.openTicket.ticket.code]));
  expect(theServices().replica?.isUsable).toBe(false);
});

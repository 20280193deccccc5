import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test, vi } from 'vitest';
import { openTicket } from '../../src/tickets/open-ticket.ts';
import { aTenant } from '../support/a-tenant.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { as } from '../support/client.ts';
import { cleanUp } from './embedded-clusters.ts';
import { aPair } from './streaming.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const pair = await aPair();
openTestApp({ ...pair.config, ...pair.eitherUrls, databaseReadUrl: pair.standbyUrls.databaseUrl });
afterAll(async () => {
  await pair.stop();
  await cleanUp();
});

test('a standby promoted under load has everything that was acknowledged, where the primary waited for it, and the node goes on with it', async () => {
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
  let later: string | undefined;
  const openLater = async () => {
    later = (
      await as(ana)
        .openTicket({ subject: 'Tres', description: 'Cuatro', queue: 'software' })
        .catch(() => null)
    )?.ticket?.code;
    return later;
  };
  await expect.poll(openLater, { timeout: 60_000 }).toBeDefined();

  const kept = (await pair.onStandby(`select array_agg(code) from ticket where tenant_id = '${system.tenant.id}'`)) as string[];
  expect(kept).toEqual(expect.arrayContaining([...acknowledged, later]));
  await expect.poll(() => theServices().replica?.isUsable, { timeout: 20_000 }).toBe(true);
});

import { afterAll, expect, inject, test } from 'vitest';
import { aDatabaseProxy } from '../api/a-database-proxy.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp, theApp, theServices } from '../support/app.ts';
import { listen, nowIn } from './subscriber.ts';

const proxy = await aDatabaseProxy(inject('urls').server);
openTestApp({ databaseUrl: proxy.via(inject('urls').server) });
afterAll(() => proxy.end());

const lag = async () => Number(/^relevo_feed_lag_seconds (\S+)$/m.exec(await (await fetch(theApp().metricsUrl)).text())?.[1]);

test('the metrics tell how long news waits to be sent, and that none does', async () => {
  const { ana, system } = await aTenant();
  const listening = listen(ana, { after: await nowIn(system) });
  await aTicket(ana);
  await listening.until(1);
  await expect.poll(lag).toBe(0);

  proxy.become('black hole');
  theServices().feedNotifier.notify(system.tenant.id);

  await expect.poll(lag).toBeGreaterThan(0);
  proxy.become('open');
  await expect.poll(lag).toBe(0);
  await listening.leave();
});

import { setTimeout as pause, setTimeout } from 'node:timers/promises';
import { describe, expect, inject, test, vi } from 'vitest';
import { type App, openApp } from '../../src/app.ts';
import { openLog } from '../../src/core/log.ts';
import { openServices } from '../../src/services.ts';
import { openTicket } from '../../src/tickets/open-ticket.ts';
import { aDatabaseProxy } from '../api/a-database-proxy.ts';
import { aTenant } from '../support/a-tenant.ts';
import { openTestApp, readyFor } from '../support/app.ts';
import { isMissing, type OutsideName, startOutside } from '../support/outside-server.ts';
import { listen, nowIn } from './subscriber.ts';

openTestApp();

/** Publishes until it arrives. */
const untilTransported = ({ services }: App, heard: string[]) =>
  vi.waitFor(
    () => {
      services.bus.publish('hello');
      expect(heard.length).toBeGreaterThan(0);
    },
    { timeout: 10_000, interval: 20 },
  );

test('what is on its way when a process closes is sent before its connections close, and nothing is said', async () => {
  const proxy = await aDatabaseProxy(inject('urls').server);
  const lines: string[] = [];
  const databaseUrl = proxy.via(inject('urls').server);
  const { services, close } = await openServices(readyFor({ databaseUrl }), openLog('warn', { write: (line) => void lines.push(line) }));
  proxy.become('slow');
  services.bus.publish('hello');
  await pause(20);

  await close();
  proxy.end();
  await pause(20);

  expect(lines.filter((line) => line.includes('could not send'))).toEqual([]);
});

const names: OutsideName[] = ['nats', 'redis'];
const there = (url: string) => ({ url: `${url.replace('http', 'ws')}/graphql` });
const words = { subject: 'No arranca', description: 'Nada.' };

describe.each(names)('with %s between the nodes', (name) => {
  test.skipIf(isMissing(name))('what one node writes is heard at once at another, and while the bus is away by the poll', async () => {
    const outside = await startOutside(name);
    const port = Number(new URL(outside.url).port);
    const [here, other] = await Promise.all([openApp(readyFor({ busUrl: outside.url })), openApp(readyFor({ busUrl: outside.url }))]);
    const { ana, system } = await aTenant();
    const inApp = { ...ana.ctx, services: here.services };
    const heard: string[] = [];
    other.services.bus.subscribe((hint) => heard.push(hint));
    const listening = listen(ana, { after: await nowIn(system) }, there(other.url));
    await untilTransported(here, heard);

    await openTicket(inApp, words);
    await listening.until(1);
    expect(heard).toContain(`feed ${system.tenant.id}`);

    await outside.stop();
    await openTicket(inApp, words);
    await listening.until(2);
    await expect.poll(() => other.services.bus).toMatchObject({ isConnected: false, timesLost: 1 });

    const again = await startOutside(name, port);
    heard.length = 0;
    await untilTransported(here, heard);
    await openTicket(inApp, words);
    await listening.until(3);
    expect(listening.seqs()).toEqual(['1', '2', '3']);
    expect(other.services.bus).toMatchObject({ isConnected: true, timesLost: 1 });
    await listening.leave();
    await Promise.all([here.close(), other.close()]);
    await again.stop();
  });
});

test('without a bus the poll brings everything', async () => {
  const [here, other] = await Promise.all([openApp(readyFor({ busUrl: 'none' })), openApp(readyFor({ busUrl: 'none' }))]);
  const { ana, system } = await aTenant();
  const listening = listen(ana, { after: await nowIn(system) }, there(other.url));
  await setTimeout(100);

  await openTicket({ ...ana.ctx, services: here.services }, words);

  await listening.until(1);
  await listening.leave();
  await Promise.all([here.close(), other.close()]);
});

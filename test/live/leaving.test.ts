import { afterEach, expect, test, vi } from 'vitest';
import { aKey } from '../support/a-key.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { as } from '../support/client.ts';
import { listen, nowIn } from './subscriber.ts';

openTestApp();
afterEach(() => vi.restoreAllMocks());

const reply = (who: { token: string }, ticketId: string) => as(who).replyToTicket({ ticketId, body: 'Otra vez.' });

/** How many ears the house has lent and not had back. */
function countSubscribers(): { count(): number } {
  const { feedNotifier } = theServices();
  const subscribe = feedNotifier.subscribe;
  const open = new Set<object>();
  vi.spyOn(feedNotifier, 'subscribe').mockImplementation((tenantId, wake) => {
    const [silence, subscriber] = [subscribe(tenantId, wake), {}];
    open.add(subscriber);
    return () => {
      open.delete(subscriber);
      silence();
    };
  });
  return { count: () => open.size };
}

test('all of a desk share one ear, and once they have left none is listening', async () => {
  const { ana, marta, system } = await aTenant();
  const { id } = await aTicket(ana);
  const [subscribers, after] = [countSubscribers(), await nowIn(system)];
  const listeners = Array.from({ length: 5 }, () => listen(ana, { after }));
  await reply(marta, id);
  await Promise.all(listeners.map((one) => one.until(1)));
  const lent = subscribers.count();

  await Promise.all(listeners.map((one) => one.leave()));

  expect(lent).toBe(1);
  await vi.waitFor(() => expect(subscribers.count()).toBe(0));
});

test('nor is whoever was shown the door', async () => {
  const tenant = await aTenant();
  const [key, subscribers] = [await aKey(tenant), countSubscribers()];
  const listening = listen(key, { after: await nowIn(tenant.system) });
  const { id } = await aTicket(key);
  await listening.until(1);

  await as(tenant.sofia).revokeApiKey({ apiKeyId: key.id });
  await new Promise((resolve) => setTimeout(resolve, 1_050));
  await reply(tenant.marta, id);

  await vi.waitFor(() => expect(listening.isOver()).toBe(true));
  expect(subscribers.count()).toBe(0);
  await listening.leave();
});

test('an ear given back twice takes nobody else’s', async () => {
  const { system } = await aTenant();
  const { feedNotifier } = theServices();
  const [gone, stays] = [vi.fn(), vi.fn()];
  const giveBack = feedNotifier.subscribe(system.tenant.id, gone);

  giveBack();
  const leave = feedNotifier.subscribe(system.tenant.id, stays);
  giveBack();
  feedNotifier.notify(system.tenant.id);

  await vi.waitFor(() => expect(stays).toHaveBeenCalled());
  expect(gone).not.toHaveBeenCalled();
  leave();
});

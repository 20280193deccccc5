import { afterEach, expect, test, vi } from 'vitest';
import { aDesk } from '../support/a-desk.ts';
import { aKey } from '../support/a-key.ts';
import { aTicket } from '../support/a-ticket.ts';
import { as } from '../support/client.ts';
import { ReplyToTicketDocument, RevokeApiKeyDocument } from '../support/gql/graphql.ts';
import { openTestHouse, theHouse } from '../support/house.ts';
import { listen, nowIn } from './subscriber.ts';

openTestHouse();
afterEach(() => vi.restoreAllMocks());

const reply = (who: { token: string }, ticketId: string) => as(who).do(ReplyToTicketDocument, { input: { ticketId, body: 'Otra vez.' } });

/** How many ears the house has lent and not had back. */
function countEars(): { count(): number } {
  const { bell } = theHouse();
  const hang = bell.listen;
  const open = new Set<object>();
  vi.spyOn(bell, 'listen').mockImplementation((tenantId, wake) => {
    const [silence, ear] = [hang(tenantId, wake), {}];
    open.add(ear);
    return () => {
      open.delete(ear);
      silence();
    };
  });
  return { count: () => open.size };
}

test('all of a desk share one ear, and once they have left none is listening', async () => {
  const { ana, marta, system } = await aDesk();
  const { id } = await aTicket(ana);
  const [ears, after] = [countEars(), await nowIn(system)];
  const listeners = Array.from({ length: 5 }, () => listen(ana, { after }));
  await reply(marta, id);
  await Promise.all(listeners.map((one) => one.until(1)));
  const lent = ears.count();

  await Promise.all(listeners.map((one) => one.leave()));

  expect(lent).toBe(1);
  await vi.waitFor(() => expect(ears.count()).toBe(0));
});

test('nor is whoever was shown the door', async () => {
  const desk = await aDesk();
  const [key, ears] = [await aKey(desk), countEars()];
  const listening = listen(key, { after: await nowIn(desk.system) });
  const { id } = await aTicket(key);
  await listening.until(1);

  await as(desk.sofia).do(RevokeApiKeyDocument, { input: { apiKeyId: key.id } });
  await new Promise((resolve) => setTimeout(resolve, 1_050));
  await reply(desk.marta, id);

  await vi.waitFor(() => expect(listening.isOver()).toBe(true));
  expect(ears.count()).toBe(0);
  await listening.leave();
});

test('an ear given back twice takes nobody else’s', async () => {
  const { system } = await aDesk();
  const { bell } = theHouse();
  const [gone, stays] = [vi.fn(), vi.fn()];
  const giveBack = bell.listen(system.tenant.id, gone);

  giveBack();
  const leave = bell.listen(system.tenant.id, stays);
  giveBack();
  bell.ring(system.tenant.id);

  await vi.waitFor(() => expect(stays).toHaveBeenCalled());
  expect(gone).not.toHaveBeenCalled();
  leave();
});

import { expect, test, vi } from 'vitest';
import { eventCursor } from '../../src/live/feed/event-cursor.ts';
import { aKey } from '../support/a-key.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { movesTo } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as } from '../support/client.ts';
import { inTenant } from '../support/database.ts';
import { listen, nowIn } from './subscriber.ts';

openTestApp();

const reply = (who: { token: string }, ticketId: string) => as(who).replyToTicket({ ticketId, body: 'Otra vez.' });
const note = (who: { token: string }, ticketId: string) => as(who).addNote({ ticketId, body: 'Entre nosotros.' });
const start = { after: eventCursor('0') };
/** Longer than a credential is remembered. */
const aSecond = () => new Promise((resolve) => setTimeout(resolve, 1_050));
const heard = (listening: { events: { type: string; ticket?: { id: string } | null }[] }) => listening.events.map(({ type, ticket }) => [type, ticket?.id]);

test("a requester receives events of their own tickets, never of notes, of internal tickets or of other people's tickets", async () => {
  const tenant = await aTenant();
  const { ana, luis, marta } = tenant;
  const [anas, luises] = [await aTicket(ana), await aTicket(luis)];
  const listening = listen(ana, start);

  await note(marta, anas.id);
  await aTicket(marta, { isInternal: true });
  await reply(marta, luises.id);
  await reply(marta, anas.id);

  await listening.until(2);
  expect(heard(listening)).toEqual([
    ['ticket.opened', anas.id],
    ['ticket.replied', anas.id],
  ]);
  await listening.leave();
});

test("an agent receives no events of other people's queues, an admin receives all", async () => {
  const tenant = await aTenant();
  const { ana, marta, diego, sofia } = tenant;
  const agents = [listen(marta, start), listen(diego, start), listen(sofia, start)];

  const hidden = await aTicket(ana, { queue: 'hardware' });
  await note(diego, hidden.id);
  const open = await aTicket(ana);

  const [ofMarta, ofDiego, ofSofia] = agents;
  await Promise.all([ofMarta?.until(1), ofDiego?.until(3), ofSofia?.until(3)]);
  expect(ofMarta && heard(ofMarta)).toEqual([['ticket.opened', open.id]]);
  expect(ofDiego && heard(ofDiego)).toEqual([
    ['ticket.opened', hidden.id],
    ['ticket.noted', hidden.id],
    ['ticket.opened', open.id],
  ]);
  expect(ofSofia?.events).toHaveLength(3);
  await Promise.all(agents.map((one) => one.leave()));
});

test('no event of another tenant arrives, not even with a cursor from there', async () => {
  const [one, other] = await Promise.all([aTenant(), aTenant()]);
  await aTicket(other.ana);
  await aTicket(one.ana);
  const refused = listen(one.sofia, { after: await nowIn(other.system) });
  await vi.waitFor(() => expect(refused.isOver()).toBe(true), 10_000);
  const listening = listen(one.sofia, { after: String(refused.errors[0]?.extensions?.cursor) });

  await aTicket(other.ana);
  const { id } = await aTicket(one.ana);

  await listening.until(1);
  expect([heard(refused), heard(listening)]).toEqual([[], [['ticket.opened', id]]]);
  await Promise.all([refused.leave(), listening.leave()]);
});

test('a ticket that becomes invisible is reported as left, sends no events, and sends them again once it is visible', async () => {
  const tenant = await aTenant();
  const { ana, marta, diego, system } = tenant;
  const { id } = await aTicket(ana);
  const listening = listen(marta, { after: await nowIn(system) });

  await reply(ana, id);
  await listening.until(1);
  await movesTo(tenant, id, 'hardware');
  await reply(diego, id);
  const { id: marker } = await aTicket(ana);
  await listening.until(3);
  await movesTo(tenant, id, 'software');

  await listening.until(4);
  expect(heard(listening)).toEqual([
    ['ticket.replied', id],
    ['ticket.left', undefined],
    ['ticket.opened', marker],
    ['ticket.moved', id],
  ]);
  await listening.leave();
});

test('a revoked key receives no more events', async () => {
  const tenant = await aTenant();
  const key = await aKey(tenant);
  const { id } = await aTicket(key);
  const listening = listen(key, start);
  await listening.until(1);

  await as(tenant.sofia).revokeApiKey({ apiKeyId: key.id });
  await aSecond();
  await reply(tenant.marta, id);

  await vi.waitFor(() => expect(listening.isOver()).toBe(true), 10_000);
  expect(listening.events).toHaveLength(1);
  expect(listening.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  await listening.leave();
});

test('a deactivated person receives no more events, a demoted one must read again and receives those of a requester', async () => {
  const tenant = await aTenant();
  const { ana, marta, diego, sofia, system } = tenant;
  const { id } = await aTicket(ana);
  const [ofMarta, ofDiego] = [listen(marta, start), listen(diego, start)];
  await Promise.all([ofMarta.until(1), ofDiego.until(1)]);

  await inTenant(system, async (db) => {
    await db.query('update principal set is_active = false where tenant_id = $1 and id = $2', [system.tenant.id, marta.ctx.actor.id]);
    await db.query("update principal set role = 'REQUESTER', is_agent = false where tenant_id = $1 and id = $2", [system.tenant.id, diego.ctx.actor.id]);
  });
  await aSecond();
  await note(sofia, id);
  await vi.waitFor(() => expect(ofDiego.isOver()).toBe(true), 10_000);
  expect(ofDiego.errors).toMatchObject([{ extensions: { code: 'CURSOR_EXPIRED' } }]);
  const again = listen(diego, { after: String(ofDiego.errors[0]?.extensions?.cursor) });
  await reply(sofia, id);
  const own = await aTicket(diego);

  await again.until(1);
  expect(heard(ofDiego)).toEqual([['ticket.opened', id]]);
  expect(heard(again)).toEqual([['ticket.opened', own.id]]);
  await vi.waitFor(() => expect(ofMarta.isOver()).toBe(true), 10_000);
  expect(ofMarta.events).toHaveLength(1);
  await Promise.all([ofMarta.leave(), ofDiego.leave(), again.leave()]);
});

test('an event shows its ticket as it is now, not as it was then', async () => {
  const { ana, marta } = await aTenant();
  const { id } = await aTicket(ana);
  await as(marta).replyToTicket({ ticketId: id, body: 'Hola.' });
  const listening = listen(ana, start);
  await listening.until(2);

  const [opened, replied] = listening.events;

  expect(opened?.ticket).toEqual(replied?.ticket);
  expect(opened?.actor?.name).toBe('Ana Ruiz');
  expect(replied?.actor?.name).toBe('Marta Sanz');
  await listening.leave();
});

test('a watcher receives the events of the ticket from the one that makes them watch, and only that it left once they stop', async () => {
  const { ana, luis, marta } = await aTenant();
  const { id: ticketId } = await aTicket(ana);
  const { id: first } = await aTicket(luis);
  const listening = listen(luis, start);
  await listening.until(1);

  await reply(marta, ticketId);
  await as(marta).addWatcher({ ticketId, userId: luis.id });
  await listening.until(2);
  await note(marta, ticketId);
  await reply(marta, ticketId);
  // Before it leaves their sight: of a ticket that they do not see any more they hear only that.
  await listening.until(3);
  await as(marta).removeWatcher({ ticketId, userId: luis.id });
  await reply(marta, ticketId);

  const { id: own } = await aTicket(luis);
  await listening.until(5);
  expect(heard(listening)).toEqual([
    ['ticket.opened', first],
    ['ticket.watcher_added', ticketId],
    ['ticket.replied', ticketId],
    ['ticket.left', undefined],
    ['ticket.opened', own],
  ]);
  await listening.leave();
});

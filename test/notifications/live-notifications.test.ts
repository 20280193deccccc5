import { expect, test, vi } from 'vitest';
import { nowIn } from '../live/subscriber.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { opens, queueIdOf, takes } from '../support/actions.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { as, socketAs, succeed } from '../support/client.ts';
import { toldTo } from './live-news.ts';
import { notificationsOf } from './news-of.ts';

openTestApp();

async function martasTicket(): Promise<TestTenant & { ticketId: string }> {
  const tenant = await aTenant();
  const ticketId = await opens(tenant.ana);
  await takes(tenant.marta, ticketId);
  return { ...tenant, ticketId };
}

test('what is new arrives in the order of the feed, at those whom it concerns and nobody else', async () => {
  const { ana, marta, diego, ticketId } = await martasTicket();
  const cursor = await nowIn(ana.ctx);
  const [martas, anas, diegos] = [toldTo(marta, cursor), toldTo(ana, cursor), toldTo(diego, cursor)];

  await succeed(as(ana).replyToTicket({ ticketId, body: 'Sigue igual.' }));
  await succeed(as(marta).replyToTicket({ ticketId, body: 'Lo miro.' }));
  await succeed(as(ana).replyToTicket({ ticketId, body: 'Gracias.' }));

  expect((await martas.until(2)).map(({ kind }) => kind)).toEqual(['ANSWERED', 'ANSWERED']);
  expect(await anas.until(1)).toMatchObject([{ kind: 'ANSWERED', readAt: null, ticket: { id: ticketId }, event: { type: 'ticket.replied' } }]);
  expect(martas.news).toEqual(await notificationsOf(marta));
  expect(diegos.news).toEqual([]);
  await Promise.all([martas.leave(), anas.leave(), diegos.leave()]);
});

test('a client that comes back with its last cursor misses nothing and gets nothing twice', async () => {
  const { ana, marta, ticketId } = await martasTicket();
  const first = toldTo(marta, await nowIn(ana.ctx));
  const reply = (body: string) => succeed(as(ana).replyToTicket({ ticketId, body }));
  await reply('Una.');
  const [seen] = await first.until(1);
  await first.leave();

  for (let number = 1; number <= 60; number += 1) await reply(`Mientras tanto ${number}.`);
  const second = toldTo(marta, seen?.cursor);
  await reply('Otra.');

  const ids = (await second.until(61)).map(({ id }) => id);
  expect([seen?.id, ...ids]).toEqual((await notificationsOf(marta)).map(({ id }) => id));
  await second.leave();
});

test('what its person cannot see is not delivered', async () => {
  const tenant = await martasTicket();
  const { ana, marta, sofia, ticketId } = tenant;
  const martas = toldTo(marta, await nowIn(ana.ctx));
  const other = await opens(ana);

  await succeed(as(sofia).moveTicket({ ticketId, queueId: await queueIdOf(tenant, 'hardware') }));
  await succeed(as(sofia).addWatcher({ ticketId: other, userId: marta.id }));

  expect((await martas.until(1)).map(({ ticket }) => ticket?.id)).toEqual([other]);
  await martas.leave();
});

test('a database that fails for a moment loses nothing', async () => {
  const { ana, marta, ticketId } = await martasTicket();
  const martas = toldTo(marta, await nowIn(ana.ctx));
  await succeed(as(ana).replyToTicket({ ticketId, body: 'Una.' }));
  await martas.until(1);
  const services = theServices();
  const use = vi.spyOn(services.connections, 'use').mockRejectedValueOnce(new Error('for a moment'));

  await succeed(as(ana).replyToTicket({ ticketId, body: 'Otra.' })).catch(() => null);
  use.mockRestore();
  await succeed(as(ana).replyToTicket({ ticketId, body: 'La tercera.' }));

  await vi.waitFor(async () => expect(martas.news.map(({ id }) => id)).toEqual((await notificationsOf(marta)).map(({ id }) => id)), { timeout: 10_000 });
  await martas.leave();
});

test('a cursor of another feed is refused with the one to continue from, and whoever may not read tickets is told of none', async () => {
  const { marta, sofia } = await martasTicket();
  const elsewhere = await martasTicket();
  const [foreign] = [toldTo(marta, await nowIn(elsewhere.ana.ctx))];

  await vi.waitFor(() => expect(foreign.errors).toMatchObject([{ extensions: { code: 'CURSOR_EXPIRED', cursor: expect.any(String) } }]));
  const { secret } = await as(sofia).issueApiKey({ name: 'Portal', permissions: ['article:read'] });
  const key = toldTo({ token: secret ?? '' });
  await vi.waitFor(() => expect(key.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]));
  await Promise.all([foreign.leave(), key.leave()]);
});

test('a cursor below a ticket that is none ends it with what is wrong, and not as a database that fails', async () => {
  const { ana, marta, ticketId } = await martasTicket();
  const after = await nowIn(ana.ctx);
  await succeed(as(ana).replyToTicket({ ticketId, body: 'Sigue igual.' }));
  const socket = socketAs(marta);
  const query = 'subscription ($after: String) { notifications(after: $after) { ticket { messages(before: "La impresora") { totalCount } } } }';
  const told = await new Promise((resolve) =>
    socket.subscribe({ query, variables: { after } }, { next: resolve, error: resolve, complete: () => resolve(null) }),
  );

  expect(JSON.stringify(told)).toContain('BAD_USER_INPUT');
  await socket.dispose();
});

test('it ends with the credential of its person', async () => {
  const { marta, sofia } = await martasTicket();
  const martas = toldTo(marta);
  await vi.waitFor(async () => expect(await as(sofia).viewer()).toBeTruthy());

  await succeed(as(sofia).deactivateUser({ userId: marta.id }));

  await vi.waitFor(() => expect(martas.isOver() || martas.errors.length > 0).toBe(true), { timeout: 10_000 });
  await martas.leave();
});

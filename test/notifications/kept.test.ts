import { expect, inject, test } from 'vitest';
import { purgeNotifications } from '../../src/notifications/purge-notifications.ts';
import { aTenant } from '../support/a-tenant.ts';
import { opens, takes } from '../support/actions.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { asSuperuser } from '../support/database.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { newsOf, notificationsOf } from './news-of.ts';

/** Its own, since what is purged is that of every desk. */
const urls = await makeDatabase(inject('urls').superuser, 'relevo_kept_news');
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner });

test('many who answer at once: each answer is told once, under the number of its event', async () => {
  const { ana, marta } = await aTenant();
  const ticketId = await opens(ana);
  await takes(marta, ticketId);

  await Promise.all(Array.from({ length: 12 }, (_, index) => succeed(as(ana).replyToTicket({ ticketId, body: `Respuesta ${index}.` }))));

  const { nodes } = await as(marta).events({ filter: { type: { eq: 'ticket.replied' }, ticketId: { eq: ticketId } }, first: 100 });
  expect((await notificationsOf(marta)).map(({ event }) => event?.id)).toEqual(nodes.map(({ id }) => id));
});

test('what a person was told goes over to the one whom they are merged into, once', async () => {
  const { ana, luis, marta, diego, sofia } = await aTenant({
    people: [
      { key: 'ana', name: 'Ana Ruiz', role: 'REQUESTER', organization: 'acme' },
      { key: 'luis', name: 'Ana R.', role: 'REQUESTER', organization: 'acme' },
      { key: 'marta', name: 'Marta Sanz', role: 'AGENT' },
      { key: 'diego', name: 'Diego Mora', role: 'AGENT' },
      { key: 'sofia', name: 'Sofía León', role: 'ADMIN' },
    ],
  });
  const ticketId = await opens(ana);
  await takes(marta, ticketId);
  for (const { id } of [luis, diego]) await succeed(as(marta).addWatcher({ ticketId, userId: id }));
  await succeed(as(marta).replyToTicket({ ticketId, body: 'Lo miro.' }));

  await succeed(as(sofia).mergeUsers({ userId: luis.id, intoUserId: ana.id }));
  await succeed(as(marta).replyToTicket({ ticketId, body: 'Ya está.' }));

  expect(await newsOf(ana)).toEqual(['CHANGED ticket.watcher_added', 'ANSWERED ticket.replied', 'ANSWERED ticket.replied']);
});

test('notifications go after 90 days, or as soon as the desk keeps no events that old', async () => {
  const [usual, short] = [await aTenant(), await aTenant()];
  for (const { ana, marta } of [usual, short]) {
    const ticketId = await opens(ana);
    await takes(marta, ticketId);
    await succeed(as(ana).replyToTicket({ ticketId, body: 'Sigue igual.' }));
  }
  await asSuperuser((root) => root.query('update tenant set keeps_events_days = 30 where tenant_id = $1', [short.system.tenant.id]), urls.superuser);
  const purgeAfter = (days: number) => {
    const now = () => new Date(Date.now() + days * 86_400_000);
    return purgeNotifications({ ...theServices(), now }, new AbortController().signal);
  };

  await purgeAfter(31);
  expect([await newsOf(usual.marta), await newsOf(short.marta)]).toEqual([['ANSWERED ticket.replied'], []]);
  await purgeAfter(91);
  expect(await newsOf(usual.marta)).toEqual([]);
});

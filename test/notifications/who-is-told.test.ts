import { expect, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { advance, opens, takes } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { newsOf, notificationsOf } from './news-of.ts';

openTestApp();

test('an agent is told of a ticket that somebody else assigns to them, and nobody of what they did', async () => {
  const { ana, marta, sofia } = await aTenant();
  const ticketId = await opens(ana);

  await succeed(as(sofia).assignTicket({ ticketId, assigneeId: marta.id }));

  expect(await notificationsOf(marta)).toMatchObject([
    { kind: 'ASSIGNED', readAt: null, ticket: { id: ticketId }, event: { type: 'ticket.assigned', actor: { id: sofia.id } } },
  ]);
  expect(await newsOf(sofia)).toEqual([]);
  expect(await newsOf(ana)).toEqual([]);
});

test('an answer of the requester reaches the queue while nobody is assigned, then the assignee and the collaborators', async () => {
  const { ana, marta, diego, sofia } = await aTenant();
  const ticketId = await opens(ana);

  await succeed(as(ana).replyToTicket({ ticketId, body: 'Sigue igual.' }));
  await takes(diego, ticketId);
  await succeed(as(diego).addCollaborator({ ticketId, userId: sofia.id }));
  await succeed(as(ana).replyToTicket({ ticketId, body: '¿Hola?' }));

  expect(await newsOf(marta)).toEqual(['ANSWERED ticket.replied']);
  expect(await newsOf(diego)).toEqual(['ANSWERED ticket.replied']);
  expect(await newsOf(sofia)).toEqual(['ASSIGNED ticket.collaborator_added', 'ANSWERED ticket.replied']);
});

test('the requester is told of the answer of support, who watches of the change, and of a note nobody but those whom it mentions', async () => {
  const { ana, luis, marta, diego } = await aTenant();
  const ticketId = await opens(ana);
  await takes(marta, ticketId);
  await succeed(as(marta).addWatcher({ ticketId, userId: luis.id }));

  await succeed(as(marta).replyToTicket({ ticketId, body: 'Lo miro.' }));
  await succeed(as(marta).addNote({ ticketId, body: 'Diego, ¿lo conoces?', mentions: [diego.id] }));

  expect(await newsOf(ana)).toEqual(['ANSWERED ticket.replied']);
  expect(await newsOf(luis)).toEqual(['CHANGED ticket.watcher_added', 'CHANGED ticket.replied']);
  expect(await newsOf(diego)).toEqual(['MENTIONED ticket.mentioned']);
  expect(await newsOf(marta)).toEqual([]);
});

test('the creator, who alone may close, is told that the ticket is resolved', async () => {
  const { ana, marta } = await aTenant();
  const ticketId = await opens(ana);
  await takes(marta, ticketId, 'in_progress');

  await succeed(as(marta).resolveTicket({ ticketId }));

  expect(await newsOf(ana)).toEqual(['CHANGED ticket.status_changed', 'CHANGED ticket.resolved']);
});

test('a promise that was broken is told to the queue, or to the assignee also where their own act brings it to light', async () => {
  const tenant = await aTenant();
  const [waiting, taken] = [await opens(tenant.ana, { severity: 'critical' }), await opens(tenant.ana, { severity: 'critical' })];
  await takes(tenant.diego, taken);

  await advance(tenant, new Date(Date.now() + 2 * 3_600_000));

  const of = async (ticketId: string, who = tenant.marta) => newsOf(who, { ticketId: { eq: ticketId } });
  expect(await of(waiting)).toEqual(['SLA_BREACHED sla.breached']);
  expect(await of(taken)).toEqual([]);
  expect(await of(taken, tenant.diego)).toEqual(['SLA_BREACHED sla.breached']);
});

test('people who are no longer active are told of nothing, and an API key never is', async () => {
  const { ana, marta, diego, sofia } = await aTenant();
  const ticketId = await opens(ana);
  await succeed(as(marta).addWatcher({ ticketId, userId: diego.id }));
  await succeed(as(sofia).deactivateUser({ userId: diego.id }));
  const { secret } = await as(sofia).issueApiKey({ name: 'Portal', permissions: ['ticket:read'] });

  await succeed(as(ana).replyToTicket({ ticketId, body: 'Sigue igual.' }));
  await succeed(as(sofia).reactivateUser({ userId: diego.id }));

  expect(await newsOf(marta)).toEqual(['ANSWERED ticket.replied']);
  const key = as({ token: secret ?? '' });
  expect(await key.notifications()).toMatchObject({ unreadNotificationCount: 0, notifications: { edges: [], totalCount: 0 } });
  expect(await key.notificationPreferences()).toEqual({ notificationPreferences: [] });
  const refused = await key.updateNotificationPreferences({ preferences: [{ kind: 'CHANGED', channels: [] }] });
  expect(refused.userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
});

import { expect, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { opens, takes } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';
import { newsOf } from './news-of.ts';

openTestApp();

const kinds = ['ASSIGNED', 'MENTIONED', 'ANSWERED', 'SLA_WARNED', 'SLA_BREACHED', 'CHANGED', 'NOTIFIED', 'EXPIRING', 'APPROVAL'] as const;

test('people are told of everything unless they choose otherwise, from then on', async () => {
  const { ana, marta } = await aTenant();
  const ticketId = await opens(ana);
  await takes(marta, ticketId);
  await succeed(as(ana).replyToTicket({ ticketId, body: 'Una.' }));

  const { notificationPreferences: before } = await as(marta).notificationPreferences();
  const { viewer } = await succeed(as(marta).updateNotificationPreferences({ preferences: [{ kind: 'ANSWERED', channels: [] }] }));
  await succeed(as(ana).replyToTicket({ ticketId, body: 'Otra.' }));
  await succeed(as(marta).updateNotificationPreferences({ preferences: [{ kind: 'ANSWERED', channels: ['IN_APP', 'IN_APP'] }] }));
  await succeed(as(ana).replyToTicket({ ticketId, body: 'La tercera.' }));

  expect(before).toEqual(kinds.map((kind) => ({ kind, channels: ['IN_APP', 'MAIL'] })));
  expect(viewer.notificationPreferences).toEqual(kinds.map((kind) => ({ kind, channels: kind === 'ANSWERED' ? [] : ['IN_APP', 'MAIL'] })));
  expect(await newsOf(marta)).toHaveLength(2);
});

test('each kind is named once', async () => {
  const { marta } = await aTenant();
  const twice = { kind: 'ANSWERED' as const, channels: [] };

  expect(await refusalsOf(as(marta).updateNotificationPreferences({ preferences: [twice, twice] }))).toEqual(['INVALID']);
  expect(await refusalsOf(as(marta).updateNotificationPreferences({ preferences: [] }))).toEqual(['INVALID']);
});

test('two choices at once are both kept', async () => {
  const { marta } = await aTenant();

  await Promise.all(kinds.map((kind) => succeed(as(marta).updateNotificationPreferences({ preferences: [{ kind, channels: [] }] }))));

  const { notificationPreferences } = await as(marta).notificationPreferences();
  expect(notificationPreferences.every(({ channels }) => channels.length === 0)).toBe(true);
});

test('the desk keeps a kind from being switched off altogether, and keeps another from mails', async () => {
  const { ana, marta, sofia } = await aTenant();
  const ticketId = await opens(ana);
  await takes(marta, ticketId);
  await succeed(as(marta).updateNotificationPreferences({ preferences: [{ kind: 'ANSWERED', channels: [] }] }));
  await succeed(as(sofia).saveDeskSettings({ alwaysTold: ['ANSWERED', 'NOTIFIED'], notByMail: ['CHANGED'] }));

  const choose = (kind: 'ANSWERED' | 'CHANGED' | 'NOTIFIED', channels: ('IN_APP' | 'MAIL')[]) =>
    as(marta).updateNotificationPreferences({
      preferences: [
        { kind: 'ASSIGNED', channels: [] },
        { kind, channels },
      ],
    });
  const refused = [await choose('ANSWERED', []), await choose('NOTIFIED', ['IN_APP']), await choose('CHANGED', ['IN_APP', 'MAIL'])];
  await succeed(as(ana).replyToTicket({ ticketId, body: 'Una.' }));
  const { notificationPreferences } = await as(marta).notificationPreferences();
  await succeed(choose('ANSWERED', ['MAIL']));
  await succeed(choose('CHANGED', []));

  const path = ['input', 'preferences', '1', 'channels'];
  expect(refused.map(({ userErrors }) => userErrors)).toMatchObject([
    [{ code: 'NOTIFICATION_ALWAYS_TOLD', path }],
    [{ code: 'NOTIFICATION_ALWAYS_TOLD', path }],
    [{ code: 'NOTIFICATION_NOT_BY_MAIL', path }],
  ]);
  expect(notificationPreferences).toEqual(kinds.map((kind) => ({ kind, channels: kind === 'CHANGED' ? ['IN_APP'] : ['IN_APP', 'MAIL'] })));
  expect(await newsOf(marta)).toHaveLength(1);
});

test('what is told by mail only cannot be kept from mails', async () => {
  const { sofia } = await aTenant();

  const { userErrors } = await as(sofia).saveDeskSettings({ notByMail: ['NOTIFIED'] });

  expect(userErrors).toMatchObject([{ code: 'INVALID_CONFIGURATION' }]);
});

import { expect, test, vi } from 'vitest';
import { textOfToken } from '../../../src/accounts/account-token.ts';
import { resetLinkOf } from '../../../src/accounts/request-password-reset.ts';
import { eventCursor } from '../../../src/live/feed/event-cursor.ts';
import { listen } from '../../live/subscriber.ts';
import { aKey } from '../../support/a-key.ts';
import { aTenant, type Person, password } from '../../support/a-tenant.ts';
import { openTestApp } from '../../support/app.ts';
import { atOneMoment } from '../../support/at-one-moment.ts';
import { as, askAs, refusalsOf } from '../../support/client.ts';
import { anAuthenticator, signIn } from './an-authenticator.ts';

openTestApp();

const good = 'correcto caballo batería';

test('an admin turns off the second factor of somebody who lost it, which ends their sessions and is told', async () => {
  const { ana, sofia } = await aTenant();
  await anAuthenticator(ana);
  const listening = listen(ana, { after: eventCursor('0') });

  expect(await refusalsOf(as(sofia).resetSecondFactor({ userId: ana.id }))).toEqual([]);

  await vi.waitFor(() => expect(listening.isOver()).toBe(true), { timeout: 10_000, interval: 10 });
  await expect.poll(async () => (await askAs(ana, '{ viewer { permissions } }')).status, { timeout: 10_000 }).toBe(401);
  expect(await signIn(ana)).toMatchObject({ session: { secondFactorAt: null }, userErrors: [] });
  const { body } = await askAs(sofia, '{ events(first: 50) { nodes { type actor { id } changes { field after } } } }');
  const told = body.data.events.nodes.filter(({ type }: { type: string }) => /second_factor|session/.test(type));
  expect(told).toMatchObject([
    { type: 'user.second_factor_turned_on', actor: { id: ana.id }, changes: [{ field: 'user', after: ana.id }] },
    { type: 'session.ended', actor: { id: sofia.id } },
    { type: 'user.second_factor_reset', actor: { id: sofia.id }, changes: [{ field: 'user', after: ana.id }] },
  ]);
});

test('nobody else resets it, nor an admin their own', async () => {
  const tenant = await aTenant();
  const { ana, marta, luis, sofia } = tenant;
  const other = await aTenant();
  for (const person of [ana, sofia]) await anAuthenticator(person);

  for (const who of [ana, marta, luis, await aKey(tenant, { permissions: ['people:read'] })]) {
    await expect(as(who).resetSecondFactor({ userId: ana.id })).rejects.toThrow('FORBIDDEN');
  }
  expect(await refusalsOf(as(other.sofia).resetSecondFactor({ userId: ana.id }))).toEqual(['NOT_FOUND']);
  expect(await refusalsOf(as(sofia).resetSecondFactor({ userId: sofia.id }))).toEqual(['NOT_ALLOWED']);
  expect(await refusalsOf(as(sofia).resetSecondFactor({ userId: luis.id }))).toEqual(['SECOND_FACTOR_OFF']);
  expect(await refusalsOf(as(sofia).resetSecondFactor({ userId: ana.id, expectedVersion: 99 }))).toEqual(['CONFLICT']);
  expect(await refusalsOf(signIn(ana))).toEqual(['SECOND_FACTOR_REQUIRED']);
});

test('twice at once, and again with the same key, it is reset once', async () => {
  const tenant = await aTenant();
  const { ana, luis, sofia } = tenant;
  for (const person of [ana, luis]) await anAuthenticator(person);

  const without = await atOneMoment(tenant, ...[1, 2].map(() => () => refusalsOf(as(sofia).resetSecondFactor({ userId: ana.id }))));
  const keyed = await Promise.all([1, 2].map(() => refusalsOf(as(sofia).resetSecondFactor({ userId: luis.id, idempotencyKey: 'once' }))));

  expect(without.flat()).toEqual(['SECOND_FACTOR_OFF']);
  expect(keyed.flat()).toEqual([]);
});

async function resetToken({ ctx }: Person): Promise<string> {
  return textOfToken(ctx, await resetLinkOf(ctx, ctx.actor.id));
}

test('a reset password does not remove it: the link asks for a code, and stays in force until one is right', async () => {
  const { ana } = await aTenant();
  const { next } = await anAuthenticator(ana);
  const token = await resetToken(ana);
  const reset = (secondFactorCode?: string) => as(null).resetPassword({ token, password: good, secondFactorCode: secondFactorCode ?? null });

  expect((await reset()).userErrors).toMatchObject([{ code: 'SECOND_FACTOR_REQUIRED', path: ['input', 'secondFactorCode'] }]);
  expect(await refusalsOf(reset('000000'))).toEqual(['WRONG_CREDENTIALS']);
  expect(await refusalsOf(signIn(ana, undefined, good))).toEqual(['WRONG_CREDENTIALS']);
  expect((await reset(next())).userErrors).toEqual([]);

  expect((await signIn(ana, undefined, good)).userErrors).toMatchObject([{ code: 'SECOND_FACTOR_REQUIRED' }]);
  expect(await refusalsOf(reset())).toEqual(['LINK_ENDED']);
});

test('codes are guessed by a link no faster than by signing in', async () => {
  const { ana } = await aTenant();
  const { next } = await anAuthenticator(ana);
  const token = await resetToken(ana);
  const reset = (secondFactorCode: string) => as(null).resetPassword({ token, password: good, secondFactorCode });
  for (let at = 0; at < 10; at += 1) expect(await refusalsOf(reset('000000'))).toEqual(['WRONG_CREDENTIALS']);

  await expect(reset(next())).rejects.toThrow('RATE_LIMITED');
});

test('a password that is changed while somebody signs in with the old one leaves no session of it', async () => {
  const tenant = await aTenant();
  const { ana } = tenant;

  await atOneMoment<unknown>(
    tenant,
    () => as(ana).changePassword({ currentPassword: password, newPassword: good }),
    ...Array.from({ length: 4 }, () => () => signIn(ana)),
  );

  expect((await as(ana).sessions({})).totalCount).toBe(1);
});

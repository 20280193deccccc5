import { expect, test, vi } from 'vitest';
import { eventCursor } from '../../src/live/feed/event-cursor.ts';
import { listen } from '../live/subscriber.ts';
import { aKey } from '../support/a-key.ts';
import { aTenant, type Person, password } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { as, type Bearer, refusalsOf, succeed } from '../support/client.ts';

openTestApp();

const good = 'correcto caballo batería';

async function signedIn({ tenant, email }: Person): Promise<Bearer> {
  const { accessToken } = await succeed(as(null).signIn({ tenant, email, password }));
  return { token: accessToken };
}

const isOut = (who: Bearer) =>
  expect
    .poll(() =>
      as(who)
        .viewer()
        .then(
          () => 'in',
          () => 'out',
        ),
    )
    .toBe('out');

test('whoever signs out is out, also on an open socket, and other sessions go on', async () => {
  const { ana } = await aTenant();
  const leaving = await signedIn(ana);
  const listening = listen(leaving, { after: eventCursor('0') });

  expect(await refusalsOf(as(leaving).signOut({}))).toEqual([]);

  await isOut(leaving);
  await vi.waitFor(() => expect(listening.isOver()).toBe(true), { timeout: 10_000, interval: 10 });
  expect(listening.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  expect((await as(ana).viewer()).user?.id).toBe(ana.id);
});

test('a key has no session to end', async () => {
  const key = await aKey(await aTenant());

  expect(await refusalsOf(as(key).signOut({}))).toEqual(['NO_SESSION']);
});

test('people see and end their own sessions, admins those of all, and nobody else learns of them', async () => {
  const { ana, luis, marta, sofia } = await aTenant();
  const lost = await signedIn(ana);
  const mine = await as(ana).sessions({});
  expect(mine).toMatchObject({ totalCount: 2, nodes: [{ user: { name: 'Ana Ruiz' } }, { user: { name: 'Ana Ruiz' } }] });
  const [newest] = mine.nodes;
  const sessionId = newest?.id ?? '';

  for (const other of [luis, marta]) {
    expect((await as(other).sessions({ userId: ana.id })).nodes).toEqual([]);
    expect(await refusalsOf(as(other).endSession({ sessionId }))).toEqual(['NOT_FOUND']);
    expect(await refusalsOf(as(other).endSessions({ userId: ana.id }))).toEqual(['NOT_ALLOWED']);
  }
  expect((await as(sofia).sessions({ userId: ana.id })).totalCount).toBe(2);
  expect(await refusalsOf(as(ana).endSession({ sessionId }))).toEqual([]);
  await isOut(lost);
  expect((await as(ana).sessions({})).totalCount).toBe(1);
});

test('all other sessions end at once; those of somebody else are ended by admins', async () => {
  const { ana, sofia } = await aTenant();
  const others = await Promise.all([signedIn(ana), signedIn(ana)]);

  expect(await refusalsOf(as(ana).endSessions({}))).toEqual([]);
  for (const other of others) await isOut(other);
  expect((await as(ana).viewer()).user?.id).toBe(ana.id);

  expect(await refusalsOf(as(sofia).endSessions({ userId: ana.id }))).toEqual([]);
  await isOut(ana);
});

test('a changed password ends the other sessions; the current one must be known', async () => {
  const { ana } = await aTenant();
  const other = await signedIn(ana);
  const changed = (currentPassword: string, newPassword = good) => refusalsOf(as(ana).changePassword({ currentPassword, newPassword }));

  expect(await changed('not this one')).toEqual(['WRONG_CREDENTIALS']);
  expect(await changed(password, 'short')).toEqual(['INVALID']);
  expect(await changed(password)).toEqual([]);

  await isOut(other);
  expect((await as(ana).viewer()).user?.id).toBe(ana.id);
  expect(await refusalsOf(as(null).signIn({ tenant: ana.tenant, email: ana.email, password: good }))).toEqual([]);
});

import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Authenticated, authenticate } from '../../src/access/authenticate.ts';
import { KnownSessions } from '../../src/access/known-sessions.ts';
import { publicId } from '../../src/core/ids.ts';
import { sentDuring } from '../reading/sent-statements.ts';
import { aTenant, type Person, type TestTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { as, askAs, succeed } from '../support/client.ts';
import { asSuperuser } from '../support/database.ts';

openTestApp();

const lookUp = async ({ token }: Person) => (await authenticate(theServices(), null, token)) ?? expect.unreachable();

/** Whoever was looked up, and what asks for them again. */
async function aKnown(who: Person): Promise<{ known: Authenticated; checkAgain: (known: Authenticated) => Promise<Authenticated | null> }> {
  const sessions = new KnownSessions(theServices());
  const known = await lookUp(who);
  sessions.note(known);
  return { known, checkAgain: (known) => sessions.checkAgain(known, performance.now() + 10_000) };
}

test('a session is known to be as it was, with the validators of this moment', async () => {
  const { ana, diego } = await aTenant();
  const { known, checkAgain } = await aKnown(diego);
  await aTicket(ana);

  const again = await checkAgain(known);

  expect(again).toEqual({ ...known, validators: (await lookUp(diego)).validators });
  expect(again?.actor).toBe(known.actor);
  expect(again?.validators).not.toEqual(known.validators);
});

const direct = (sql: string) => (tenant: TestTenant) => asSuperuser((client) => client.query(sql, [tenant.system.tenant.id]));

test.each<[string, (tenant: TestTenant) => Promise<unknown>]>([
  ['another role', ({ sofia, diego }) => succeed(as(sofia).changeRole({ userId: diego.id, role: 'REQUESTER' }))],
  ['a queue that is left', ({ sofia, diego }) => succeed(as(sofia).removeQueueMember({ queue: 'hardware', userId: diego.id }))],
  ['a person who is deactivated', ({ sofia, diego }) => succeed(as(sofia).deactivateUser({ userId: diego.id }))],
  ['a person who is deactivated in the database', direct(`update principal set is_active = false where tenant_id = $1 and name like 'Diego%'`)],
  ['sessions that are ended', ({ sofia, diego }) => succeed(as(sofia).endSessions({ userId: diego.id }))],
  ['sessions whose time is over', direct('update session set expires_at = created_at where tenant_id = $1')],
  ['a desk that is suspended in the database', direct('update tenant set suspended_at = now() where tenant_id = $1')],
  ['a second factor that is required', direct('update tenant set requires_second_factor = true where tenant_id = $1')],
])('is looked up as a whole: %s', async (_, happens) => {
  const tenant = await aTenant();
  const { known, checkAgain } = await aKnown(tenant.diego);

  const before = await checkAgain(known);
  await happens(tenant);

  expect(before).not.toBeNull();
  expect(await checkAgain(known)).toBeNull();
});

test.each<[string, Partial<Authenticated>]>([
  ['who was looked up half a minute ago', { lookedUpAt: performance.now() - 30_000 }],
  ['whose token has expired', { expiresAt: new Date(Date.now() - 1) }],
  ['a key, which has no session', { sessionId: undefined }],
  ['who was looked up before the version that others met', { validators: { feed_version: 'another' } }],
])('nothing is asked for %s', async (_, change) => {
  const { diego } = await aTenant();
  const { known, checkAgain } = await aKnown(diego);

  const sent = await sentDuring(async () => expect(await checkAgain({ ...known, ...change })).toBeNull());

  expect(sent).toEqual([]);
});

test('of an organization it is asked as long as it is entitled to nothing, which begins and ends with time', async () => {
  const tenant = await aTenant();
  const { ana, sofia } = tenant;
  const before = await aKnown(ana);
  expect(await before.checkAgain(before.known)).toEqual(before.known);

  const organizationId = publicId('Organization', ana.ctx.actor.organizationId ?? '');
  const validFrom = new Date(Date.now() + 86_400_000).toISOString();
  await succeed(as(sofia).createEntitlement({ organizationId, type: 'PRODUCTION', validFrom }));
  const after = await aKnown(ana);

  expect(await after.checkAgain(after.known)).toBeNull();
});

test('who asks again after a second is asked for by the short statement', async () => {
  const { marta } = await aTenant();
  const ask = () => askAs(marta, '{ viewer { actor { name } } }');
  await ask();

  await setTimeout(1_100);
  const sent = await sentDuring(ask);

  expect(sent.map(({ name }) => name).filter((name) => /session/.test(name ?? ''))).toEqual(['check_session']);
});

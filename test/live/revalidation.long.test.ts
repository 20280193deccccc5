import { expect, test, vi } from 'vitest';
import { revokeApiKey } from '../../src/access/keys/revoke-api-key.ts';
import { replyToTicket } from '../../src/conversations/reply-to-ticket.ts';
import { eventCursor } from '../../src/live/feed/event-cursor.ts';
import { aKey } from '../support/a-key.ts';
import { aTenant, type Person, password, type TestTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { asSuperuser, inTenant } from '../support/database.ts';
import { everyRole } from '../support/every-role.ts';
import { setPassword } from '../support/set-password.ts';
import { listen, nowIn, type Subscriber } from './subscriber.ts';

openTestApp();

const start = { after: eventCursor('0') };
/** Longer than a credential is remembered. */
const aSecond = 1_100;

/** Waits until nothing more can come. */
const over = (listening: Subscriber) => vi.waitFor(() => expect(listening.isOver()).toBe(true), { timeout: 10_000, interval: 10 });

/** With it the subscription goes on once the state was read again. */
function freshCursor({ errors }: Subscriber): string {
  expect(errors).toMatchObject([{ extensions: { code: 'CURSOR_EXPIRED' } }]);
  return String(errors[0]?.extensions?.cursor);
}

const change = ({ system }: TestTenant, sql: string, id: string) => inTenant(system, (db) => db.query(sql, [system.tenant.id, id]));

test('the event after the revocation of a key does not arrive, though they were committed one right after the other', async () => {
  const tenant = await aTenant();
  const key = await aKey(tenant);
  const { id } = await aTicket(key);
  const listening = listen(key, start);
  await listening.until(1);

  await revokeApiKey(tenant.sofia.ctx, { apiKeyId: key.id });
  await replyToTicket(tenant.marta.ctx, { ticketId: id, body: 'Otra vez.' });

  await over(listening);
  expect(listening.events).toHaveLength(1);
  expect(listening.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  await listening.leave();
});

test('the subscriptions of a session end with it, at that place of the feed', async () => {
  const tenant = await aTenant();
  const { ana, marta } = tenant;
  const { id } = await aTicket(ana);
  const answer = await as(null).signIn({ tenant: ana.tenant, email: ana.email, password });
  const [ended, other] = [listen({ token: answer.accessToken ?? '' }, start), listen(ana, start)];
  await Promise.all([ended.until(1), other.until(1)]);

  const refresh = () => as(null).refreshSession({ refreshToken: answer.refreshToken ?? '' });
  await refresh();
  await change(
    tenant,
    "update refresh_token set used_at = now() - interval '11 seconds' where tenant_id = $1 and used_at is not null and $2::text is not null",
    '',
  );
  await refresh();
  await replyToTicket(marta.ctx, { ticketId: id, body: 'Otra vez.' });

  await over(ended);
  await other.until(2);
  expect(ended.events).toHaveLength(1);
  await Promise.all([ended.leave(), other.leave()]);
});

test('a new password ends the subscriptions too', async () => {
  const { ana, sofia } = await aTenant();
  await aTicket(ana);
  const listening = listen(ana, start);
  await listening.until(1);

  await setPassword(sofia.ctx, ana.ctx.actor.id, 'another password of tests');

  await over(listening);
  await listening.leave();
});

const changes: [what: string, sql: string][] = [
  ['somebody is deactivated', 'update principal set is_active = false where tenant_id = $1 and id = $2'],
  ['a session is revoked directly in the database', 'update session set revoked_at = now() where tenant_id = $1 and principal_id = $2'],
];

test.each(changes)('an idle subscription ends by itself when %s', async (_what, sql) => {
  const tenant = await aTenant();
  await aTicket(tenant.ana);
  const listening = listen(tenant.marta, start);
  await listening.until(1);

  await change(tenant, sql, tenant.marta.ctx.actor.id);

  await over(listening);
  await listening.leave();
});

test('an idle subscription ends by itself when the tenant is suspended', async () => {
  const tenant = await aTenant();
  await aTicket(tenant.ana);
  const listening = listen(tenant.marta, start);
  await listening.until(1);

  await asSuperuser((root) => root.query('update tenant set suspended_at = now() where tenant_id = $1', [tenant.system.tenant.id]));

  await over(listening);
  await listening.leave();
});

test('a new member of a queue and a former one are told to read again, and follow from there what they see then', async () => {
  const tenant = await aTenant();
  const { ana, marta, diego, system } = tenant;
  const hidden = await aTicket(ana, { queue: 'hardware' });
  const [ofMarta, ofDiego] = [listen(marta, start), listen(diego, start)];
  await ofDiego.until(1);

  await inTenant(system, async (db) => {
    await db.query('insert into queue_member select tenant_id, queue_id, $3 from queue_member where tenant_id = $1 and member_id = $2', [
      system.tenant.id,
      diego.ctx.actor.id,
      marta.ctx.actor.id,
    ]);
    await db.query('delete from queue_member where tenant_id = $1 and member_id = $2', [system.tenant.id, diego.ctx.actor.id]);
  });
  await Promise.all([over(ofMarta), over(ofDiego)]);
  await new Promise((resolve) => setTimeout(resolve, aSecond));
  const [martaAgain, diegoAgain] = [listen(marta, { after: freshCursor(ofMarta) }), listen(diego, { after: freshCursor(ofDiego) })];
  await replyToTicket(ana.ctx, { ticketId: hidden.id, body: 'Otra vez.' });
  const open = await aTicket(ana);

  await Promise.all([martaAgain.until(2), diegoAgain.until(1)]);
  expect(martaAgain.events.map(({ ticketId }) => ticketId)).toEqual([hidden.id, open.id]);
  expect(diegoAgain.events.map(({ ticketId }) => ticketId)).toEqual([open.id]);
  await Promise.all([ofMarta, ofDiego, martaAgain, diegoAgain].map((one) => one.leave()));
});

test('who resumes from before a change of what they see is told to read again, once', async () => {
  const tenant = await aTenant();
  const { ana, diego, sofia, system } = tenant;
  await aTicket(ana, { queue: 'hardware' });
  const before = listen(diego, start);
  await before.until(1);
  await before.leave();
  const after = await nowIn(system);

  await succeed(as(sofia).saveQueue({ key: 'hardware', members: [] }));
  await new Promise((resolve) => setTimeout(resolve, aSecond));
  const resumed = listen(diego, { after });
  await over(resumed);
  const again = listen(diego, { after: freshCursor(resumed) });
  const { id } = await aTicket(ana);

  await again.until(1);
  expect(again.events.map(({ ticketId }) => ticketId)).toEqual([id]);
  await Promise.all([resumed, again].map((one) => one.leave()));
});

test('what a role of the desk may is taken from open subscriptions with it, and given back to new ones', async () => {
  const tenant = await aTenant(everyRole);
  const vera = tenant.people.vera as Person;
  const { id } = await aTicket(tenant.ana);
  const listening = listen(vera, start);
  await listening.until(1);

  await succeed(as(tenant.sofia).saveRole({ key: 'second_line', permissions: ['people:read'] }));
  await replyToTicket(tenant.marta.ctx, { ticketId: id, body: 'Otra vez.' });

  await over(listening);
  expect(listening.events).toHaveLength(1);
  expect(listening.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', permission: 'ticket:read' } }]);
  await listening.leave();
});

test('an analyst receives what happens in every queue, notes included', async () => {
  const tenant = await aTenant(everyRole);
  const listening = listen(tenant.people.nora as Person, start);

  const { id } = await aTicket(tenant.ana, { queue: 'hardware' });
  await succeed(as(tenant.diego).addNote({ ticketId: id, body: 'Entre nosotros.' }));

  await listening.until(2);
  expect(listening.events.map(({ type }) => type)).toEqual(['ticket.opened', 'ticket.noted']);
  await listening.leave();
});

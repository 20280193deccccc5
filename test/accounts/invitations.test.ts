import { expect, test } from 'vitest';
import { textOfToken } from '../../src/accounts/account-token.ts';
import { aKey } from '../support/a-key.ts';
import { aTenant, password, type TestTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { atOneMoment } from '../support/at-one-moment.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';
import { asSuperuser, inTenant } from '../support/database.ts';

openTestApp();

const good = 'correcto caballo batería';

const carla = ({ slug }: TestTenant) => ({ name: 'Carla Gil', email: `Carla@${slug}.example`, role: 'AGENT' as const });

async function anInvitation(tenant: TestTenant) {
  const { user, invitation } = await succeed(as(tenant.sofia).inviteUser(carla(tenant)));
  return { userId: user.id, ...invitation };
}

test('an invited agent sets a password by the link, is signed in, and signs in with it from then on', async () => {
  const tenant = await aTenant();
  const { token, userId } = await anInvitation(tenant);

  const accepted = await succeed(as(null).acceptInvitation({ token, password: good }));

  expect(accepted.viewer).toMatchObject({ user: { id: userId, name: 'Carla Gil' }, permissions: expect.arrayContaining(['ticket:work']) });
  expect((await as({ token: accepted.accessToken }).tickets({})).nodes).toEqual([]);
  const again = await as(null).signIn({ tenant: tenant.slug, email: `carla@${tenant.slug}.example`, password: good });
  expect(again).toMatchObject({ viewer: { user: { name: 'Carla Gil' } }, userErrors: [] });
});

test('a link works once, seven days, and not after a newer one; what is wrong with it is not said', async () => {
  const tenant = await aTenant();
  const [first, other] = [await anInvitation(tenant), await aTenant()];
  const renewed = await succeed(as(tenant.sofia).renewInvitation({ userId: first.userId }));
  const { token } = renewed.invitation;
  const accept = (token: string) => refusalsOf(as(null).acceptInvitation({ token, password: good }));

  expect(await accept(first.token)).toEqual(['LINK_ENDED']);
  expect(await accept(`${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`)).toEqual(['LINK_ENDED']);
  expect(await accept('rla_none')).toEqual(['LINK_ENDED']);
  expect(await refusalsOf(as(null).resetPassword({ token, password: good }))).toEqual(['LINK_ENDED']);
  const days = (new Date(renewed.invitation.expiresAt).getTime() - Date.now()) / 86_400_000;
  expect(days).toBeCloseTo(7, 1);
  await inTenant(tenant.system, (db) =>
    db.query("update account_token set expires_at = now() - interval '1 second' where tenant_id = $1 and ended_at is null", [tenant.system.tenant.id]),
  );
  expect(await accept(token)).toEqual(['LINK_ENDED']);
  const fresh = await succeed(as(tenant.sofia).renewInvitation({ userId: first.userId }));
  expect(await accept(fresh.invitation.token)).toEqual([]);
  expect(await accept(fresh.invitation.token)).toEqual(['LINK_ENDED']);
  expect(await refusalsOf(as(tenant.sofia).renewInvitation({ userId: first.userId }))).toEqual(['ALREADY_ACCEPTED']);
  expect(await refusalsOf(as(other.sofia).renewInvitation({ userId: first.userId }))).toEqual(['NOT_FOUND']);
});

test('a link that is used twice at once works once', async () => {
  const tenant = await aTenant();
  const { token } = await anInvitation(tenant);
  const accept = () => refusalsOf(as(null).acceptInvitation({ token, password: good }));

  const codes = await atOneMoment(tenant, accept, accept, accept);

  expect(codes.flat().sort()).toEqual(['LINK_ENDED', 'LINK_ENDED']);
});

test('a weak password is refused and leaves the link as it was; a person deactivated in between gets nothing', async () => {
  const tenant = await aTenant();
  const { token, userId } = await anInvitation(tenant);
  expect(await refusalsOf(as(null).acceptInvitation({ token, password: 'short' }))).toEqual(['INVALID']);

  await succeed(as(tenant.sofia).deactivateUser({ userId }));

  expect(await refusalsOf(as(null).acceptInvitation({ token, password: good }))).toEqual(['LINK_ENDED']);
  expect(await refusalsOf(as(tenant.sofia).renewInvitation({ userId }))).toEqual(['USER_INACTIVE']);
  await succeed(as(tenant.sofia).reactivateUser({ userId }));
  expect(await refusalsOf(as(null).acceptInvitation({ token, password: good }))).toEqual([]);
});

test('a repeated invitation gives the same person and the same link', async () => {
  const tenant = await aTenant();
  const input = { ...carla(tenant), idempotencyKey: 'invite carla' };

  const [once, again] = [await succeed(as(tenant.sofia).inviteUser(input)), await succeed(as(tenant.sofia).inviteUser(input))];

  expect(again).toEqual(once);
  expect(await refusalsOf(as(tenant.sofia).inviteUser(carla(tenant)))).toEqual(['ALREADY_EXISTS']);
});

test('an agent is invited into queues at once, as one change with one version of the configuration', async () => {
  const tenant = await aTenant();
  const input = { ...carla(tenant), queues: ['software', 'hardware', 'software'], idempotencyKey: 'carla' };

  const answers = [await succeed(as(tenant.sofia).inviteUser(input)), await succeed(as(tenant.sofia).inviteUser(input))];

  expect(answers[1]).toEqual(answers[0]);
  for (const key of ['software', 'hardware']) expect(await membersOf(tenant, key)).toContain('Carla Gil');
  const events = await as(tenant.sofia).events({ filter: { type: { in: ['queue.changed'] } } });
  expect(events.nodes).toHaveLength(2);
});

test('nobody is invited where a queue is unknown or the person does not work on tickets; two at once both become members', async () => {
  const tenant = await aTenant();
  const { sofia, slug } = tenant;
  const unknown = await as(sofia).inviteUser({ ...carla(tenant), queues: ['software', 'nowhere'] });
  const requester = await as(sofia).inviteUser({ ...carla(tenant), role: 'REQUESTER', queues: ['software'] });

  const both = ['carla', 'pablo'].map((name) => succeed(as(sofia).inviteUser({ name, email: `${name}@${slug}.example`, role: 'AGENT', queues: ['software'] })));
  await Promise.all(both);

  expect(unknown.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'queues', '1'] }]);
  expect(requester.userErrors).toMatchObject([{ code: 'NOT_AN_AGENT', path: ['input', 'queues'] }]);
  expect(await membersOf(tenant, 'software')).toEqual(expect.arrayContaining(['carla', 'pablo']));
});

test('only who administers the desk invites; a key makes no admins', async () => {
  const tenant = await aTenant();
  const key = await aKey(tenant, { permissions: ['tenant:admin', 'people:read'] }).catch(() => null);

  for (const who of [tenant.ana, tenant.marta]) await expect(as(who).inviteUser(carla(tenant))).rejects.toThrow('tenant:admin');
  await expect(as(null).inviteUser(carla(tenant))).rejects.toThrow(/[Ss]ign in/);
  if (key) expect(await refusalsOf(as(key).inviteUser({ ...carla(tenant), role: 'ADMIN' }))).toEqual(['NOT_ALLOWED']);
});

test('a forgotten password is replaced by means of the link, and all earlier sessions end', async () => {
  const tenant = await aTenant();
  const { ana } = tenant;
  const reset = await requestedBy(tenant, ana.email);

  const answer = await succeed(as(null).resetPassword({ token: reset, password: good }));

  expect((await as({ token: answer.accessToken }).viewer()).user?.id).toBe(ana.id);
  await expect
    .poll(() =>
      as(ana)
        .viewer()
        .then(
          () => 'still in',
          () => 'out',
        ),
    )
    .toBe('out');
  const signIn = (password: string) => refusalsOf(as(null).signIn({ tenant: tenant.slug, email: ana.email, password }));
  expect(await signIn(password)).toEqual(['WRONG_CREDENTIALS']);
  expect(await signIn(good)).toEqual([]);
});

test('a link to a new password that is used twice at once works once', async () => {
  const tenant = await aTenant();
  const token = await requestedBy(tenant, tenant.ana.email);
  const reset = () => refusalsOf(as(null).resetPassword({ token, password: good }));

  const codes = await atOneMoment(tenant, reset, reset, reset);

  expect(codes.flat()).toEqual(['LINK_ENDED', 'LINK_ENDED']);
});

test('asking for a new password tells nobody who exists, and asking twice makes one link', async () => {
  const tenant = await aTenant();
  const ask = (input: { tenant: string; email: string }) => as(null).requestPasswordReset(input);

  const answers = [
    await ask({ tenant: tenant.slug, email: tenant.ana.email }),
    await ask({ tenant: tenant.slug, email: tenant.ana.email }),
    await ask({ tenant: tenant.slug, email: `nobody@${tenant.slug}.example` }),
    await ask({ tenant: 'no-such-desk', email: tenant.ana.email }),
  ];

  for (const answer of answers) expect(answer).toEqual({ userErrors: [] });
  const events = await as(tenant.sofia).events({ filter: { type: { in: ['user.password_reset_requested'] } } });
  expect(events.nodes).toHaveLength(1);
});

async function membersOf({ sofia }: TestTenant, key: string): Promise<string[]> {
  return (await succeed(as(sofia).queueByKey({ key }))).members.map(({ user }) => user.name);
}

/** The link that goes to the address by mail. */
async function requestedBy(tenant: TestTenant, email: string): Promise<string> {
  await as(null).requestPasswordReset({ tenant: tenant.slug, email });
  const text = "select id from account_token where tenant_id = $1 and purpose = 'PASSWORD_RESET' and ended_at is null";
  const { rows } = await inTenant(tenant.system, (db) => db.query<{ id: string }>(text, [tenant.system.tenant.id]));
  return textOfToken(tenant.system, { id: rows[0]?.id ?? '', purpose: 'PASSWORD_RESET' });
}

test('nobody is invited again who opened a ticket themselves through the identity provider, and keys make no admins', async () => {
  const tenant = await aTenant();
  const { ana, sofia, system, slug } = tenant;
  await asSuperuser((root) => root.query('delete from password where tenant_id = $1 and id = $2', [system.tenant.id, ana.ctx.actor.id]));
  expect(await refusalsOf(as(sofia).renewInvitation({ userId: ana.id }))).toEqual([]);
  await aTicket(ana);

  expect(await refusalsOf(as(sofia).renewInvitation({ userId: ana.id }))).toEqual(['ALREADY_ACCEPTED']);
  expect(await refusalsOf(as(sofia).updateUser({ userId: ana.id, email: `other@${slug}.example` }))).toEqual(['NOT_ALLOWED']);
  const admin = await succeed(as(sofia).inviteUser({ name: 'Pau', email: `pau@${slug}.example`, role: 'ADMIN' }));
  const key = await aKey(tenant, { permissions: ['tenant:admin', 'ticket:read'] });
  expect(await refusalsOf(as(key).renewInvitation({ userId: admin.user.id }))).toEqual(['NOT_ALLOWED']);
  expect(await refusalsOf(as(key).updateUser({ userId: admin.user.id, email: `key@${slug}.example` }))).toEqual(['NOT_ALLOWED']);
});

import { expect, test } from 'vitest';
import { textOfToken } from '../../src/accounts/account-token.ts';
import { aKey } from '../support/a-key.ts';
import { aTenant, password, type TestTenant } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';
import { inTenant } from '../support/database.ts';

openTestApp();

/** The link that goes to the new address by mail. */
async function linkTo({ system }: TestTenant, email: string): Promise<string> {
  const text = "select id from account_token where tenant_id = $1 and purpose = 'EMAIL_CHANGE' and email = $2 and ended_at is null";
  const { rows } = await inTenant(system, (db) => db.query<{ id: string }>(text, [system.tenant.id, email]));
  return textOfToken(system, { id: rows[0]?.id ?? '', purpose: 'EMAIL_CHANGE' });
}

const confirm = (token: string) => refusalsOf(as(null).confirmEmailChange({ token }));

test('somebody proves a new address, signs in with it, and stays a member of their queues; admins are told, without the link', async () => {
  const tenant = await aTenant();
  const { marta, sofia, slug } = tenant;
  const email = `marta.sanz@${slug}.example`;
  await succeed(as(marta).requestEmailChange({ email: email.toUpperCase(), currentPassword: password }));
  const token = await linkTo(tenant, email);
  expect((await as(sofia).userDetails({ id: marta.id }))?.email).toBe(marta.email);

  expect(await confirm(token)).toEqual([]);

  expect((await as(marta).viewer()).user?.id).toBe(marta.id);
  expect(await refusalsOf(as(null).signIn({ tenant: slug, email, password }))).toEqual([]);
  expect(await refusalsOf(as(null).signIn({ tenant: slug, email: marta.email, password }))).toEqual(['WRONG_CREDENTIALS']);
  expect((await succeed(as(sofia).queueByKey({ key: 'software' }))).members.map(({ user }) => user.name)).toEqual(['Marta Sanz']);
  await succeed(as(sofia).saveQueue({ key: 'software', label: { es: 'Programas' } }));
  const { nodes } = await as(sofia).events({ filter: { type: { contains: 'user.email' } } });
  expect(nodes.map(({ type }) => type)).toEqual(['user.email_change_requested', 'user.email_changed']);
  expect(nodes[1]?.changes).toContainEqual({ field: 'email', before: marta.email, after: email });
  expect(JSON.stringify(nodes)).not.toContain('rla_');
});

test('a taken address is answered like a free one, and its link does nothing', async () => {
  const tenant = await aTenant();
  const { ana, luis } = tenant;

  const answers = [await as(ana).requestEmailChange({ email: luis.email, currentPassword: password })];
  const taken = await linkTo(tenant, luis.email);
  answers.push(await as(ana).requestEmailChange({ email: `free@${tenant.slug}.example`, currentPassword: password }));

  expect(answers).toEqual([{ userErrors: [] }, { userErrors: [] }]);
  expect(await confirm(taken)).toEqual(['LINK_ENDED']);
  await succeed(as(luis).requestEmailChange({ email: ana.email, currentPassword: password }));
  expect(await confirm(await linkTo(tenant, ana.email))).toEqual(['LINK_ENDED']);
});

test('a link works once, also twice at once, for a day, not after a newer one, and not for somebody who left', async () => {
  const tenant = await aTenant();
  const { ana, sofia, slug, system } = tenant;
  const ask = async (email: string) => {
    await succeed(as(ana).requestEmailChange({ email, currentPassword: password }));
    return linkTo(tenant, email);
  };
  const former = await ask(`one@${slug}.example`);
  const token = await ask(`two@${slug}.example`);
  expect(await confirm(former)).toEqual(['LINK_ENDED']);
  expect((await Promise.all([confirm(token), confirm(token)])).flat()).toEqual(['LINK_ENDED']);

  const late = await ask(`three@${slug}.example`);
  await inTenant(system, (db) => db.query('update account_token set expires_at = now() where tenant_id = $1 and ended_at is null', [system.tenant.id]));
  expect(await confirm(late)).toEqual(['LINK_ENDED']);
  const last = await ask(`four@${slug}.example`);
  await succeed(as(sofia).deactivateUser({ userId: ana.id }));
  expect(await confirm(last)).toEqual(['LINK_ENDED']);
  expect(await confirm('rla_none')).toEqual(['LINK_ENDED']);
});

test('two people who take one address at once do not both get it', async () => {
  const tenant = await aTenant();
  const { ana, luis, slug, sofia } = tenant;
  const email = `both@${slug}.example`;
  const tokens = [];
  for (const who of [ana, luis]) {
    await succeed(as(who).requestEmailChange({ email, currentPassword: password }));
    tokens.push(await linkTo(tenant, email));
    await inTenant(tenant.system, (db) =>
      db.query("update account_token set email = 'hidden-' || email where tenant_id = $1 and ended_at is null", [tenant.system.tenant.id]),
    );
  }
  await inTenant(tenant.system, (db) =>
    db.query('update account_token set email = $2 where tenant_id = $1 and ended_at is null', [tenant.system.tenant.id, email]),
  );

  const codes = await Promise.all(tokens.map(confirm));

  expect(codes.flat()).toEqual(['LINK_ENDED']);
  const { nodes } = await as(sofia).events({ filter: { type: { in: ['user.email_changed'] } } });
  expect(nodes).toHaveLength(1);
});

test('only who knows the password asks, and a link to set a password that went to the old address ends', async () => {
  const tenant = await aTenant();
  const { ana, slug, system } = tenant;
  const email = `ana.ruiz@${slug}.example`;
  expect(await refusalsOf(as(ana).requestEmailChange({ email, currentPassword: 'not this one' }))).toEqual(['WRONG_CREDENTIALS']);
  expect(await refusalsOf(as(await aKey(tenant)).requestEmailChange({ email, currentPassword: password }))).toEqual(['WRONG_CREDENTIALS']);
  await as(null).requestPasswordReset({ tenant: slug, email: ana.email });
  const text = "select id from account_token where tenant_id = $1 and purpose = 'PASSWORD_RESET'";
  const { rows } = await inTenant(system, (db) => db.query<{ id: string }>(text, [system.tenant.id]));
  const reset = textOfToken(system, { id: rows[0]?.id ?? '', purpose: 'PASSWORD_RESET' });

  await succeed(as(ana).requestEmailChange({ email, currentPassword: password }));
  expect(await refusalsOf(as(null).resetPassword({ token: await linkTo(tenant, email), password: 'another good one' }))).toEqual(['LINK_ENDED']);
  expect(await confirm(await linkTo(tenant, email))).toEqual([]);

  expect(await refusalsOf(as(null).resetPassword({ token: reset, password: 'another good one' }))).toEqual(['LINK_ENDED']);
});

test('an agent without a password keeps the queues when an admin mends the address', async () => {
  const { sofia, slug } = await aTenant();
  const { user } = await succeed(as(sofia).inviteUser({ name: 'Carla', email: `carla@${slug}.example`, role: 'AGENT', queues: ['software'] }));

  await succeed(as(sofia).updateUser({ userId: user.id, email: `carla.gil@${slug}.example` }));
  await succeed(as(sofia).saveQueue({ key: 'software', label: { es: 'Programas' } }));

  expect((await succeed(as(sofia).queueByKey({ key: 'software' }))).members.map(({ user }) => user.name)).toContain('Carla');
});

import { expect, test } from 'vitest';
import { textOfToken } from '../../src/accounts/account-token.ts';
import { publicId } from '../../src/core/ids.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { atOneMoment } from '../support/at-one-moment.ts';
import { as, askAs, refusalsOf, succeed } from '../support/client.ts';
import { inTenant } from '../support/database.ts';

openTestApp();

const good = 'correcto caballo batería';
const acmeOf = ({ ana }: TestTenant) => publicId('Organization', ana.ctx.actor.organizationId ?? '');

/** Acme has the domain of Eva's address. */
async function aTenantToSignUpAt(signUp: 'OFF' | 'BY_DOMAIN' | 'APPROVAL') {
  const tenant = await aTenant({ signUp });
  await succeed(as(tenant.sofia).updateOrganization({ organizationId: acmeOf(tenant), domains: ['acme.example'] }));
  return tenant;
}

const signUp = ({ slug }: Pick<TestTenant, 'slug'>, email: string) => as(null).signUp({ tenant: slug, name: 'Eva Gil', email });
const confirm = (token: string) => as(null).confirmSignUp({ token, password: good });

async function linksOf({ system }: TestTenant): Promise<{ email: string; token: string }[]> {
  const text = "select id, email from account_token where tenant_id = $1 and purpose = 'SIGN_UP' and ended_at is null order by id";
  const { rows } = await inTenant(system, (db) => db.query<{ id: string; email: string }>(text, [system.tenant.id]));
  return rows.map(({ id, email }) => ({ email, token: textOfToken(system, { id, purpose: 'SIGN_UP' }) }));
}

async function linkOf(tenant: TestTenant, email: string): Promise<string> {
  await signUp(tenant, email);
  return (await linksOf(tenant)).find((link) => link.email === email)?.token ?? 'rla_none';
}

test('whoever proves an address of a listed domain belongs to its organization and is signed in; before that they are nobody', async () => {
  const tenant = await aTenantToSignUpAt('BY_DOMAIN');
  await signUp(tenant, 'Eva@ACME.example');
  expect((await as(tenant.sofia).userDetails({ email: 'eva@acme.example' }))?.email).toBeUndefined();
  const [link] = await linksOf(tenant);

  const { viewer, accessToken, isWaiting } = await succeed(confirm(link?.token ?? ''));

  expect(isWaiting).toBe(false);
  expect(viewer.user).toMatchObject({ name: 'Eva Gil', role: { key: 'REQUESTER' }, organization: { id: acmeOf(tenant) } });
  const { ticket } = await succeed(as({ token: accessToken }).openTicket({ subject: 'Ayuda', description: 'Ayuda.', queue: 'software' }));
  expect(ticket.id).toMatch(/^tkt_/);
  expect(await refusalsOf(as(null).signIn({ tenant: tenant.slug, email: 'eva@acme.example', password: good }))).toEqual([]);
  const { nodes } = await as(tenant.sofia).events({ filter: { type: { in: ['user.signed_up'] } } });
  expect(nodes).toHaveLength(1);
});

test('the answer is the same whatever exists, and a link is made only for those who can sign up', async () => {
  const [open, closed] = [await aTenantToSignUpAt('BY_DOMAIN'), await aTenantToSignUpAt('OFF')];
  const answers = [
    await signUp(open, 'eva@acme.example'),
    await signUp(open, 'eva@acme.example'),
    await signUp(open, open.ana.email),
    await signUp(open, 'eva@nowhere.example'),
    await signUp(open, 'eva@sub.acme.example'),
    await signUp(closed, 'eva@acme.example'),
    await signUp({ slug: 'no-such-desk' }, 'eva@acme.example'),
  ];

  for (const answer of answers) expect(answer).toEqual({ userErrors: [] });
  expect((await linksOf(open)).map(({ email }) => email)).toEqual(['eva@acme.example']);
  expect(await linksOf(closed)).toEqual([]);
  const { nodes } = await as(open.sofia).events({ filter: { type: { contains: 'sign' } } });
  expect(nodes).toEqual([]);
});

test('a link works once, also twice at once, a day, and only while the address may sign up', async () => {
  const tenant = await aTenantToSignUpAt('BY_DOMAIN');
  const { sofia, system } = tenant;
  const once = await linkOf(tenant, 'eva@acme.example');
  expect(await refusalsOf(as(null).confirmSignUp({ token: once, password: 'short' }))).toEqual(['INVALID']);
  expect(
    (
      await atOneMoment(
        tenant,
        () => refusalsOf(confirm(once)),
        () => refusalsOf(confirm(once)),
      )
    ).flat(),
  ).toEqual(['LINK_ENDED']);

  const unlisted = await linkOf(tenant, 'ida@acme.example');
  await succeed(as(sofia).updateOrganization({ organizationId: acmeOf(tenant), domains: null }));
  expect(await refusalsOf(confirm(unlisted))).toEqual(['LINK_ENDED']);
  await succeed(as(sofia).updateOrganization({ organizationId: acmeOf(tenant), domains: ['acme.example'] }));
  await succeed(as(sofia).createUser({ name: 'Ida', email: 'ida@acme.example', role: 'REQUESTER' }));
  expect(await refusalsOf(confirm(unlisted))).toEqual(['LINK_ENDED']);

  const late = await linkOf(tenant, 'ivo@acme.example');
  await inTenant(system, (db) => db.query('update account_token set expires_at = now() where tenant_id = $1 and ended_at is null', [system.tenant.id]));
  expect(await refusalsOf(confirm(late))).toEqual(['LINK_ENDED']);
  await signUp(tenant, 'nora@acme.example');
  expect((await linksOf(tenant)).map(({ email }) => email)).toEqual(['nora@acme.example']);

  const archived = await linkOf(tenant, 'olga@acme.example');
  await succeed(as(sofia).archiveOrganization({ organizationId: acmeOf(tenant) }));
  expect(await refusalsOf(confirm(archived))).toEqual(['LINK_ENDED']);
});

test('others wait until an admin lets them in, into an organization', async () => {
  const tenant = await aTenantToSignUpAt('APPROVAL');
  const { sofia, slug } = tenant;
  const waiting = await done(confirm(await linkOf(tenant, 'eva@nowhere.example')));
  expect(waiting).toMatchObject({ isWaiting: true, viewer: null, accessToken: null });
  const signIn = () => refusalsOf(as(null).signIn({ tenant: slug, email: 'eva@nowhere.example', password: good }));
  expect(await signIn()).toEqual(['WRONG_CREDENTIALS']);
  for (const search of [undefined, 'gil']) expect((await as(sofia).waitingUsers({ search })).nodes).toMatchObject([{ email: 'eva@nowhere.example' }]);
  const userId = (await as(sofia).waitingUsers({})).nodes[0]?.id ?? '';
  expect(await refusalsOf(as(sofia).reactivateUser({ userId }))).toEqual(['USER_WAITING']);
  expect(await refusalsOf(as(sofia).approveUser({ userId, expectedVersion: 9 }))).toEqual(['CONFLICT']);

  const input = { userId, organizationId: acmeOf(tenant), idempotencyKey: 'once' };
  const answers = [await succeed(as(sofia).approveUser(input)), await succeed(as(sofia).approveUser(input))];

  expect(answers[1]).toEqual(answers[0]);
  expect(answers[0]?.user).toMatchObject({ isActive: true, organization: { id: acmeOf(tenant) } });
  expect(await signIn()).toEqual([]);
  expect((await as(sofia).waitingUsers({})).nodes).toEqual([]);
  expect(await refusalsOf(as(sofia).rejectUser({ userId }))).toEqual(['NOT_WAITING']);
  expect(await done(confirm(await linkOf(tenant, 'ida@acme.example')))).toMatchObject({ isWaiting: false });
});

test('who is turned away stays out and cannot ask again; of two decisions at once one counts', async () => {
  const tenant = await aTenantToSignUpAt('APPROVAL');
  const { ana, marta, sofia } = tenant;
  const other = await aTenant();
  await done(confirm(await linkOf(tenant, 'eva@nowhere.example')));
  const userId = (await as(sofia).waitingUsers({})).nodes[0]?.id ?? '';
  for (const who of [ana, marta]) await expect(as(who).approveUser({ userId })).rejects.toThrow('tenant:admin');
  for (const act of [as(other.sofia).approveUser({ userId }), as(other.sofia).rejectUser({ userId })]) expect(await refusalsOf(act)).toEqual(['NOT_FOUND']);
  expect(await refusalsOf(as(sofia).approveUser({ userId, organizationId: acmeOf(other) }))).toEqual(['NOT_FOUND']);

  const codes = await atOneMoment(
    tenant,
    () => refusalsOf(as(sofia).rejectUser({ userId })),
    () => refusalsOf(as(sofia).approveUser({ userId })),
  );

  expect(codes.flat()).toEqual(['NOT_WAITING']);
  expect(await linkOf(tenant, 'eva@nowhere.example')).toBe('rla_none');
  await succeed(as(sofia).reactivateUser({ userId }));
  expect(await refusalsOf(as(null).signIn({ tenant: tenant.slug, email: 'eva@nowhere.example', password: good }))).toEqual([]);
});

test('too many are asked to wait, and strangers cannot fill the desk', async () => {
  const tenant = await aTenantToSignUpAt('APPROVAL');
  const fill = `insert into account_token (tenant_id, id, purpose, email, name, created_at, expires_at)
    select $1, gen_random_uuid(), 'SIGN_UP', n || '@far.example', 'N', now(), now() + interval '1 hour' from generate_series(1, 1000) n`;
  await inTenant(tenant.system, (db) => db.query(fill, [tenant.system.tenant.id]));

  expect(await linkOf(tenant, 'eva@nowhere.example')).toBe('rla_none');
  const attempts = Array.from({ length: 12 }, () => signUp(tenant, 'eva@nowhere.example').catch(({ message }: Error) => ({ message })));
  expect(JSON.stringify(await Promise.all(attempts))).toContain('RATE_LIMITED');
});

test('a domain belongs to one organization, also for two at once, and the setting is an admin’s', async () => {
  const tenant = await aTenantToSignUpAt('OFF');
  const { sofia, ana, luis } = tenant;
  const globex = publicId('Organization', luis.ctx.actor.organizationId ?? '');
  const taken = await as(sofia).createOrganization({ name: 'Otra', domains: ['free.example', 'ACME.example'] });
  expect(taken.userErrors).toMatchObject([{ code: 'ALREADY_EXISTS', path: ['input', 'domains', '1'] }]);
  expect(await refusalsOf(as(sofia).updateOrganization({ organizationId: globex, domains: ['acme.example'] }))).toEqual(['ALREADY_EXISTS']);
  expect(await refusalsOf(as(sofia).upsertOrganization({ externalId: 'X', name: 'X', domains: ['acme.example'] }))).toEqual(['ALREADY_EXISTS']);

  const takes = (organizationId: string) => () => refusalsOf(as(sofia).updateOrganization({ organizationId, domains: ['new.example'] }));
  const both = await atOneMoment(tenant, takes(acmeOf(tenant)), takes(globex));
  expect(both.flat()).toEqual(['ALREADY_EXISTS']);
  const isAcmes = both[0]?.length === 1;
  expect(await refusalsOf(as(sofia).createOrganization({ name: 'Nueva', domains: ['acme.example'] }))).toEqual(isAcmes ? ['ALREADY_EXISTS'] : []);

  await succeed(as(sofia).saveDeskSettings({ signUp: 'APPROVAL' }));
  await expect(as(ana).saveDeskSettings({ signUp: 'OFF' })).rejects.toThrow('tenant:admin');
  expect(await linkOf(tenant, 'eva@nowhere.example')).not.toBe('rla_none');
});

test('who signs up follows the organization only where the desk says so, by a domain and by approval alike', async () => {
  const tenant = await aTenantToSignUpAt('APPROVAL');
  const { sofia, ana } = tenant;
  const id = await opens(ana, { queue: 'software' });
  const comes = async (email: string) => done(confirm(await linkOf(tenant, email)));
  const approved = async (email: string) => {
    await comes(email);
    const waiting = (await as(sofia).waitingUsers({})).nodes.find((one) => one.email === email);
    const { user } = await succeed(as(sofia).approveUser({ userId: waiting?.id ?? '', organizationId: acmeOf(tenant) }));
    return user.id;
  };
  const follows = async (userId: string) => (await askAs(sofia, `{ user(id: "${userId}") { followsOrganization } }`)).body.data.user.followsOrganization;
  const before = await comes('eva@acme.example');
  expect(await as({ token: before.accessToken ?? '' }).ticket({ id })).toBeNull();
  expect(await follows(await approved('eva@nowhere.example'))).toBe(false);

  await succeed(as(sofia).saveDeskSettings({ signUpFollows: true }));

  const known = await comes('nora@acme.example');
  expect(await as({ token: known.accessToken ?? '' }).ticket({ id })).toMatchObject({ id });
  await comes('nora@nowhere.example');
  const waiting = (await as(sofia).waitingUsers({})).nodes.find(({ email }) => email === 'nora@nowhere.example');
  expect(await follows(waiting?.id ?? '')).toBe(false);
  const { user } = await succeed(as(sofia).approveUser({ userId: waiting?.id ?? '', organizationId: acmeOf(tenant) }));
  expect(await follows(user.id)).toBe(true);
  const { nodes } = await as(sofia).events({ filter: { type: { in: ['user.signed_up', 'user.approved'] } }, first: 50 });
  const told = nodes.filter(({ changes }) => changes.some(({ field, after }) => field === 'followsOrganization' && after === true));
  expect(told.map(({ type }) => type)).toEqual(['user.signed_up', 'user.approved']);
});

/** Without errors, whatever is null. */
async function done<Answer extends { userErrors: unknown[] }>(asked: Promise<Answer>): Promise<Answer> {
  const answer = await asked;
  expect(answer.userErrors).toEqual([]);
  return answer;
}

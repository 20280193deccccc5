import { expect, test } from 'vitest';
import { permissionsOf } from '../../../src/people/roles.ts';
import { aKey } from '../../support/a-key.ts';
import { aTenant, organizationOf, type Person, type TestTenant } from '../../support/a-tenant.ts';
import { openTestApp } from '../../support/app.ts';
import { as, askAs, refusalsOf } from '../../support/client.ts';
import { inTenant } from '../../support/database.ts';
import type { IssueApiKeyInput } from '../../support/gql/graphql.ts';

openTestApp();

const ticket = { subject: 'No arranca', description: 'La aplicación no arranca.' };
const issue = async ({ sofia }: TestTenant, input: Partial<IssueApiKeyInput>) =>
  await as(sofia).issueApiKey({ name: 'Acme', permissions: ['ticket:read'], ...input });
const mayAll = ['ticket:read', 'ticket:write', 'article:read'];
const deskWide = ['ticket:read_all', 'ticket:work', 'ticket:hand_over', 'note:read', 'note:write', 'article:write', 'article:publish'];

test.each([...deskWide, 'people:read', 'release:publish', 'tenant:admin', 'tenant:clock'])(
  'a key of an organization is not issued with %s',
  async (permission) => {
    const tenant = await aTenant();

    const answer = await issue(tenant, { permissions: ['ticket:read', permission], organizationId: organizationOf(tenant.ana) });

    expect(answer).toMatchObject({ secret: null, userErrors: [{ code: 'NOT_ALLOWED', path: ['input', 'permissions'] }] });
  },
);

test('a key of an organization that was issued with more has no more than the closed list', async () => {
  const tenant = await aTenant();
  const key = await aKey(tenant, { permissions: mayAll, organizationId: organizationOf(tenant.ana) });
  await inTenant(tenant.system, (db) => db.query('update api_key set permissions = $1', [[...mayAll, ...deskWide, 'tenant:admin', 'tenant:clock']]));

  const viewer = await as(key).viewer();
  const { body } = await askAs(key, 'mutation { advanceClock(input: { to: "2040-01-01T00:00:00Z" }) { now } }');

  expect([...viewer.permissions].sort()).toEqual([...mayAll].sort());
  expect(body.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});

test("a key of an organization opens no ticket at another one, nor for another one's people", async () => {
  const tenant = await aTenant();
  const key = await aKey(tenant, { permissions: mayAll, organizationId: organizationOf(tenant.ana) });

  const elsewhere = refusalsOf(as(key).openTicket({ ...ticket, organizationId: organizationOf(tenant.luis) }));
  const forLuis = refusalsOf(as(key).openTicket({ ...ticket, requesterId: tenant.luis.id }));

  expect(await elsewhere).toEqual(['NOT_FOUND']);
  expect(await forLuis).toEqual(['NOT_FOUND']);
  expect((await as(key).openTicket({ ...ticket, organizationId: organizationOf(tenant.ana) })).userErrors).toEqual([]);
});

test('a key that could open no ticket for its requester is not issued', async () => {
  const tenant = await aTenant();
  const permissions = ['ticket:read', 'ticket:write'];
  const bound = { permissions, organizationId: organizationOf(tenant.ana) };
  const admin = await aKey(tenant, { permissions: ['tenant:admin', ...permissions] });

  const answers = [
    await issue(tenant, { ...bound, requesterId: tenant.luis.id }),
    await issue(tenant, bound),
    await as(admin).issueApiKey({ name: 'Acme', permissions }),
    await asInactive(tenant.luis, () => issue(tenant, { permissions, requesterId: tenant.luis.id })),
  ];

  for (const answer of answers) expect(answer).toMatchObject({ secret: null, userErrors: [{ code: 'NOT_A_REQUESTER', path: ['input', 'requesterId'] }] });
  expect(await refusalsOf(issue(tenant, { ...bound, requesterId: tenant.ana.id }))).toEqual([]);
  expect(await refusalsOf(issue(tenant, { ...bound, permissions: ['ticket:read'] }))).toEqual([]);
});

test('on a desk of internal tickets only, a key that could open none is not issued', async () => {
  const tenant = await aTenant({ modules: ['INTERNAL'] });
  const permissions = ['ticket:read', 'ticket:write'];

  const forAna = await issue(tenant, { permissions, requesterId: tenant.ana.id });

  expect(forAna).toMatchObject({ secret: null, userErrors: [{ code: 'MODULE_OFF', path: ['input', 'permissions'] }] });
  expect(await refusalsOf(issue(tenant, { permissions, requesterId: tenant.marta.id }))).toEqual(['MODULE_OFF']);
  const key = await issue(tenant, { permissions: [...permissions, 'ticket:work'], requesterId: tenant.marta.id });
  expect(await refusalsOf(as({ token: key.secret ?? '' }).openTicket({ ...ticket, isInternal: true, requesterId: tenant.marta.id }))).toEqual([]);
});

async function asInactive<Answer>({ ctx }: Person, work: () => Promise<Answer>): Promise<Answer> {
  await inTenant(ctx, (db) => db.query('update principal set is_active = false where id = $1', [ctx.actor.id]));
  return work();
}

test('a key with tenant:admin makes people, but no admins, neither as persons nor as keys', async () => {
  const tenant = await aTenant();
  const key = await aKey(tenant, { permissions: ['tenant:admin', ...permissionsOf('AGENT')] });
  const narrow = await aKey(tenant, { permissions: ['tenant:admin', 'ticket:read', 'ticket:write'] });
  const create = (role: 'ADMIN' | 'AGENT') => as(key).createUser({ name: 'Eva Gil', email: `eva-${role}@example.org`.toLowerCase(), role });

  const admin = await create('ADMIN');
  const another = await as(key).issueApiKey({ name: 'Otra', permissions: ['tenant:admin'] });

  expect(admin.userErrors).toMatchObject([{ code: 'NOT_ALLOWED', path: ['input', 'role'] }]);
  expect(another.userErrors).toMatchObject([{ code: 'NOT_ALLOWED', path: ['input', 'permissions'] }]);
  expect((await create('AGENT')).userErrors).toEqual([]);
  const beyond = await as(narrow).createUser({ name: 'Iván Gil', email: 'ivan@example.org', role: 'REQUESTER' });
  expect(beyond.userErrors).toMatchObject([{ code: 'NOT_ALLOWED', path: ['input', 'role'], details: { permissions: ['article:read'] } }]);
});

test("a key's end is compared with real time, also where the desk is ahead", async () => {
  const tenant = await aTenant();
  const soon = new Date(Date.now() + 600_000).toISOString();
  await as(tenant.sofia).advanceClock({ to: new Date(Date.now() + 86_400_000).toISOString() });

  const key = await aKey(tenant, { expiresAt: soon });

  expect((await as(key).viewer()).actor.id).toBe(key.id);
});

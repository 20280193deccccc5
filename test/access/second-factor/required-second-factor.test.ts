import { type GraphQLInputType, type GraphQLObjectType, getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { expect, test, vi } from 'vitest';
import { publicSchema } from '../../../src/api/schema/schema.ts';
import { publicId } from '../../../src/core/ids.ts';
import { eventCursor } from '../../../src/live/feed/event-cursor.ts';
import { listen } from '../../live/subscriber.ts';
import { aKey } from '../../support/a-key.ts';
import { aTenant, type Person, password } from '../../support/a-tenant.ts';
import { openTestApp } from '../../support/app.ts';
import { as, askAs, askInTime, type Bearer, refusalsOf, succeed } from '../../support/client.ts';
import { anAuthenticator, codeOf, signIn } from './an-authenticator.ts';

openTestApp();

const forbidden = { extensions: { code: 'FORBIDDEN', reason: 'AWAITS_SECOND_FACTOR' }, message: expect.stringContaining('beginSecondFactor') };
const queues = '{ queues { key } }';

async function signedIn(person: Person): Promise<Bearer> {
  return { token: (await succeed(signIn(person))).accessToken };
}

test('where it is required, agents and admins without one are signed in to set it up; then their session goes on at once', async () => {
  const { marta, sofia, ana } = await aTenant({ requiresSecondFactor: true });
  for (const person of [marta, sofia]) {
    const { accessToken, refreshToken, viewer } = await succeed(signIn(person));
    const who = { token: accessToken };
    expect(viewer.permissions).toEqual([]);
    expect(await as(who).secondFactor()).toEqual({ permissions: [], secondFactor: { isOn: false, isRequired: true, recoveryCodesLeft: 0 } });
    expect((await askAs(who, queues)).body.errors).toMatchObject([forbidden]);
    const refreshed = await succeed(as(null).refreshSession({ refreshToken }));
    expect(refreshed.viewer.permissions).toEqual([]);
    expect((await askAs({ token: refreshed.accessToken }, queues)).body.errors).toMatchObject([forbidden]);

    const { next } = await anAuthenticator(who);

    expect((await askAs(who, queues)).body.errors).toBeUndefined();
    expect((await as(who).secondFactor()).permissions).toContain('ticket:work');
    const again = await succeed(as(null).refreshSession({ refreshToken: refreshed.refreshToken }));
    expect(again.viewer.permissions).toContain('ticket:work');
    const later = await succeed(signIn(person, next()));
    expect(later.viewer.permissions).toContain('ticket:work');
  }
  expect((await succeed(signIn(ana))).viewer.permissions).toContain('ticket:write');
  expect((await as(ana).secondFactor()).secondFactor.isRequired).toBe(false);
});

const schema = publicSchema();
const withoutCredential = [
  ...['signIn', 'refreshSession', 'acceptInvitation', 'requestPasswordReset', 'resetPassword'],
  ...['tenant', 'signUp', 'confirmSignUp', 'confirmEmailChange'],
];
const open = ['viewer', 'beginSecondFactor', 'confirmSecondFactor', 'signOut'];

/** The least that passes the border; what it names does not exist. */
function leastOf(type: GraphQLInputType, name: string): unknown {
  if (isNonNullType(type)) return leastOf(type.ofType, name);
  if (isListType(type)) return [leastOf(type.ofType, name)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) return Object.fromEntries(required(type.getFields()).map(({ name, type }) => [name, leastOf(type, name)]));
  const values: Record<string, unknown> = { Boolean: false, Int: 1, DateTime: '2020-01-01T00:00:00Z', JSON: {}, EmailAddress: 'x@y.example', Locale: 'en' };
  return type.name === 'ID' ? publicId('Ticket', '00000000-0000-7000-8000-000000000000') : (values[type.name] ?? 'ticket:read');
}

function required<Part extends { type: GraphQLInputType }>(parts: Record<string, Part>): Part[] {
  return Object.values(parts).filter(({ type }) => isNonNullType(type));
}

test('in a session that awaits it every other query and mutation is refused, and the viewer shows nothing of the desk', async () => {
  const tenant = await aTenant({ requiresSecondFactor: true });
  const sofia = await signedIn(tenant.sofia);
  const fields = (['query', 'mutation'] as const).flatMap((kind) => {
    const type = (kind === 'query' ? schema.getQueryType() : schema.getMutationType()) as GraphQLObjectType;
    return Object.values(type.getFields()).map((field) => ({ kind, field }));
  });
  const passed: string[] = [];
  for (const { kind, field } of fields.filter(({ field }) => !withoutCredential.includes(field.name) && !open.includes(field.name))) {
    const args = field.args.filter(({ type }) => isNonNullType(type));
    const variables = Object.fromEntries(args.map(({ name, type }) => [name, leastOf(type, name)]));
    const declared = args.length > 0 ? `(${args.map(({ name, type }) => `$${name}: ${type}`).join(', ')})` : '';
    const given = args.length > 0 ? `(${args.map(({ name }) => `${name}: $${name}`).join(', ')})` : '';
    const leaf = 'getFields' in getNamedType(field.type) ? '{ __typename }' : '';
    const { body } = await askInTime(sofia, `${kind} ${declared} { ${field.name}${given} ${leaf} }`, variables);
    if (body.errors?.[0].extensions.reason !== 'AWAITS_SECOND_FACTOR') passed.push(`${field.name}: ${JSON.stringify(body)}`);
  }

  expect(passed).toEqual([]);
  const { body } = await askAs(sofia, '{ viewer { user { name organization { name } tickets { totalCount } } actor { name } } }');
  expect(body.data.viewer).toMatchObject({ user: { name: 'Sofía León', organization: null, tickets: { totalCount: 0 } } });
  expect((await askAs(sofia, 'mutation { signOut(input: {}) { user { name } userErrors { code } } }')).body).toMatchObject({
    data: { signOut: { user: { name: 'Sofía León' }, userErrors: [] } },
  });
});

test('when the desk begins to require it, open sessions and sockets without it are held at once, and keys are not', async () => {
  const tenant = await aTenant();
  const { marta, diego, ana, sofia } = tenant;
  await anAuthenticator(marta);
  const key = await aKey(tenant, { permissions: ['ticket:read', 'ticket:read_all'] });
  const [held, going, requester, ofKey] = [diego, marta, ana, key].map((who) => listen(who, { after: eventCursor('0') }));

  expect(await refusalsOf(as(sofia).saveDeskSettings({ requiresSecondFactor: true }))).toEqual([]);

  await vi.waitFor(() => expect(held?.isOver()).toBe(true), { timeout: 10_000, interval: 10 });
  expect(held?.errors).toMatchObject([forbidden]);
  await expect.poll(async () => (await askAs(diego, queues)).body.errors, { timeout: 10_000 }).toMatchObject([forbidden]);
  await expect.poll(async () => (await askAs(sofia, queues)).body.errors, { timeout: 10_000 }).toMatchObject([forbidden]);
  for (const who of [marta, ana, key]) expect((await askAs(who, queues)).body.errors).toBeUndefined();
  for (const one of [going, requester, ofKey]) expect(one?.isOver()).toBe(false);
  const refused = listen(diego, {});
  await vi.waitFor(() => expect(refused.errors).toMatchObject([forbidden]), { timeout: 10_000, interval: 10 });

  await anAuthenticator(diego);
  const again = listen(diego, {});
  await askAs(diego, queues);
  expect(again.errors).toEqual([]);
  await Promise.all([held, going, requester, ofKey, refused, again].map((one) => one?.leave()));
});

test('a requester who becomes an agent has to set it up, and whoever removes it again too', async () => {
  const { ana, marta, sofia } = await aTenant({ requiresSecondFactor: true });
  await anAuthenticator(sofia);
  const { recoveryCodes } = await anAuthenticator(marta);

  expect(await refusalsOf(as(sofia).changeRole({ userId: ana.id, role: 'AGENT' }))).toEqual([]);
  expect(await refusalsOf(as(marta).removeSecondFactor({ password, code: recoveryCodes[0] ?? '' }))).toEqual([]);

  for (const who of [ana, marta]) await expect.poll(async () => (await askAs(who, queues)).body.errors, { timeout: 10_000 }).toMatchObject([forbidden]);
  const { secret } = await succeed(as(marta).beginSecondFactor({ password }));
  expect(await refusalsOf(as(marta).confirmSecondFactor({ code: codeOf(secret) }))).toEqual([]);
  expect((await askAs(marta, queues)).body.errors).toBeUndefined();
});

test('it is required of analysts and of a role of the desk too, and of no role that gives no more than a requester has', async () => {
  const { slug, sofia } = await aTenant({
    requiresSecondFactor: true,
    roles: [
      { key: 'reader', label: 'Lectura', permissions: ['ticket:read', 'people:read'] },
      { key: 'guest', label: 'Visita', permissions: ['ticket:read'] },
    ],
  });
  await anAuthenticator(sofia);

  const permissions = async (role: string) => {
    const { invitation } = await succeed(as(sofia).inviteUser({ name: 'Eva', email: `${role}@${slug}.example`, role }));
    return (await succeed(as(null).acceptInvitation({ token: invitation.token, password }))).viewer.permissions;
  };

  expect(await permissions('ANALYST')).toEqual([]);
  expect(await permissions('reader')).toEqual([]);
  expect(await permissions('guest')).toEqual(['ticket:read']);
});

test('who is invited as an agent begins with setting it up', async () => {
  const { slug, sofia } = await aTenant({ requiresSecondFactor: true });
  await anAuthenticator(sofia);
  const { invitation } = await succeed(as(sofia).inviteUser({ name: 'Eva', email: `eva@${slug}.example`, role: 'AGENT' }));

  const accepted = await succeed(as(null).acceptInvitation({ token: invitation.token, password }));

  expect(accepted.viewer.permissions).toEqual([]);
  await anAuthenticator({ token: accepted.accessToken });
  expect((await askAs({ token: accepted.accessToken }, queues)).body.errors).toBeUndefined();
});

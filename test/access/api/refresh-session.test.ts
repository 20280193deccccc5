import { GraphQLClient } from 'graphql-request';
import { expect, test } from 'vitest';
import { makeToken, readToken } from '../../../src/access/token-format.ts';
import { openApp } from '../../../src/app.ts';
import { aTenant, type Person, password } from '../../support/a-tenant.ts';
import { openTestApp, readyFor, theServices } from '../../support/app.ts';
import { as, askAs, succeed } from '../../support/client.ts';
import { asSuperuser } from '../../support/database.ts';
import { setPassword } from '../../support/set-password.ts';

openTestApp();

const refresh = async (refreshToken: string) => await as(null).refreshSession({ refreshToken });
const ended = { accessToken: null, refreshToken: null, viewer: null, userErrors: [{ code: 'SESSION_ENDED', path: ['input', 'refreshToken'] }] };
const statusOf = async (token: string) => (await askAs({ token }, '{ viewer { permissions } }')).status;

async function aSession({ tenant, email }: Person) {
  const answer = await as(null).signIn({ tenant, email, password });
  return { access: answer.accessToken!, refresh: answer.refreshToken! };
}

/** As if the token had been used that long before. */
async function wasUsedEarlier(text: string, by: string): Promise<void> {
  const { tenantId, id } = readToken('rlr', text)!;
  await asSuperuser((client) => client.query('update refresh_token set used_at = used_at - $3::interval where tenant_id = $1 and id = $2', [tenantId, id, by]));
}

test('a refresh token gets the next pair, and both are good', async () => {
  const { ana } = await aTenant();
  const session = await aSession(ana);

  const next = await refresh(session.refresh);

  expect(next).toMatchObject({ viewer: { user: { name: 'Ana Ruiz' } }, userErrors: [] });
  expect(next.refreshToken).not.toBe(session.refresh);
  expect(await statusOf(next.accessToken!)).toBe(200);
  expect((await refresh(next.refreshToken!)).userErrors).toEqual([]);
});

test('a used token that comes back later ends the whole family within a second, and no other session', async () => {
  const { ana } = await aTenant();
  const [stolen, other] = [await aSession(ana), await aSession(ana)];
  const next = await refresh(stolen.refresh);
  expect(await statusOf(next.accessToken!)).toBe(200);
  await wasUsedEarlier(stolen.refresh, '11 seconds');

  const reused = await refresh(stolen.refresh);

  expect(reused).toMatchObject(ended);
  expect(await refresh(next.refreshToken!)).toMatchObject(ended);
  await expect.poll(() => statusOf(next.accessToken!), { timeout: 10_000 }).toBe(401);
  expect(await statusOf(stolen.access)).toBe(401);
  expect(await statusOf(other.access)).toBe(200);
});

test('uses at the same moment get the same answer, and the session goes on', async () => {
  const { ana } = await aTenant();
  const session = await aSession(ana);

  const answers = await Promise.all(Array.from({ length: 5 }, () => refresh(session.refresh)));
  const later = await refresh(session.refresh);

  expect(answers[0]).toMatchObject({ viewer: { user: { name: 'Ana Ruiz' } }, userErrors: [] });
  for (const answer of [...answers, later]) expect(answer).toEqual(answers[0]);
  const next = await refresh(later.refreshToken!);
  expect(next.userErrors).toEqual([]);
  expect(await Promise.all([later, next].map(({ accessToken }) => statusOf(accessToken!)))).toEqual([200, 200]);
});

test('uses at the same moment at two nodes get the same answer', async () => {
  const { ana } = await aTenant();
  const session = await aSession(ana);
  const node = await openApp(readyFor());

  const elsewhere = new GraphQLClient(`${node.url}/graphql`).request<{ refreshSession: { refreshToken: string } }>(
    'mutation ($input: RefreshSessionInput!) { refreshSession(input: $input) { refreshToken } }',
    { input: { refreshToken: session.refresh } },
  );
  const [here, there] = await Promise.all([refresh(session.refresh), elsewhere]).finally(() => node.close());

  expect(there.refreshSession.refreshToken).toBe(here.refreshToken);
  expect((await refresh(here.refreshToken!)).userErrors).toEqual([]);
});

test('a used token gets no answer again once its session has ended', async () => {
  const { ana } = await aTenant();
  const session = await aSession(ana);
  const next = await refresh(session.refresh);
  await setPassword(ana.ctx, ana.ctx.actor.id, 'another password of tests');

  expect(await refresh(session.refresh)).toMatchObject(ended);
  expect(await refresh(next.refreshToken!)).toMatchObject(ended);
});

test('a clock of the desk that is moved ahead ends no session', async () => {
  const { ana, sofia } = await aTenant();
  const session = await aSession(ana);
  const next = await refresh(session.refresh);

  await succeed(as(sofia).advanceClock({ to: new Date(Date.now() + 86_400_000).toISOString() }));

  expect((await refresh(session.refresh)).refreshToken).toBe(next.refreshToken);
});

test('what is stored gives no token', async () => {
  const { ana } = await aTenant();
  const session = await aSession(ana);
  const { refreshToken } = await refresh(session.refresh);

  const { rows } = await asSuperuser((client) => client.query('select * from refresh_token where tenant_id = $1', [ana.ctx.tenant.id]));

  expect(rows.length).toBeGreaterThan(1);
  const secrets = [session.refresh, refreshToken!].map((text) => text.split('_')[3]!);
  for (const secret of secrets) expect(JSON.stringify(rows)).not.toContain(secret.slice(0, 52));
  expect(rows.map(({ hash }) => hash.toString('hex'))).toContain(readToken('rlr', refreshToken!)!.hash.toString('hex'));
});

test('a text that is no refresh token, and one of another server, are refused alike', async () => {
  const { ana } = await aTenant();
  const other = await aTenant();
  const session = await aSession(ana);
  const { id } = readToken('rlr', session.refresh)!;
  const [prefix, , ...rest] = session.refresh.split('_');
  const elsewhere = [prefix, (await aSession(other.ana)).refresh.split('_')[1], ...rest].join('_');

  const texts = [
    '',
    'x',
    '\u0000',
    session.access,
    elsewhere,
    makeToken('rlr', other.ana.ctx.tenant.id, id).text,
    makeToken('rlr', ana.ctx.tenant.id, id).text,
  ];

  for (const text of texts) expect(await refresh(text)).toMatchObject(ended);
  expect((await refresh(session.refresh)).userErrors).toEqual([]);
});

test('a refresh token is no access token', async () => {
  const { ana } = await aTenant();
  const session = await aSession(ana);

  expect(await statusOf(session.refresh)).toBe(401);
});

test('after thirty days the session is over', async () => {
  const { ana } = await aTenant();
  const session = await aSession(ana);
  const { tenantId, id } = readToken('rlr', session.refresh)!;
  await theServices()
    .orm.em.fork()
    .transactional(async (em) => {
      await em.execute('select set_tenant(?)', [tenantId]);
      await em.execute(
        'update session set expires_at = created_at where tenant_id = ? and id = (select session_id from refresh_token where tenant_id = ? and id = ?)',
        [tenantId, tenantId, id],
      );
    });

  expect(await refresh(session.refresh)).toMatchObject(ended);
  await expect.poll(() => statusOf(session.access), { timeout: 10_000 }).toBe(401);
});

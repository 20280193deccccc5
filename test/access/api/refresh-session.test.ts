import { expect, test } from 'vitest';
import { makeToken, readToken } from '../../../src/access/token-format.ts';
import { aTenant, type Person, password } from '../../support/a-tenant.ts';
import { openTestApp, theServices } from '../../support/app.ts';
import { as, askAs } from '../../support/client.ts';

openTestApp();

const refresh = async (refreshToken: string) => await as(null).refreshSession({ refreshToken });
const ended = { accessToken: null, refreshToken: null, viewer: null, userErrors: [{ code: 'SESSION_ENDED', path: ['input', 'refreshToken'] }] };
const statusOf = async (token: string) => (await askAs({ token }, '{ viewer { permissions } }')).status;

async function aSession({ tenant, email }: Person) {
  const answer = await as(null).signIn({ tenant, email, password });
  return { access: answer.accessToken!, refresh: answer.refreshToken! };
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

test('a used token that comes back ends the whole family within a second, and no other session', async () => {
  const { ana } = await aTenant();
  const [stolen, other] = [await aSession(ana), await aSession(ana)];
  const next = await refresh(stolen.refresh);
  expect(await statusOf(next.accessToken!)).toBe(200);

  const reused = await refresh(stolen.refresh);

  expect(reused).toMatchObject(ended);
  expect(await refresh(next.refreshToken!)).toMatchObject(ended);
  await expect.poll(() => statusOf(next.accessToken!), { timeout: 10_000 }).toBe(401);
  expect(await statusOf(stolen.access)).toBe(401);
  expect(await statusOf(other.access)).toBe(200);
});

test('of two uses at the same moment one gets a pair at most, and the family ends', async () => {
  const { ana } = await aTenant();
  const session = await aSession(ana);

  const answers = await Promise.all([refresh(session.refresh), refresh(session.refresh)]);

  const pairs = answers.filter(({ userErrors }) => userErrors.length === 0);
  expect(pairs).toHaveLength(1);
  expect(await refresh(pairs[0]!.refreshToken!)).toMatchObject(ended);
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

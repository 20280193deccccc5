import { hash } from '@node-rs/argon2';
import { Client } from 'pg';
import { expect, inject, test } from 'vitest';
import { aTenant, type Person, password } from '../../support/a-tenant.ts';
import { openTestApp } from '../../support/app.ts';
import { as, askAs } from '../../support/client.ts';

openTestApp();

const signIn = async (tenant: string, email: string, password: string) => await as(null).signIn({ tenant, email, password });

async function asOwner(sql: string, ...values: unknown[]): Promise<void> {
  const client = new Client({ connectionString: inject('urls').superuser });
  await client.connect();
  await client.query(sql, values).finally(() => client.end());
}

const attempts = (person: Person, count: number) =>
  Array.from(
    { length: count },
    (_, n) => `g${n}: signIn(input: { tenant: "${person.tenant}", email: "${person.email}", password: "guess ${n}" }) { userErrors { code } }`,
  ).join(' ');

test('a person comes in, in capitals too, and is who they are', async () => {
  const { ana } = await aTenant();

  const { accessToken, refreshToken, viewer, userErrors } = await signIn(ana.tenant, ana.email.toUpperCase(), password);

  expect(userErrors).toEqual([]);
  expect(refreshToken).toMatch(/^rlr_/);
  expect(viewer).toMatchObject({ tenant: { slug: ana.tenant }, user: { name: 'Ana Ruiz' } });
  const seen = await as({ token: accessToken! }).viewer();
  expect(seen).toMatchObject({
    user: { id: ana.id, email: ana.email, role: { key: 'REQUESTER' } },
    permissions: ['ticket:read', 'ticket:write', 'article:read'],
  });
});

test('a wrong password, address or desk is one and the same refusal, whatever it looks like', async () => {
  const { ana, slug } = await aTenant();
  const other = await aTenant();

  const answers = await Promise.all([
    signIn(slug, ana.email, 'not the password'),
    signIn(slug, `nobody@${slug}.example`, password),
    signIn('no-such-desk', ana.email, password),
    signIn(other.slug, ana.email, password),
    signIn(slug, ana.email, ''),
    signIn(slug, ana.email, 'x'.repeat(1000)),
    signIn(slug, "'or'1'='1@x.example", password),
  ]);

  const refusal = { accessToken: null, refreshToken: null, viewer: null, userErrors: [{ code: 'WRONG_CREDENTIALS', path: [] }] };
  for (const answer of answers) expect(answer).toMatchObject(refusal);
  expect(new Set(answers.map(({ userErrors }) => JSON.stringify(userErrors)))).toHaveLength(1);
});

test('what no database can hold is refused as such', async () => {
  const { ana, slug } = await aTenant();

  expect(await signIn(`${slug}\u0000`, ana.email, password)).toMatchObject({ userErrors: [{ code: 'INVALID', path: ['input', 'tenant'] }] });
});

test('who has left does not come in, and is out within a second where they were in', async () => {
  const { ana, luis } = await aTenant();
  await as(ana).viewer();

  await asOwner('update principal set is_active = false where email = $1', ana.email);

  expect(await signIn(ana.tenant, ana.email, password)).toMatchObject({ userErrors: [{ code: 'WRONG_CREDENTIALS' }] });
  await expect.poll(async () => (await askAs(ana, '{ viewer { permissions } }')).status, { timeout: 10_000 }).toBe(401);
  expect((await askAs(luis, '{ viewer { permissions } }')).status).toBe(200);
});

test('a password hashed weakly long ago is hashed again at the next sign-in, and no session ends by it', async () => {
  const { ana } = await aTenant();
  const weak = await hash(password, { memoryCost: 8_192, timeCost: 1 });
  await asOwner('update password set hash = $1 where id = $2', weak, ana.ctx.actor.id);

  const first = await signIn(ana.tenant, ana.email, password);
  const second = await signIn(ana.tenant, ana.email, password);

  expect([first.userErrors, second.userErrors]).toEqual([[], []]);
  expect((await askAs({ token: first.accessToken! }, '{ viewer { permissions } }')).status).toBe(200);
  expect((await askAs(ana, '{ viewer { permissions } }')).status).toBe(200);
  await expect(asOwner('select 1 / (hash <> $1)::int from password where id = $2', weak, ana.ctx.actor.id)).resolves.toBeUndefined();
});

test('nobody signs in to a suspended tenant', async () => {
  const { ana, slug } = await aTenant();
  await as(ana).viewer();

  await asOwner('update tenant set suspended_at = now() where slug = $1', slug);

  expect(await signIn(slug, ana.email, password)).toMatchObject({ userErrors: [{ code: 'WRONG_CREDENTIALS' }] });
  await expect.poll(async () => (await askAs(ana, '{ viewer { permissions } }')).status, { timeout: 10_000 }).toBe(401);
});

test('ten guesses a minute, counted one by one also where one request brings several', async () => {
  const { ana, luis } = await aTenant();
  await askAs(null, `mutation { ${attempts(ana, 5)} }`);
  await askAs(null, `mutation { ${attempts(ana, 5)} }`);

  const { body } = await askAs(null, `mutation { ${attempts(ana, 1)} }`);
  const right = await askAs(null, `mutation { signIn(input: { tenant: "${ana.tenant}", email: "${ana.email}", password: "${password}" }) { accessToken } }`);

  for (const { errors } of [body, right.body]) {
    expect(errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
    expect(errors[0].extensions.retryAfterMs).toBeGreaterThan(0);
    expect(errors[0].extensions.retryAfterMs).toBeLessThanOrEqual(60_000);
  }
  expect(await signIn(luis.tenant, luis.email, password)).toMatchObject({ userErrors: [] });
});

test('a right password forgets the wrong ones before it', async () => {
  const { ana } = await aTenant();
  await askAs(null, `mutation { ${attempts(ana, 5)} }`);
  await askAs(null, `mutation { ${attempts(ana, 4)} }`);

  const right = await signIn(ana.tenant, ana.email, password);
  const { body } = await askAs(null, `mutation { ${attempts(ana, 5)} }`);

  expect(right.userErrors).toEqual([]);
  expect(body.errors).toBeUndefined();
});

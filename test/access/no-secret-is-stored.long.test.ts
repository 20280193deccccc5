import { expect, test } from 'vitest';
import { aKey } from '../support/a-key.ts';
import { aTenant, password } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { asSuperuser } from '../support/database.ts';
import { anAuthenticator, signIn } from './second-factor/an-authenticator.ts';

openTestApp();

/** The tables in which a text stands in whatever column. */
const tablesWith = (texts: string[]) =>
  asSuperuser(async (client) => {
    const { rows } = await client.query(`select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`);
    expect(rows.length).toBeGreaterThan(15);
    const patterns = texts.map((text) => `%${text}%`);
    const found: string[] = [];
    for (const { name } of rows) {
      const { rowCount } = await client.query(`select from ${client.escapeIdentifier(name)} t where t::text like any($1) limit 1`, [patterns]);
      if (rowCount) found.push(name);
    }
    return found;
  });

test('no column of the database holds a key, a token or a password', async () => {
  const tenant = await aTenant();
  const key = await aKey(tenant, { permissions: ['ticket:read'], idempotencyKey: 'once' });
  const { refreshToken, accessToken } = await as(null).signIn({ tenant: tenant.slug, email: tenant.ana.email, password });

  const found = await tablesWith([key.token.split('_')[3]!, refreshToken!.split('_')[3]!, accessToken!.split('.')[2]!, password]);

  expect(found).toEqual([]);
  expect(await tablesWith([tenant.ana.email])).not.toEqual([]);
});

test('no column of the database holds the secret or a code of a second factor', async () => {
  const { ana, sofia } = await aTenant();
  const { secret, recoveryCodes, next } = await anAuthenticator(ana);
  await succeed(signIn(ana, next()));
  await succeed(as(sofia).resetSecondFactor({ userId: ana.id, idempotencyKey: 'once' }));
  const second = await anAuthenticator({ token: (await succeed(signIn(ana))).accessToken });

  const codes = [...recoveryCodes, ...second.recoveryCodes];
  const found = await tablesWith([secret, second.secret, ...codes, ...codes.map((code) => code.replaceAll('-', ''))]);

  expect(found).toEqual([]);
});

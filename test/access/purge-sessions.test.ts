import { expect, test } from 'vitest';
import { purgeSessions } from '../../src/access/sessions/purge-sessions.ts';
import { aTenant, type Person, password, type TestTenant } from '../support/a-tenant.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { asSuperuser } from '../support/database.ts';

openTestApp();

const never = new AbortController().signal;

async function aSession({ tenant, email }: Person) {
  return await succeed(as(null).signIn({ tenant, email, password }));
}

const rowsOf = ({ system }: TestTenant) =>
  asSuperuser(async (root) => {
    const count = (table: string) => `(select count(*)::int from ${table} where tenant_id = $1) as ${table}`;
    return (await root.query(`select ${count('session')}, ${count('refresh_token')}`, [system.tenant.id])).rows[0];
  });

/** As if so much time had passed since the sessions of the person began and ended. */
const age = ({ ctx }: Person, by: string) =>
  asSuperuser((root) =>
    root.query('update session set expires_at = expires_at - $3::interval, revoked_at = revoked_at - $3::interval where tenant_id = $1 and principal_id = $2', [
      ctx.tenant.id,
      ctx.actor.id,
      by,
    ]),
  );

test('a day after their end sessions go with all their refresh tokens; those that go on stay, used tokens too', async () => {
  const tenant = await aTenant();
  const { ana, luis, marta } = tenant;
  const [expired, goesOn] = [await aSession(ana), await aSession(luis)];
  await aSession(marta);
  const next = await succeed(as(null).refreshSession({ refreshToken: goesOn.refreshToken ?? '' }));
  await succeed(as(null).refreshSession({ refreshToken: expired.refreshToken ?? '' }));
  await succeed(as(marta).endSessions({}));
  const before = await rowsOf(tenant);
  await age(ana, '31 days 1 minute');
  await age(marta, '23 hours');

  await purgeSessions(theServices(), never);
  const early = await rowsOf(tenant);
  await age(marta, '2 hours');
  await purgeSessions(theServices(), never);

  // Each person has one session from the beginning, and its refresh token.
  expect(before).toMatchObject({ session: 8, refresh_token: 10 });
  expect(early).toMatchObject({ session: 6, refresh_token: 7 });
  expect(await rowsOf(tenant)).toMatchObject({ session: 5, refresh_token: 6 });
  await succeed(as(null).refreshSession({ refreshToken: next.refreshToken ?? '' }));
});

test('where no desk has anything to remove it is one statement', async () => {
  const texts: unknown[] = [];
  const { connections, ...services } = theServices();
  const noted = Object.assign(Object.create(connections), {
    query: (statement: { text: string }) => {
      texts.push(statement.text);
      return { rows: [], affected: 0 };
    },
  });

  expect(await purgeSessions({ ...services, connections: noted }, never)).toBe(0);
  expect(texts).toEqual(['select tenant_id from tenants_with_ended_sessions($1)']);
});

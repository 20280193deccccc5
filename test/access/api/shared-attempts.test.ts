import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { loginRateLimitOf, openLoginRateLimit } from '../../../src/access/attempts/login-rate-limit.ts';
import { purgeAttempts, sharedBounds } from '../../../src/access/attempts/shared-attempts.ts';
import { type App, openApp } from '../../../src/app.ts';
import { aDatabaseProxy } from '../../api/a-database-proxy.ts';
import { aTenant, password } from '../../support/a-tenant.ts';
import { openTestApp, readyFor, theApp, theServices } from '../../support/app.ts';
import { asSuperuser } from '../../support/database.ts';
import { makeDatabase } from '../../support/one-postgres.ts';
import { visitorFrom } from '../../support/sign-in-from.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_attempts');
const proxy = await aDatabaseProxy(urls.server);
const direct = { databaseUrl: urls.server, databaseDirectUrl: urls.owner };
openTestApp(direct);

let other: App;
beforeAll(async () => {
  other = await openApp(readyFor({ ...direct, databaseUrl: proxy.via(urls.server) }));
});
afterAll(async () => {
  await other.close();
  proxy.end();
});

interface Guess {
  tenant: string;
  email: string;
  password: string;
}

/** Guesses at every node by turns, all at once: how many of them were looked at. */
async function lookedAt(guess: Guess, times: number): Promise<number> {
  const visitors = Array.from({ length: times }, (_, at) => visitorFrom('127.0.0.1', { url: at % 2 === 0 ? theApp().url : other.url }));
  const answers = await Promise.all(visitors.map((visitor) => visitor.signIn(guess)));
  for (const visitor of visitors) visitor.leave();
  return answers.filter(({ error }) => error !== 'RATE_LIMITED').length;
}

test('two nodes together look at ten guesses a minute at one account from one address, not ten each', async () => {
  const { ana, slug } = await aTenant();

  expect(await lookedAt({ tenant: slug, email: ana.email, password: 'a guess' }, 30)).toBe(10);
  expect(await lookedAt({ tenant: slug, email: ana.email, password }, 2)).toBe(0);
});

test('who signed in at one node is not locked out at the other by strangers who guess, and has their own guesses again', async () => {
  const { ana, slug } = await aTenant();
  const [here, there] = [visitorFrom('127.0.0.1'), visitorFrom('127.0.0.1', { url: other.url })];
  const right = { tenant: slug, email: ana.email, password };
  expect(await lookedAt({ ...right, password: 'a guess' }, 9)).toBe(9);

  const first = await here.signIn(right);
  const again = await lookedAt({ ...right, password: 'a guess' }, 9);
  const limit = loginRateLimitOf(theServices());
  for (const stranger of Array.from({ length: 100 }, (_, at) => `198.51.100.${at}`)) await limit.countAttempt({ ...right, ip: stranger }).catch(() => null);
  const second = await there.signIn(right);

  expect(first.signIn?.accessToken).toEqual(expect.any(String));
  expect(again).toBe(9);
  await expect(loginRateLimitOf(other.services).countAttempt({ ...right, ip: '203.0.113.1' })).rejects.toMatchObject({ extensions: { code: 'RATE_LIMITED' } });
  expect(second.signIn?.accessToken).toEqual(expect.any(String));
  for (const visitor of [here, there]) visitor.leave();
});

test('while the database does not answer, a process counts by itself, and no count fails', async () => {
  const limit = openLoginRateLimit(other.services, sharedBounds(other.services));
  const attempt = { tenant: 'away', email: 'ana@away.example', ip: '192.0.2.1' };

  proxy.become('closed');
  const counted = await Promise.allSettled(Array.from({ length: 15 }, () => limit.countAttempt(attempt)));
  proxy.become('open');

  expect(counted.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
  for (const one of counted)
    if (one.status === 'rejected') expect(one.reason).toMatchObject({ extensions: { code: 'RATE_LIMITED', retryAfterMs: expect.any(Number) } });
});

test('what is stored names nobody, and is deleted once it no longer counts', async () => {
  const { ana, slug } = await aTenant();
  await lookedAt({ tenant: slug, email: ana.email, password: 'a guess' }, 1);
  const stored = () => asSuperuser(async (client) => (await client.query('select key from login_attempt')).rows.map(({ key }) => key), urls.superuser);
  const before = await stored();

  await purgeAttempts({ ...theServices(), now: () => new Date(Date.now() + 40 * 86_400_000) });

  expect(before.length).toBeGreaterThan(0);
  expect(before.every((key) => /^[\w-]{43}$/.test(key))).toBe(true);
  expect(await stored()).toEqual([]);
});

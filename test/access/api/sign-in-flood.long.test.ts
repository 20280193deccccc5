import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { aTenant, password } from '../../support/a-tenant.ts';
import { openTestApp } from '../../support/app.ts';
import { as, succeed } from '../../support/client.ts';
import { type SignInAnswer, visitorFrom } from '../../support/sign-in-from.ts';

openTestApp();

/** Elsewhere only 127.0.0.1 is an address of the machine. */
const isLinux = process.platform === 'linux';
const connections = Array.from({ length: 150 }, (_, number) => number);
/** Of each connection, should the honest never be done. */
const mostAttempts = 2_000;

/** While the work runs, each connection signs in with made-up accounts, again and again. */
async function flooded(tenant: string, addressOf: (connection: number) => string, work: () => Promise<void>): Promise<SignInAnswer[]> {
  const answers: SignInAnswer[] = [];
  let isOver = false;
  const attack = async (connection: number) => {
    const visitor = visitorFrom(addressOf(connection));
    for (let at = 0; at < mostAttempts && !isOver; at += 1) {
      const answer = await visitor.signIn({ tenant, email: `nobody-${connection}-${at}@x.example`, password: 'a guess at a password' });
      answers.push(answer);
      if (answer.error) await setTimeout(50);
    }
    visitor.leave();
  };
  const attacks = Promise.all(connections.map(attack));
  await work().finally(() => {
    isOver = true;
  });
  await attacks;
  return answers;
}

test.runIf(isLinux).each([
  ['one address', () => '127.0.0.2'],
  ['as many addresses', (connection: number) => `127.0.1.${connection + 1}`],
])('while 150 connections from %s sign in with made-up accounts, people of another desk sign in, and queries are answered', async (_, addressOf) => {
  const { ana, luis, marta, diego, sofia } = await aTenant();
  const attacked = await aTenant();
  const honest: SignInAnswer[] = [];

  const answers = await flooded(attacked.slug, addressOf, async () => {
    for (const { tenant, email } of [ana, luis, marta, diego, sofia]) {
      const visitor = visitorFrom('127.0.0.3');
      honest.push(await visitor.signIn({ tenant, email, password }));
      visitor.leave();
      await succeed(as(ana).viewer());
    }
  });

  for (const answer of honest) expect(answer).toEqual({ signIn: { accessToken: expect.any(String), userErrors: [] }, error: undefined });
  const codes = answers.map(({ signIn, error }) => error ?? signIn?.userErrors[0]?.code);
  expect(['WRONG_CREDENTIALS', 'RATE_LIMITED', 'UNAVAILABLE']).toEqual(expect.arrayContaining([...new Set(codes)]));
  expect(codes.filter((code) => code === 'WRONG_CREDENTIALS').length).toBeLessThanOrEqual(600);
});

test.runIf(isLinux)('who signed in from a place lately signs in from there also while their own desk is flooded', async () => {
  const { slug, ana } = await aTenant();
  const home = visitorFrom('127.0.0.4');
  await home.signIn({ tenant: slug, email: ana.email, password });
  const again: SignInAnswer[] = [];

  await flooded(
    slug,
    (connection) => `127.0.2.${connection + 1}`,
    async () => {
      for (let at = 0; at < 5; at += 1) again.push(await home.signIn({ tenant: slug, email: ana.email, password }));
    },
  );
  home.leave();

  for (const { signIn, error } of again) expect([signIn?.userErrors, error]).toEqual([[], undefined]);
});

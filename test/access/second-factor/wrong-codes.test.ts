import { afterAll, expect, test } from 'vitest';
import { aTenant, password } from '../../support/a-tenant.ts';
import { openTestApp } from '../../support/app.ts';
import { as, refusalsOf } from '../../support/client.ts';
import { type Visitor, visitorFrom } from '../../support/sign-in-from.ts';
import { anAuthenticator, signIn } from './an-authenticator.ts';

openTestApp();

const visitors: Visitor[] = [];
afterAll(() => {
  for (const visitor of visitors) visitor.leave();
});

function visitorAt(number: number): Visitor {
  const visitor = visitorFrom(`127.0.7.${number}`);
  visitors.push(visitor);
  return visitor;
}

test.runIf(process.platform === 'linux')(
  'who knows the password guesses ten codes from wherever, recovery codes among them, and does not lock the owner out',
  async () => {
    const { ana, luis } = await aTenant();
    const { next, recoveryCodes } = await anAuthenticator(ana);
    const guess = (number: number, secondFactorCode: string) => visitorAt(number).signIn({ tenant: ana.tenant, email: ana.email, password, secondFactorCode });
    for (let at = 1; at <= 10; at += 1) {
      const { signIn } = await guess(at, at % 2 ? '000000' : 'aaaa-bbbb-cccc-dddd');
      expect(signIn).toMatchObject({ accessToken: null, userErrors: [{ code: 'WRONG_CREDENTIALS' }] });
    }

    expect((await guess(11, next())).error).toBe('RATE_LIMITED');
    expect((await guess(12, recoveryCodes[0] ?? '')).error).toBe('RATE_LIMITED');

    const lucky = await anAuthenticator(luis);
    expect(await refusalsOf(signIn(luis, lucky.next()))).toEqual([]);
    expect(await refusalsOf(signIn(ana, next()))).toEqual([]);
  },
);

test('with the right password each time, a signed-in place has ten wrong codes in all, wherever it gives them', async () => {
  const { ana } = await aTenant();
  const { recoveryCodes, next } = await anAuthenticator(ana);
  const wrong = '000000';
  for (let at = 0; at < 2; at += 1) {
    expect(await refusalsOf(signIn(ana, wrong))).toEqual(['WRONG_CREDENTIALS']);
    expect(await refusalsOf(as(ana).removeSecondFactor({ password, code: wrong }))).toEqual(['WRONG_CREDENTIALS']);
    expect(await refusalsOf(as(ana).renewRecoveryCodes({ password, code: wrong }))).toEqual(['WRONG_CREDENTIALS']);
    expect(await refusalsOf(signIn(ana, recoveryCodes[at]))).toEqual([]);
  }
  for (let at = 0; at < 4; at += 1) expect(await refusalsOf(signIn(ana, wrong))).toEqual(['WRONG_CREDENTIALS']);

  await expect(signIn(ana, next())).rejects.toThrow('RATE_LIMITED');
  await expect(as(ana).removeSecondFactor({ password, code: next() })).rejects.toThrow('RATE_LIMITED');
  await expect(as(ana).renewRecoveryCodes({ password, code: next() })).rejects.toThrow('RATE_LIMITED');
});

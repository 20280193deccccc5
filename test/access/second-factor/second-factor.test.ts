import { expect, test } from 'vitest';
import { aKey } from '../../support/a-key.ts';
import { aTenant, password } from '../../support/a-tenant.ts';
import { openTestApp } from '../../support/app.ts';
import { atOneMoment } from '../../support/at-one-moment.ts';
import { as, askAs, refusalsOf, socketAs, succeed } from '../../support/client.ts';
import { inTenant } from '../../support/database.ts';
import { anAuthenticator, codeOf, signIn } from './an-authenticator.ts';

openTestApp();

test('who turned it on signs in with password and code, and sessions tell whether one was used', async () => {
  const { ana } = await aTenant();
  const { uri, secret } = await succeed(as(ana).beginSecondFactor({ password }));
  expect(uri).toContain(`secret=${secret}`);
  expect(decodeURIComponent(uri)).toContain(`Relevo ${ana.tenant}:${ana.email}`);
  expect((await signIn(ana)).userErrors).toEqual([]);

  const { recoveryCodes } = await succeed(as(ana).confirmSecondFactor({ code: codeOf(secret) }));

  expect(new Set(recoveryCodes).size).toBe(10);
  expect((await as(ana).secondFactor()).secondFactor).toEqual({ isOn: true, isRequired: false, recoveryCodesLeft: 10 });
  expect(await signIn(ana)).toMatchObject({ accessToken: null, userErrors: [{ code: 'SECOND_FACTOR_REQUIRED', path: ['input', 'secondFactorCode'] }] });
  const answer = await succeed(signIn(ana, codeOf(secret, 1)));
  expect(Date.parse(answer.session.secondFactorAt ?? '')).toBeGreaterThan(0);
  expect(answer.viewer.permissions).toContain('ticket:write');
  expect((await as(ana).sessionFactors()).nodes.map(({ secondFactorAt }) => typeof secondFactorAt)).toEqual(['string', 'string']);
});

test('without the right password nobody learns whether there is a second factor', async () => {
  const { ana, luis } = await aTenant();
  const { secret } = await anAuthenticator(ana);
  const wrong = { code: 'WRONG_CREDENTIALS', path: [] };

  const answers = [signIn(ana, undefined, 'not this'), signIn(ana, codeOf(secret, 1), 'not this'), signIn(luis, undefined, 'not this'), signIn(ana, '123456')];

  for (const answer of await Promise.all(answers)) expect(answer).toMatchObject({ accessToken: null, userErrors: [wrong] });
  expect(new Set((await Promise.all(answers)).map(({ userErrors }) => JSON.stringify(userErrors))).size).toBe(1);
  expect((await signIn(ana, codeOf(secret, 1))).userErrors).toEqual([]);
});

test('a code works once, a step early or late, and not at the same moment twice', async () => {
  const tenant = await aTenant();
  const { ana } = tenant;
  const { secret, next } = await anAuthenticator(ana);
  const code = next();

  const codes = await atOneMoment(tenant, ...[1, 2, 3].map(() => () => refusalsOf(signIn(ana, code))));

  expect(codes.flat()).toEqual(['WRONG_CREDENTIALS', 'WRONG_CREDENTIALS']);
  for (const old of [code, codeOf(secret), codeOf(secret, -1), codeOf(secret, 3), codeOf(secret, -3)]) {
    expect(await refusalsOf(signIn(ana, old))).toEqual(['WRONG_CREDENTIALS']);
  }
});

test('a recovery code works once, however it is typed, and not at the same moment twice; admins see that one was used', async () => {
  const tenant = await aTenant();
  const { ana, sofia } = tenant;
  const { recoveryCodes } = await anAuthenticator(ana);
  const [one = '', other = ''] = recoveryCodes;

  const codes = await atOneMoment(tenant, ...[1, 2].map(() => () => refusalsOf(signIn(ana, one))));

  expect(codes.flat()).toEqual(['WRONG_CREDENTIALS']);
  expect(await refusalsOf(signIn(ana, one))).toEqual(['WRONG_CREDENTIALS']);
  expect(await refusalsOf(signIn(ana, other.toUpperCase().replaceAll('-', ' ')))).toEqual([]);
  expect((await as(ana).secondFactor()).secondFactor.recoveryCodesLeft).toBe(8);
  const { body } = await askAs(sofia, '{ events(first: 50) { nodes { type actor { id } changes { field after } } } }');
  const told = body.data.events.nodes.filter(({ type }: { type: string }) => type === 'user.recovery_code_used');
  expect(told).toHaveLength(2);
  expect(told[0]).toMatchObject({ actor: { id: ana.id }, changes: [{ field: 'user', after: ana.id }] });
});

test('turning it on asks for the password, a secret that was begun, and a right code of it', async () => {
  const tenant = await aTenant();
  const { ana, luis } = tenant;

  expect(await refusalsOf(as(ana).beginSecondFactor({ password: 'not this' }))).toEqual(['WRONG_CREDENTIALS']);
  expect(await refusalsOf(as(ana).confirmSecondFactor({ code: '123456' }))).toEqual(['SECOND_FACTOR_NOT_BEGUN']);
  const first = await succeed(as(ana).beginSecondFactor({ password }));
  const second = await succeed(as(ana).beginSecondFactor({ password }));
  expect(await refusalsOf(as(ana).confirmSecondFactor({ code: codeOf(first.secret) }))).toEqual(['WRONG_CREDENTIALS']);
  const lucky = await succeed(as(luis).beginSecondFactor({ password }));
  expect(await refusalsOf(as(ana).confirmSecondFactor({ code: codeOf(lucky.secret) }))).toEqual(['WRONG_CREDENTIALS']);
  expect((await as(ana).secondFactor()).secondFactor.isOn).toBe(false);

  const confirmed = await atOneMoment(tenant, ...[0, 1].map((step) => () => as(ana).confirmSecondFactor({ code: codeOf(second.secret, step) })));

  expect(confirmed.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(['SECOND_FACTOR_ON']);
  expect(await refusalsOf(as(ana).beginSecondFactor({ password }))).toEqual(['SECOND_FACTOR_ON']);
  const key = await aKey(tenant);
  expect(await refusalsOf(as(key).beginSecondFactor({ password }))).toEqual(['WRONG_CREDENTIALS']);
  expect(await refusalsOf(as(key).confirmSecondFactor({ code: '123456' }))).toEqual(['SECOND_FACTOR_NOT_BEGUN']);
  expect((await as(key).secondFactor()).secondFactor).toEqual({ isOn: false, isRequired: false, recoveryCodesLeft: 0 });
});

test('begun twice at once, one secret counts', async () => {
  const tenant = await aTenant();
  const { ana } = tenant;

  const begun = await atOneMoment(tenant, ...[1, 2].map(() => () => succeed(as(ana).beginSecondFactor({ password }))));

  const confirmed = await Promise.all(begun.map(({ secret }) => refusalsOf(as(ana).confirmSecondFactor({ code: codeOf(secret) }))));
  expect(confirmed.filter((codes) => codes.length === 0)).toHaveLength(1);
});

test('no session without it outlives the confirmation, not even one that is opened at the same moment', async () => {
  const tenant = await aTenant();
  const { ana } = tenant;
  const before = await succeed(signIn(ana));
  const { secret } = await succeed(as(ana).beginSecondFactor({ password }));

  const [confirmed] = await atOneMoment<{ userErrors: unknown[] }>(
    tenant,
    () => as(ana).confirmSecondFactor({ code: codeOf(secret) }),
    ...[1, 2, 3, 4].map(() => () => signIn(ana)),
  );

  expect(confirmed?.userErrors).toEqual([]);
  const { nodes } = await as(ana).sessionFactors();
  expect(nodes).toEqual([{ secondFactorAt: expect.any(String) }]);
  await expect.poll(async () => (await askAs({ token: before.accessToken }, '{ viewer { permissions } }')).status, { timeout: 10_000 }).toBe(401);
});

test('it is removed with password and code, and its recovery codes are renewed with both', async () => {
  const tenant = await aTenant();
  const { ana } = tenant;
  const { recoveryCodes, next } = await anAuthenticator(ana);
  const [one = '', other = '', third = ''] = recoveryCodes;

  expect(await refusalsOf(as(ana).removeSecondFactor({ password: 'not this', code: one }))).toEqual(['WRONG_CREDENTIALS']);
  expect(await refusalsOf(as(ana).removeSecondFactor({ password, code: 'none' }))).toEqual(['WRONG_CREDENTIALS']);
  expect(await refusalsOf(as(ana).renewRecoveryCodes({ password: 'not this', code: one }))).toEqual(['WRONG_CREDENTIALS']);
  expect(await refusalsOf(as(ana).renewRecoveryCodes({ password, code: '000000' }))).toEqual(['WRONG_CREDENTIALS']);
  const renewed = await succeed(as(ana).renewRecoveryCodes({ password, code: one }));
  expect(await refusalsOf(signIn(ana, other))).toEqual(['WRONG_CREDENTIALS']);

  const codes = await atOneMoment(tenant, ...renewed.recoveryCodes.slice(0, 2).map((code) => () => refusalsOf(as(ana).removeSecondFactor({ password, code }))));

  expect(codes.flat()).toEqual(['SECOND_FACTOR_OFF']);
  expect(await refusalsOf(as(ana).renewRecoveryCodes({ password, code: third }))).toEqual(['SECOND_FACTOR_OFF']);
  expect((await as(ana).secondFactor()).secondFactor).toEqual({ isOn: false, isRequired: false, recoveryCodesLeft: 0 });
  expect(await signIn(ana)).toMatchObject({ session: { secondFactorAt: null }, userErrors: [] });
  expect(await refusalsOf(signIn(ana, next()))).toEqual([]);
});

test('wrong codes count like wrong passwords, whatever the password was, and a right password alone forgets none', async () => {
  const { ana } = await aTenant();
  const { next } = await anAuthenticator(ana);
  for (let at = 0; at < 5; at += 1) {
    expect(await refusalsOf(signIn(ana, '000000'))).toEqual(['WRONG_CREDENTIALS']);
    expect(await refusalsOf(signIn(ana))).toEqual(['SECOND_FACTOR_REQUIRED']);
  }

  await expect(signIn(ana, next())).rejects.toThrow('RATE_LIMITED');
  await expect(as(ana).removeSecondFactor({ password, code: next() })).rejects.toThrow('RATE_LIMITED');
  await expect(as(ana).renewRecoveryCodes({ password, code: next() })).rejects.toThrow('RATE_LIMITED');
});

test('codes to turn it on are guessed no faster either', async () => {
  const { ana } = await aTenant();
  const { secret } = await succeed(as(ana).beginSecondFactor({ password }));
  for (let at = 0; at < 10; at += 1) expect(await refusalsOf(as(ana).confirmSecondFactor({ code: '000000' }))).toEqual(['WRONG_CREDENTIALS']);

  await expect(as(ana).confirmSecondFactor({ code: codeOf(secret) })).rejects.toThrow('RATE_LIMITED');
});

test('a changed secret of the server leaves the recovery codes, and wrong codes are still only wrong', async () => {
  const { ana } = await aTenant();
  const { recoveryCodes, next } = await anAuthenticator(ana);
  await inTenant(ana.ctx, (db) =>
    db.query('update second_factor set sealed_secret = $3 where tenant_id = $1 and id = $2', [ana.ctx.tenant.id, ana.ctx.actor.id, 'AAAA']),
  );

  expect(await refusalsOf(signIn(ana, next()))).toEqual(['WRONG_CREDENTIALS']);
  expect(await refusalsOf(signIn(ana, recoveryCodes[0]))).toEqual([]);
});

test('it is set up over a socket too', async () => {
  const { ana } = await aTenant();
  const client = socketAs(ana);
  const query = `mutation { beginSecondFactor(input: { password: "${password}" }) { secret userErrors { code } } }`;

  const { value } = await client.iterate<{ beginSecondFactor: { secret: string } }>({ query }).next();

  expect(value.data.beginSecondFactor).toMatchObject({ secret: expect.stringMatching(/^[A-Z2-7]{32}$/), userErrors: [] });
  await client.dispose();
});

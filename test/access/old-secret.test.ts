import { expect, test } from 'vitest';
import { signAccessToken, verifyAccessToken } from '../../src/access/access-token.ts';
import { resealSecondFactors } from '../../src/access/second-factor/reseal-second-factors.ts';
import { seal, unseal } from '../../src/access/second-factor/sealed-secret.ts';
import { rotateRefreshToken } from '../../src/access/sessions/rotate-refresh-token.ts';
import { readToken } from '../../src/access/token-format.ts';
import { textOfToken } from '../../src/accounts/account-token.ts';
import { resetLinkOf } from '../../src/accounts/request-password-reset.ts';
import type { Context } from '../../src/core/context.ts';
import { aTenant, type Person, password } from '../support/a-tenant.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { as, askAs, succeed } from '../support/client.ts';
import { asSuperuser } from '../support/database.ts';
import { anAuthenticator, signIn } from './second-factor/an-authenticator.ts';

const [secret, oldSecret] = ['the secret of today, which is long enough', 'the secret of before, which is long enough'];
openTestApp({ secret, oldSecret });

/** As a node had it that knew the old secret only. */
const before = (ctx: Context): Context => ({ ...ctx, services: { ...ctx.services, secret: oldSecret, oldSecret: undefined } });
const never = new AbortController().signal;

function signedWith(other: string, { token }: Person): string {
  const claims = verifyAccessToken(secret, token, new Date());
  if (!claims) throw new Error('The token is not of this server.');
  return signAccessToken(other, claims, new Date()).token;
}

test('an access token of the old secret is good, and new ones are of the new secret', async () => {
  const { ana } = await aTenant();
  const status = async (token: string) => (await askAs({ token }, '{ viewer { permissions } }')).status;

  expect(await status(signedWith(oldSecret, ana))).toBe(200);
  expect(await status(signedWith('another secret, which is long enough too', ana))).toBe(401);
  const { accessToken } = await succeed(as(null).signIn({ tenant: ana.tenant, email: ana.email, password }));
  expect(verifyAccessToken(secret, accessToken ?? '', new Date())).not.toBeNull();
});

test('a refresh token that a node used under the old secret gives the same answer again', async () => {
  const { ana } = await aTenant();
  const { refreshToken } = await succeed(as(null).signIn({ tenant: ana.tenant, email: ana.email, password }));
  const parsed = readToken('rlr', refreshToken ?? '');
  if (!parsed) throw new Error('No refresh token.');

  const first = await rotateRefreshToken(before(ana.ctx), parsed, refreshToken ?? '');
  const again = await succeed(as(null).refreshSession({ refreshToken: refreshToken ?? '' }));

  expect(again.refreshToken).toBe(first.refreshToken);
  await succeed(as(null).refreshSession({ refreshToken: again.refreshToken ?? '' }));
});

test('a link that was made under the old secret opens, and only once', async () => {
  const { ana, system } = await aTenant();
  const link = textOfToken(before(system), await resetLinkOf(system, ana.ctx.actor.id));
  const reset = () => as(null).resetPassword({ token: link, password: 'correcto caballo batería' });

  await succeed(reset());

  expect((await reset()).userErrors).toMatchObject([{ code: 'LINK_ENDED' }]);
});

test('a second factor that is sealed with the old secret works, and is sealed again', async () => {
  const { ana } = await aTenant();
  const device = await anAuthenticator(ana);
  const whose = { tenantId: ana.ctx.tenant.id, principalId: ana.ctx.actor.id };
  const sealed = async () =>
    (
      await asSuperuser((root) =>
        root.query('select sealed_secret as text from second_factor where tenant_id = $1 and id = $2', [whose.tenantId, whose.principalId]),
      )
    ).rows[0].text;
  const plain = unseal({ secret, ...whose }, await sealed());
  if (!plain) throw new Error('It is not sealed with the secret of this server.');
  const old = seal({ secret: oldSecret, ...whose }, plain);
  await asSuperuser((root) =>
    root.query('update second_factor set sealed_secret = $3 where tenant_id = $1 and id = $2', [whose.tenantId, whose.principalId, old]),
  );

  await succeed(signIn(ana, device.next()));
  const resealed = await resealSecondFactors(theServices(), never);
  const again = await resealSecondFactors(theServices(), never);

  expect(resealed).toBeGreaterThanOrEqual(1);
  expect(again).toBe(0);
  expect(unseal({ secret, ...whose }, await sealed())).toEqual(plain);
  expect(await resealSecondFactors({ ...theServices(), oldSecret: undefined }, never)).toBe(0);
});

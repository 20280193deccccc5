import { expect, test } from 'vitest';
import { purgeAccountTokens } from '../../src/accounts/purge-account-tokens.ts';
import { resetLinkOf } from '../../src/accounts/request-password-reset.ts';
import { aTenant } from '../support/a-tenant.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { asSuperuser } from '../support/database.ts';

openTestApp();

test('links go a day after they expired, and not earlier', async () => {
  const { ana, luis, marta, system } = await aTenant();
  for (const { ctx } of [ana, luis, marta]) await resetLinkOf(system, ctx.actor.id);
  const expire = (who: typeof ana, by: string) =>
    asSuperuser((root) =>
      root.query('update account_token set expires_at = now() - $3::interval where tenant_id = $1 and principal_id = $2', [
        system.tenant.id,
        who.ctx.actor.id,
        by,
      ]),
    );
  await expire(ana, '25 hours');
  await expire(luis, '23 hours');

  await purgeAccountTokens(theServices(), new AbortController().signal);

  const { rows } = await asSuperuser((root) => root.query('select principal_id as id from account_token where tenant_id = $1 order by id', [system.tenant.id]));
  expect(rows.map(({ id }) => id).sort()).toEqual([luis.ctx.actor.id, marta.ctx.actor.id].sort());
});

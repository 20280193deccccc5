import { expect, test } from 'vitest';
import { aTenant, password } from '../../support/a-tenant.ts';
import { openTestApp, theApp } from '../../support/app.ts';
import { as, refusalsOf } from '../../support/client.ts';
import { asSuperuser } from '../../support/database.ts';

openTestApp();

const hashes = async () => Number(/^relevo_password_hashes_total (\d+)$/m.exec(await (await fetch(`${theApp().url}/metrics`)).text())?.[1]);

test('whatever is wrong with a sign-in, one hash is computed', async () => {
  const { slug, ana, luis, marta } = await aTenant();
  const suspended = await aTenant();
  await asSuperuser(async (client) => {
    await client.query('delete from password where id = $1', [luis.ctx.actor.id]);
    await client.query('update principal set is_active = false where id = $1', [marta.ctx.actor.id]);
    await client.query('update tenant set suspended_at = now() where slug = $1', [suspended.slug]);
  });
  const wrong = 'not the password';
  const attempts = {
    'unknown desk': { tenant: 'no-such-desk', email: ana.email, password: wrong },
    'suspended desk': { tenant: suspended.slug, email: suspended.ana.email, password },
    'unknown account': { tenant: slug, email: `nobody@${slug}.example`, password: wrong },
    'no password': { tenant: slug, email: luis.email, password: wrong },
    'wrong password': { tenant: slug, email: ana.email, password: wrong },
    'deactivated account': { tenant: slug, email: marta.email, password },
    'long password': { tenant: slug, email: ana.email, password: 'x'.repeat(300) },
    'long password of an unknown account': { tenant: slug, email: `nobody@${slug}.example`, password: 'x'.repeat(300) },
  };

  const computed: Record<string, number> = {};
  for (const [name, attempt] of Object.entries(attempts)) {
    const before = await hashes();
    expect(await refusalsOf(as(null).signIn(attempt))).toEqual(['WRONG_CREDENTIALS']);
    computed[name] = (await hashes()) - before;
  }

  expect(computed).toEqual(Object.fromEntries(Object.keys(attempts).map((name) => [name, 1])));
});

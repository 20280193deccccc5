import { expect, test } from 'vitest';
import { aTenant, password, type TestTenant } from '../../support/a-tenant.ts';
import { openTestApp } from '../../support/app.ts';
import { asSuperuser } from '../../support/database.ts';
import { visitorFrom } from '../../support/sign-in-from.ts';
import { meanOf, tStatistic } from '../../support/t-statistic.ts';

openTestApp();

/** Of each branch; `npm run test:sign-in-time` sets it. Without it nothing is measured. */
const samples = Number(process.env.RELEVO_SIGN_INS ?? 0);
/** Beyond this two branches are told apart by their time. */
const bound = 4.5;
/** Enough that no account, desk or address comes near its limit of attempts. */
const [tenants, addresses] = [10, 64];

type Attempt = Parameters<ReturnType<typeof visitorFrom>['signIn']>[0];
const wrong = 'not the password';
const long = 'x'.repeat(300);

const branches: Record<string, (tenant: TestTenant, at: number) => Attempt> = {
  'wrong password': ({ slug, ana }) => ({ tenant: slug, email: ana.email, password: wrong }),
  'wrong password, second factor': ({ slug, luis }) => ({ tenant: slug, email: luis.email, password: wrong }),
  'wrong password, second factor and a code': ({ slug, luis }) => ({ tenant: slug, email: luis.email, password: wrong, secondFactorCode: '123456' }),
  'unknown desk': ({ slug }, at) => ({ tenant: slug.replace('t', 'u'), email: `${['ana', 'luis'][at % 2]}@${slug}.example`, password: wrong }),
  'unknown account': ({ slug }, at) => ({ tenant: slug, email: `${['eva', 'leon'][at % 2]}@${slug}.example`, password: wrong }),
  'account without a password': ({ slug, marta }) => ({ tenant: slug, email: marta.email, password: wrong }),
  'deactivated account': ({ slug, diego }) => ({ tenant: slug, email: diego.email, password }),
  'password of 300 characters': ({ slug, sofia }) => ({ tenant: slug, email: sofia.email, password: long }),
  'password of 300 characters, unknown account': ({ slug }) => ({ tenant: slug, email: `nobody@${slug}.example`, password: long }),
};

test.runIf(samples > 0 && process.platform === 'linux')(
  'sign-in does not tell by its time whether a desk or an account exists',
  async () => {
    const desks = await Promise.all(Array.from({ length: tenants }, aDesk));
    const visitors = Array.from({ length: addresses }, (_, number) => visitorFrom(`127.0.3.${number + 1}`));
    const times = Object.fromEntries(Object.keys(branches).map((name) => [name, [] as number[]]));

    for (let at = -20; at < samples; at += 1) {
      for (const [name, attemptOf] of shuffled(Object.entries(branches))) {
        const visitor = visitors[Math.floor(Math.random() * visitors.length)] as (typeof visitors)[number];
        const attempt = attemptOf(desks[(at + 20) % tenants] as TestTenant, at + 20);
        const from = performance.now();
        const { signIn } = await visitor.signIn(attempt);
        if (at >= 0) times[name]?.push(performance.now() - from);
        expect(signIn?.userErrors).toEqual([{ code: 'WRONG_CREDENTIALS' }]);
      }
    }
    for (const visitor of visitors) visitor.leave();

    const [usual = [], ...others] = Object.values(times);
    const found = others.map((other) => tStatistic(usual, other));
    const rows = Object.entries(times).map(([name, list], at) => ({
      branch: name,
      'mean ms': meanOf(list).toFixed(2),
      t: at === 0 ? '' : found[at - 1]?.toFixed(2),
    }));
    console.table(rows);
    for (const t of found) expect(Math.abs(t)).toBeLessThan(bound);
  },
  3_600_000,
);

async function aDesk(): Promise<TestTenant> {
  const tenant = await aTenant();
  await asSuperuser(async (client) => {
    await client.query("insert into second_factor (tenant_id, id, sealed_secret, confirmed_at, last_step) values ($1, $2, 'AAAA', now(), 1)", [
      tenant.system.tenant.id,
      tenant.luis.ctx.actor.id,
    ]);
    await client.query('delete from password where id = $1', [tenant.marta.ctx.actor.id]);
    await client.query('update principal set is_active = false where id = $1', [tenant.diego.ctx.actor.id]);
  });
  return tenant;
}

function shuffled<One>(list: One[]): One[] {
  return list
    .map((one) => ({ one, rank: Math.random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ one }) => one);
}

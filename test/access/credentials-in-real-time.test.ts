import { beforeEach, expect, test } from 'vitest';
import { listen, nowIn } from '../live/subscriber.ts';
import { aKey } from '../support/a-key.ts';
import { aTenant, password, type TestTenant } from '../support/a-tenant.ts';
import { aResolvedTicket } from '../support/a-ticket.ts';
import { advance, opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, type Bearer, refusalsOf, succeed } from '../support/client.ts';
import { hours, later } from '../support/moments.ts';

openTestApp();

const days = (count: number) => hours(24 * count);
const inDays = (count: number) => later(new Date(), days(count));

let tenant: TestTenant;
beforeEach(async () => {
  tenant = await aTenant();
});

async function hears(who: Bearer): Promise<void> {
  const listening = listen(who, { after: await nowIn(tenant.system) });
  await opens(tenant.ana);
  await listening.until(1);
  await listening.leave();
}

test('on a desk that is forty days ahead, sessions and keys subscribe as before', async () => {
  const key = await aKey(tenant, { permissions: ['ticket:read', 'ticket:read_all'], expiresAt: inDays(20).toISOString() });
  await advance(tenant, inDays(40));

  const { accessToken, refreshToken } = await as(null).signIn({ tenant: tenant.ana.tenant, email: tenant.ana.email, password });
  const refreshed = await as(null).refreshSession({ refreshToken: refreshToken ?? '' });

  for (const token of [tenant.ana.token, accessToken, refreshed.accessToken, key.token]) await hears({ token: token ?? '' });
});

test('a key whose end lies between real time and the time of the desk is still valid to hand-overs', async () => {
  const key = await aKey(tenant, { expiresAt: inDays(20).toISOString() });
  const { id } = await aResolvedTicket(tenant, key);
  await advance(tenant, inDays(40));

  const handOver = as(tenant.sofia).handOverTicket({ ticketId: id, creatorId: tenant.diego.id, reason: 'Ya no está' });

  expect(await refusalsOf(handOver)).toEqual(['CREATOR_IS_ACTIVE']);
});

test('what the desk tells of a key is real time throughout', async () => {
  await advance(tenant, inDays(40));
  const before = Date.now();

  const { id } = await aKey(tenant, { expiresAt: inDays(20).toISOString() });
  await succeed(as(tenant.sofia).revokeApiKey({ apiKeyId: id }));

  const key = (await as(tenant.sofia).apiKeys()).nodes.find((one) => one.id === id);
  for (const instant of [key?.createdAt, key?.revokedAt].map((one) => Date.parse(one ?? ''))) {
    expect(instant).toBeGreaterThanOrEqual(before);
    expect(instant).toBeLessThanOrEqual(Date.now());
  }
});

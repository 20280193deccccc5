import { expect, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { advance, opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs, refusalsOf, succeed } from '../support/client.ts';
import { historyOf } from '../support/history.ts';
import { hours, later } from '../support/moments.ts';

openTestApp();

test('everything that falls due in between happens at its own instant, and what is done afterwards is done later', async () => {
  const tenant = await aTenant();
  const [critical, low] = [await opens(tenant.ana, { severity: 'critical' }), await opens(tenant.ana, { severity: 'low' })];
  const { openedAt } = await succeed(as(tenant.ana).ticketClocks({ id: critical }));

  await advance(tenant, later(openedAt, hours(30)));

  const breaches = (await historyOf(tenant.marta, critical)).filter(({ type }) => type === 'sla.breached');
  expect(breaches.map(({ at, changes }) => [changes.metric, at])).toEqual([
    ['FIRST_RESPONSE', later(openedAt, hours(1)).toISOString()],
    ['TOTAL_RESOLUTION', later(openedAt, hours(4)).toISOString()],
  ]);
  expect((await historyOf(tenant.marta, low)).map(({ type }) => type)).toEqual(['ticket.opened']);
  await succeed(as(tenant.marta).replyToTicket({ ticketId: low, body: 'Hola.' }));
  expect(Date.parse((await historyOf(tenant.marta, low)).at(-1)?.at ?? '')).toBeGreaterThanOrEqual(later(openedAt, hours(30)).getTime());
  expect(await as(tenant.ana).ticketClocks({ id: critical })).toMatchObject({ isOverdue: true });
});

test('it goes forward only, and only where there is nothing to lose', async () => {
  const [tenant, real] = [await aTenant(), await aTenant({ isTest: false })];
  const tomorrow = later(new Date(), hours(24)).toISOString();
  await advance(tenant, tomorrow);

  expect(await refusalsOf(as(tenant.sofia).advanceClock({ to: later(new Date(), hours(23)).toISOString() }))).toEqual(['CLOCK_GOES_FORWARD']);
  expect(await refusalsOf(as(real.sofia).advanceClock({ to: tomorrow }))).toEqual(['NOT_A_TEST_DESK']);
  const { body } = await askAs(tenant.marta, `mutation { advanceClock(input: { to: "${tomorrow}" }) { now } }`);
  expect(body.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});

test('a repeated call with the same key moves it once', async () => {
  const tenant = await aTenant();
  const input = { to: later(new Date(), hours(24)).toISOString(), idempotencyKey: 'once' };

  const [first, again] = [await as(tenant.sofia).advanceClock(input), await as(tenant.sofia).advanceClock(input)];

  expect([first, again]).toEqual([
    { userErrors: [], now: input.to },
    { userErrors: [], now: input.to },
  ]);
});

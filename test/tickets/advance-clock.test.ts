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

test('it goes ten years ahead at most, and the desk goes on writing', async () => {
  const tenant = await aTenant();
  const inYears = (years: number) => later(new Date(), hours(24 * 365.25 * years)).toISOString();

  const answers = [inYears(10.1), inYears(7_000), '9999-12-31T23:59:59.999Z'].map((to) => as(tenant.sofia).advanceClock({ to }));

  for (const answer of answers) {
    const { userErrors } = await answer;
    expect(userErrors).toMatchObject([{ code: 'CLOCK_TOO_FAR_AHEAD', path: ['input', 'to'], details: { latest: expect.stringMatching(/Z$/) } }]);
  }
  await advance(tenant, inYears(9.9));
  expect(await refusalsOf(as(tenant.sofia).advanceClock({ to: inYears(10.1) }))).toEqual(['CLOCK_TOO_FAR_AHEAD']);
  await opens(tenant.ana);
});

test('a breach tells when it was noticed, however long after it that was', async () => {
  const tenant = await aTenant();
  const id = await opens(tenant.ana, { severity: 'critical' });
  const { openedAt } = await succeed(as(tenant.ana).ticketClocks({ id }));

  await advance(tenant, later(openedAt, hours(30)));

  const breaches = (await historyOf(tenant.marta, id)).filter(({ type }) => type === 'sla.breached');
  expect(breaches).toHaveLength(2);
  for (const { changes } of breaches) expect(Date.parse(String(changes.detectedAt))).toBeGreaterThanOrEqual(later(openedAt, hours(30)).getTime());
});

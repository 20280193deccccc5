import { expect, test } from 'vitest';
import { aDesk } from '../support/a-desk.ts';
import { as } from '../support/client.ts';
import { openTestHouse } from '../support/house.ts';
import { hours, later } from '../support/moments.ts';
import { advance, does, historyOf, opens, refusalsOf, tell, ticketOf } from '../support/play.ts';

openTestHouse();

test('everything that falls due in between happens at its own instant, and what is done afterwards is done later', async () => {
  const desk = await aDesk();
  const [critical, low] = [await opens(desk.ana, { severity: 'critical' }), await opens(desk.ana, { severity: 'low' })];
  const { openedAt } = await ticketOf(desk.ana, critical, 'openedAt');

  await advance(desk, later(openedAt, hours(30)));

  const breaches = (await historyOf(desk.marta, critical)).filter(({ type }) => type === 'sla.breached');
  expect(breaches.map(({ at, changes }) => [changes.metric, at])).toEqual([
    ['FIRST_RESPONSE', later(openedAt, hours(1)).toISOString()],
    ['TOTAL_RESOLUTION', later(openedAt, hours(4)).toISOString()],
  ]);
  expect((await historyOf(desk.marta, low)).map(({ type }) => type)).toEqual(['ticket.opened']);
  await does(desk.marta, 'replyToTicket', { ticketId: low, body: 'Hola.' });
  expect(Date.parse((await historyOf(desk.marta, low)).at(-1)?.at ?? '')).toBeGreaterThanOrEqual(later(openedAt, hours(30)).getTime());
  expect(await ticketOf(desk.ana, critical, 'isOverdue')).toEqual({ isOverdue: true });
});

test('it goes forward only, and only where there is nothing to lose', async () => {
  const [desk, real] = [await aDesk(), await aDesk({ isTest: false })];
  const tomorrow = later(new Date(), hours(24)).toISOString();
  await advance(desk, tomorrow);

  expect(await refusalsOf(desk.sofia, 'advanceClock', { to: later(new Date(), hours(23)).toISOString() })).toEqual(['CLOCK_GOES_FORWARD']);
  expect(await refusalsOf(real.sofia, 'advanceClock', { to: tomorrow })).toEqual(['NOT_A_TEST_DESK']);
  const { body } = await as(desk.marta).ask(`mutation { advanceClock(input: { to: "${tomorrow}" }) { now } }`);
  expect(body.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});

test('a repeated call with the same key moves it once', async () => {
  const desk = await aDesk();
  const input = { to: later(new Date(), hours(24)).toISOString(), idempotencyKey: 'once' };

  const [first, again] = [await tell(desk.sofia, 'advanceClock', input, 'now'), await tell(desk.sofia, 'advanceClock', input, 'now')];

  expect([first, again]).toEqual([
    { userErrors: [], now: input.to },
    { userErrors: [], now: input.to },
  ]);
});

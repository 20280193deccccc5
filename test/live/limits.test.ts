import { parse } from 'graphql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Live } from '../../src/live/live.ts';
import { type LiveLimits, liveLimits } from '../../src/live/live-limits.ts';
import type { Context } from '../../src/platform/house.ts';
import { aDesk, type TestDesk } from '../support/a-desk.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestHouse, theHouse } from '../support/house.ts';
import { anOutlet, askToFollow } from './directly.ts';

openTestHouse();

const document = parse('subscription ($filter: TicketFilter, $after: String) { ticketEvents(filter: $filter, after: $after) { seq } }');
const fromTheStart = 'WyJTRVEiLCIwIl0';

let desk: TestDesk;
let live: Live;

beforeEach(async () => {
  desk = await aDesk();
});
afterEach(() => live.close());

const open = (limits: Partial<LiveLimits>) => {
  live = new Live(theHouse(), { ...liveLimits, ...limits });
};
const follow = async ({ ctx }: { ctx: Context }, variables: object = {}) => live.follow(await askToFollow(ctx, document, { ...variables }), anOutlet());
const refusal = (message: string, limit: number) => ({
  message: expect.stringContaining(message),
  extensions: { code: 'RATE_LIMITED', limit, retryAfterMs: expect.any(Number) },
});

test('a principal has so many subscriptions; another is not held up by it, and one that ends makes room', async () => {
  open({ subscriptionsOfPrincipal: 2 });
  const [first] = [await follow(desk.ana), await follow(desk.ana)];

  await expect(follow(desk.ana)).rejects.toMatchObject(refusal('A principal has 2 subscriptions', 2));
  await follow(desk.luis);
  await first.return();
  await follow(desk.ana);
});

test('a desk has so many subscriptions', async () => {
  open({ subscriptionsOfTenant: 2 });
  await follow(desk.ana);
  await follow(desk.luis);

  await expect(follow(desk.marta)).rejects.toMatchObject(refusal('A desk has 2 subscriptions', 2));
});

test('a desk follows so many different questions; the same question is no other one, wherever it begins', async () => {
  open({ groupsOfTenant: 1 });
  await aTicket(desk.ana);
  await follow(desk.ana);
  await follow(desk.ana, { after: fromTheStart });

  await expect(follow(desk.ana, { filter: { code: { eq: 'TST-000001' } } })).rejects.toMatchObject(refusal('1 different questions', 1));
  expect([...live.desks].map(({ groups }) => groups.size)).toEqual([1]);
});

test('a principal catches up with so many at the same time', async () => {
  open({ catchingUpOfPrincipal: 1 });
  await aTicket(desk.ana);
  const outlet = { offer: () => false, onceDrained: () => undefined };
  await live.follow(await askToFollow(desk.ana.ctx, document, { after: fromTheStart }), outlet);

  await expect(follow(desk.ana, { after: fromTheStart })).rejects.toMatchObject(refusal('1 subscriptions of one principal catch up', 1));
  await follow(desk.ana);
});

test('nothing is kept of a desk that nobody follows', async () => {
  open({});
  const followers = await Promise.all([desk.ana, desk.marta, desk.sofia].map((who) => follow(who)));

  await Promise.all(followers.map((one) => one.return()));

  expect([...live.desks]).toEqual([]);
});

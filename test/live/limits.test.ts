import { parse } from 'graphql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Context } from '../../src/core/context.ts';
import { Live } from '../../src/live/live.ts';
import { type LiveLimits, liveLimits } from '../../src/live/live-limits.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { aSink, askToFollow } from './without-a-socket.ts';

openTestApp();

const document = parse('subscription ($filter: TicketFilter, $after: String) { ticketEvents(filter: $filter, after: $after) { seq } }');
const fromTheStart = 'WyJTRVEiLCIwIl0';

let tenant: TestTenant;
let live: Live;

beforeEach(async () => {
  tenant = await aTenant();
});
afterEach(() => live.close());

const open = (limits: Partial<LiveLimits>) => {
  live = new Live(theServices(), { ...liveLimits, ...limits });
};
const follow = async ({ ctx }: { ctx: Context }, variables: object = {}) => live.subscribe(await askToFollow(ctx, document, { ...variables }), aSink());
const refusal = (message: string, limit: number) => ({
  message: expect.stringContaining(message),
  extensions: { code: 'RATE_LIMITED', limit, retryAfterMs: expect.any(Number) },
});

test('a principal has so many subscriptions; another is not held up by it, and one that ends makes room', async () => {
  open({ subscriptionsOfPrincipal: 2 });
  const [first] = [await follow(tenant.ana), await follow(tenant.ana)];

  await expect(follow(tenant.ana)).rejects.toMatchObject(refusal('A principal has at most 2 subscriptions', 2));
  await follow(tenant.luis);
  await first.return();
  await follow(tenant.ana);
});

test('a desk has so many subscriptions', async () => {
  open({ subscriptionsOfTenant: 2 });
  await follow(tenant.ana);
  await follow(tenant.luis);

  await expect(follow(tenant.marta)).rejects.toMatchObject(refusal('A desk has at most 2 subscriptions', 2));
});

test('a desk follows so many different questions; the same question is no other one, wherever it begins', async () => {
  open({ queriesOfTenant: 1 });
  await aTicket(tenant.ana);
  await follow(tenant.ana);
  await follow(tenant.ana, { after: fromTheStart });

  await expect(follow(tenant.ana, { filter: { code: { eq: 'TST-000001' } } })).rejects.toMatchObject(refusal('1 different subscription queries', 1));
  expect([...live.tenants].map(({ eventQueries }) => eventQueries.size)).toEqual([1]);
});

test('a principal catches up with so many at the same time', async () => {
  open({ catchingUpOfPrincipal: 1 });
  await aTicket(tenant.ana);
  const sink = { write: () => false, open: () => undefined, close: () => undefined, onceDrained: () => () => undefined };
  await live.subscribe(await askToFollow(tenant.ana.ctx, document, { after: fromTheStart }), sink);

  await expect(follow(tenant.ana, { after: fromTheStart })).rejects.toMatchObject(refusal('1 subscriptions of one principal catch up', 1));
  await follow(tenant.ana);
});

test('nothing is kept of a desk that nobody follows', async () => {
  open({});
  const subscriptions = await Promise.all([tenant.ana, tenant.marta, tenant.sofia].map((who) => follow(who)));

  await Promise.all(subscriptions.map((one) => one.return()));

  expect([...live.tenants]).toEqual([]);
});

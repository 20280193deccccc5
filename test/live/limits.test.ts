import { parse } from 'graphql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Context } from '../../src/core/context.ts';
import { Live } from '../../src/live/live.ts';
import { type LiveLimits, liveLimits } from '../../src/live/live-limits.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { aSink, requestFor } from './directly.ts';

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
const subscribe = async ({ ctx }: { ctx: Context }, variables: object = {}) => live.subscribe(await requestFor(ctx, document, { ...variables }), aSink());
const refusal = (message: string, limit: number) => ({
  message: expect.stringContaining(message),
  extensions: { code: 'RATE_LIMITED', limit, retryAfterMs: expect.any(Number) },
});

test('the subscriptions of a principal are limited; others are not affected, and one that ends makes room', async () => {
  open({ subscriptionsOfPrincipal: 2 });
  const [first] = [await subscribe(tenant.ana), await subscribe(tenant.ana)];

  await expect(subscribe(tenant.ana)).rejects.toMatchObject(refusal('A principal has at most 2 subscriptions', 2));
  await subscribe(tenant.luis);
  await first.return();
  await subscribe(tenant.ana);
});

test('the subscriptions of a desk are limited', async () => {
  open({ subscriptionsOfTenant: 2 });
  await subscribe(tenant.ana);
  await subscribe(tenant.luis);

  await expect(subscribe(tenant.marta)).rejects.toMatchObject(refusal('A desk has at most 2 subscriptions', 2));
});

test('the different queries of a desk are limited; the same query from another cursor is no different one', async () => {
  open({ queriesOfTenant: 1 });
  await aTicket(tenant.ana);
  await subscribe(tenant.ana);
  await subscribe(tenant.ana, { after: fromTheStart });

  await expect(subscribe(tenant.ana, { filter: { code: { eq: 'TST-000001' } } })).rejects.toMatchObject(refusal('1 different subscription queries', 1));
  expect([...live.tenants].map(({ eventQueries }) => eventQueries.size)).toEqual([1]);
});

test('the subscriptions of a principal that catch up at the same time are limited', async () => {
  open({ catchingUpOfPrincipal: 1 });
  await aTicket(tenant.ana);
  const sink = { write: () => false, onceDrained: () => undefined };
  await live.subscribe(await requestFor(tenant.ana.ctx, document, { after: fromTheStart }), sink);

  await expect(subscribe(tenant.ana, { after: fromTheStart })).rejects.toMatchObject(refusal('1 subscriptions of one principal catch up', 1));
  await subscribe(tenant.ana);
});

test('nothing is kept of a desk without subscriptions', async () => {
  open({});
  const subscriptions = await Promise.all([tenant.ana, tenant.marta, tenant.sofia].map((who) => subscribe(who)));

  await Promise.all(subscriptions.map((one) => one.return()));

  expect([...live.tenants]).toEqual([]);
});

import { parse } from 'graphql';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Context } from '../../src/core/context.ts';
import type { FeedNotifier } from '../../src/core/feed-notifier.ts';
import { Live } from '../../src/live/live.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { inTenant } from '../support/database.ts';
import { aSink, askToFollow } from './without-a-socket.ts';

openTestApp();

const document = parse('subscription { ticketEvents { seq } }');

let tenant: TestTenant;
let live: Live;
let open: Set<object>;

beforeEach(async () => {
  tenant = await aTenant();
  open = new Set();
  live = new Live({ ...theServices(), feedNotifier: counted(theServices().feedNotifier, open) });
});
afterEach(() => live.close());

/** The given notifier, which keeps its open subscriptions in a set. */
function counted(notifier: FeedNotifier, open: Set<object>): FeedNotifier {
  return {
    ...notifier,
    subscribe: (...args) => {
      const unsubscribe = notifier.subscribe(...args);
      open.add(unsubscribe);
      return () => {
        open.delete(unsubscribe);
        unsubscribe();
      };
    },
  };
}

const follow = async (ctx: Context) => live.subscribe(await askToFollow(ctx, document), aSink());

test('all subscribers of a tenant share one subscription to its feed, which ends with the last of them', async () => {
  const subscribers = await Promise.all(Array.from({ length: 5 }, () => follow(tenant.ana.ctx)));
  const [last, ...others] = subscribers;
  const whileAll = open.size;

  await Promise.all(others.map((one) => one.return()));
  const whileOne = open.size;
  await last?.return();

  expect([whileAll, whileOne, open.size]).toEqual([1, 1, 0]);
});

test('it also ends when the last subscriber is deactivated', async () => {
  const { system, ana } = tenant;
  const subscriber = await follow(ana.ctx);

  await inTenant(system, (db) => db.query('update principal set is_active = false where tenant_id = $1 and id = $2', [system.tenant.id, ana.ctx.actor.id]));

  await vi.waitFor(() => expect(open.size).toBe(0), 10_000);
  expect(subscriber.isOver).toBe(true);
});

test("ending a subscription twice ends nobody else's", async () => {
  const { feedNotifier } = theServices();
  const calls = { gone: 0, stays: 0 };
  const unsubscribe = feedNotifier.subscribe(tenant.system.tenant.id, () => {
    calls.gone += 1;
  });

  unsubscribe();
  const leave = feedNotifier.subscribe(tenant.system.tenant.id, () => {
    calls.stays += 1;
  });
  unsubscribe();
  feedNotifier.notify(tenant.system.tenant.id);

  await vi.waitFor(() => expect(calls.stays).toBeGreaterThan(0), 10_000);
  expect(calls.gone).toBe(0);
  leave();
});

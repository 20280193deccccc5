import { parse } from 'graphql';
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { Live } from '../../src/live/live.ts';
import { type LiveLimits, liveLimits } from '../../src/live/live-limits.ts';
import type { Subscription } from '../../src/live/subscription.ts';
import { asSuperuser } from '../isolation/two-tenants.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp, theServices } from '../support/app.ts';
import type { TicketFilter } from '../support/gql/graphql.ts';
import { listen, nowIn } from './subscriber.ts';
import { aSink, askToFollow, requestOf } from './without-a-socket.ts';

openTestApp();

let tenant: TestTenant;
let live: Live | undefined;

beforeEach(async () => {
  tenant = await aTenant();
});
afterEach(() => live?.close());

const open = (limits: Partial<LiveLimits> = {}) => {
  live = new Live(theServices(), { ...liveLimits, ...limits });
  return live;
};
const subjects = parse('subscription ($filter: TicketFilter) { ticketEvents(filter: $filter) { seq ticket { subject } } }');
const answers = parse('subscription { ticketEvents { seq ticket { survey { answer { score } } } } }');
const seqsIn = ({ told }: { told: string[] }) => told.map((text) => JSON.parse(text).data.ticketEvents.seq);
const until = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 5 });
const endOf = async (subscription: Subscription) => (await subscription.next()).value?.errors?.[0]?.extensions;

describe('values that cannot be read are refused when subscribing', () => {
  test.each<[string, TicketFilter]>([
    ['a NUL in contains', { subject: { contains: '\0' } }],
    ['a NUL in eq', { subject: { eq: 'a\0b' } }],
    ['a NUL in a list', { code: { in: ['a', '\0'] } }],
    ['a NUL in a key', { queue: { key: { eq: '\0' } } }],
    ['a NUL deep inside', { or: [{ not: { department: { nin: ['\0'] } } }] }],
    ['a time that is none', { openedAt: { gt: 'yesterday' } }],
    ['a time out of range', { openedAt: { gt: '999999-01-01T00:00:00.000Z' } }],
    ['an id that is none', { creator: { id: { neq: 'usr_1' } } }],
  ])('%s, and others receive their events', async (_, filter) => {
    const after = await nowIn(tenant.ana.ctx);
    const poisonous = listen(tenant.ana, { filter });
    const other = listen(tenant.marta, { after });
    await until(() => expect(poisonous.isOver()).toBe(true));

    await aTicket(tenant.ana);

    await other.until(1);
    expect(poisonous.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    await Promise.all([poisonous.leave(), other.leave()]);
  });

  test('also a value of a nested field', async () => {
    const request = await askToFollow(
      tenant.ana.ctx,
      parse('subscription { ticketEvents { ticket { activity(first: 1, after: "WyJTRVEiLCJcdTAwMDAiXQ") { nodes { seq } } } } }'),
    );

    await expect(open().subscribe(request, aSink())).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });
});

test('a query whose statement fails ends with an error, and others receive the event', async () => {
  const { ana, marta } = tenant;
  const live = open();
  const filter = { subject: { contains: 'x' } };
  const request = await askToFollow(ana.ctx, subjects, { filter });
  const [failing, sink] = [await live.subscribe(request, aSink()), aSink()];
  const others = [await live.subscribe(await askToFollow(marta.ctx, subjects), sink), await live.subscribe(await askToFollow(ana.ctx, subjects), sink)];
  // It was good when it was tried: this stands for whatever makes a statement fail later.
  Object.assign((request.filter as typeof filter).subject, { contains: '\0' });

  await aTicket(ana);
  await aTicket(ana);

  await until(() => expect(seqsIn(sink).sort()).toEqual(['1', '1', '2', '2']));
  expect(await endOf(failing)).toMatchObject({ code: 'BAD_USER_INPUT' });
  expect(others.map(({ isOver }) => isOver)).toEqual([false, false]);
});

describe('a statement that runs into its timeout', () => {
  /** Nobody can read answers of surveys until it is released. */
  async function lockAnswers(): Promise<() => Promise<void>> {
    const root = await asSuperuser(inject('urls').superuser);
    await root.query('begin; lock table survey_answer in access exclusive mode');
    return () => root.end();
  }

  test('ends its subscriptions with an error; others receive every event', async () => {
    const { ana, marta } = tenant;
    const live = open({ sharedPageMs: 50, slowQueryMs: 40, alonePageMs: 60 });
    const [sink, slowSink] = [aSink(), aSink()];
    const slow = await live.subscribe(await askToFollow(marta.ctx, answers), slowSink);
    const other = await live.subscribe(await askToFollow(marta.ctx, subjects), sink);
    const release = await lockAnswers();

    await aTicket(ana);
    const end = await endOf(slow);
    await release();
    await aTicket(ana);

    await until(() => expect(seqsIn(sink)).toEqual(['1', '2']));
    expect(end).toMatchObject({ code: 'COST_EXCEEDED', limit: 60 });
    expect(seqsIn(slowSink)).toEqual([]);
    expect(other.isOver).toBe(false);
  });

  test('which is only slow goes on by itself, and loses nothing', async () => {
    const { ana, marta } = tenant;
    const live = open({ sharedPageMs: 50, slowQueryMs: 40, alonePageMs: 8_000 });
    const [sink, slowSink] = [aSink(), aSink()];
    await live.subscribe(await askToFollow(marta.ctx, answers), slowSink);
    await live.subscribe(await askToFollow(marta.ctx, subjects), sink);
    const release = await lockAnswers();

    await aTicket(ana);
    await until(() => expect(seqsIn(sink)).toEqual(['1']));
    await aTicket(ana);
    await until(() => expect(seqsIn(sink)).toEqual(['1', '2']));
    expect(seqsIn(slowSink)).toEqual([]);
    await release();
    await aTicket(ana);

    await until(() => expect(seqsIn(slowSink)).toEqual(['1', '2', '3']));
  });
});

test('a slow query of counters ends with an error, and other counters are delivered', async () => {
  const { marta } = tenant;
  const live = open({ sharedPageMs: 50, slowQueryMs: 40, alonePageMs: 60 });
  const root = await asSuperuser(inject('urls').superuser);
  await root.query('begin; lock table queue_counter in access exclusive mode');
  const sink = aSink();

  const slow = await live.subscribe(await requestOf(marta.ctx, parse('subscription { queueCounters { key counts { open } } }')), aSink());
  await live.subscribe(await requestOf(marta.ctx, parse('subscription { queueCounters { key } }')), sink);

  await until(() => expect(sink.told).toHaveLength(1));
  expect(await endOf(slow)).toMatchObject({ code: 'COST_EXCEEDED', limit: 60 });
  await root.end();
});

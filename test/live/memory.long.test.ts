import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parse } from 'graphql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Context } from '../../src/core/context.ts';
import { Live } from '../../src/live/live.ts';
import { type LiveLimits, liveLimits } from '../../src/live/live-limits.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { opens } from '../support/actions.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { aSink, askToFollow, requestOf } from './without-a-socket.ts';

openTestApp();

/** Enough for two of these filters. */
const bytes = 629_146;
const query = 'subscription ($filter: TicketFilter) { ticketEvents(filter: $filter) { seq } }';
const document = parse(query);
const filterOf = (name: string, parts = 150) => ({ or: Array.from({ length: parts }, (_, at) => ({ subject: { contains: `${name} ${at}` } })) });

let tenant: TestTenant;
let live: Live;

beforeEach(async () => {
  tenant = await aTenant();
});
afterEach(() => live?.close());

const open = (limits: Partial<LiveLimits>) => {
  live = new Live(theServices(), { ...liveLimits, ...limits });
};
const follow = async ({ ctx }: { ctx: Context }, name: string, parts?: number) =>
  live.subscribe(await askToFollow(ctx, document, { filter: filterOf(name, parts) }), aSink());
const refusal = (who: string, limit: number) => ({
  message: expect.stringContaining(`The subscriptions of ${who} hold at most ${limit} bytes`),
  extensions: { code: 'RATE_LIMITED', limit, retryAfterMs: expect.any(Number) },
});

test('a principal has so much memory; others are not held up by it, and a subscription that ends makes room', async () => {
  open({ bytesOfPrincipal: bytes });
  const [first] = [await follow(tenant.ana, 'one'), await follow(tenant.ana, 'two')];

  await expect(follow(tenant.ana, 'three')).rejects.toMatchObject(refusal('a principal', bytes));
  await follow(tenant.luis, 'three');
  await first.return();
  await follow(tenant.ana, 'three');
});

test('a desk has so much memory, and another desk has its own', async () => {
  const another = await aTenant();
  open({ bytesOfTenant: bytes });
  await follow(tenant.ana, 'one');
  await follow(tenant.luis, 'two');

  await expect(follow(tenant.marta, 'three')).rejects.toMatchObject(refusal('a desk', bytes));
  await follow(another.ana, 'three');
});

test('all desks of a process have so much memory together', async () => {
  const another = await aTenant();
  open({ bytesOfProcess: bytes });
  await follow(tenant.ana, 'one');
  await follow(tenant.luis, 'two');

  await expect(follow(another.ana, 'three')).rejects.toMatchObject(refusal('all desks', bytes));
});

test('what is refused, or ended by the server, gives its memory back', async () => {
  open({ bytesOfPrincipal: bytes });
  for (const at of [1, 2, 3]) await expect(follow(tenant.ana, `\u0000${at}`)).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  const ended = [await follow(tenant.ana, 'one'), await follow(tenant.ana, 'two')];

  for (const subscription of ended) subscription.end(new Error('The end'));

  await Promise.all(['three', 'four'].map((name) => follow(tenant.ana, name)));
});

test('subscriptions that are about to start count already', async () => {
  open({ bytesOfPrincipal: bytes });

  const answers = await Promise.allSettled(Array.from({ length: 8 }, (_, at) => follow(tenant.ana, `${at}`)));

  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
});

test('who watches the presence at tickets pays for it like anybody else', async () => {
  const { id } = await aTicket(tenant.ana);
  const presence = parse('subscription ($id: ID!) { ticketPresence(ticketId: $id) { ticketId } }');
  const watch = async () => live.subscribe(await requestOf(tenant.marta.ctx, presence, { id }), aSink());
  open({ bytesOfPrincipal: 50_000 });
  const [first] = [await watch(), await watch(), await watch()];

  await expect(watch()).rejects.toMatchObject(refusal('a principal', 50_000));
  await first.return();
  await watch();
});

test('the same document counts once', async () => {
  open({ bytesOfPrincipal: bytes });
  const long = parse(`${query}${'#'.repeat(2_000)}`);

  for (let at = 0; at < 20; at += 1) await live.subscribe(await askToFollow(tenant.ana.ctx, long, {}), aSink());
});

function heapAfterCollection(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}

test('whoever asks for as many long filters as sockets allow gets so many as the memory is for, and no more of the heap than that', async () => {
  const bytesOfPrincipal = 8 * 1_048_576;
  open({ bytesOfPrincipal });
  await follow(tenant.luis, 'warm');
  await opens(tenant.luis);
  const before = heapAfterCollection();

  const asked: PromiseSettledResult<unknown>[] = [];
  // Not so many at once that they would be turned away for waiting too long for a slow database.
  for (let first = 0; first < 90; first += 15)
    asked.push(...(await Promise.allSettled(Array.from({ length: 15 }, (_, at) => follow(tenant.ana, `filter ${first + at}`)))));
  await opens(tenant.ana);
  await live.drain();

  const refused = asked.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  expect(heapAfterCollection() - before).toBeLessThan(bytesOfPrincipal);
  expect(refused.length).toBeGreaterThan(45);
  for (const reason of refused) expect(reason).toMatchObject(refusal('a principal', bytesOfPrincipal));
  expect(asked.length - refused.length).toBeGreaterThan(10);
});

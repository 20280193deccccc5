import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type App, openApp } from '../../src/app.ts';
import { openBus } from '../../src/bus/bus.ts';
import { openPresence } from '../../src/bus/presence.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { movesTo } from '../support/actions.ts';
import { openTestApp, readyFor, theServices } from '../support/app.ts';
import { as, type Bearer, socketAs } from '../support/client.ts';
import { inTenant } from '../support/database.ts';
import { TicketPresenceDocument, type TicketPresenceSubscription } from '../support/gql/graphql.ts';

openTestApp();

let other: App;
beforeAll(async () => {
  other = await openApp(readyFor());
});
afterAll(() => other.close());

type Activity = 'VIEWING' | 'WRITING' | null;

const announce = (who: Bearer, ticketId: string, activity: Activity) => as(who).announcePresence({ ticketId, activity });

function watch(who: Bearer, ticketId: string, url?: string) {
  const client = socketAs(who, url ? { url: `${url.replace('http', 'ws')}/graphql` } : {});
  const [told, errors]: [string[][], unknown[]] = [[], []];
  client.subscribe<TicketPresenceSubscription>(
    { query: TicketPresenceDocument.toString(), variables: { ticketId } },
    {
      next: ({ data, errors: wrong }) => {
        if (data) told.push(data.ticketPresence.present.map(({ actor, activity }) => `${actor?.name} ${activity}`));
        errors.push(...(wrong ?? []));
      },
      error: (error) => errors.push(...[error].flat()),
      complete: () => undefined,
    },
  );
  return { told, errors, until: (present: string[]) => vi.waitFor(() => expect(told.at(-1)).toEqual(present), 10_000), leave: async () => client.dispose() };
}

test('agents learn who looks at a ticket and who writes on it, through whichever node', async () => {
  const { ana, marta, diego } = await aTenant();
  const { id } = await aTicket(ana);
  const watchers = [watch(diego, id), watch(diego, id, other.url)];
  await Promise.all(watchers.map((one) => one.until([])));

  const answer = await announce(marta, id, 'VIEWING');
  await Promise.all(watchers.map((one) => one.until(['Marta Sanz VIEWING'])));
  await announce(marta, id, 'WRITING');
  await Promise.all(watchers.map((one) => one.until(['Marta Sanz WRITING'])));
  await announce(marta, id, null);
  await Promise.all(watchers.map((one) => one.until([])));

  expect(answer.presence?.present).toMatchObject([{ activity: 'VIEWING', actor: { name: 'Marta Sanz' } }]);
  await Promise.all(watchers.map((one) => one.leave()));
});

test('requesters neither announce nor watch, and an invisible ticket shows no presence', async () => {
  const { ana, marta } = await aTenant();
  const [open, hidden] = [await aTicket(ana), await aTicket(ana, { queue: 'hardware' })];

  const answer = await announce(marta, hidden.id, 'VIEWING');
  const refused = [watch(ana, open.id), watch(marta, hidden.id)];

  expect(answer).toMatchObject({ presence: null, userErrors: [{ code: 'NOT_FOUND', path: ['input', 'ticketId'] }] });
  await expect(announce(ana, open.id, 'WRITING')).rejects.toThrow('ticket:work');
  await vi.waitFor(() => expect(refused[0]?.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]), 10_000);
  await vi.waitFor(() => expect(refused[1]?.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]), 10_000);
  expect(refused.flatMap(({ told }) => told)).toEqual([]);
  await Promise.all(refused.map((one) => one.leave()));
});

test('a watcher who may no longer see the ticket receives no more presence', async () => {
  const tenant = await aTenant();
  const { ana, marta, diego } = tenant;
  const { id } = await aTicket(ana);
  const watching = watch(marta, id);
  await watching.until([]);

  await movesTo(tenant, id, 'hardware');
  await announce(diego, id, 'WRITING');

  await vi.waitFor(() => expect(watching.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]), 10_000);
  expect(watching.told).toEqual([[]]);
  await watching.leave();
});

test('a watcher is told at once that they may no longer see the ticket, though nobody announces anything', async () => {
  const tenant = await aTenant();
  const { ana, marta, diego, system } = tenant;
  const [moved, kept] = [await aTicket(ana), await aTicket(ana, { queue: 'hardware' })];
  const watching = [watch(marta, moved.id), watch(diego, kept.id), watch(diego, moved.id)] as const;
  await Promise.all(watching.map((one) => one.until([])));

  await movesTo(tenant, moved.id, 'hardware');
  await vi.waitFor(() => expect(watching[0].errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]), 10_000);
  expect(watching.slice(1).flatMap(({ errors }) => errors)).toEqual([]);
  await inTenant(system, (db) => db.query('delete from queue_member where tenant_id = $1 and member_id = $2', [system.tenant.id, diego.ctx.actor.id]));

  for (const one of watching) await vi.waitFor(() => expect(one.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]), 10_000);
  expect(watching.map(({ told }) => told)).toEqual([[[]], [[]], [[]]]);
  await Promise.all(watching.map((one) => one.leave()));
});

test('presence that is not repeated within half a minute is forgotten; repeated, it goes on as before', async () => {
  const { connections, log } = theServices();
  vi.useFakeTimers();
  const bus = await openBus({ busUrl: 'none', connections, directUrl: '', log });
  const presence = openPresence(bus, () => new Date());
  let changes = 0;
  presence.watch('ticket', () => {
    changes += 1;
  });
  presence.announce('ticket', 'marta', 'WRITING');
  const since = presence.at('ticket')[0]?.since;

  vi.advanceTimersByTime(20_000);
  presence.announce('ticket', 'marta', 'WRITING');
  vi.advanceTimersByTime(20_000);
  expect(presence.at('ticket')).toEqual([{ principalId: 'marta', activity: 'WRITING', since }]);
  vi.advanceTimersByTime(10_001);

  expect(presence.at('ticket')).toEqual([]);
  expect(changes).toBe(2);
  vi.useRealTimers();
});

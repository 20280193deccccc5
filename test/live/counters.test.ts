import { setTimeout } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { aTenant, type Person } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs, socketAs } from '../support/client.ts';
import { inTenant } from '../support/database.ts';
import { QueueCountersDocument, type QueueCountersSubscription } from '../support/gql/graphql.ts';

openTestApp();

type Counters = QueueCountersSubscription['queueCounters'];

interface Watching {
  told: Counters[];
  errors: unknown[];
  open(): Record<string, number | undefined>;
  leave(): Promise<void>;
}

function watch(who: { token: string }): Watching {
  const client = socketAs(who);
  const [told, errors]: [Counters[], unknown[]] = [[], []];
  client.subscribe<QueueCountersSubscription>(
    { query: QueueCountersDocument.toString() },
    {
      next: ({ data, errors: wrong }) => {
        if (data) told.push(data.queueCounters);
        errors.push(...(wrong ?? []));
      },
      error: (error) => errors.push(...[error].flat()),
      complete: () => undefined,
    },
  );
  const open = () => Object.fromEntries(told.at(-1)?.map(({ key, counts }) => [key, counts?.unassigned]) ?? []);
  return { told, errors, open, leave: async () => client.dispose() };
}

test('counters come at once, and again whenever a ticket moves them, each as far as the watcher sees', async () => {
  const { ana, marta, diego, sofia } = await aTenant();
  await aTicket(ana);
  const watchers = [watch(marta), watch(diego), watch(sofia)];
  for (const one of watchers) await vi.waitFor(() => expect(one.open()).toMatchObject({ software: 1 }), 10_000);

  const { id } = await aTicket(ana, { queue: 'hardware' });
  for (const one of watchers.slice(1)) await vi.waitFor(() => expect(one.open()).toEqual({ software: 1, hardware: 1 }), 10_000);
  await as(sofia).assignTicket({ ticketId: id, assigneeId: diego.id });
  for (const one of watchers.slice(1)) await vi.waitFor(() => expect(one.open()).toEqual({ software: 1, hardware: 0 }), 10_000);

  expect(watchers[0]?.told.flat().map(({ key }) => key)).not.toContain('hardware');
  await Promise.all(watchers.map((one) => one.leave()));
});

test('however much happens, they come four times a second at most, are read once for all, and end where things stand', async () => {
  const { ana, marta } = await aTenant();
  const watchers = Array.from({ length: 5 }, () => watch(marta));
  await vi.waitFor(() => expect(watchers.every(({ told }) => told.length === 1)).toBe(true), 10_000);
  const began = performance.now();

  for (let made = 0; made < 30; made += 1) {
    await aTicket(ana);
    await setTimeout(30);
  }
  await vi.waitFor(() => expect(watchers.every((one) => one.open().software === 30)).toBe(true), 10_000);
  const most = 2 + Math.ceil((performance.now() - began) / 250);

  for (const { told } of watchers) expect(told.length).toBeLessThanOrEqual(most);
  const { body } = await askAs(marta, '{ queues { key counts { unassigned } } }');
  expect(body.data.queues).toEqual([{ key: 'software', counts: { unassigned: 30 } }]);
  await Promise.all(watchers.map((one) => one.leave()));
});

test('requesters do not watch how much there is to do, nor does an agent who is one no more', async () => {
  const { ana, marta, system } = await aTenant();
  const refused = watch(ana);
  const demoted = watch(marta);
  await vi.waitFor(() => expect(demoted.told.length + demoted.errors.length).toBeGreaterThan(0), 10_000);

  await demote(system, marta);

  await vi.waitFor(() => expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]), 10_000);
  await vi.waitFor(() => expect(demoted.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]), 10_000);
  await Promise.all([refused.leave(), demoted.leave()]);
});

function demote(system: Person['ctx'], { ctx }: Person): Promise<unknown> {
  return inTenant(system, (db) =>
    db.query("update principal set role = 'REQUESTER', is_agent = false where tenant_id = $1 and id = $2", [system.tenant.id, ctx.actor.id]),
  );
}

import { expect, test } from 'vitest';
import { aTenantWithPolicies, promises } from '../recalculation/a-tenant-with-policies.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { type ApplyConfigurationInput } from '../support/gql/graphql.ts';

openTestApp();

async function apply({ sofia }: Pick<TestTenant, 'sofia'>, input: ApplyConfigurationInput) {
  return await as(sofia).applyConfiguration(input);
}

async function eventsOf(who: { token: string }) {
  return (await as(who).events({ first: 100 })).nodes;
}

const office = promises.calendars?.[0];

test('a given section replaces what was there, one that is left out stays, and the changes are returned', async () => {
  const tenant = await aTenantWithPolicies();

  const { version, changes } = await apply(tenant, {
    document: {
      categories: [
        { key: 'failure', label: 'Avería' },
        { key: 'question', label: 'Consulta' },
      ],
      calendars: [],
      policies: [],
    },
  });

  expect(version).toBe(2);
  expect(changes).toMatchObject([
    { section: 'calendars', key: 'office', kind: 'RETIRED', before: { timeZone: 'Europe/Madrid' }, after: null },
    { section: 'categories', key: 'question', kind: 'CHANGED', before: { label: 'Pregunta', rank: 0 }, after: { label: 'Consulta', rank: 1 } },
    { section: 'categories', key: 'failure', kind: 'ADDED', before: null, after: { label: 'Avería', rank: 0 } },
    { section: 'policies', key: 'standard', kind: 'RETIRED' },
  ]);
  const [{ categories }, calendars, slaPolicies, { checklist }] = await Promise.all([
    as(tenant.ana).catalog(),
    as(tenant.ana).calendars(),
    as(tenant.ana).slaPolicies(),
    as(tenant.ana).intake(),
  ]);
  expect({ categories, calendars, slaPolicies, checklist }).toMatchObject({
    categories: [
      { key: 'failure', label: 'Avería' },
      { key: 'question', label: 'Consulta' },
    ],
    ...{ calendars: [], slaPolicies: [], checklist: [{ key: 'restarted' }] },
  });
});

test('every change is an event for admins: who changed which rule when, before and after', async () => {
  const tenant = await aTenantWithPolicies();

  await apply(tenant, {
    document: {
      severities: [{ key: 'critical', label: 'Crítica', targetTime: 'PT2H', responseTime: 'PT1H' }],
      calendars: [{ ...office, timeZone: 'Atlantic/Canary' }],
      checklist: [],
    },
  });

  const told = (await eventsOf(tenant.sofia)).filter(({ type }) => !type.startsWith('ticket.'));
  expect(told).toMatchObject([
    {
      type: 'calendar.changed',
      actor: { name: 'Sofía León' },
      changes: [{ field: 'office', before: { timeZone: 'Europe/Madrid' }, after: { timeZone: 'Atlantic/Canary' } }],
    },
    { type: 'severity.changed', changes: [{ field: 'critical', before: { targetTime: 'PT4H' }, after: { targetTime: 'PT2H' } }] },
    { type: 'severity.retired', changes: [{ field: 'low', before: { targetTime: 'PT52H' }, after: null }] },
    { type: 'checklist_item.retired', changes: [{ field: 'restarted', after: null }] },
  ]);
  expect(await eventsOf(tenant.marta)).toEqual([]);
  expect(await eventsOf(tenant.ana)).toEqual([]);
});

test('what the desk is already makes no version and no event', async () => {
  const tenant = await aTenantWithPolicies();
  const configuration = await as(tenant.sofia).configuration();

  const same = await apply(tenant, { document: configuration.document });

  expect(same).toEqual({ configuration: { version: 1 }, version: 1, changes: [], userErrors: [] });
  expect(await eventsOf(tenant.sofia)).toEqual([]);
});

test('null takes a section away', async () => {
  const tenant = await aTenant({ priorityMatrix: { LOW: row('LOW'), MEDIUM: row('HIGH'), HIGH: row('URGENT') } });

  const { changes } = await apply(tenant, { document: { priorityMatrix: null } });

  expect(changes?.map(({ key, kind }) => [key, kind])).toEqual([
    ['LOW', 'RETIRED'],
    ['MEDIUM', 'RETIRED'],
    ['HIGH', 'RETIRED'],
  ]);
});

function row<Priority>(priority: Priority) {
  return { LOW: priority, MEDIUM: priority, HIGH: priority };
}

test('who looked at an older version is refused with the one that stands', async () => {
  const tenant = await aTenant();
  await apply(tenant, { document: { checklist: [{ key: 'one', label: 'Uno' }] }, expectedVersion: 1 });

  const late = await apply(tenant, { document: { checklist: [] }, expectedVersion: 1 });

  expect(late).toMatchObject({ version: null, changes: null, userErrors: [{ code: 'CONFLICT', path: ['input', 'expectedVersion'], details: { version: 2 } }] });
});

test('a repeated call returns the same version and the same changes, whatever was done meanwhile', async () => {
  const tenant = await aTenant();
  const once = { document: { checklist: [{ key: 'one', label: 'Uno' }] }, idempotencyKey: 'once' };
  const first = await apply(tenant, once);
  await apply(tenant, { document: { checklist: [] } });

  const again = await apply(tenant, once);

  expect(first.version).toBe(2);
  expect(again).toEqual(first);
  expect((await as(tenant.sofia).configuration()).version).toBe(3);
});

test('two admins at once: both changes stand, one after the other', async () => {
  const tenant = await aTenant();
  const save = (key: string) =>
    as(tenant.sofia).saveCalendar({ key, label: { es: key }, timeZone: 'UTC', weekly: { mon: [{ opens: '09:00', closes: '10:00' }] } });

  const saved = await Promise.all(['one', 'two', 'three'].map(save));

  expect(saved.map(({ version }) => version).sort()).toEqual([2, 3, 4]);
  const calendars = await as(tenant.sofia).calendars();
  expect(calendars.map(({ key }) => key).sort()).toEqual(['one', 'three', 'two']);
});

test('a status keeps its category, and neither a status nor a queue goes from under open tickets', async () => {
  const tenant = await aTenant();
  const configuration = await as(tenant.sofia).configuration();
  const { statuses, queues } = configuration.document as { statuses: { key: string }[]; queues: { key: string }[] };
  await succeed(as(tenant.ana).openTicket({ subject: 'Uno', description: 'Dos', queue: 'software' }));

  const meaning = await apply(tenant, {
    document: { statuses: statuses.map((status) => (status.key === 'pending' ? { ...status, category: 'ON_HOLD' } : status)) },
  });
  const standing = await apply(tenant, { document: { queues: queues.filter(({ key }) => key !== 'software') } });

  expect(meaning.userErrors[0]?.details).toMatchObject({ faults: [{ code: 'CATEGORY_STAYS', path: ['statuses', '2', 'category'] }] });
  expect(standing.userErrors[0]?.details).toMatchObject({ faults: [{ code: 'IN_USE', path: ['queues', 'software'] }] });
});

test('only admins change the desk', async () => {
  const { ana, marta } = await aTenant();

  for (const who of [ana, marta]) {
    await expect(as(who).applyConfiguration({ document: {} })).rejects.toThrow('FORBIDDEN');
  }
});

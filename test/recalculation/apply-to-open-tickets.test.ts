import { expect, inject, test } from 'vitest';
import { applyConfiguration } from '../../src/configuration/apply-configuration.ts';
import { publicId } from '../../src/core/ids.ts';
import { recalculate } from '../../src/recalculation/recalculate.ts';
import { openTicket } from '../../src/tickets/open-ticket.ts';
import type { TestTenant } from '../support/a-tenant.ts';
import { aClosedTicket } from '../support/a-ticket.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { inTenant } from '../support/database.ts';
import { at, hours, later } from '../support/moments.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { replayTenant } from '../support/replay-tenant.ts';
import { aTenantWithTickets, calendar, everyDay, policy, resolution, untilDone } from './a-tenant-with-tickets.ts';

// Work on all tenants would also change those of other test files.
const urls = await makeDatabase(inject('urls').superuser, 'relevo_open_under_promise');
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner });

const apply = ({ sofia }: TestTenant, document: unknown, applyToOpenTickets = true) => applyConfiguration(sofia.ctx, { document, applyToOpenTickets });

async function recalculated({ system }: TestTenant) {
  const text = "select e.ticket_id, e.changes, e.audience from event e where e.type = 'ticket.recalculated' order by e.seq";
  const { rows } = await inTenant(system, (client) => client.query(text));
  return rows.map(({ ticket_id, changes, audience }) => ({ ticket: publicId('Ticket', ticket_id), changes, audience }));
}

async function insistOnReplay({ system }: TestTenant): Promise<void> {
  for (const { kept, replayed, told, found } of await replayTenant(system)) {
    expect(replayed).toEqual(kept);
    expect(told).toEqual(found);
  }
}

test('open tickets go under a changed policy if the admin chooses so: used time stays used, and each event says what moved and why', async () => {
  const { tenant, ids, opened } = await aTenantWithTickets(3);
  const closed = await aClosedTicket(tenant, tenant.ana);

  await apply(tenant, { policies: [policy(resolution('PT20H'))] });
  await untilDone(tenant);

  for (const [index, id] of ids.entries())
    expect(await as(tenant.ana).ticketClocks({ id })).toMatchObject({ dueAt: later(opened, hours(20) + index).toISOString() });
  const told = await recalculated(tenant);
  expect(told.map(({ ticket }) => ticket)).toEqual(ids);
  expect(told[0]).toMatchObject({
    audience: 'AGENTS',
    changes: [
      { field: 'policy', before: null, after: expect.stringMatching(/^pol_/) },
      { field: 'dueAt', before: later(opened, hours(10)).toISOString(), after: later(opened, hours(20)).toISOString() },
    ],
  });
  expect(told.map(({ ticket }) => ticket)).not.toContain(closed.id);
  await insistOnReplay(tenant);
});

test('open tickets keep their targets unless the admin chooses otherwise, and new ones go by the new policy', async () => {
  const { tenant, ids, opened } = await aTenantWithTickets(1);

  await apply(tenant, { policies: [policy(resolution('PT20H'))] }, false);
  await untilDone(tenant);

  const { id } = await openTicket(at(opened, tenant.ana), { subject: 'Después', description: 'Nada.' });
  expect(await as(tenant.ana).ticketClocks({ id: ids[0] ?? '' })).toMatchObject({ dueAt: later(opened, hours(10)).toISOString() });
  expect(await as(tenant.ana).ticketClocks({ id: publicId('Ticket', id) })).toMatchObject({ dueAt: later(opened, hours(20)).toISOString() });
  expect(await recalculated(tenant)).toEqual([]);
});

test('what is too late under the new policy is late from now on, never back-dated', async () => {
  const { tenant, ids } = await aTenantWithTickets(1);
  const before = Date.now();

  await apply(tenant, { policies: [policy(resolution('PT1H'))] });
  await untilDone(tenant);

  const { slaClocks, isOverdue } = await succeed(as(tenant.marta).ticketClocks({ id: ids[0] ?? '' }));
  const breach = slaClocks.find(({ metric }) => metric === 'TOTAL_RESOLUTION') ?? expect.unreachable();
  expect(isOverdue).toBe(true);
  expect(breach.state).toBe('BREACHED');
  expect(Date.parse(breach.breachedAt ?? '')).toBeGreaterThanOrEqual(before);
  await insistOnReplay(tenant);
});

test('open tickets always go by new hours from now on, and time that was measured stays', async () => {
  const aroundTheClock = { calendars: [calendar(everyDay('00:00-24:00'))], policies: [policy(resolution('PT10H', { calendar: 'office' }))] };
  const { tenant, ids } = await aTenantWithTickets(2, aroundTheClock);

  await apply(tenant, { calendars: [calendar({ mon: ['00:00-24:00'] })] }, false);
  await untilDone(tenant);

  const { dueAt, slaExplanation } = await succeed(as(tenant.marta).ticketClocks({ id: ids[0] ?? '' }));
  expect(new Date(dueAt ?? '').getUTCDay()).toBe(1);
  const { segments } = slaExplanation.find(({ metric }) => metric === 'TOTAL_RESOLUTION') ?? expect.unreachable();
  expect(segments[0]).toMatchObject({ kind: 'RUNNING', calendarVersion: 1 });
  expect(segments.at(-1)?.calendarVersion ?? 2).toBe(2);
  expect((await recalculated(tenant))[0]?.changes[0]).toMatchObject({ field: 'calendar', after: expect.stringMatching(/^cal_/) });
  await insistOnReplay(tenant);
});

test('when a policy and its hours change at once, each ticket is recalculated once', async () => {
  const within = (hours: number) => [policy(resolution(`PT${hours}H`, { calendar: 'office' }))];
  const { tenant, ids } = await aTenantWithTickets(2, { calendars: [calendar(everyDay('00:00-24:00'))], policies: within(10) });

  await apply(tenant, { calendars: [calendar(everyDay('09:00-17:00'))], policies: within(20) });
  await untilDone(tenant);

  expect((await recalculated(tenant)).map(({ ticket }) => ticket)).toEqual(ids);
  await insistOnReplay(tenant);
});

test('hours that no clock of a ticket counts by are not its affair', async () => {
  const { tenant } = await aTenantWithTickets(1, { calendars: [calendar(everyDay('00:00-24:00'))] });

  await apply(tenant, { calendars: [calendar(everyDay('09:00-10:00'))] }, false);
  await untilDone(tenant);

  expect(await recalculated(tenant)).toEqual([]);
});

test('a policy that is taken away takes its running clocks along, and leaves those of the severities', async () => {
  const { tenant, ids } = await aTenantWithTickets(2);

  await apply(tenant, { policies: [] }, false);
  await untilDone(tenant);

  const { dueAt, slaClocks } = await succeed(as(tenant.marta).ticketClocks({ id: ids[1] ?? '' }));
  expect(dueAt).toBeNull();
  expect(slaClocks).toMatchObject([
    { metric: 'FIRST_RESPONSE', state: 'BREACHED', ending: null },
    { metric: 'TOTAL_RESOLUTION', state: 'CANCELLED', ending: 'POLICY_REMOVED' },
  ]);
  expect((await recalculated(tenant))[0]?.changes[0]).toMatchObject({ field: 'policy', before: expect.stringMatching(/^pol_/), after: null });
  await insistOnReplay(tenant);
});

test('only the targets of the applied policy change', async () => {
  const { tenant, ids, opened } = await aTenantWithTickets(2);
  const severities = [
    { key: 'critical', label: 'Crítica', targetTime: 'PT4H', responseTime: 'PT30H' },
    { key: 'low', label: 'Baja', targetTime: 'PT52H' },
  ];
  await apply(tenant, { severities }, false);

  await apply(tenant, { policies: [policy(resolution('PT20H'))] });
  await untilDone(tenant);

  const critical = await as(tenant.marta).ticketClocks({ id: ids[1] ?? '' });
  expect(critical).toMatchObject({ dueAt: later(opened, hours(20) + 1).toISOString(), firstResponseDueAt: later(opened, hours(1) + 1).toISOString() });
});

test("a severity's own times are a policy too: applied, open tickets go by them", async () => {
  const { tenant, ids, opened } = await aTenantWithTickets(1, { policies: [] });

  await apply(tenant, { severities: [{ key: 'low', label: 'Baja', targetTime: 'PT7H' }] });
  await untilDone(tenant);

  expect(await as(tenant.ana).ticketClocks({ id: ids[0] ?? '' })).toMatchObject({ dueAt: later(opened, hours(7)).toISOString() });
  await insistOnReplay(tenant);
});

test('it is the version that was applied, whatever is saved meanwhile without being applied', async () => {
  const { tenant, ids, opened } = await aTenantWithTickets(1);

  await apply(tenant, { policies: [policy(resolution('PT20H'))] });
  await apply(tenant, { policies: [policy(resolution('PT30H'))] }, false);
  await untilDone(tenant);

  expect(await as(tenant.ana).ticketClocks({ id: ids[0] ?? '' })).toMatchObject({ dueAt: later(opened, hours(20)).toISOString() });
});

test('one after the other: of two versions that are applied the newer holds in the end', async () => {
  const { tenant, ids, opened } = await aTenantWithTickets(1);

  await apply(tenant, { policies: [policy(resolution('PT20H'))] });
  await apply(tenant, { policies: [policy(resolution('PT30H'))] });
  await untilDone(tenant);

  expect(await as(tenant.ana).ticketClocks({ id: ids[0] ?? '' })).toMatchObject({ dueAt: later(opened, hours(30)).toISOString() });
  expect(await recalculated(tenant)).toHaveLength(2);
});

test("the first policy is everybody's: where another one comes first, open tickets go under that", async () => {
  const { tenant, ids, opened } = await aTenantWithTickets(1);

  await apply(tenant, { policies: [{ key: 'new', label: 'Nueva', targets: [resolution('PT40H')] }, policy(resolution('PT10H'))] });
  await untilDone(tenant);

  expect(await as(tenant.ana).ticketClocks({ id: ids[0] ?? '' })).toMatchObject({ dueAt: later(opened, hours(40)).toISOString() });
});

test('a ticket in other hands holds up nobody before it, and is not left out', async () => {
  const { tenant, ids } = await aTenantWithTickets(5);
  await apply(tenant, { policies: [policy(resolution('PT20H'))] });

  const before = await inTenant(tenant.system, async (client) => {
    await client.query("select from ticket where subject = 'Número 2' for update");
    await recalculate(theServices(), new AbortController().signal);
    return recalculated(tenant);
  });
  await untilDone(tenant);

  expect(before.map(({ ticket }) => ticket)).toEqual(ids.slice(0, 2));
  expect((await recalculated(tenant)).map(({ ticket }) => ticket)).toEqual(ids);
});

test('any number of workers at once do everything once', async () => {
  const { tenant, ids } = await aTenantWithTickets(130);
  await apply(tenant, { policies: [policy(resolution('PT20H'))] });

  await Promise.all([untilDone(tenant), untilDone(tenant), untilDone(tenant)]);

  expect((await recalculated(tenant)).map(({ ticket }) => ticket)).toEqual(ids);
  await insistOnReplay(tenant);
}, 60_000);

test('what was done is not done again', async () => {
  const { tenant } = await aTenantWithTickets(3);
  await apply(tenant, { policies: [policy(resolution('PT20H'))] });
  await untilDone(tenant);
  const restart = 'update recalculation set finished_at = null, after_ticket_id = null';

  await inTenant(tenant.system, (client) => client.query(restart));
  await untilDone(tenant);

  expect(await recalculated(tenant)).toHaveLength(3);
});

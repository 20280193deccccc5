import { beforeEach, expect, test } from 'vitest';
import { applyConfiguration } from '../../src/configuration/apply-configuration.ts';
import { cacheConfigurations } from '../../src/configuration/current-configuration.ts';
import { contextAt } from '../../src/core/context.ts';
import { publicId } from '../../src/core/ids.ts';
import { assignTicket } from '../../src/tickets/assign-ticket.ts';
import { changeTicketStatus } from '../../src/tickets/change-ticket-status.ts';
import { openTicket } from '../../src/tickets/open-ticket.ts';
import { processDueTickets } from '../../src/tickets/timers/process-due-tickets.ts';
import { calendar, everyDay, policy, resolution } from '../recalculation/a-tenant-with-tickets.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { at, hours, later } from '../support/moments.ts';
import { replayTenant } from '../support/replay-tenant.ts';

openTestApp();
beforeEach(() => void cacheConfigurations(theServices(), 1));

const morning = new Date('2026-11-30T08:00:00Z');
const promised = [policy(resolution('PT4H', { calendar: 'office' }))];
const openFrom = (opening: string) => ({ calendars: [calendar(everyDay(`${opening}-20:00`))], policies: promised });

function open({ ana }: TestTenant, time = morning) {
  return openTicket(at(time, ana), { subject: 'No arranca', description: 'La aplicación no arranca.' });
}

async function evictEveryOther(): Promise<void> {
  await open(await aTenant(openFrom('07:00')));
}

test('a ticket is opened under the calendar of its tenant, although the cache keeps one configuration', async () => {
  const tenants = [await aTenant(openFrom('09:00')), await aTenant(openFrom('10:00')), await aTenant(openFrom('11:00'))];

  const due: (Date | null)[] = [];
  for (let round = 0; round < 2; round += 1) for (const tenant of tenants) due.push((await open(tenant)).dueAt);

  const expected = ['13:00', '14:00', '15:00'].map((time) => new Date(`2026-11-30T${time}:00Z`));
  expect(due).toEqual([...expected, ...expected]);
});

test('a ticket whose clocks are measured by an older version of a calendar changes, although nothing of it is cached', async () => {
  const tenant = await aTenant(openFrom('09:00'));
  const { marta, sofia, system } = tenant;
  const ticketId = publicId('Ticket', (await open(tenant)).id);
  await applyConfiguration(sofia.ctx, { document: openFrom('10:00'), applyToOpenTickets: false });

  await evictEveryOther();
  await assignTicket(at(later(morning, hours(2)), marta), { ticketId, assigneeId: marta.id });
  await evictEveryOther();
  const pending = await changeTicketStatus(at(later(morning, hours(3)), marta), { ticketId, status: 'pending' });
  await evictEveryOther();
  const resumed = await changeTicketStatus(at(later(morning, hours(5)), marta), { ticketId, status: 'in_progress' });

  expect([pending.dueAt, resumed.dueAt]).toEqual([null, new Date('2026-11-30T15:00:00Z')]);
  for (const { kept, replayed } of await replayTenant(system)) expect(kept).toEqual(replayed);
});

test('tickets measured by an older version of a calendar fall due, although nothing of them is cached', async () => {
  const tenant = await aTenant(openFrom('09:00'));
  const opened = [await open(tenant), await open(tenant, later(morning, hours(3)))];
  await applyConfiguration(tenant.sofia.ctx, { document: openFrom('10:00'), applyToOpenTickets: false });
  await evictEveryOther();

  const processed = await processDueTickets(contextAt(tenant.system, later(morning, hours(8))), later(morning, hours(8)));

  expect(opened.map(({ dueAt }) => dueAt?.toISOString())).toEqual(['2026-11-30T13:00:00.000Z', '2026-11-30T15:00:00.000Z']);
  expect(processed).toBe(2);
});

import { expect, test } from 'vitest';
import { publicId } from '../../src/core/ids.ts';
import { assignTicket } from '../../src/tickets/assign-ticket.ts';
import { changeTicketSeverity } from '../../src/tickets/change-ticket-severity.ts';
import { changeTicketStatus } from '../../src/tickets/change-ticket-status.ts';
import { openTicket } from '../../src/tickets/open-ticket.ts';
import { reopenTicket } from '../../src/tickets/reopen-ticket.ts';
import { resolveTicket } from '../../src/tickets/resolve-ticket.ts';
import { aTenant } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { as } from '../support/client.ts';
import { at, hours, later } from '../support/moments.ts';

openTestApp();

const noon = new Date('2026-03-02T12:00:00.000Z');
const after = (count: number) => later(noon, hours(count));

/** A ticket opened at noon that Marta works on, and the verbs of its day. */
async function aDay(severity: string) {
  const { ana, marta } = await aTenant();
  const { id } = await openTicket(at(noon, ana), { subject: 'No arranca', description: 'Nada.', severity });
  const ticketId = publicId('Ticket', id);
  await assignTicket(at(noon, marta), { ticketId, assigneeId: marta.id });
  await changeTicketStatus(at(noon, marta), { ticketId, status: 'in_progress' });
  return {
    resolve: (hour: number) => resolveTicket(at(after(hour), marta), { ticketId }),
    reopen: (hour: number) => reopenTicket(at(after(hour), ana), { ticketId }),
    changeSeverity: (hour: number, severity: string) => changeTicketSeverity(at(after(hour), marta), { ticketId, severity }),
    look: async () => await as(ana).ticket({ id: ticketId }),
  };
}

test('while a solution stands the clock stands; reopened, it goes on with the time that was left', async () => {
  const day = await aDay('critical');

  await day.resolve(1);
  const resolved = await day.look();
  await day.reopen(30);
  const reopened = await day.look();

  expect(resolved).toMatchObject({ dueAt: null, firstResponseDueAt: null, isOverdue: false, resolvedAt: after(1).toISOString() });
  expect(reopened).toMatchObject({ resolvedAt: null, dueAt: after(33).toISOString(), status: { key: 'in_progress' } });
});

test('the time left is kept over any number of solutions that did not hold', async () => {
  const day = await aDay('critical');

  for (const hour of [1, 10, 20]) {
    await day.resolve(hour);
    await day.reopen(hour + 5);
    await day.resolve(hour + 5);
    await day.reopen(hour + 9);
  }

  expect((await day.look())?.dueAt).toBe(after(31).toISOString());
});

test('what was late when it was resolved is late when it is reopened', async () => {
  const day = await aDay('critical');

  await day.resolve(6);
  await day.reopen(10);

  expect(await day.look()).toMatchObject({ dueAt: after(8).toISOString(), isOverdue: true });
});

test('after a change of severity, the time used so far counts against the new target', async () => {
  const day = await aDay('low');
  const before = await day.look();

  await day.changeSeverity(2, 'critical');
  const raised = await day.look();
  await day.changeSeverity(3, 'low');

  expect([before?.dueAt, before?.firstResponseDueAt]).toEqual([after(52).toISOString(), null]);
  expect([raised?.dueAt, raised?.firstResponseDueAt]).toEqual([after(4).toISOString(), after(1).toISOString()]);
  expect(await day.look()).toMatchObject({ dueAt: after(52).toISOString(), firstResponseDueAt: null, severity: { key: 'low' } });
});

test('after a change of severity of a resolved ticket, the clock stays stopped, and goes on by the new target', async () => {
  const day = await aDay('low');

  await day.resolve(1);
  await day.changeSeverity(2, 'critical');
  const resolved = await day.look();
  await day.reopen(10);

  expect(resolved).toMatchObject({ dueAt: null, firstResponseDueAt: null });
  expect((await day.look())?.dueAt).toBe(after(13).toISOString());
});

import { expect, test } from 'vitest';
import { replyToTicket } from '../../src/conversations/reply-to-ticket.ts';
import { publicId } from '../../src/core/ids.ts';
import { changeTicketSeverity } from '../../src/tickets/change-ticket-severity.ts';
import { changeTicketStatus } from '../../src/tickets/change-ticket-status.ts';
import { openTicket } from '../../src/tickets/open-ticket.ts';
import { processDueTickets } from '../../src/tickets/timers/process-due-tickets.ts';
import { aTenant, type TenantChanges } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { historyOf } from '../support/history.ts';
import { at } from '../support/moments.ts';

openTestApp();

const office: TenantChanges = {
  calendars: [
    {
      ...{ key: 'office', label: 'Oficina', timeZone: 'Europe/Madrid' },
      weekly: { mon: ['09:00-18:00'], tue: ['09:00-18:00'], wed: ['09:00-18:00'], thu: ['09:00-18:00'], fri: ['09:00-18:00'] },
      overrides: [{ from: '2026-04-03', hours: [] }],
    },
  ],
  policies: [
    {
      key: 'usual',
      label: 'Plazos',
      targets: [
        { metric: 'TOTAL_RESOLUTION', severity: 'critical', within: 'PT4H', calendar: 'office' },
        { metric: 'TOTAL_RESOLUTION', severity: 'low', within: 'PT48H', calendar: 'office' },
        { metric: 'FIRST_RESPONSE', within: 'PT12H', calendar: 'office' },
      ],
    },
  ],
};

test('Friday 16:00 and four business hours: due Monday at 11:00', async () => {
  const tenant = await aTenant(office);
  const { id } = await openTicket(at(new Date('2026-03-20T15:00Z'), tenant.ana), { subject: 'S', description: 'D', severity: 'critical' });

  const ticket = await as(tenant.ana).ticketClocks({ id: publicId('Ticket', id) });

  expect(ticket).toMatchObject({ dueAt: '2026-03-23T10:00:00.000Z', firstResponseDueAt: '2026-03-24T09:00:00.000Z' });
});

test('a pause, closed hours and a holiday stand in the explanation, each with the event, policy and calendar behind it', async () => {
  const tenant = await aTenant(office);
  const { id } = await openTicket(at(new Date('2026-04-02T13:00Z'), tenant.ana), { subject: 'S', description: 'D', severity: 'low' });
  const ticketId = publicId('Ticket', id);
  await changeTicketStatus(at(new Date('2026-04-02T14:00Z'), tenant.marta), { ticketId, status: 'pending' });
  await changeTicketStatus(at(new Date('2026-04-02T15:00Z'), tenant.marta), { ticketId, status: 'in_progress' });
  await changeTicketSeverity(at(new Date('2026-04-06T08:00Z'), tenant.marta), { ticketId, severity: 'critical' });

  const { slaExplanation, dueAt } = await succeed(as(tenant.marta).ticketClocks({ id: ticketId }));
  const { activity } = await succeed(as(tenant.marta).ticket({ id: ticketId }));

  const eventOf = (type: string, place = 0) => activity.nodes.filter((event) => event.type === type)[place]?.id;
  const said = { policy: 'usual', policyVersion: 1, calendar: 'office', calendarVersion: 1 };
  const [opened, paused, resumed, rated] = [
    eventOf('ticket.opened'),
    eventOf('ticket.status_changed'),
    eventOf('ticket.status_changed', 1),
    eventOf('ticket.severity_changed'),
  ];
  const { segments } = slaExplanation.find(({ metric }) => metric === 'TOTAL_RESOLUTION') ?? expect.unreachable();
  expect(dueAt).toBe('2026-04-06T09:00:00.000Z');
  expect(segments.slice(0, 6)).toEqual([
    { kind: 'RUNNING', from: '2026-04-02T13:00:00.000Z', to: '2026-04-02T14:00:00.000Z', eventId: opened, ...said },
    { kind: 'PAUSED', from: '2026-04-02T14:00:00.000Z', to: '2026-04-02T15:00:00.000Z', eventId: paused, ...said },
    { kind: 'RUNNING', from: '2026-04-02T15:00:00.000Z', to: '2026-04-02T16:00:00.000Z', eventId: resumed, ...said },
    { kind: 'HOLIDAY', from: '2026-04-02T16:00:00.000Z', to: '2026-04-06T07:00:00.000Z', eventId: resumed, ...said },
    { kind: 'RUNNING', from: '2026-04-06T07:00:00.000Z', to: '2026-04-06T08:00:00.000Z', eventId: resumed, ...said },
    expect.objectContaining({ kind: 'RUNNING', from: '2026-04-06T08:00:00.000Z', eventId: rated }),
  ]);
});

test('raised to four hours after five were used: breached there and then, by the change', async () => {
  const tenant = await aTenant(office);
  const { id } = await openTicket(at(new Date('2026-06-10T07:00Z'), tenant.ana), { subject: 'S', description: 'D', severity: 'low' });
  const ticketId = publicId('Ticket', id);

  await changeTicketSeverity(at(new Date('2026-06-10T12:00Z'), tenant.marta), { ticketId, severity: 'critical' });

  const breach = (await historyOf(tenant.marta, ticketId)).find(({ type }) => type === 'sla.breached');
  expect(breach).toMatchObject({ at: '2026-06-10T12:00:00.000Z', changes: { metric: 'TOTAL_RESOLUTION' } });
});

test('a late answer is a breach at its deadline, whenever it is noticed', async () => {
  const tenant = await aTenant(office);
  const { id } = await openTicket(at(new Date('2026-06-10T07:00Z'), tenant.ana), { subject: 'S', description: 'D', severity: 'low' });
  const ticketId = publicId('Ticket', id);

  await replyToTicket(at(new Date('2026-06-12T07:00Z'), tenant.marta), { ticketId, body: 'Perdone la espera.' });
  while ((await processDueTickets(tenant.system, new Date('2026-06-12T08:00Z'))) > 0);

  const { slaClocks } = await succeed(as(tenant.marta).ticketClocks({ id: ticketId }));
  expect(slaClocks.find(({ metric }) => metric === 'FIRST_RESPONSE')).toMatchObject({
    ...{ metric: 'FIRST_RESPONSE', state: 'MISSED', target: 'PT12H', isWarning: false },
    ...{ startedAt: '2026-06-10T07:00:00.000Z', dueAt: null, breachedAt: '2026-06-11T10:00:00.000Z' },
    ...{ used: 'PT18H', remaining: null, overdue: 'PT6H' },
  });
  const breaches = (await historyOf(tenant.marta, ticketId)).filter(({ type }) => type === 'sla.breached');
  expect(breaches.map(({ at }) => at)).toEqual(['2026-06-11T10:00:00.000Z']);
});

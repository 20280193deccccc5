import { expect, test } from 'vitest';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { advance } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs, succeed } from '../support/client.ts';
import { historyOf } from '../support/history.ts';
import { hours, later } from '../support/moments.ts';

openTestApp();

/** What each part of the API says of a ticket. */
async function answers({ marta, sofia }: TestTenant, id: string) {
  const { isOverdue, slaClocks } = await succeed(as(marta).ticketClocks({ id }));
  const { nodes } = await as(marta).tickets({ filter: { isOverdue: true } });
  const { nodes: others } = await as(marta).tickets({ filter: { isOverdue: false } });
  const { body } = await askAs(marta, '{ tickets(filter: { isOverdue: true }) { totalCount } }');
  const { queues } = await as(sofia).catalog();
  return {
    clock: slaClocks.find(({ metric }) => metric === 'TOTAL_RESOLUTION')?.state,
    field: isOverdue,
    listed: nodes.some((one) => one.id === id),
    listedAmongOthers: others.some((one) => one.id === id),
    total: body.data.tickets.totalCount,
    counted: queues.find(({ key }) => key === 'software')?.counts?.overdue,
  };
}

const overdue = { field: true, listed: true, listedAmongOthers: false, total: 1, counted: 1 };

/** A critical ticket that was answered in time, and not resolved in time. */
async function aLateTicket(tenant: TestTenant): Promise<string> {
  const { id: ticketId, openedAt } = await aTicket(tenant.ana, { severity: 'critical' });
  await succeed(as(tenant.marta).replyToTicket({ ticketId, body: 'Hola.' }));
  await advance(tenant, later(openedAt, hours(5)));
  return ticketId;
}

test('a ticket whose breach lies behind it stays overdue with a lower severity, wherever one asks', async () => {
  const tenant = await aTenant();
  const ticketId = await aLateTicket(tenant);

  await succeed(as(tenant.marta).changeTicketSeverity({ ticketId, severity: 'low' }));

  expect(await answers(tenant, ticketId)).toEqual({ clock: 'BREACHED', ...overdue });
});

test('a ticket stays overdue while its clock is paused, and is not once it is resolved', async () => {
  const tenant = await aTenant();
  const { marta } = tenant;
  const ticketId = await aLateTicket(tenant);

  await succeed(as(marta).changeTicketStatus({ ticketId, status: 'pending' }));
  const paused = await answers(tenant, ticketId);
  await succeed(as(marta).assignTicket({ ticketId, assigneeId: marta.id }));
  await succeed(as(marta).resolveTicket({ ticketId }));

  expect(paused).toEqual({ clock: 'PAUSED', ...overdue });
  expect(await answers(tenant, ticketId)).toEqual({ clock: 'MISSED', field: false, listed: false, listedAmongOthers: true, total: 0, counted: 0 });
});

test('a ticket is overdue at the moment in which a higher severity breaches it', async () => {
  const tenant = await aTenant();
  const { marta, ana } = tenant;
  const { id: ticketId, openedAt } = await aTicket(ana, { severity: 'low' });
  await succeed(as(marta).replyToTicket({ ticketId, body: 'Hola.' }));
  await advance(tenant, later(openedAt, hours(5)));

  const { ticket } = await succeed(as(marta).changeTicketSeverity({ ticketId, severity: 'critical' }));

  expect(ticket.isOverdue).toBe(true);
  expect(await answers(tenant, ticketId)).toEqual({ clock: 'BREACHED', ...overdue });
  const breach = (await historyOf(marta, ticketId)).find(({ type }) => type === 'sla.breached');
  expect(breach).toMatchObject({ by: 'the system', because: null });
});

test('a ticket is overdue when its first answer is late, and no longer once it was given', async () => {
  const tenant = await aTenant();
  const { id: ticketId, openedAt } = await aTicket(tenant.ana, { severity: 'critical' });
  await advance(tenant, later(openedAt, hours(2)));

  const late = await answers(tenant, ticketId);
  await succeed(as(tenant.marta).replyToTicket({ ticketId, body: 'Hola.' }));

  expect(late).toEqual({ clock: 'RUNNING', ...overdue });
  expect(await answers(tenant, ticketId)).toMatchObject({ field: false, listed: false, counted: 0 });
});

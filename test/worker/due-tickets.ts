import { publicId } from '../../src/core/ids.ts';
import { changeTicketStatus } from '../../src/tickets/change-ticket-status.ts';
import { openTicket } from '../../src/tickets/open-ticket.ts';
import { aTenant, type TenantChanges, type TestTenant } from '../support/a-tenant.ts';
import { inTenant } from '../support/database.ts';
import { dueTimersDocument } from '../support/due-timers-document.ts';
import { at, later } from '../support/moments.ts';

/** Everything is due after three hours. */
const tenantWithDueTimers: TenantChanges = {
  closurePolicy: 'AUTOMATIC',
  ...dueTimersDocument,
  severities: [{ key: 'low', label: 'Baja', targetTime: 'PT3H' }],
};

/** So many tickets that have waited since an instant, a second between one and the next. */
export async function waitingSince(start: Date, count: number): Promise<TestTenant> {
  const tenant = await aTenant(tenantWithDueTimers);
  for (let index = 0; index < count; index += 1) {
    const when = later(start, index * 1_000);
    const { id } = await openTicket(at(when, tenant.ana), { subject: `Número ${index}`, description: 'Espera.' });
    await changeTicketStatus(at(when, tenant.marta), { ticketId: publicId('Ticket', id), status: 'pending' });
  }
  return tenant;
}

export interface ByTheClock {
  type: string;
  ticket: string;
  at: number;
}

/** What the system did at a tenant, in the order of the feed. */
export async function byTheClock({ system }: TestTenant): Promise<ByTheClock[]> {
  const text = `select e.type, t.subject as ticket, e.occurred_at as at from event e join ticket t on t.id = e.ticket_id
    where e.type in ('ticket.reminded', 'ticket.closed', 'sla.breached') order by e.seq`;
  const { rows } = await inTenant(system, (client) => client.query(text));
  return rows.map(({ type, ticket, at }) => ({ type, ticket, at: Date.parse(at) }));
}

export async function stillWaiting({ system }: TestTenant): Promise<number> {
  const { rows } = await inTenant(system, (client) => client.query('select count(*)::int as count from ticket where next_due_at <= now()'));
  return rows[0]?.count;
}

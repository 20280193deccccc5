import type { WrittenConfiguration } from '../../src/configuration/document.ts';
import { publicId } from '../../src/core/ids.ts';
import { recalculate } from '../../src/recalculation/recalculate.ts';
import { openTicket } from '../../src/tickets/open-ticket.ts';
import { aTenant, type TenantChanges, type TestTenant } from '../support/a-tenant.ts';
import { theServices } from '../support/app.ts';
import { inTenant } from '../support/database.ts';
import { at, hours, later } from '../support/moments.ts';

const twoHoursAgo = () => later(new Date(), -hours(2));

type Target = NonNullable<WrittenConfiguration['policies']>[number]['targets'][number];
type Hours = NonNullable<WrittenConfiguration['calendars']>[number]['weekly'];

export const resolution = (within: string, more: Partial<Target> = {}): Target => ({ metric: 'TOTAL_RESOLUTION', within, ...more });
export const policy = (...targets: Target[]) => ({ key: 'usual', label: 'Usual', targets });
export const everyDay = (hours: string): Hours => Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [hours]]));
export const calendar = (weekly: Hours) => ({ key: 'office', label: 'Oficina', timeZone: 'UTC', weekly });

/** A tenant with a target of ten hours, and tickets opened two hours ago, a millisecond apart. */
export async function aTenantWithTickets(count: number, changes: TenantChanges = {}) {
  const tenant = await aTenant({ policies: [policy(resolution('PT10H'))], ...changes });
  const opened = twoHoursAgo();
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const { id } = await openTicket(at(later(opened, index), tenant.ana), {
      subject: `Número ${index}`,
      description: 'Nada.',
      severity: index % 2 ? 'critical' : 'low',
    });
    ids.push(publicId('Ticket', id));
  }
  return { tenant, ids, opened };
}

/** Recalculates as workers do. */
export async function untilDone({ system }: TestTenant): Promise<void> {
  const left = async () => (await inTenant(system, (client) => client.query('select from recalculation where finished_at is null'))).rowCount;
  while ((await left()) !== 0) await recalculate(theServices(), new AbortController().signal);
}

import type { Client } from 'pg';
import type { Context, Services } from '../../src/core/context.ts';
import type { TenantSeed } from '../../src/provisioning/tenant-seed.ts';
import { copyTicket } from '../data/copy-ticket.ts';
import { fromBuild } from '../from-build.ts';

const week = (hours: string) => Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [hours]]));

export const calendarWithHours = (hours: string) => [
  { key: 'office', label: 'Oficina', timeZone: 'Europe/Madrid', weekly: week(hours), holidays: { country: 'ES' } },
];
export const policyWithin = (within: string) => [
  {
    ...{ key: 'usual', label: 'Habitual' },
    targets: [
      { metric: 'FIRST_RESPONSE' as const, within: 'PT8H', calendar: 'office' },
      { metric: 'TOTAL_RESOLUTION' as const, within, calendar: 'office', warnings: ['80%'] },
    ],
  },
];

const tenant: TenantSeed = {
  ...{ slug: 'full', codePrefix: 'FULL' },
  document: {
    desk: { name: 'Mesa llena', locale: 'es', timeZone: 'Europe/Madrid', closurePolicy: 'AUTOMATIC' },
    calendars: calendarWithHours('09:00-18:00'),
    policies: policyWithin('PT100H'),
    statuses: [
      { key: 'new', label: 'Nuevo', category: 'NEW' },
      { key: 'closed', label: 'Cerrado', category: 'CLOSED' },
    ],
    transitions: [{ from: 'new', to: 'closed', by: ['SYSTEM'] }],
    severities: [{ key: 'low', label: 'Baja', targetTime: 'PT300H' }],
    queues: [{ key: 'all', label: 'Todo' }],
  },
  organizations: [],
  people: [
    { key: 'ana', name: 'Ana Ruiz', role: 'REQUESTER' },
    { key: 'sofia', name: 'Sofía Gil', role: 'ADMIN' },
  ],
  articles: [],
  tickets: [],
};

/** A tenant with many open tickets, of which one was opened by the verb and the others are copies; returns its admin. */
export async function fullTenant(services: Services, root: Client, count: number): Promise<Context> {
  const { provisionTenant } = (await import(
    '../../dist/src/provisioning/provision-tenant.js' as string
  )) as typeof import('../../src/provisioning/provision-tenant.ts');
  const { hashPassword } = await fromBuild<typeof import('../../src/access/passwords/password.ts')>('access/passwords/password.js');
  const { openTicket } = await fromBuild<typeof import('../../src/tickets/open-ticket.ts')>('tickets/open-ticket.js');
  const { as } = await provisionTenant(services, tenant, await hashPassword('unused password'));
  const { ana, sofia } = as;
  if (!ana || !sofia) throw new Error('A person is missing.');
  await openTicket(ana, { subject: 'No arranca', description: 'La aplicación no arranca.' });
  await copyTicket(root, ana.tenant.id, count);
  await root.query('update queue_counter set unresolved = $2, open = $2, unassigned = $2 where tenant_id = $1', [ana.tenant.id, count]);
  return sofia;
}

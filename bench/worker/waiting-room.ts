import type { Client } from 'pg';
import type { TenantSeed } from '../../src/provisioning/tenant-seed.ts';
import { copyTicket } from '../data/copy-ticket.ts';
import type { Ground } from '../data/ground.ts';
import { fromBuild } from '../from-build.ts';

const desk: Omit<TenantSeed, 'slug'> = {
  codePrefix: 'DUE',
  document: {
    desk: { name: 'Sala de espera', locale: 'es', timeZone: 'Europe/Madrid', closurePolicy: 'AUTOMATIC' },
    statuses: [
      { key: 'new', label: 'Nuevo', category: 'NEW' },
      {
        ...{ key: 'pending', label: 'Esperando', category: 'PENDING', clocks: { TOTAL_RESOLUTION: 'RUN' } },
        timers: [
          { key: 'remind', after: '2 HOURS', remind: true },
          { key: 'close', after: '24 HOURS', moveTo: 'closed' },
        ],
      },
      { key: 'closed', label: 'Cerrado', category: 'CLOSED' },
    ],
    transitions: [
      { from: 'new', to: 'pending', by: ['AGENT'] },
      { from: 'pending', to: 'closed', by: ['SYSTEM'] },
    ],
    severities: [{ key: 'low', label: 'Baja', targetTime: 'PT30H' }],
    queues: [{ key: 'all', label: 'Todo' }],
  },
  organizations: [],
  people: [
    { key: 'ana', name: 'Ana Ruiz', role: 'REQUESTER' },
    { key: 'marta', name: 'Marta Sanz', role: 'AGENT' },
  ],
  articles: [],
  tickets: [],
};

/** A desk with so many tickets for which a reminder fell due while nobody worked: one opened by the verbs, the others are its copies. */
export async function waitingRoom(ground: Ground, root: Client, slug: string, count: number): Promise<string> {
  const { openServices } = await fromBuild<typeof import('../../src/services.ts')>('services.js');
  const { readConfig } = await fromBuild<typeof import('../../src/core/config.ts')>('core/config.js');
  const { serverUrl: databaseUrl, ownerUrl: databaseDirectUrl, secret } = ground;
  const { services, close } = await openServices({ ...readConfig({ LOG_LEVEL: 'error' }), databaseUrl, databaseDirectUrl, secret });
  const tenantId = await openOne(services, slug).finally(close);
  await copyTicket(root, tenantId, count);
  await root.query('update queue_counter set unresolved = $2, pending = $2, unassigned = $2 where tenant_id = $1', [tenantId, count]);
  return tenantId;
}

async function openOne(services: import('../../src/core/context.ts').Services, slug: string): Promise<string> {
  const { provisionTenant } = (await import(
    '../../dist/src/provisioning/provision-tenant.js' as string
  )) as typeof import('../../src/provisioning/provision-tenant.ts');
  const { hashPassword } = await fromBuild<typeof import('../../src/access/password.ts')>('access/password.js');
  const { openTicket } = await fromBuild<typeof import('../../src/tickets/open-ticket.ts')>('tickets/open-ticket.js');
  const { changeTicketStatus } = await fromBuild<typeof import('../../src/tickets/change-ticket-status.ts')>('tickets/change-ticket-status.js');
  const { publicId } = await fromBuild<typeof import('../../src/core/ids.ts')>('core/ids.js');
  const { as } = await provisionTenant(services, { ...desk, slug }, await hashPassword('not used by anybody'));
  const now = () => new Date(Date.now() - 3 * 3_600_000);
  const by = (key: string) => ({ ...(as[key] ?? unknown(key)), now });
  const { id } = await openTicket(by('ana'), { subject: 'No arranca', description: 'La aplicación no arranca.' });
  await changeTicketStatus(by('marta'), { ticketId: publicId('Ticket', id), status: 'pending' });
  return by('ana').tenant.id;
}

function unknown(key: string): never {
  throw new Error(`There is no ${key}.`);
}

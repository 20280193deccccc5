import type { Client } from 'pg';
import type { TenantSeed } from '../../src/provisioning/tenant-seed.ts';
import { dueTimersDocument } from '../../test/support/due-timers-document.ts';
import type { BenchDatabase } from '../data/bench-database.ts';
import { copyTicket } from '../data/copy-ticket.ts';
import { fromBuild } from '../from-build.ts';

const seed: Omit<TenantSeed, 'slug'> = {
  codePrefix: 'DUE',
  document: {
    desk: { name: 'Sala de espera', locale: 'es', timeZone: 'Europe/Madrid', closurePolicy: 'AUTOMATIC' },
    ...dueTimersDocument,
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

/** A tenant with many tickets whose reminder is due: one was opened by the verbs, the others are copies. */
export async function tenantWithDueTimers(database: BenchDatabase, root: Client, slug: string, count: number): Promise<string> {
  const { openServices } = await fromBuild<typeof import('../../src/services.ts')>('services.js');
  const { readConfig } = await fromBuild<typeof import('../../src/core/config/config.ts')>('core/config/config.js');
  const { serverUrl: databaseUrl, ownerUrl: databaseDirectUrl, secret } = database;
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
  const { hashPassword } = await fromBuild<typeof import('../../src/access/passwords/password.ts')>('access/passwords/password.js');
  const { openTicket } = await fromBuild<typeof import('../../src/tickets/open-ticket.ts')>('tickets/open-ticket.js');
  const { changeTicketStatus } = await fromBuild<typeof import('../../src/tickets/change-ticket-status.ts')>('tickets/change-ticket-status.js');
  const { publicId } = await fromBuild<typeof import('../../src/core/ids.ts')>('core/ids.js');
  const { as } = await provisionTenant(services, { ...seed, slug }, await hashPassword('unused password'));
  const now = () => new Date(Date.now() - 3 * 3_600_000);
  const by = (key: string) => ({ ...(as[key] ?? unknown(key)), now });
  const { id } = await openTicket(by('ana'), { subject: 'No arranca', description: 'La aplicación no arranca.' });
  await changeTicketStatus(by('marta'), { ticketId: publicId('Ticket', id), status: 'pending' });
  return by('ana').tenant.id;
}

function unknown(key: string): never {
  throw new Error(`The seed has no ${key}.`);
}

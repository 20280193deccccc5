import type { TenantSeed } from '../../src/provisioning/tenant-seed.ts';

/** A desk with an agent who searches; the crowd comes afterwards. */
export const desk: TenantSeed = {
  ...{ slug: 'people', codePrefix: 'PPL' },
  document: {
    desk: { name: 'Mesa de muchos', locale: 'es', timeZone: 'Europe/Madrid', closurePolicy: 'AUTOMATIC' },
    statuses: [
      { key: 'new', label: 'Nuevo', category: 'NEW' },
      { key: 'closed', label: 'Cerrado', category: 'CLOSED' },
    ],
    transitions: [{ from: 'new', to: 'closed', by: ['SYSTEM'] }],
    severities: [{ key: 'low', label: 'Baja', targetTime: 'PT30H' }],
    queues: [{ key: 'all', label: 'Todo' }],
  },
  organizations: [],
  people: [{ key: 'marta', name: 'Marta Sanz', role: 'AGENT' }],
  articles: [],
  tickets: [],
};

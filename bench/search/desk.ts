import type { TenantSeed } from '../../src/provisioning/tenant-seed.ts';

/** A desk with two agents, of whom Diego sees one queue of two, and a requester; the tickets come afterwards. */
export const desk: TenantSeed = {
  ...{ slug: 'search', codePrefix: 'SEA' },
  document: {
    desk: { name: 'Mesa de búsquedas', locale: 'es', timeZone: 'Europe/Madrid', closurePolicy: 'AUTOMATIC' },
    statuses: [
      { key: 'new', label: 'Nuevo', category: 'NEW' },
      { key: 'closed', label: 'Cerrado', category: 'CLOSED' },
    ],
    transitions: [{ from: 'new', to: 'closed', by: ['SYSTEM'] }],
    severities: [{ key: 'low', label: 'Baja', targetTime: 'PT30H' }],
    queues: [
      { key: 'everybody', label: 'Para todos', visibility: 'TENANT' },
      { key: 'some', label: 'Para algunos', visibility: 'MEMBERS', members: ['marta@search.example'] },
    ],
  },
  organizations: [],
  people: [
    { key: 'marta', name: 'Marta Sanz', role: 'AGENT' },
    { key: 'diego', name: 'Diego Mora', role: 'AGENT' },
    { key: 'ana', name: 'Ana Ruiz', role: 'REQUESTER' },
  ],
  articles: [],
  tickets: [],
};

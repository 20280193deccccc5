import type { SeedTicket, TenantSeed } from '../../src/provisioning/tenant-seed.ts';

const agents = Array.from({ length: 20 }, (_, index) => ({ key: `agent${index}`, name: `Agente ${index}`, role: 'AGENT' }));

/** What is copied to measure how fast events are folded: eight events of a usual ticket. */
const usual: SeedTicket = {
  ...{ by: 'agent0', for: 'ana', subject: 'No imprime', description: 'La impresora no imprime.', severity: 'low', category: 'failure', queue: 'first' },
  ...{ nature: 'INCIDENT', channel: 'PORTAL', openedAgo: 'P3D' },
  story: [
    { after: 'PT10M', by: 'agent0', assign: 'agent0' },
    { after: 'PT1M', by: 'agent0', status: 'in_progress' },
    { after: 'PT5M', by: 'agent0', reply: '¿Tiene papel?' },
    { after: 'PT20M', by: 'ana', reply: 'Sí.' },
    { after: 'PT5M', by: 'agent0', note: 'Es el controlador.' },
    { after: 'PT30M', by: 'agent0', resolve: 'resolved' },
    { after: 'P1D', by: 'agent0', close: true },
  ],
};

/** A desk with four queues and twenty agents, an admin who reads reports, and one ticket; the others come afterwards. */
export const desk: TenantSeed = {
  ...{ slug: 'reports', codePrefix: 'REP' },
  document: {
    desk: { name: 'Mesa de informes', locale: 'es', timeZone: 'UTC', closurePolicy: 'CREATOR' },
    statuses: [
      { key: 'new', label: 'Nuevo', category: 'NEW' },
      { key: 'in_progress', label: 'En curso', category: 'OPEN' },
      { key: 'resolved', label: 'Resuelto', category: 'RESOLVED' },
      { key: 'closed', label: 'Cerrado', category: 'CLOSED' },
    ],
    transitions: [
      { from: 'new', to: 'in_progress', by: ['AGENT'] },
      { from: 'in_progress', to: 'resolved', by: ['ASSIGNEE'] },
      { from: 'resolved', to: 'closed', by: ['CREATOR'] },
    ],
    severities: [{ key: 'low', label: 'Baja', targetTime: 'PT30H', responseTime: 'PT2H' }],
    categories: [{ key: 'failure', label: 'Avería' }],
    queues: ['first', 'second', 'third', 'fourth'].map((key) => ({ key, label: key, visibility: 'TENANT' as const })),
  },
  organizations: [],
  people: [{ key: 'sofia', name: 'Sofía Vega', role: 'ADMIN' }, { key: 'ana', name: 'Ana Ruiz', role: 'REQUESTER' }, ...agents],
  articles: [],
  tickets: [usual],
};

import type { TenantSeed } from '../../src/provisioning/tenant-seed.ts';

const labelled = (key: string) => ({ key, label: key });
const names = (role: 'AGENT' | 'ADMIN' | 'REQUESTER', count: number) =>
  Array.from({ length: count }, (_, at) => ({
    key: `${role.toLowerCase()}${at}`,
    name: `Persona ${at}`,
    role,
    ...(role === 'REQUESTER' ? { organization: 'acme' } : {}),
  }));

/** A desk whose tickets come afterwards; each has people enough that none uses up a budget. */
export function deskOf(number: number, customFields: number): TenantSeed {
  return {
    ...{ slug: `bench-${number}`, codePrefix: 'TST' },
    document: {
      desk: { name: 'Mesa de listas', locale: 'es', timeZone: 'Europe/Madrid', closurePolicy: 'CREATOR' },
      statuses: [
        ...[
          { ...labelled('new'), category: 'NEW' as const },
          { ...labelled('in_progress'), category: 'OPEN' as const },
        ],
        ...[
          { ...labelled('pending'), category: 'PENDING' as const },
          { ...labelled('resolved'), category: 'RESOLVED' as const },
        ],
        { ...labelled('closed'), category: 'CLOSED' },
      ],
      transitions: [
        { from: ['new', 'pending'], to: 'in_progress', by: ['AGENT'] },
        { from: ['new', 'in_progress'], to: 'pending', by: ['AGENT'] },
        { from: ['in_progress', 'pending'], to: 'resolved', by: ['ASSIGNEE'] },
        { from: 'resolved', to: 'closed', by: ['CREATOR'] },
      ],
      severities: [
        { key: 'critical', label: 'Crítica', targetTime: 'PT4H' },
        { key: 'low', label: 'Baja', targetTime: 'PT52H' },
      ],
      categories: ['question', 'failure', 'rare'].map(labelled),
      qualifications: [labelled('rare')],
      queues: [
        { ...labelled('software'), visibility: 'TENANT' },
        { ...labelled('hardware'), visibility: 'MEMBERS' },
      ],
      ...(customFields > 0 ? { fields: Array.from({ length: customFields }, (_, at) => ({ ...labelled(`field_${at}`), type: 'TEXT' as const })) } : {}),
    },
    organizations: [{ key: 'acme', name: 'Acme' }],
    people: [
      { key: 'ana', name: 'Ana Ruiz', role: 'REQUESTER', organization: 'acme' },
      { key: 'luis', name: 'Luis Vega', role: 'REQUESTER', organization: 'acme' },
      ...[
        { key: 'marta', name: 'Marta Sanz', role: 'AGENT' as const },
        { key: 'diego', name: 'Diego Mora', role: 'AGENT' as const },
      ],
      ...[...names('AGENT', 20), ...names('ADMIN', 20), ...names('REQUESTER', 20)],
    ],
    articles: [],
    tickets: [],
  };
}

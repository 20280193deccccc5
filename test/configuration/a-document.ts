import type { WrittenConfiguration } from '../../src/configuration/document.ts';

/** A small valid document; tests put one fault into it. */
export function aDocument(): WrittenConfiguration {
  return {
    desk: { name: 'Mesa', locale: 'es', timeZone: 'Europe/Madrid', closurePolicy: 'CREATOR' },
    calendars: [
      {
        key: 'office',
        label: 'Oficina',
        timeZone: 'Europe/Madrid',
        weekly: { mon: ['09:00-18:00'] },
        overrides: [{ from: '2026-12-24', hours: ['09:00-13:00'] }],
      },
    ],
    statuses: [
      { key: 'new', label: 'Nuevo', category: 'NEW' },
      { key: 'open', label: 'Abierto', category: 'OPEN' },
      { key: 'done', label: 'Resuelto', category: 'RESOLVED' },
      { key: 'closed', label: 'Cerrado', category: 'CLOSED' },
    ],
    transitions: [
      { from: 'new', to: 'open', by: ['AGENT'] },
      { from: ['new', 'open'], to: 'done', by: ['ASSIGNEE'] },
      { from: 'done', to: 'open', by: ['REQUESTER', 'SYSTEM'] },
      { from: 'done', to: 'closed', by: ['CREATOR', 'SYSTEM'] },
    ],
    severities: [{ key: 'high', label: 'Alta', targetTime: 'PT4H' }],
    categories: [{ key: 'question', label: 'Pregunta' }],
    qualifications: [{ key: 'solved', label: 'Solucionado' }],
    queues: [
      { key: 'first', label: 'Primera' },
      { key: 'second', label: 'Segunda', escalatesTo: 'first' },
    ],
    fields: [{ key: 'device', label: 'Equipo', type: 'CHOICE', options: [{ key: 'laptop', label: 'Portátil' }] }],
    checklist: [{ key: 'restarted', label: '¿Reiniciado?' }],
    templates: [{ key: 'hello', subject: 'Hola', body: 'Hola.' }],
    policies: [{ key: 'usual', label: 'Usual', targets: [{ metric: 'TOTAL_RESOLUTION', within: 'PT4H', calendar: 'office', warnings: ['80%'] }] }],
  };
}

/** The same document with another value at one path, such as `policies.0.targets.0.within`; `undefined` takes it out. */
export function withChange(path: string, value: unknown): unknown {
  const document: unknown = structuredClone(aDocument());
  const names = path.split('.');
  const last = names.pop() as string;
  const parent = names.reduce((above, name) => (above as Record<string, unknown>)[name], document) as Record<string, unknown>;
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return document;
}

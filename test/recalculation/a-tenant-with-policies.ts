import type { WrittenConfiguration } from '../../src/configuration/document.ts';
import { aTenant, type TenantChanges, type TestTenant } from '../support/a-tenant.ts';

/** What is added to the usual tenant: business hours, SLA policies and intake fields. */
export const promises: Partial<Omit<WrittenConfiguration, 'desk'>> = {
  calendars: [
    {
      key: 'office',
      label: { es: 'Oficina', en: 'Office' },
      timeZone: 'Europe/Madrid',
      weekly: { mon: ['09:00-14:00', '15:30-18:00'], tue: ['09:00-18:00'], wed: ['09:00-18:00'], thu: ['09:00-18:00'], fri: ['09:00-15:00'] },
      holidays: { country: 'ES', region: 'MD' },
      overrides: [{ from: '2026-12-24', hours: ['09:00-13:00'] }],
    },
  ],
  policies: [
    {
      key: 'standard',
      label: 'Estándar',
      targets: [
        { metric: 'FIRST_RESPONSE', within: 'PT1H', calendar: 'office' },
        { metric: 'TOTAL_RESOLUTION', within: 'P3D', calendar: 'office', warnings: ['80%'] },
        { metric: 'TOTAL_RESOLUTION', severity: 'critical', within: 'PT8H', warnings: ['PT30M'] },
      ],
    },
  ],
  qualifications: [
    { key: 'solved', label: 'Solucionado' },
    { key: 'undefined', label: 'Sin información' },
  ],
  fields: [
    { key: 'device', label: 'Equipo', type: 'CHOICE', options: [{ key: 'laptop', label: { es: 'Portátil', en: 'Laptop' } }] },
    { key: 'cost', label: 'Coste', type: 'NUMBER', audience: 'AGENTS' },
  ],
  checklist: [{ key: 'restarted', label: '¿Se ha reiniciado?' }],
  templates: [{ key: 'hello', subject: 'Recibido', body: 'Lo hemos recibido.' }],
};

export function aTenantWithPolicies(changes: TenantChanges = {}): Promise<TestTenant> {
  return aTenant({ ...promises, ...changes });
}

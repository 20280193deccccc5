import type { TenantChanges } from './a-tenant.ts';

/** A role of the desk's own: its people work on tickets, but publish nothing and see nobody's address. */
export const ownRole = {
  key: 'second_line',
  label: { es: 'Segunda línea', en: 'Second line' },
  permissions: ['ticket:read', 'ticket:write', 'ticket:read_all', 'ticket:work', 'note:read'],
};

/** The usual people, with Nora, an analyst, and Vera, who has the desk's own role. */
export const everyRole = {
  roles: [ownRole],
  people: [
    { key: 'ana', name: 'Ana Ruiz', role: 'REQUESTER', organization: 'acme' },
    { key: 'luis', name: 'Luis Vega', role: 'REQUESTER', organization: 'globex' },
    { key: 'marta', name: 'Marta Sanz', role: 'AGENT' },
    { key: 'diego', name: 'Diego Mora', role: 'AGENT' },
    { key: 'sofia', name: 'Sofía León', role: 'ADMIN' },
    { key: 'nora', name: 'Nora Paz', role: 'ANALYST' },
    { key: 'vera', name: 'Vera Gil', role: 'second_line' },
  ],
} satisfies TenantChanges;

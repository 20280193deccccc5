import type { TenantChanges } from '../support/a-tenant.ts';

/** Custom fields of every type, one of them for agents only, and a checklist. */
export const withCustomFields: TenantChanges = {
  fields: [
    { key: 'status_1', label: 'Estado 1', type: 'CHOICE', options: [{ key: 'with_us', label: 'Nosotros' }] },
    { key: 'units', label: 'Unidades', type: 'NUMBER' },
    { key: 'urgent', label: 'Corre prisa', type: 'BOOLEAN' },
    { key: 'since', label: 'Desde', type: 'DATE' },
    { key: 'serial', label: 'Número de serie', type: 'TEXT' },
    { key: 'cost', label: 'Coste', type: 'NUMBER', audience: 'AGENTS' },
  ],
  checklist: [
    { key: 'cache', label: 'Caché vaciada' },
    { key: 'updated', label: 'Aplicación al día' },
  ],
};

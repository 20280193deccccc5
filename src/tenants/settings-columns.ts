import type { TenantSettings } from '../core/context.ts';

const columns: Record<keyof TenantSettings, string> = {
  id: 'tenant_id',
  slug: 'slug',
  codePrefix: 'code_prefix',
  locale: 'locale',
  closurePolicy: 'closure_policy',
  onBehalfCreator: 'on_behalf_creator',
  requiresSecondFactor: 'requires_second_factor',
};

/** `TenantSettings` of the table `tenant` with the alias `t`: as columns, and as one object. */
export const settingsColumns = Object.entries(columns)
  .map(([name, column]) => `t.${column} as "${name}"`)
  .join(', ');
export const settingsObject = `json_build_object(${Object.entries(columns)
  .map(([name, column]) => `'${name}', t.${column}`)
  .join(', ')})`;

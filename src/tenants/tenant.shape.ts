import { columns, type Shape } from '../reading/shape/shape.ts';

export const TenantShape: Shape = {
  types: ['Tenant'],
  table: 'tenant',
  fields: columns('slug', 'locale', 'code_prefix', 'closure_policy', 'on_behalf_creator'),
};

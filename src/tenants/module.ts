import type { Module } from '../core/module.ts';
import { events } from './events.ts';
import { TenantShape } from './tenant.shape.ts';
import { TenantTable } from './tenant.ts';

const permissions = ['tenant:admin', 'tenant:clock'] as const;

declare module '../core/registry.ts' {
  interface Permissions extends Record<(typeof permissions)[number], true> {}
}

export const tenants: Module = {
  name: 'tenants',
  events,
  permissions,
  rows: [TenantTable],
  shapes: [TenantShape],
};

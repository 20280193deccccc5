import type { Module } from '../core/module.ts';
import { events } from './events.ts';
import { permissions } from './permissions.ts';
import { TenantShape } from './tenant.shape.ts';
import { TenantTable } from './tenant.ts';

declare module '../core/registry.ts' {
  interface Permissions extends Record<keyof typeof permissions, true> {}
}

export const tenants: Module = {
  name: 'tenants',
  events,
  permissions,
  rows: [TenantTable],
  shapes: [TenantShape],
};

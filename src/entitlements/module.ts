import type { Module } from '../core/module.ts';
import { OrganizationShape } from '../organizations/organization.shape.ts';
import { EntitlementResolver, OrganizationEntitlementsResolver } from './entitlement.resolver.ts';
import { EntitlementShape, organizationFields } from './entitlement.shape.ts';
import { EntitlementTable } from './entitlement.ts';
import { events } from './events.ts';
import { refusals } from './refusals.ts';

const ids = { Entitlement: 'ent' } as const;

declare module '../core/registry.ts' {
  interface IdPrefixes extends Readonly<typeof ids> {}
}

export const entitlements: Module = {
  name: 'entitlements',
  events,
  ids,
  refusals,
  rows: [EntitlementTable],
  nodes: { Entitlement: EntitlementShape },
  extensions: [{ shape: OrganizationShape, fields: organizationFields }],
  resolvers: [EntitlementResolver, OrganizationEntitlementsResolver],
};

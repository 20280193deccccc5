import type { Module } from '../core/module.ts';
import { OrganizationResolver } from './organization.resolver.ts';
import { OrganizationShape } from './organization.shape.ts';
import { OrganizationTable } from './organization.ts';

const ids = { Organization: 'org' } as const;

declare module '../core/registry.ts' {
  interface IdPrefixes extends Readonly<typeof ids> {}
}

export const organizations: Module = {
  name: 'organizations',
  ids,
  rows: [OrganizationTable],
  nodes: { Organization: OrganizationShape },
  resolvers: [OrganizationResolver],
};
